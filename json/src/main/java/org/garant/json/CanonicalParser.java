package org.garant.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one value in a single pass and refuses whatever {@link CanonicalWriter} never writes. */
final class CanonicalParser {
  private final byte[] bytes;
  private int at;

  CanonicalParser(byte[] bytes) {
    this.bytes = bytes;
  }

  JsonValue parse() {
    JsonValue value = value(1);
    if (at < bytes.length) {
      throw refuse("trailing bytes after the value");
    }
    return value;
  }

  private JsonValue value(int depth) {
    int c = peek();
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new JsonString(string());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> integer();
      case 't' -> throw refuse("booleans are not allowed: true");
      case 'f' -> throw refuse("booleans are not allowed: false");
      case 'n' -> throw refuse("null is not allowed");
      default -> throw unexpected("a value");
    };
  }

  private JsonObject object(int depth) {
    checkDepth(depth);
    at++;
    TreeMap<String, JsonValue> members = new TreeMap<>();
    if (peek() == '}') {
      at++;
      return new JsonObject(members);
    }
    @Nullable String before = null;
    while (true) {
      if (peek() != '"') {
        throw unexpected("a member name");
      }
      int start = at;
      String name = string();
      if (before != null && before.compareTo(name) >= 0) {
        throw new JsonException(
            members.containsKey(name)
                ? "duplicate member \"" + name + "\""
                : "member \"" + name + "\" must come before \"" + before + "\"",
            start);
      }
      if (peek() != ':') {
        throw unexpected("':'");
      }
      at++;
      members.put(name, value(depth + 1));
      before = name;
      int c = peek();
      if (c == '}') {
        at++;
        return new JsonObject(members);
      }
      if (c != ',') {
        throw unexpected("',' or '}'");
      }
      at++;
    }
  }

  private JsonArray array(int depth) {
    checkDepth(depth);
    at++;
    List<JsonValue> values = new ArrayList<>();
    if (peek() == ']') {
      at++;
      return new JsonArray(values);
    }
    while (true) {
      values.add(value(depth + 1));
      int c = peek();
      if (c == ']') {
        at++;
        return new JsonArray(values);
      }
      if (c != ',') {
        throw unexpected("',' or ']'");
      }
      at++;
    }
  }

  private void checkDepth(int depth) {
    if (depth > CanonicalJson.MAX_DEPTH) {
      throw refuse("nested deeper than " + CanonicalJson.MAX_DEPTH);
    }
  }

  private JsonInteger integer() {
    int start = at;
    boolean negative = bytes[at] == '-';
    if (negative) {
      at++;
    }
    int first = at;
    long magnitude = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      magnitude = magnitude * 10 + (bytes[at] - '0');
      if (magnitude > JsonInteger.MAX) {
        throw new JsonException("integer outside -(2^53 - 1) to 2^53 - 1", start);
      }
      at++;
      if (at - first == 2 && bytes[first] == '0') {
        throw new JsonException("integer with a leading zero", start);
      }
    }
    if (at == first) {
      throw unexpected("a digit");
    }
    if (at < bytes.length) {
      switch (bytes[at]) {
        case '.' -> throw refuse("floats are not allowed");
        case 'e', 'E' -> throw refuse("exponents are not allowed");
        default -> {} // whoever called checks what follows
      }
    }
    if (negative && magnitude == 0) {
      throw new JsonException("negative zero is not allowed", start);
    }
    return new JsonInteger(negative ? -magnitude : magnitude);
  }

  private String string() {
    int start = at;
    at++;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        String plain = new String(bytes, start + 1, at - start - 1, StandardCharsets.US_ASCII);
        at++;
        return plain;
      }
      if (b < 0x20 || b == '\\') { // a control character, an escape or (negative) not ASCII
        return stringBeyondAscii(start);
      }
      at++;
    }
    throw refuse("string does not end");
  }

  /** Reads on from the first byte that does not stand for itself. */
  private String stringBeyondAscii(int start) {
    StringBuilder text = new StringBuilder();
    text.append(new String(bytes, start + 1, at - start - 1, StandardCharsets.US_ASCII));
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        at++;
        String string = text.toString();
        String problem = JsonString.problem(string);
        if (problem != null) {
          throw new JsonException(problem, start);
        }
        return string;
      }
      if (b == '\\') {
        text.append(escape());
      } else if (b < 0) {
        text.appendCodePoint(multibyte());
      } else if (b < 0x20) {
        throw refuse("control character must be escaped");
      } else {
        text.append((char) b);
        at++;
      }
    }
    throw refuse("string does not end");
  }

  private char escape() {
    int c = at + 1 < bytes.length ? bytes[at + 1] : -1;
    char character =
        switch (c) {
          case '"', '\\' -> (char) c;
          case 'b' -> '\b';
          case 't' -> '\t';
          case 'n' -> '\n';
          case 'f' -> '\f';
          case 'r' -> '\r';
          case 'u' -> unicodeEscape();
          case '/' -> throw refuse("escape is not the shortest form");
          default -> throw refuse("no such escape");
        };
    at += c == 'u' ? 6 : 2;
    return character;
  }

  private char unicodeEscape() {
    int value = hex4(at + 2);
    if (Character.isSurrogate((char) value)) {
      boolean pair =
          Character.isHighSurrogate((char) value)
              && at + 7 < bytes.length
              && bytes[at + 6] == '\\'
              && bytes[at + 7] == 'u'
              && Character.isLowSurrogate((char) hex4(at + 8));
      throw refuse(pair ? "escape is not the shortest form" : "string has a lone surrogate");
    }
    boolean named =
        value == '\b' || value == '\t' || value == '\n' || value == '\f' || value == '\r';
    if (value >= 0x20 || named || (bytes[at + 5] >= 'A' && bytes[at + 5] <= 'F')) {
      throw refuse("escape is not the shortest form");
    }
    return (char) value;
  }

  private int hex4(int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < bytes.length ? Character.digit((char) (bytes[i] & 0xFF), 16) : -1;
      if (digit < 0 || bytes[i] < 0) {
        throw refuse("\\u needs four hexadecimal digits");
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  /** Reads one character of two to four bytes (RFC 3629, section 4). */
  private int multibyte() {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      throw refuse("bad UTF-8");
    }
    int value = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != 0x80) {
        throw refuse("bad UTF-8");
      }
      value = (value << 6) | (next & 0x3F);
    }
    if (length == 3 && value >= 0xD800 && value <= 0xDFFF) {
      throw refuse("string has a lone surrogate");
    }
    if ((length == 3 && value < 0x800)
        || (length == 4 && (value < 0x10000 || value > Character.MAX_CODE_POINT))) {
      throw refuse("bad UTF-8");
    }
    at += length;
    return value;
  }

  /** Returns the byte at hand as 0 to 255. */
  private int peek() {
    if (at >= bytes.length) {
      throw refuse("the bytes end too early");
    }
    return bytes[at] & 0xFF;
  }

  private JsonException unexpected(String expected) {
    int c = at < bytes.length ? bytes[at] & 0xFF : -1;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      return refuse("whitespace is not allowed");
    }
    return refuse("expected " + expected);
  }

  private JsonException refuse(String message) {
    return new JsonException(message, at);
  }
}
