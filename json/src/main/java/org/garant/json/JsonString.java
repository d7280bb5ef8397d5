package org.garant.json;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A string of Unicode characters in normalization form C.
 *
 * @param value NFC text without lone surrogates
 */
public record JsonString(String value) implements JsonValue {
  /** Checks the characters. */
  public JsonString {
    String problem = problem(value);
    if (problem != null) {
      throw new JsonException(problem);
    }
  }

  /** Returns what is wrong with {@code text}, or null if it may stand in canonical JSON. */
  static @Nullable String problem(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= 0x300) { // every character below is NFC and no surrogate
        return problemBeyondLatin(text, i);
      }
    }
    return null;
  }

  private static @Nullable String problemBeyondLatin(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return "string has a lone surrogate";
      }
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? null
        : "string is not in Unicode normalization form C";
  }
}
