package org.garant.json;

/**
 * An integer that every JSON reader holds exactly.
 *
 * @param value from -(2^53 - 1) to 2^53 - 1 (RFC 7493, section 2.2)
 */
public record JsonInteger(long value) implements JsonValue {
  /** The largest magnitude: 2^53 - 1. */
  public static final long MAX = (1L << 53) - 1;

  /** Checks the range. */
  public JsonInteger {
    if (value > MAX || value < -MAX) {
      throw new JsonException("integer outside -(2^53 - 1) to 2^53 - 1: " + value);
    }
  }
}
