package org.garant.json;

import java.nio.charset.StandardCharsets;

/**
 * Turns values into their one byte form and back.
 *
 * <p>The form is RFC 8785 with integers as the only numbers: members sorted by UTF-16 code units,
 * no whitespace, the shortest escapes, UTF-8. Reading refuses every other form and never repairs
 * it, so {@code write(parse(bytes))} always equals {@code bytes}.
 */
public final class CanonicalJson {
  /** The deepest nesting of arrays and objects; the outermost counts as 1. */
  public static final int MAX_DEPTH = 16;

  private CanonicalJson() {}

  /**
   * Returns the canonical UTF-8 bytes of {@code value}.
   *
   * @throws JsonException if it is nested deeper than {@link #MAX_DEPTH}
   */
  public static byte[] write(JsonValue value) {
    CanonicalWriter writer = new CanonicalWriter();
    writer.value(value, 1);
    return writer.bytes();
  }

  /**
   * Returns the canonical text of {@code value}.
   *
   * @throws JsonException if it is nested deeper than {@link #MAX_DEPTH}
   */
  public static String text(JsonValue value) {
    return new String(write(value), StandardCharsets.UTF_8);
  }

  /**
   * Reads canonical bytes.
   *
   * @throws JsonException saying which rule the bytes break, and where
   */
  public static JsonValue parse(byte[] bytes) {
    return new CanonicalParser(bytes).parse();
  }

  /**
   * Reads the canonical bytes of an object.
   *
   * @throws JsonException saying which rule the bytes break, and where
   */
  public static JsonObject parseObject(byte[] bytes) {
    if (parse(bytes) instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("expected an object", 0);
  }
}
