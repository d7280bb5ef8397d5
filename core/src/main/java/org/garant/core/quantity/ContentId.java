package org.garant.core.quantity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The name of a thing made from the thing itself: SHA-256 of its canonical bytes. Written as 64
 * lower-case hexadecimal digits; held as four numbers, for millions of them are compared.
 */
public final class ContentId implements Comparable<ContentId> {
  private static final MessageDigest SHA_256 = prototype();
  private static final int DIGITS = 64;

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  /**
   * Makes the id that {@code hex} writes.
   *
   * @throws IllegalArgumentException unless it has 64 lower-case hexadecimal digits
   */
  public ContentId(String hex) {
    if (hex.length() != DIGITS) {
      throw new IllegalArgumentException("a content id has 64 hexadecimal digits, was " + hex);
    }
    for (int i = 0; i < DIGITS; i++) {
      char c = hex.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        throw new IllegalArgumentException("a content id is lower-case hexadecimal, was " + hex);
      }
    }
    this.first = HexFormat.fromHexDigitsToLong(hex, 0, 16);
    this.second = HexFormat.fromHexDigitsToLong(hex, 16, 32);
    this.third = HexFormat.fromHexDigitsToLong(hex, 32, 48);
    this.fourth = HexFormat.fromHexDigitsToLong(hex, 48, DIGITS);
  }

  private ContentId(byte[] digest) {
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    this.first = bytes.getLong();
    this.second = bytes.getLong();
    this.third = bytes.getLong();
    this.fourth = bytes.getLong();
  }

  /** Returns the id of {@code bytes}. */
  public static ContentId of(byte[] bytes) {
    return new ContentId(sha256().digest(bytes));
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
    return new ContentId(digest.digest());
  }

  /** Returns the 64 hexadecimal digits. */
  public String hex() {
    HexFormat format = HexFormat.of();
    StringBuilder hex = new StringBuilder(DIGITS);
    hex.append(format.toHexDigits(first)).append(format.toHexDigits(second));
    return hex.append(format.toHexDigits(third)).append(format.toHexDigits(fourth)).toString();
  }

  /** Returns the first twelve digits, for people. */
  public String brief() {
    return hex().substring(0, 12);
  }

  /** Orders as the digits do. */
  @Override
  public int compareTo(ContentId other) {
    int order = Long.compareUnsigned(first, other.first);
    if (order == 0) {
      order = Long.compareUnsigned(second, other.second);
    }
    if (order == 0) {
      order = Long.compareUnsigned(third, other.third);
    }
    return order == 0 ? Long.compareUnsigned(fourth, other.fourth) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContentId id
        && first == id.first
        && second == id.second
        && third == id.third
        && fourth == id.fourth;
  }

  @Override
  public int hashCode() {
    return (int) fourth; // It is a hash already.
  }

  @Override
  public String toString() {
    return hex();
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
