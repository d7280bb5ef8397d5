package org.garant.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/**
 * One entry of the log as everyone sees it: an envelope around commitments.
 *
 * @param kind what it records
 * @param origin the log it belongs to
 * @param recordedAtSeconds when the log took it, seconds since 1970-01-01T00:00Z, a multiple of 60
 * @param source who it came from: a public name or a pseudonym of the day
 * @param previous indices of earlier entries it builds on; each is below its own
 * @param facets commitments, each name once
 * @param marking how it may be shared, such as {@code {"rel":["UKR"],"tlp":"GREEN"}}
 * @param signature the source's own signature: {@code k} names the key, {@code v} is the value
 */
public record Leaf(
    LeafKind kind,
    String origin,
    long recordedAtSeconds,
    Optional<String> source,
    List<Long> previous,
    List<FacetCommitment> facets,
    Optional<JsonObject> marking,
    Optional<JsonObject> signature) {
  /** The largest leaf. */
  public static final int BYTES_MAX = 1024;

  /** Public times are multiples of this many seconds. */
  public static final int ROUNDING_SECONDS = 60;

  private static final long VERSION = 1;

  /** Checks and copies. */
  public Leaf {
    previous = List.copyOf(previous);
    facets = List.copyOf(facets);
    if (origin.isEmpty()) {
      throw new LogException("a leaf names its log");
    }
    if (recordedAtSeconds < 0 || recordedAtSeconds % ROUNDING_SECONDS != 0) {
      throw new LogException(
          "\"rt\" must be a multiple of 60, not negative, was " + recordedAtSeconds);
    }
    if (source.isPresent() && source.get().isEmpty()) {
      throw new LogException("\"src\" is empty: leave it out instead");
    }
    for (long index : previous) {
      if (index < 0) {
        throw new LogException("\"prev\" has a negative index: " + index);
      }
    }
    Set<String> names = new HashSet<>();
    for (FacetCommitment facet : facets) {
      if (!names.add(facet.name())) {
        throw new LogException("two facets are called \"" + facet.name() + "\"");
      }
    }
    signature.ifPresent(Leaf::checkSignature);
  }

  private static void checkSignature(JsonObject signature) {
    if (signature.members().size() != 2
        || signature.findString("k").isEmpty()
        || signature.findString("v").isEmpty()) {
      throw new LogException("\"sig\" has exactly the strings \"k\" and \"v\"");
    }
  }

  /** Returns a leaf without source, earlier entries, marking and signature. */
  public static Leaf of(
      LeafKind kind, String origin, Instant recordedAt, List<FacetCommitment> facets) {
    return new Leaf(
        kind,
        origin,
        rounded(recordedAt),
        Optional.empty(),
        List.of(),
        facets,
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this leaf with a source. */
  public Leaf withSource(String name) {
    return new Leaf(
        kind, origin, recordedAtSeconds, Optional.of(name), previous, facets, marking, signature);
  }

  /** Returns this leaf with the entries it builds on. */
  public Leaf withPrevious(List<Long> indices) {
    return new Leaf(kind, origin, recordedAtSeconds, source, indices, facets, marking, signature);
  }

  /** Returns this leaf with a marking. */
  public Leaf withMarking(JsonObject value) {
    return new Leaf(
        kind, origin, recordedAtSeconds, source, previous, facets, Optional.of(value), signature);
  }

  /** Returns this leaf with its source's signature. */
  public Leaf withSignature(JsonObject value) {
    return new Leaf(
        kind, origin, recordedAtSeconds, source, previous, facets, marking, Optional.of(value));
  }

  /** Returns the time in whole minutes, rounded down, in seconds since 1970-01-01T00:00Z. */
  public static long rounded(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), (long) ROUNDING_SECONDS) * ROUNDING_SECONDS;
  }

  /** Returns when the log took it, rounded. */
  public Instant recordedAt() {
    return Instant.ofEpochSecond(recordedAtSeconds);
  }

  /**
   * Returns the bytes that are hashed into the tree.
   *
   * @throws LogException if they are more than 1 KiB or a text has no canonical form
   */
  public byte[] bytes() {
    byte[] bytes;
    try {
      bytes = CanonicalJson.write(json());
    } catch (JsonException e) {
      throw new LogException("leaf: " + e.getMessage(), e);
    }
    checkSize(bytes);
    return bytes;
  }

  private JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("v", VERSION)
            .put("kind", kind.text())
            .put("log", origin)
            .put("rt", recordedAtSeconds);
    source.ifPresent(name -> json.put("src", name));
    if (!previous.isEmpty()) {
      json.put("prev", JsonArray.ofIntegers(previous));
    }
    if (!facets.isEmpty()) {
      List<JsonValue> list = new ArrayList<>(facets.size());
      for (FacetCommitment facet : facets) {
        list.add(facet.json());
      }
      json.put("f", new JsonArray(list));
    }
    marking.ifPresent(value -> json.put("mk", value));
    signature.ifPresent(value -> json.put("sig", value));
    return json.build();
  }

  /**
   * Reads a leaf; bytes that {@link #bytes()} would not give are refused, never repaired.
   *
   * @throws LogException saying what is wrong
   */
  public static Leaf parse(byte[] bytes) {
    checkSize(bytes);
    JsonObject json;
    try {
      json = CanonicalJson.parseObject(bytes);
    } catch (JsonException e) {
      throw new LogException("leaf is not canonical JSON: " + e.getMessage(), e);
    }
    try {
      return of(json);
    } catch (JsonException e) {
      throw new LogException("leaf: " + e.getMessage(), e);
    }
  }

  private static Leaf of(JsonObject json) {
    for (String member : json.names()) {
      switch (member) {
        case "v", "kind", "log", "rt", "src", "prev", "f", "mk", "sig" -> {}
        default -> throw new LogException("leaf: unknown member \"" + member + "\"");
      }
    }
    if (json.integer("v") != VERSION) {
      throw new LogException("leaf: unknown version " + json.integer("v"));
    }
    List<FacetCommitment> facets = new ArrayList<>();
    for (JsonObject facet : elements(json, "f").map(JsonArray::objects).orElse(List.of())) {
      facets.add(FacetCommitment.of(facet));
    }
    return new Leaf(
        LeafKind.of(json.string("kind")),
        json.string("log"),
        json.integer("rt"),
        json.findString("src"),
        elements(json, "prev").map(JsonArray::integers).orElse(List.of()),
        facets,
        json.findObject("mk"),
        json.findObject("sig"));
  }

  private static Optional<JsonArray> elements(JsonObject json, String name) {
    Optional<JsonArray> array = json.findArray(name);
    if (array.isPresent() && array.get().values().isEmpty()) {
      throw new LogException("leaf: \"" + name + "\" is empty: leave it out instead");
    }
    return array;
  }

  private static void checkSize(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new LogException("a leaf has at most 1024 bytes, this one " + bytes.length);
    }
  }
}
