package org.garant.core.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garant.core.quantity.PartyId;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/** JSON members that several of an agreement's parts have. */
final class Fields {
  /** 9999-12-31T23:59:59Z. */
  private static final long MAX_SECOND = 253_402_300_799L;

  private Fields() {}

  static <T> JsonArray array(List<T> things, Function<T, ? extends JsonValue> encode) {
    return new JsonArray(things.stream().<JsonValue>map(encode).toList());
  }

  static <T> List<T> list(JsonObject content, String name, Function<JsonObject, T> decode) {
    return content.array(name).objects().stream().map(decode).toList();
  }

  static <E extends Coded> E word(JsonObject content, String name, E[] words) {
    String code = content.string(name);
    return Coded.find(List.of(words), code)
        .orElseThrow(
            () -> new JsonException(name + ": not a word of this version: '" + code + "'"));
  }

  static JsonObject encode(LocalInstant instant) {
    return JsonObject.builder()
        .put("local", instant.local())
        .put("epochSecond", instant.instant().getEpochSecond())
        .build();
  }

  static LocalInstant instant(JsonObject content, String name) {
    return decodeInstant(content.object(name));
  }

  static Optional<LocalInstant> findInstant(JsonObject content, String name) {
    return content.findObject(name).map(Fields::decodeInstant);
  }

  private static LocalInstant decodeInstant(JsonObject content) {
    long second = content.integer("epochSecond");
    if (Math.abs(second) > MAX_SECOND) {
      throw new JsonException("epochSecond: beyond the year 9999, was " + second);
    }
    return new LocalInstant(content.string("local"), Instant.ofEpochSecond(second));
  }

  static JsonArray parties(List<PartyId> parties) {
    return JsonArray.ofStrings(parties.stream().map(PartyId::code).toList());
  }

  static List<PartyId> parties(JsonObject content, String name) {
    return content.array(name).strings().stream().map(PartyId::new).toList();
  }
}
