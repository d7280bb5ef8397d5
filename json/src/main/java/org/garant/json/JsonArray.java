package org.garant.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Values in an order that means something.
 *
 * @param values the elements; unmodifiable
 */
public record JsonArray(List<JsonValue> values) implements JsonValue {
  /** Copies the elements. */
  public JsonArray {
    values = List.copyOf(values);
  }

  /** Returns an array of {@code values}. */
  public static JsonArray of(JsonValue... values) {
    return new JsonArray(List.of(values));
  }

  /** Returns an array of strings. */
  public static JsonArray ofStrings(List<String> strings) {
    List<JsonValue> values = new ArrayList<>(strings.size());
    for (String string : strings) {
      values.add(new JsonString(string));
    }
    return new JsonArray(values);
  }

  /** Returns an array of integers. */
  public static JsonArray ofIntegers(List<Long> integers) {
    List<JsonValue> values = new ArrayList<>(integers.size());
    for (long integer : integers) {
      values.add(new JsonInteger(integer));
    }
    return new JsonArray(values);
  }

  /**
   * Returns the elements as objects.
   *
   * @throws JsonException if an element is something else
   */
  public List<JsonObject> objects() {
    List<JsonObject> objects = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof JsonObject object)) {
        throw unexpected(i, "an object");
      }
      objects.add(object);
    }
    return List.copyOf(objects);
  }

  /**
   * Returns the elements as strings.
   *
   * @throws JsonException if an element is something else
   */
  public List<String> strings() {
    List<String> strings = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof JsonString(String string))) {
        throw unexpected(i, "a string");
      }
      strings.add(string);
    }
    return List.copyOf(strings);
  }

  /**
   * Returns the elements as integers.
   *
   * @throws JsonException if an element is something else
   */
  public List<Long> integers() {
    List<Long> integers = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof JsonInteger(long integer))) {
        throw unexpected(i, "an integer");
      }
      integers.add(integer);
    }
    return List.copyOf(integers);
  }

  private JsonException unexpected(int index, String expected) {
    return new JsonException(
        "element "
            + index
            + ": expected "
            + expected
            + ", was "
            + JsonObject.kind(values.get(index)));
  }
}
