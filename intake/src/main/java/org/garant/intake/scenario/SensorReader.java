package org.garant.intake.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.quantity.Interval;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/** Reads who watches. */
final class SensorReader {
  /** Most stations of one group. */
  static final int MAX_STATIONS = 500;

  /** Most flights or visits that one group begins in 24 h. */
  static final int MAX_PER_DAY = 200;

  /** Most false alarms of one instrument in 24 h. */
  static final int MAX_FALSE_PER_DAY = 100;

  /** Most passes a day, most bands, most outages. */
  static final int MAX_LISTED = 48;

  private static final List<String> KINDS = List.of("acoustic", "drone", "thermal", "patrol");
  private static final double MAX_SIGMA_METERS = 20_000;

  private final Values values;
  private final Land land;

  SensorReader(Values values, Land land) {
    this.values = values;
    this.land = land;
  }

  List<Sensor> read(YamlMap file) {
    List<Sensor> sensors = new ArrayList<>();
    for (YamlMap map : file.maps("sensors")) {
      sensor(map).ifPresent(sensors::add);
    }
    return sensors;
  }

  private Optional<Sensor> sensor(YamlMap map) {
    String id = values.id(map);
    Optional<YamlText> kind = map.text("kind");
    if (kind.isPresent() && !KINDS.contains(kind.get().value())) {
      map.report(
          Rule.FORM,
          "kind",
          "'"
              + kind.get().value()
              + "' is not one of "
              + String.join(", ", KINDS)
              + Spelling.hint(kind.get().value(), KINDS));
    }
    String title = values.words(map, "title");
    SortedMap<Act, Double> detection = values.byAct(map, "detection");
    return switch (kind.map(YamlText::value).orElse("")) {
      case "acoustic" -> Optional.of(acoustic(map, common(map, id, title, detection)));
      case "drone" -> Optional.of(drone(map, common(map, id, title, detection)));
      case "patrol" -> Optional.of(patrol(map, common(map, id, title, detection)));
      case "thermal" -> Optional.of(thermal(map, id, title, detection));
      default -> Optional.empty(); // each kind has keys of its own
    };
  }

  private Sensor.Common common(
      YamlMap map, String id, String title, SortedMap<Act, Double> detection) {
    Optional<YamlMap> report = map.map("reports");
    Sensor.Reporting reporting = report.map(this::reporting).orElse(plain(1));
    return new Sensor.Common(id, title, detection, reporting);
  }

  private Sensor.Reporting reporting(YamlMap map) {
    double major = values.number(map, "sigma_major_m", 10, MAX_SIGMA_METERS);
    double minor = values.number(map, "sigma_minor_m", 10, MAX_SIGMA_METERS);
    int time = values.whole(map, "time_s", 1, 86_400);
    Scenario.Wording wording = values.wording(map);
    double clearIfTrue = values.probability(map, "clear_if_true");
    double clearIfFalse = values.probability(map, "clear_if_false");
    map.finish();
    if (minor > major) {
      map.report(Rule.RANGE, "sigma_minor_m", "the minor error is at most the major one");
    }
    return new Sensor.Reporting(major, minor, time, wording, clearIfTrue, clearIfFalse);
  }

  /** What a group reports that gives nothing but a place. */
  private static Sensor.Reporting plain(double sigmaMeters) {
    return new Sensor.Reporting(sigmaMeters, sigmaMeters, 1, new Scenario.Wording(1, 0, 1), 1, 1);
  }

  private Sensor acoustic(YamlMap map, Sensor.Common common) {
    int count = values.whole(map, "count", 1, MAX_STATIONS);
    double offset = values.number(map, "offset_km", 0, land.depthKm());
    double range = values.number(map, "range_km", 0.1, 200);
    List<Double> bands = bands(map);
    double falsePerDay = values.number(map, "false_alarms_per_day", 0, MAX_FALSE_PER_DAY);
    List<Sensor.Outage> outages = outages(map, count);
    map.finish();
    return new Sensor.Acoustic(common, count, offset, range, bands, falsePerDay, outages);
  }

  private List<Double> bands(YamlMap map) {
    List<Double> bands = new ArrayList<>();
    if (!map.has("bands")) {
      map.missing("bands");
    }
    for (YamlText text : map.texts("bands")) {
      if (!text.value().matches("0\\.[0-9]{1,6}|1(\\.0{1,6})?") || isZero(text.value())) {
        values
            .messages()
            .add(
                Rule.RANGE,
                text.mark(),
                "'" + text.value() + "' does not lie above 0 and at most at 1");
        continue;
      }
      double share = Double.parseDouble(text.value());
      if (!bands.isEmpty() && share > bands.getLast()) {
        values.messages().add(Rule.RANGE, text.mark(), "detection does not rise with distance");
      }
      bands.add(share);
    }
    if (bands.isEmpty() || bands.size() > 8) {
      map.report(Rule.FORM, "bands", "'bands' lists 1 to 8 shares");
    }
    return bands;
  }

  private static boolean isZero(String value) {
    return value.matches("0\\.0*");
  }

  private List<Sensor.Outage> outages(YamlMap map, int count) {
    List<Sensor.Outage> outages = new ArrayList<>();
    if (map.items("outages").size() > MAX_LISTED) {
      map.report(Rule.RANGE, "outages", "at most " + MAX_LISTED + " are read");
      return outages;
    }
    for (YamlMap each : map.maps("outages")) {
      List<Integer> stations = values.numbers(each, "stations", count);
      if (stations.isEmpty()) {
        each.missing("stations");
      }
      Optional<Interval> time = values.span(each);
      Optional<Impediment> cause = each.text("cause").flatMap(text -> cause(each, text));
      each.finish();
      if (time.isPresent() && cause.isPresent()) {
        outages.add(new Sensor.Outage(stations, time.get(), cause.get()));
      }
    }
    return outages;
  }

  private static Optional<Impediment> cause(YamlMap map, YamlText text) {
    Optional<Impediment> cause = Impediment.findByCode(text.value());
    if (cause.isEmpty()) {
      List<String> known = Arrays.stream(Impediment.values()).map(Impediment::code).toList();
      map.report(
          Rule.FORM,
          "cause",
          "'"
              + text.value()
              + "' is not one of "
              + String.join(", ", known)
              + Spelling.hint(text.value(), known));
    }
    return cause;
  }

  private Sensor drone(YamlMap map, Sensor.Common common) {
    double sorties = values.number(map, "sorties_per_day", 0, MAX_PER_DAY);
    double path = values.number(map, "path_km", 0.1, land.lengthKm());
    double width = values.number(map, "width_km", 0.1, 2 * land.depthKm());
    long duration = values.seconds(map, "duration", Duration.ofMinutes(1), Duration.ofDays(2));
    double weather = values.probability(map, "weather_share");
    double falsePerDay = values.number(map, "false_alarms_per_day", 0, MAX_FALSE_PER_DAY);
    map.finish();
    return new Sensor.Drone(common, sorties, path, width, duration, weather, falsePerDay);
  }

  private Sensor patrol(YamlMap map, Sensor.Common common) {
    double visits = values.number(map, "visits_per_day", 0, MAX_PER_DAY);
    double radius = values.number(map, "radius_km", 0.1, 50);
    long duration = values.seconds(map, "duration", Duration.ofMinutes(1), Duration.ofDays(2));
    double denied = values.probability(map, "denied_share");
    double falsePerDay = values.number(map, "false_alarms_per_day", 0, MAX_FALSE_PER_DAY);
    map.finish();
    return new Sensor.Patrol(common, visits, radius, duration, denied, falsePerDay);
  }

  private Sensor thermal(YamlMap map, String id, String title, SortedMap<Act, Double> detection) {
    List<LocalTime> passes = passes(map);
    double swath = values.number(map, "swath_km", 1, 5_000);
    double cloud = values.probability(map, "cloud_share");
    long burns = values.seconds(map, "burns", Duration.ofMinutes(1), Duration.ofDays(1));
    double pixel = values.number(map, "pixel_m", 100, 2_000);
    double fires = values.number(map, "fires_per_pass", 0, MAX_FALSE_PER_DAY);
    map.finish();
    // The standard deviation of a uniform distribution over a pixel's side.
    Sensor.Common common = new Sensor.Common(id, title, detection, plain(pixel / Math.sqrt(12)));
    return new Sensor.Thermal(common, passes, swath, cloud, burns, pixel, fires);
  }

  private List<LocalTime> passes(YamlMap map) {
    TreeSet<LocalTime> passes = new TreeSet<>();
    if (!map.has("passes")) {
      map.missing("passes");
    }
    if (map.items("passes").size() > MAX_LISTED) {
      map.report(Rule.RANGE, "passes", "at most " + MAX_LISTED + " are read");
      return List.of();
    }
    LocalTime last = LocalTime.MIN;
    for (YamlText text : map.texts("passes")) {
      try {
        if (!text.value().matches("[0-9]{2}:[0-9]{2}")) {
          throw new DateTimeException("form");
        }
        LocalTime pass = LocalTime.parse(text.value());
        if (pass.isBefore(last) || !passes.add(pass)) {
          values
              .messages()
              .add(Rule.RANGE, text.mark(), "passes stand in the order of the day, each once");
        }
        last = pass;
      } catch (DateTimeException e) {
        values
            .messages()
            .add(Rule.DATE, text.mark(), "not a time of day such as 02:40: '" + text.value() + "'");
      }
    }
    return List.copyOf(passes);
  }
}
