package org.garant.intake.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;

/** Reads where a scenario plays, and refuses lands that no map can show. */
final class LandReader {
  /**
   * Longest line, km: farther from its middle the plane it is drawn on is off by more than 0.3 %.
   */
  static final int MAX_LENGTH_KM = 400;

  /** Most sectors. */
  static final int MAX_SECTORS = 40;

  /** Most settlements. */
  static final int MAX_SETTLEMENTS = 200;

  /** The farthest a land reaches from the equator, degrees. */
  static final int MAX_LATITUDE_DEGREES = 75;

  private static final int MAX_DEPTH_KM = 100;

  private final Values values;

  LandReader(Values values) {
    this.values = values;
  }

  /** Returns the land; nothing, with messages, if there is none. */
  Optional<Land> read(YamlMap map) {
    int before = values.messages().errorCount();
    String name = values.words(map, "name");
    String country = map.string("country");
    if (!country.isEmpty() && !country.matches("X[A-Z]")) {
      map.report(
          Rule.FORM, "country", "an invented country's code is X and a letter, for nobody has it");
    }
    Optional<Position> middle = map.map("middle").map(this::middle);
    double heading = values.number(map, "heading_deg", 0, 359.999);
    double length = values.number(map, "length_km", 1, MAX_LENGTH_KM);
    int sectors = values.whole(map, "sectors", 1, MAX_SECTORS);
    double depth = values.number(map, "depth_km", 1, MAX_DEPTH_KM);
    double belt = values.number(map, "belt_km", 0.5, MAX_DEPTH_KM);
    long accuracy = values.whole(map, "accuracy_m", 1, 10_000);
    Optional<Land.Stretch> contested = map.findMap("contested").flatMap(it -> stretch(it, length));
    List<Land.Settlement> settlements = settlements(map, length, depth);
    map.finish();
    if (values.messages().errorCount() == before && belt >= depth) {
      map.report(Rule.RANGE, "belt_km", "the belt is narrower than the sectors are deep");
    }
    if (values.messages().errorCount() > before || middle.isEmpty()) {
      return Optional.empty();
    }
    Land land =
        new Land(
            name,
            country,
            middle.get(),
            heading,
            length,
            sectors,
            depth,
            belt,
            accuracy,
            contested,
            settlements);
    if (!liesOnTheMap(land)) {
      map.report(
          Rule.POSITION,
          "middle",
          "the land reaches beyond "
              + MAX_LATITUDE_DEGREES
              + " degrees of latitude or across the 180th meridian");
      return Optional.empty();
    }
    return Optional.of(land);
  }

  private Position middle(YamlMap map) {
    double latitude = values.number(map, "latitude", -90, 90);
    double longitude = values.number(map, "longitude", -180, 180);
    map.finish();
    return Position.ofDegrees(latitude, longitude);
  }

  private Optional<Land.Stretch> stretch(YamlMap map, double length) {
    double from = values.number(map, "from_km", 0, length);
    double to = values.number(map, "to_km", 0, length);
    map.finish();
    if (to - from < 4) {
      map.report(Rule.RANGE, "to_km", "the stretch is at least 4 km long and ends after it begins");
      return Optional.empty();
    }
    return Optional.of(new Land.Stretch(from, to));
  }

  private List<Land.Settlement> settlements(YamlMap map, double length, double depth) {
    List<Land.Settlement> settlements = new ArrayList<>();
    if (map.items("settlements").size() > MAX_SETTLEMENTS) {
      map.report(Rule.RANGE, "settlements", "there are at most " + MAX_SETTLEMENTS);
      return settlements;
    }
    TreeSet<String> names = new TreeSet<>();
    for (YamlMap each : map.maps("settlements")) {
      String name = values.words(each, "name");
      double along = values.number(each, "along_km", 0, length);
      double offset = values.number(each, "offset_km", -depth, depth);
      each.finish();
      if (!name.isEmpty() && !names.add(name)) {
        each.report(Rule.ID_TWICE, "name", "'" + name + "' is used twice");
      }
      settlements.add(new Land.Settlement(name, along, offset));
    }
    return settlements;
  }

  /** Tells whether half the line and the depth lie on the map in every direction. */
  private static boolean liesOnTheMap(Land land) {
    double reachMeters = 1000 * Math.sqrt(square(land.lengthKm() / 2) + square(land.depthKm()));
    Position middle = land.middle();
    double latitude = Math.abs(middle.latitudeDegrees());
    if (latitude > MAX_LATITUDE_DEGREES) {
      return false;
    }
    LocalFrame frame = new LocalFrame(middle);
    Position north = frame.at(0, reachMeters);
    double degrees = Math.abs(north.latitudeDegrees() - middle.latitudeDegrees());
    // Meridians converge: metres mean more degrees on the side of the pole.
    double east = frame.eastMeters(Position.ofDegrees(middle.latitudeDegrees(), 0));
    double longitude = Math.abs(middle.longitudeDegrees());
    double metersPerDegree = longitude > 0 ? Math.abs(east) / longitude : reachMeters / degrees;
    return latitude + degrees <= MAX_LATITUDE_DEGREES
        && longitude + reachMeters / metersPerDegree < 179.9;
  }

  private static double square(double x) {
    return x * x;
  }
}
