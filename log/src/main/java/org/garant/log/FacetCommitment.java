package org.garant.log;

import java.util.Optional;
import org.garant.json.JsonObject;

/**
 * What a leaf says about a facet without showing it.
 *
 * @param name who it is for: {@code public}, {@code restricted}, {@code person} or another word of
 *     lower-case letters, digits and hyphens
 * @param commitment SHA-256 of domain, salt and bytes, see {@link Facet#commitment()}
 * @param mediaType IANA media type, if it may be known
 * @param sizeBucket the facet has at most 2^sizeBucket bytes; 0 to {@link Facet#SIZE_BUCKET_MAX}
 */
public record FacetCommitment(
    String name, Hash commitment, Optional<String> mediaType, int sizeBucket) {
  private static final String PREFIX = "sha256:";

  /** Checks name, media type and bucket. */
  public FacetCommitment {
    Facet.checkName(name);
    mediaType.ifPresent(Facet::checkMediaType);
    if (sizeBucket < 0 || sizeBucket > Facet.SIZE_BUCKET_MAX) {
      throw new LogException(
          "facet size bucket must be 0 to " + Facet.SIZE_BUCKET_MAX + ", was " + sizeBucket);
    }
  }

  static FacetCommitment of(JsonObject json) {
    for (String member : json.names()) {
      switch (member) {
        case "n", "c", "mt", "lb" -> {}
        default -> throw new LogException("unknown member \"" + member + "\" of a facet");
      }
    }
    String commitment = json.string("c");
    if (!commitment.startsWith(PREFIX)) {
      throw new LogException("a facet's commitment starts with " + PREFIX);
    }
    long bucket = json.integer("lb");
    return new FacetCommitment(
        json.string("n"),
        Hash.ofHex(commitment.substring(PREFIX.length())),
        json.findString("mt"),
        (int) Math.clamp(bucket, -1L, Facet.SIZE_BUCKET_MAX + 1L));
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("n", name)
            .put("c", PREFIX + commitment.hex())
            .put("lb", sizeBucket);
    mediaType.ifPresent(type -> json.put("mt", type));
    return json.build();
  }
}
