package org.garant.json;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Named members, sorted by the UTF-16 code units of their names (RFC 8785, section 3.2.3).
 *
 * @param members name to value; unmodifiable
 */
public record JsonObject(SortedMap<String, JsonValue> members) implements JsonValue {
  /** Checks the names, sorts and copies. */
  public JsonObject {
    TreeMap<String, JsonValue> sorted = new TreeMap<>(); // natural order: UTF-16 code units
    sorted.putAll(members);
    for (String name : sorted.keySet()) {
      String problem = JsonString.problem(name);
      if (problem != null) {
        throw new JsonException("member name: " + problem);
      }
    }
    members = Collections.unmodifiableSortedMap(sorted);
  }

  /** Starts an object without members. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the names in canonical order. */
  public Set<String> names() {
    return members.keySet();
  }

  /**
   * Returns the string called {@code name}.
   *
   * @throws JsonException if it is missing or something else
   */
  public String string(String name) {
    return require(name, findString(name), "a string");
  }

  /**
   * Returns the integer called {@code name}.
   *
   * @throws JsonException if it is missing or something else
   */
  public long integer(String name) {
    OptionalLong found = findInteger(name);
    if (found.isEmpty()) {
      throw missing(name, "an integer");
    }
    return found.getAsLong();
  }

  /**
   * Returns the object called {@code name}.
   *
   * @throws JsonException if it is missing or something else
   */
  public JsonObject object(String name) {
    return require(name, findObject(name), "an object");
  }

  /**
   * Returns the array called {@code name}.
   *
   * @throws JsonException if it is missing or something else
   */
  public JsonArray array(String name) {
    return require(name, findArray(name), "an array");
  }

  /**
   * Returns the string called {@code name}, or empty if there is no such member.
   *
   * @throws JsonException if it is something else
   */
  public Optional<String> findString(String name) {
    return switch (members.get(name)) {
      case null -> Optional.empty();
      case JsonString(String value) -> Optional.of(value);
      case JsonValue other -> throw unexpected(name, "a string", other);
    };
  }

  /**
   * Returns the integer called {@code name}, or empty if there is no such member.
   *
   * @throws JsonException if it is something else
   */
  public OptionalLong findInteger(String name) {
    return switch (members.get(name)) {
      case null -> OptionalLong.empty();
      case JsonInteger(long value) -> OptionalLong.of(value);
      case JsonValue other -> throw unexpected(name, "an integer", other);
    };
  }

  /**
   * Returns the object called {@code name}, or empty if there is no such member.
   *
   * @throws JsonException if it is something else
   */
  public Optional<JsonObject> findObject(String name) {
    return switch (members.get(name)) {
      case null -> Optional.empty();
      case JsonObject value -> Optional.of(value);
      case JsonValue other -> throw unexpected(name, "an object", other);
    };
  }

  /**
   * Returns the array called {@code name}, or empty if there is no such member.
   *
   * @throws JsonException if it is something else
   */
  public Optional<JsonArray> findArray(String name) {
    return switch (members.get(name)) {
      case null -> Optional.empty();
      case JsonArray value -> Optional.of(value);
      case JsonValue other -> throw unexpected(name, "an array", other);
    };
  }

  private static <T> T require(String name, Optional<T> found, String expected) {
    if (found.isEmpty()) {
      throw missing(name, expected);
    }
    return found.get();
  }

  private static JsonException missing(String name, String expected) {
    return new JsonException("member \"" + name + "\": expected " + expected + ", is missing");
  }

  private static JsonException unexpected(String name, String expected, JsonValue actual) {
    return new JsonException(
        "member \"" + name + "\": expected " + expected + ", was " + kind(actual));
  }

  static String kind(JsonValue value) {
    return switch (value) {
      case JsonObject o -> "an object";
      case JsonArray a -> "an array";
      case JsonString s -> "a string";
      case JsonInteger i -> "an integer";
    };
  }

  /** Collects members in any order; each name once. */
  public static final class Builder {
    private final TreeMap<String, JsonValue> members = new TreeMap<>();

    private Builder() {}

    /** Adds a string. */
    public Builder put(String name, String value) {
      return put(name, new JsonString(value));
    }

    /** Adds an integer. */
    public Builder put(String name, long value) {
      return put(name, new JsonInteger(value));
    }

    /**
     * Adds a value.
     *
     * @throws JsonException if {@code name} is there already
     */
    public Builder put(String name, JsonValue value) {
      @Nullable JsonValue before = members.put(name, value);
      if (before != null) {
        throw new JsonException("member \"" + name + "\" is put twice");
      }
      return this;
    }

    /** Adds an array of strings. */
    public Builder putStrings(String name, List<String> values) {
      return put(name, JsonArray.ofStrings(values));
    }

    /** Adds every member of {@code object}. */
    public Builder putAll(JsonObject object) {
      object.members().forEach(this::put);
      return this;
    }

    /** Returns the object. */
    public JsonObject build() {
      return new JsonObject(members);
    }
  }
}
