package org.garant.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON with decimals, so that what is written is read by other code than wrote it. Numbers
 * stay as text, null becomes the string {@code null!}.
 */
final class MiniJson {
  static final String NULL = "null!";

  private final String text;
  private int at;

  private MiniJson(String text) {
    this.text = text;
  }

  /** A number as it was written. */
  record Num(String digits) {
    @Override
    public String toString() {
      return digits;
    }
  }

  static Object parse(String text) {
    MiniJson json = new MiniJson(text);
    Object value = json.value();
    json.space();
    if (json.at != text.length()) {
      throw new IllegalArgumentException("text after the end at " + json.at);
    }
    return value;
  }

  static Map<String, Object> object(Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((k, v) -> object.put((String) k, v));
    return object;
  }

  static Map<String, Object> object(Map<String, Object> parent, String name) {
    return object(member(parent, name));
  }

  static List<?> list(Object value) {
    return (List<?>) value;
  }

  static List<?> list(Map<String, Object> parent, String name) {
    return list(member(parent, name));
  }

  static String string(Map<String, Object> parent, String name) {
    return (String) member(parent, name);
  }

  static long integer(Map<String, Object> parent, String name) {
    return Long.parseLong(member(parent, name).toString());
  }

  private static Object member(Map<String, Object> parent, String name) {
    Object value = parent.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no member " + name + " in " + parent.keySet());
    }
    return value;
  }

  private Object value() {
    space();
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> quoted();
      default -> word();
    };
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    space();
    while (text.charAt(at) != '}') {
      space();
      String name = quoted();
      expect(':');
      if (members.put(name, value()) != null) {
        throw new IllegalArgumentException("twice: " + name);
      }
      separator('}');
    }
    at++;
    return members;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    at++;
    space();
    while (text.charAt(at) != ']') {
      elements.add(value());
      separator(']');
    }
    at++;
    return elements;
  }

  private void separator(char end) {
    space();
    if (text.charAt(at) == ',') {
      at++;
      space();
      if (text.charAt(at) == end) {
        throw new IllegalArgumentException("needless comma at " + at);
      }
    } else if (text.charAt(at) != end) {
      throw new IllegalArgumentException("expected , or " + end + " at " + at);
    }
  }

  private String quoted() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        }
        default -> out.append(escaped);
      }
    }
    at++;
    return out.toString();
  }

  private Object word() {
    int start = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("null")) {
      return NULL;
    }
    if (!word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw new IllegalArgumentException("not a value: " + word);
    }
    return new Num(word);
  }

  private void expect(char c) {
    space();
    if (text.charAt(at) != c) {
      throw new IllegalArgumentException("expected " + c + " at " + at);
    }
    at++;
  }

  private void space() {
    while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
