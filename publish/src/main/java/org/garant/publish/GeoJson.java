package org.garant.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.garant.core.quantity.Position;
import org.garant.core.report.CaseReport;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;

/**
 * Writes a GeoJSON feature collection (RFC 7946). Properties are canonical JSON; coordinates are
 * decimals made from whole 1e-7 degrees, never from floating point, so that the bytes are the same
 * everywhere.
 */
final class GeoJson {
  private final StringBuilder features = new StringBuilder();
  private final Bounds all = new Bounds();
  private boolean first = true;

  /** The smallest upright box about positions. No outline here crosses the antimeridian. */
  private static final class Bounds {
    private int west = Integer.MAX_VALUE;
    private int south = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;
    private int north = Integer.MIN_VALUE;

    private void add(Position position) {
      west = Math.min(west, position.longitudeE7());
      east = Math.max(east, position.longitudeE7());
      south = Math.min(south, position.latitudeE7());
      north = Math.max(north, position.latitudeE7());
    }

    private String member() {
      return west > east
          ? ""
          : ",\"bbox\":["
              + degrees(west)
              + ","
              + degrees(south)
              + ","
              + degrees(east)
              + ","
              + degrees(north)
              + "]";
    }
  }

  /** Adds something that is at no known point: its geometry is null. */
  void unlocated(String id, JsonObject properties) {
    feature(id, "", "null", properties);
  }

  /** Adds a point. */
  void point(String id, Position at, JsonObject properties) {
    all.add(at);
    feature(id, "", "{\"type\":\"Point\",\"coordinates\":" + coordinates(at) + "}", properties);
  }

  /**
   * Adds an area. Rings are turned so that outer ones run counter-clockwise and holes clockwise.
   *
   * @param polygons each a list of closed rings, the outer one first
   */
  void area(String id, List<List<List<Position>>> polygons, JsonObject properties) {
    Bounds bounds = new Bounds();
    List<String> parts = new ArrayList<>();
    for (List<List<Position>> rings : polygons) {
      List<String> written = new ArrayList<>();
      for (int i = 0; i < rings.size(); i++) {
        List<Position> ring = turned(rings.get(i), i == 0);
        ring.forEach(bounds::add);
        ring.forEach(all::add);
        written.add("[" + String.join(",", ring.stream().map(GeoJson::coordinates).toList()) + "]");
      }
      parts.add("[" + String.join(",", written) + "]");
    }
    String geometry =
        parts.size() == 1
            ? "{\"type\":\"Polygon\",\"coordinates\":" + parts.getFirst() + "}"
            : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", parts) + "]}";
    feature(id, bounds.member(), geometry, properties);
  }

  /**
   * Returns the collection.
   *
   * @param name what it holds
   */
  byte[] write(String name, CaseReport report) {
    JsonObject about =
        JsonObject.builder()
            .put("name", name)
            .put("case", report.basis().caseId())
            .put("status", report.basis().synthetic() ? "SYNTHETIC" : "record")
            .put("boundaries", MapSection.boundaries(report.basis(), report.regions()))
            .put("reviewedBy", "machine only; no finding by people exists")
            .put("licence", report.outputLicence())
            .putStrings("attributions", report.attributions())
            .put("recordEntries", report.basis().inputs().size())
            .put("recordOrigin", report.basis().inputs().origin())
            .put("recordRoot", report.basis().inputs().root())
            .build();
    String text =
        "{\"type\":\"FeatureCollection\""
            + all.member()
            + ",\"garant\":"
            + CanonicalJson.text(about)
            + ",\"features\":[\n"
            + features
            + "\n]}\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns whole 1e-7 degrees as a decimal without needless zeros: "48.123", "-0.5". */
  static String degrees(int e7) {
    long magnitude = Math.abs((long) e7);
    StringBuilder digits = new StringBuilder(Long.toString(magnitude % 10_000_000));
    while (digits.length() < 7) {
      digits.insert(0, '0');
    }
    while (!digits.isEmpty() && digits.charAt(digits.length() - 1) == '0') {
      digits.setLength(digits.length() - 1);
    }
    return (e7 < 0 ? "-" : "") + magnitude / 10_000_000 + (digits.isEmpty() ? "" : "." + digits);
  }

  private void feature(String id, String bbox, String geometry, JsonObject properties) {
    features
        .append(first ? "" : ",\n")
        .append("{\"type\":\"Feature\",\"id\":\"")
        .append(id)
        .append('"')
        .append(bbox)
        .append(",\"geometry\":")
        .append(geometry)
        .append(",\"properties\":")
        .append(CanonicalJson.text(properties))
        .append('}');
    first = false;
  }

  private static String coordinates(Position at) {
    return "[" + degrees(at.longitudeE7()) + "," + degrees(at.latitudeE7()) + "]";
  }

  /** Returns the ring running the way RFC 7946, section 3.1.6, asks for. */
  private static List<Position> turned(List<Position> ring, boolean outer) {
    // Twice the signed area; an outline's coordinates differ by less than 2^31, and an exact sum
    // in long can overflow only beyond a hemisphere, so the products are taken from the first.
    long sum = 0;
    Position origin = ring.getFirst();
    for (int i = 0; i + 1 < ring.size(); i++) {
      long x1 = (long) ring.get(i).longitudeE7() - origin.longitudeE7();
      long y1 = (long) ring.get(i).latitudeE7() - origin.latitudeE7();
      long x2 = (long) ring.get(i + 1).longitudeE7() - origin.longitudeE7();
      long y2 = (long) ring.get(i + 1).latitudeE7() - origin.latitudeE7();
      sum += x1 * y2 - x2 * y1;
    }
    if (sum == 0 || sum > 0 == outer) {
      return ring;
    }
    List<Position> reversed = new ArrayList<>(ring);
    Collections.reverse(reversed);
    return reversed;
  }
}
