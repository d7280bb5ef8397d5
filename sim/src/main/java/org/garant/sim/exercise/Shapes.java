package org.garant.sim.exercise;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Land;
import org.garant.sim.feed.Csv;
import org.garant.sim.feed.Feeds;
import org.garant.sim.world.Spot;
import org.garant.sim.world.Terrain;

/** Draws an invented land's sectors and zones as GeoJSON (RFC 7946). */
final class Shapes {
  static final String SECTORS = "SYNTHETIC-sectors.geojson";
  static final String BUFFER = "buffer";
  static final String CONTESTED = "contested";

  /** The contested part keeps this far from the buffer's edges, km: it lies inside. */
  private static final double MARGIN_KM = 0.1;

  private static final String NOTE = "SYNTHETIC, invented shape, not a line or border";

  private final Terrain terrain;
  private final Land land;

  Shapes(Terrain terrain) {
    this.terrain = terrain;
    this.land = terrain.land();
  }

  String sectors() {
    List<String> features = new ArrayList<>();
    for (int sector = 1; sector <= land.sectors(); sector++) {
      double from = (sector - 1) * land.sectorKm();
      String properties =
          "\"id\": \""
              + Feeds.sectorId(land, sector)
              + "\", \"name\": \"Sector "
              + sector
              + " (SYNTHETIC)\", \"nature\": \"SYNTHETIC\"";
      features.add(
          feature("", properties, Terrain.strip(from, from + land.sectorKm(), land.depthKm())));
    }
    return collection(features);
  }

  String zones() {
    String properties = "\"synthetic\": true, \"note\": \"" + NOTE + "\"";
    List<String> features = new ArrayList<>();
    features.add(feature(id(BUFFER), properties, Terrain.strip(0, land.lengthKm(), land.beltKm())));
    land.contested()
        .ifPresent(stretch ->
            features.add(
                feature(
                    id(CONTESTED),
                    properties,
                    Terrain.strip(
                        Math.max(MARGIN_KM, stretch.fromKm()),
                        Math.min(land.lengthKm() - MARGIN_KM, stretch.toKm()),
                        land.beltKm() - MARGIN_KM))));
    return collection(features);
  }

  private static String id(String id) {
    return "\"id\": \"" + id + "\", ";
  }

  private String feature(String id, String properties, List<Spot> outline) {
    List<String> ring = new ArrayList<>();
    for (Position position : terrain.ring(outline)) {
      ring.add("[" + Csv.longitude(position) + ", " + Csv.latitude(position) + "]");
    }
    return "    {\"type\": \"Feature\", "
        + id
        + "\"properties\": {"
        + properties
        + "},\n      \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [["
        + String.join(", ", ring)
        + "]]}}";
  }

  private static String collection(List<String> features) {
    return "{\n  \"type\": \"FeatureCollection\",\n  \"features\": [\n"
        + String.join(",\n", features)
        + "\n  ]\n}\n";
  }
}
