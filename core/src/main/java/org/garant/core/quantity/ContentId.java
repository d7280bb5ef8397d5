package org.garant.core.quantity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonValue;

/**
 * The name of a thing made from the thing itself: SHA-256 of its canonical bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentId(String hex) implements Comparable<ContentId> {
  private static final MessageDigest SHA_256 = prototype();

  public ContentId {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("a content id has 64 hexadecimal digits, was " + hex);
    }
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        throw new IllegalArgumentException("a content id is lower-case hexadecimal, was " + hex);
      }
    }
  }

  /** Returns the id of {@code bytes}. */
  public static ContentId of(byte[] bytes) {
    return new ContentId(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /** Returns the id of {@code text} in UTF-8. */
  public static ContentId of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the id of {@code value} in canonical JSON. */
  public static ContentId of(JsonValue value) {
    return of(CanonicalJson.write(value));
  }

  /**
   * Returns the id of all {@code lines}, each ended by a line feed, without holding them at once.
   */
  public static ContentId ofLines(Stream<byte[]> lines) {
    MessageDigest digest = sha256();
    lines.forEachOrdered(line -> {
      digest.update(line);
      digest.update((byte) '\n');
    });
    return new ContentId(HexFormat.of().formatHex(digest.digest()));
  }

  /** Returns the first twelve digits, for people. */
  public String brief() {
    return hex.substring(0, 12);
  }

  @Override
  public int compareTo(ContentId other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  /** Returns a fresh digest. Cloning one spares the search for its provider, which costs more. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
    }
  }

  private static MessageDigest prototype() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
