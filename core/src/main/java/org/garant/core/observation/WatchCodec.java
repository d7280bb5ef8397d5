package org.garant.core.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * Footprints and notices as canonical JSON and back, without loss. Decoding throws {@link
 * JsonException} where a member is missing or out of range.
 */
public final class WatchCodec {
  private WatchCodec() {}

  /** Returns the canonical content of {@code footprint}, from which its id is made. */
  public static JsonObject encode(Footprint footprint) {
    return footprintContent(
        footprint.source(),
        footprint.modality(),
        footprint.phenomenonTime(),
        footprint.outline(),
        footprint.detectionPpm(),
        footprint.impediment(),
        footprint.record());
  }

  /** Returns the canonical content of {@code notice}, from which its id is made. */
  public static JsonObject encode(Notice notice) {
    return noticeContent(
        notice.source(),
        notice.notifiedBy(),
        notice.givenAt(),
        notice.activity(),
        notice.acts(),
        notice.phenomenonTime(),
        notice.outline(),
        notice.text(),
        notice.record());
  }

  /** Returns the footprint that {@link #encode(Footprint)} wrote. */
  public static Footprint decodeFootprint(JsonObject content) {
    return ObservationCodec.decoding(() -> {
      SortedMap<Act, Integer> detection = new TreeMap<>();
      JsonObject shares = content.object("detection");
      for (String code : shares.names()) {
        detection.put(
            ObservationCodec.known(Act.findByCode(code), "an act"),
            Math.toIntExact(shares.integer(code)));
      }
      return Footprint.of(
          new SourceId(content.string("source")),
          ObservationCodec.modality(content),
          ObservationCodec.decodeInterval(content.array("phenomenonTime")),
          ObservationCodec.decodeRing(content.array("outline")),
          detection,
          content
              .findString("impediment")
              .map(code -> ObservationCodec.known(Impediment.findByCode(code), "an impediment")),
          new ContentId(content.string("record")));
    });
  }

  /** Returns the notice that {@link #encode(Notice)} wrote. */
  public static Notice decodeNotice(JsonObject content) {
    return ObservationCodec.decoding(() ->
        Notice.of(
            new SourceId(content.string("source")),
            new PartyId(content.string("notifiedBy")),
            Instant.ofEpochMilli(content.integer("givenAt")),
            content.string("activity"),
            content.array("acts").strings(),
            ObservationCodec.decodeInterval(content.array("phenomenonTime")),
            ObservationCodec.decodeRing(content.array("outline")),
            content.string("text"),
            new ContentId(content.string("record"))));
  }

  static JsonObject footprintContent(
      SourceId source,
      Modality modality,
      Interval time,
      List<Position> outline,
      SortedMap<Act, Integer> detectionPpm,
      Optional<Impediment> impediment,
      ContentId record) {
    JsonObject.Builder detection = JsonObject.builder();
    detectionPpm.forEach((act, ppm) -> detection.put(act.code(), ppm));
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("source", source.name())
            .put("modality", modality.code())
            .put("phenomenonTime", ObservationCodec.encode(time))
            .put("outline", ring(outline))
            .put("detection", detection.build())
            .put("record", record.hex());
    impediment.ifPresent(cause -> builder.put("impediment", cause.code()));
    return builder.build();
  }

  static JsonObject noticeContent(
      SourceId source,
      PartyId notifiedBy,
      Instant givenAt,
      String activity,
      List<String> acts,
      Interval time,
      List<Position> outline,
      String text,
      ContentId record) {
    return JsonObject.builder()
        .put("source", source.name())
        .put("notifiedBy", notifiedBy.code())
        .put("givenAt", givenAt.toEpochMilli())
        .put("activity", activity)
        .putStrings("acts", acts)
        .put("phenomenonTime", ObservationCodec.encode(time))
        .put("outline", ring(outline))
        .put("text", text)
        .put("record", record.hex())
        .build();
  }

  private static JsonArray ring(List<Position> outline) {
    List<Long> coordinates = new ArrayList<>(outline.size() * 2);
    for (Position position : outline) {
      coordinates.add((long) position.latitudeE7());
      coordinates.add((long) position.longitudeE7());
    }
    return JsonArray.ofIntegers(coordinates);
  }
}
