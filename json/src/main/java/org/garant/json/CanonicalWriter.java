package org.garant.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Writes one value in canonical form. */
final class CanonicalWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[512];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(buffer, size);
  }

  void value(JsonValue value, int depth) {
    switch (value) {
      case JsonString(String string) -> string(string);
      case JsonInteger(long integer) -> ascii(Long.toString(integer));
      case JsonArray array -> {
        checkDepth(depth);
        char separator = '[';
        for (JsonValue element : array.values()) {
          put(separator);
          value(element, depth + 1);
          separator = ',';
        }
        if (separator == '[') {
          put('[');
        }
        put(']');
      }
      case JsonObject object -> {
        checkDepth(depth);
        char separator = '{';
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          put(separator);
          string(member.getKey());
          put(':');
          value(member.getValue(), depth + 1);
          separator = ',';
        }
        if (separator == '{') {
          put('{');
        }
        put('}');
      }
    }
  }

  private static void checkDepth(int depth) {
    if (depth > CanonicalJson.MAX_DEPTH) {
      throw new JsonException("nested deeper than " + CanonicalJson.MAX_DEPTH);
    }
  }

  private void string(String string) {
    put('"');
    int length = string.length();
    for (int i = 0; i < length; i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        i += multibyte(string, i);
      } else if (c < 0x20) {
        control(c);
      } else {
        if (c == '"' || c == '\\') {
          put('\\');
        }
        put(c);
      }
    }
    put('"');
  }

  /** Writes the character at {@code i} and returns how many further chars it took. */
  private int multibyte(String string, int i) {
    int c = string.codePointAt(i);
    if (c < 0x800) {
      put(0xC0 | (c >> 6));
    } else {
      if (c < 0x10000) {
        put(0xE0 | (c >> 12));
      } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
      }
      put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
    return Character.charCount(c) - 1;
  }

  private void control(char c) {
    put('\\');
    switch (c) {
      case '\b' -> put('b');
      case '\t' -> put('t');
      case '\n' -> put('n');
      case '\f' -> put('f');
      case '\r' -> put('r');
      default -> {
        ascii("u00");
        put(HEX[c >> 4]);
        put(HEX[c & 0xF]);
      }
    }
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(int b) {
    if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, size * 2);
    }
    buffer[size++] = (byte) b;
  }
}
