package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.Position;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/** Zones as canonical JSON: rings as latitude, longitude in turn, in 1e-7 degrees. */
final class ZoneCodec {
  private ZoneCodec() {}

  static JsonObject encode(Zone zone) {
    return switch (zone) {
      case Zone.Drawn drawn -> encode(drawn);
      case Zone.Unspecified(String id, String label, String note) ->
          JsonObject.builder()
              .put("type", "unspecified")
              .put("id", id)
              .put("label", label)
              .put("note", note)
              .build();
    };
  }

  static Zone decode(JsonObject content) {
    return switch (content.string("type")) {
      case "drawn" ->
          new Zone.Drawn(
              content.string("id"),
              content.string("label"),
              polygons(content.array("polygons")),
              content.integer("accuracyMeters"),
              Fields.findInstant(content, "from"),
              Fields.findInstant(content, "until"),
              content.integer("illustrative") == 1,
              content.string("origin"),
              content.string("note"));
      case "unspecified" ->
          new Zone.Unspecified(
              content.string("id"), content.string("label"), content.string("note"));
      default -> throw new JsonException("expected a zone, was " + content.string("type"));
    };
  }

  private static JsonObject encode(Zone.Drawn zone) {
    List<JsonValue> polygons = new ArrayList<>();
    for (List<List<Position>> rings : zone.polygons()) {
      List<JsonValue> encoded = new ArrayList<>();
      for (List<Position> ring : rings) {
        List<Long> coordinates = new ArrayList<>();
        for (Position position : ring) {
          coordinates.add((long) position.latitudeE7());
          coordinates.add((long) position.longitudeE7());
        }
        encoded.add(JsonArray.ofIntegers(coordinates));
      }
      polygons.add(new JsonArray(encoded));
    }
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("type", "drawn")
            .put("id", zone.id())
            .put("label", zone.label())
            .put("polygons", new JsonArray(polygons))
            .put("accuracyMeters", zone.accuracyMeters())
            .put("illustrative", zone.illustrative() ? 1 : 0)
            .put("origin", zone.origin())
            .put("note", zone.note());
    zone.from().ifPresent(from -> builder.put("from", Fields.encode(from)));
    zone.until().ifPresent(until -> builder.put("until", Fields.encode(until)));
    return builder.build();
  }

  private static List<List<List<Position>>> polygons(JsonArray content) {
    List<List<List<Position>>> polygons = new ArrayList<>();
    for (JsonValue polygon : content.values()) {
      List<List<Position>> rings = new ArrayList<>();
      for (JsonValue ring : array(polygon).values()) {
        rings.add(ring(array(ring).integers()));
      }
      polygons.add(rings);
    }
    return polygons;
  }

  private static List<Position> ring(List<Long> coordinates) {
    if (coordinates.size() % 2 != 0) {
      throw new JsonException("a ring has as many longitudes as latitudes");
    }
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < coordinates.size(); i += 2) {
      positions.add(
          new Position(
              Math.toIntExact(coordinates.get(i)), Math.toIntExact(coordinates.get(i + 1))));
    }
    return positions;
  }

  private static JsonArray array(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new JsonException("expected an array");
  }
}
