package org.garant.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an entry for one audience: the bytes a leaf commits to, and the salt that keeps
 * the commitment from being guessed.
 */
public final class Facet {
  /** Bytes of a salt. */
  public static final int SALT_BYTES = 32;

  /** The largest size bucket; a facet has at most 2^28 bytes (256 MiB). */
  public static final int SIZE_BUCKET_MAX = 28;

  private static final byte[] DOMAIN = "garant/facet/v1\0".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final String mediaType;
  private final byte[] salt;
  private final byte[] bytes;
  private final Hash commitment;

  /**
   * Makes a facet.
   *
   * @param name lower-case letters, digits and hyphens
   * @param mediaType IANA media type
   * @param salt 32 unpredictable bytes
   * @param bytes at most 256 MiB
   * @throws LogException if one of these does not hold
   */
  public Facet(String name, String mediaType, byte[] salt, byte[] bytes) {
    checkName(name);
    checkMediaType(mediaType);
    if (salt.length != SALT_BYTES) {
      throw new LogException("a salt has 32 bytes, not " + salt.length);
    }
    if (bytes.length > 1 << SIZE_BUCKET_MAX) {
      throw new LogException("a facet has at most 256 MiB, this one " + bytes.length + " bytes");
    }
    this.name = name;
    this.mediaType = mediaType;
    this.salt = salt.clone();
    this.bytes = bytes.clone();
    this.commitment = Hash.sha256(DOMAIN, salt, bytes);
  }

  /**
   * Returns the facet that {@code released} (salt and bytes) shows, named as in the leaf. Whether
   * it is the one committed to is for the caller to compare.
   *
   * @throws LogException if there is not even a salt
   */
  public static Facet ofReleased(FacetCommitment promised, byte[] released) {
    if (released.length < SALT_BYTES) {
      throw new LogException("a released facet starts with a salt of 32 bytes");
    }
    return new Facet(
        promised.name(),
        promised.mediaType().orElse("application/octet-stream"),
        Arrays.copyOf(released, SALT_BYTES),
        Arrays.copyOfRange(released, SALT_BYTES, released.length));
  }

  /** Returns who it is for, such as {@code public}. */
  public String name() {
    return name;
  }

  /** Returns the IANA media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns a copy of the salt. */
  public byte[] salt() {
    return salt.clone();
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns SHA-256({@code "garant/facet/v1\0"}, salt, bytes). */
  public Hash commitment() {
    return commitment;
  }

  /** Returns the smallest b for which the bytes number at most 2^b. */
  public int sizeBucket() {
    return sizeBucket(bytes.length);
  }

  /** Returns the smallest b for which {@code size} is at most 2^b. */
  public static int sizeBucket(long size) {
    return size <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(size - 1);
  }

  /** Returns what a leaf says about this facet, media type included. */
  public FacetCommitment promise() {
    return new FacetCommitment(name, commitment, Optional.of(mediaType), sizeBucket());
  }

  /** Returns the bytes that are published when this facet is released: the salt, then the bytes. */
  public byte[] released() {
    byte[] released = Arrays.copyOf(salt, SALT_BYTES + bytes.length);
    System.arraycopy(bytes, 0, released, SALT_BYTES, bytes.length);
    return released;
  }

  static void checkName(String name) {
    boolean plain = !name.isEmpty() && name.length() <= 32;
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!plain) {
      throw new LogException(
          "a facet's name has 1 to 32 lower-case letters, digits and hyphens, not \""
              + name
              + "\"");
    }
  }

  static void checkMediaType(String mediaType) {
    if (mediaType.indexOf('/') < 1 || mediaType.length() > 128) {
      throw new LogException("not a media type: \"" + mediaType + "\"");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facet facet
        && name.equals(facet.name)
        && mediaType.equals(facet.mediaType)
        && commitment.equals(facet.commitment);
  }

  @Override
  public int hashCode() {
    return commitment.hashCode();
  }

  @Override
  public String toString() {
    return "Facet[" + name + ", " + mediaType + ", " + commitment + "]";
  }
}
