package org.garant.core.observation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/**
 * Observations as canonical JSON and back, without loss. Decoding throws {@link JsonException}
 * where a member is missing or out of range.
 */
public final class ObservationCodec {
  private ObservationCodec() {}

  /** Returns the canonical content of {@code observation}, from which its id is made. */
  public static JsonObject encode(Observation observation) {
    return switch (observation) {
      case Detection d ->
          detectionContent(
              d.source(),
              d.modality(),
              d.phenomenonTime(),
              d.place(),
              d.acts(),
              d.actors(),
              d.objects(),
              d.group(),
              d.text(),
              d.record());
      case Alert a ->
          alertContent(
              a.source(),
              a.region(),
              a.district(),
              a.phenomenonTime(),
              a.merged(),
              a.endEstimated(),
              a.record());
    };
  }

  /**
   * Returns the observation that {@link #encode} wrote.
   *
   * @throws JsonException if {@code content} is not one
   */
  public static Observation decode(JsonObject content) {
    return decoding(() ->
        switch (content.string("type")) {
          case "detection" -> decodeDetection(content);
          case "alert" -> decodeAlert(content);
          default ->
              throw new JsonException(
                  "expected type detection or alert, was " + content.string("type"));
        });
  }

  static JsonObject detectionContent(
      SourceId source,
      Modality modality,
      Interval time,
      Place place,
      ActTable acts,
      ActorTable actors,
      ObjectTable objects,
      ContentId group,
      String text,
      ContentId record) {
    JsonObject.Builder actShares = JsonObject.builder();
    acts.shares().forEach((act, ppm) -> actShares.put(act.code(), ppm));
    JsonObject.Builder actorShares = JsonObject.builder();
    actors.ppm().forEach((party, ppm) -> actorShares.put(party.code(), ppm));
    JsonObject.Builder content =
        JsonObject.builder()
            .put("type", "detection")
            .put("source", source.name())
            .put("modality", modality.code())
            .put("phenomenonTime", encode(time))
            .put("place", encode(place))
            .put("acts", actShares.build())
            .put("actors", actorShares.build())
            .put("group", group.hex())
            .put("text", text)
            .put("record", record.hex());
    if (!objects.ppm().isEmpty()) { // what names no object keeps its bytes
      JsonObject.Builder objectShares = JsonObject.builder();
      objects.ppm().forEach((object, ppm) -> objectShares.put(object.code(), ppm));
      content.put("objects", objectShares.build());
    }
    return content.build();
  }

  static JsonObject alertContent(
      SourceId source,
      RegionId region,
      String district,
      Interval time,
      int merged,
      boolean endEstimated,
      ContentId record) {
    return JsonObject.builder()
        .put("type", "alert")
        .put("source", source.name())
        .put("region", region.code())
        .put("district", district)
        .put("phenomenonTime", encode(time))
        .put("merged", merged)
        .put("endEstimated", endEstimated ? 1 : 0)
        .put("record", record.hex())
        .build();
  }

  /** Returns {@code source} as canonical JSON. */
  public static JsonObject encode(Source source) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", source.id().name())
            .put("title", source.title())
            .put("modality", source.modality().code())
            .put("operator", source.operator())
            .put("custodian", source.custodian())
            .put("affiliationNote", source.affiliationNote())
            .put("licence", source.licence())
            .put("origin", source.origin());
    source.affiliation().ifPresent(party -> builder.put("affiliation", party.code()));
    return builder.build();
  }

  /** Returns the source that {@link #encode(Source)} wrote. */
  public static Source decodeSource(JsonObject content) {
    return decoding(() ->
        new Source(
            new SourceId(content.string("id")),
            content.string("title"),
            modality(content),
            content.string("operator"),
            content.string("custodian"),
            content.findString("affiliation").map(PartyId::new),
            content.string("affiliationNote"),
            content.string("licence"),
            content.string("origin")));
  }

  /** Returns {@code claim} as canonical JSON. */
  public static JsonObject encode(Claim claim) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("party", claim.party().code())
            .put("speaker", claim.speaker())
            .put("subject", claim.subject())
            .put("periodAsStated", claim.periodAsStated())
            .put("quantity", claim.quantity())
            .put("unit", claim.unit())
            .put("kind", claim.quantityKind().code())
            .put("sourceUrl", claim.sourceUrl())
            .put("note", claim.note());
    claim.period().ifPresent(period -> builder.put("period", encode(period)));
    return builder.build();
  }

  /** Returns the claim that {@link #encode(Claim)} wrote. */
  public static Claim decodeClaim(JsonObject content) {
    return decoding(() ->
        new Claim(
            new PartyId(content.string("party")),
            content.string("speaker"),
            content.string("subject"),
            content.string("periodAsStated"),
            content.findArray("period").map(ObservationCodec::decodeInterval),
            content.integer("quantity"),
            content.string("unit"),
            known(Claim.Kind.findByCode(content.string("kind")), "a claim's kind"),
            content.string("sourceUrl"),
            content.string("note")));
  }

  /** Returns {@code region} as canonical JSON. */
  public static JsonObject encode(Region region) {
    List<JsonValue> polygons = new ArrayList<>();
    for (List<List<Position>> rings : region.polygons()) {
      List<JsonValue> encodedRings = new ArrayList<>();
      for (List<Position> ring : rings) {
        List<Long> coordinates = new ArrayList<>(ring.size() * 2);
        for (Position position : ring) {
          coordinates.add((long) position.latitudeE7());
          coordinates.add((long) position.longitudeE7());
        }
        encodedRings.add(JsonArray.ofIntegers(coordinates));
      }
      polygons.add(new JsonArray(encodedRings));
    }
    return JsonObject.builder()
        .put("id", region.id().code())
        .put("name", region.name())
        .put("polygons", new JsonArray(polygons))
        .build();
  }

  /** Returns the region that {@link #encode(Region)} wrote. */
  public static Region decodeRegion(JsonObject content) {
    return decoding(() -> {
      List<List<List<Position>>> polygons = new ArrayList<>();
      for (JsonValue polygon : content.array("polygons").values()) {
        List<List<Position>> rings = new ArrayList<>();
        for (JsonValue ring : array(polygon).values()) {
          rings.add(decodeRing(array(ring)));
        }
        polygons.add(rings);
      }
      return new Region(new RegionId(content.string("id")), content.string("name"), polygons);
    });
  }

  /** Returns the interval as start and end in milliseconds since 1970-01-01T00:00Z. */
  public static JsonArray encode(Interval interval) {
    return JsonArray.ofIntegers(
        List.of(interval.start().toEpochMilli(), interval.end().toEpochMilli()));
  }

  /** Returns the interval that {@link #encode(Interval)} wrote. */
  public static Interval decodeInterval(JsonArray content) {
    List<Long> ends = content.integers();
    if (ends.size() != 2) {
      throw new JsonException("an interval has a start and an end");
    }
    return decoding(() -> Interval.ofEpochMillis(ends.get(0), ends.get(1)));
  }

  private static Detection decodeDetection(JsonObject content) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    JsonObject shares = content.object("acts");
    for (String code : shares.names()) {
      acts.put(known(Act.findByCode(code), "an act"), Math.toIntExact(shares.integer(code)));
    }
    SortedMap<PartyId, Integer> actors = new TreeMap<>();
    JsonObject named = content.object("actors");
    for (String code : named.names()) {
      actors.put(new PartyId(code), Math.toIntExact(named.integer(code)));
    }
    return Detection.of(
        new SourceId(content.string("source")),
        modality(content),
        decodeInterval(content.array("phenomenonTime")),
        decodePlace(content.array("place")),
        ActTable.ofPpm(acts),
        new ActorTable(actors),
        decodeObjects(content),
        new ContentId(content.string("group")),
        content.string("text"),
        new ContentId(content.string("record")));
  }

  private static ObjectTable decodeObjects(JsonObject content) {
    SortedMap<ObjectClass, Integer> objects = new TreeMap<>();
    Optional<JsonObject> named = content.findObject("objects");
    if (named.isPresent()) {
      for (String code : named.get().names()) {
        objects.put(
            known(ObjectClass.findByCode(code), "a class of object"),
            Math.toIntExact(named.get().integer(code)));
      }
    }
    return new ObjectTable(objects);
  }

  private static Alert decodeAlert(JsonObject content) {
    return Alert.of(
        new SourceId(content.string("source")),
        new RegionId(content.string("region")),
        content.string("district"),
        decodeInterval(content.array("phenomenonTime")),
        Math.toIntExact(content.integer("merged")),
        content.integer("endEstimated") == 1,
        new ContentId(content.string("record")));
  }

  /** Returns {@code place} as canonical JSON. */
  public static JsonArray encode(Place place) {
    List<JsonValue> parts = new ArrayList<>();
    for (Place.Part part : place.parts()) {
      JsonObject.Builder builder = JsonObject.builder().put("ppm", part.weightPpm());
      switch (part) {
        case Place.Point(String name, Position mean, Covariance covariance, int ignored) ->
            builder
                .put("name", name)
                .put("lat", mean.latitudeE7())
                .put("lon", mean.longitudeE7())
                .put("ee", covariance.eastM2())
                .put("nn", covariance.northM2())
                .put("en", covariance.eastNorthM2());
        case Place.Area(RegionId region, int ignored) -> builder.put("region", region.code());
      }
      parts.add(builder.build());
    }
    return new JsonArray(parts);
  }

  private static Place decodePlace(JsonArray content) {
    List<Place.Part> parts = new ArrayList<>();
    for (JsonObject part : content.objects()) {
      int ppm = Math.toIntExact(part.integer("ppm"));
      Optional<String> region = part.findString("region");
      if (region.isPresent()) {
        parts.add(new Place.Area(new RegionId(region.get()), ppm));
      } else {
        parts.add(
            new Place.Point(
                part.string("name"),
                new Position(
                    Math.toIntExact(part.integer("lat")), Math.toIntExact(part.integer("lon"))),
                new Covariance(part.integer("ee"), part.integer("nn"), part.integer("en")),
                ppm));
      }
    }
    return new Place(parts);
  }

  static List<Position> decodeRing(JsonArray ring) {
    List<Long> coordinates = ring.integers();
    if (coordinates.size() % 2 != 0) {
      throw new JsonException("a ring has as many longitudes as latitudes");
    }
    List<Position> positions = new ArrayList<>(coordinates.size() / 2);
    for (int i = 0; i < coordinates.size(); i += 2) {
      positions.add(
          new Position(
              Math.toIntExact(coordinates.get(i)), Math.toIntExact(coordinates.get(i + 1))));
    }
    return positions;
  }

  static Modality modality(JsonObject content) {
    return known(Modality.findByCode(content.string("modality")), "a modality");
  }

  private static JsonArray array(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new JsonException("expected an array");
  }

  static <T> T known(Optional<T> found, String what) {
    return found.orElseThrow(() -> new JsonException("expected " + what + " of this version"));
  }

  /** Runs {@code decoder}; what a record refuses is bad data here, not a bug. */
  static <T> T decoding(Supplier<T> decoder) {
    try {
      return decoder.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new JsonException(e.getMessage() == null ? "out of range" : e.getMessage());
    }
  }
}
