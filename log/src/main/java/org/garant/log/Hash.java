package org.garant.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value: 32 bytes, ordered as unsigned bytes. */
public final class Hash implements Comparable<Hash> {
  /** Bytes in a hash. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the hash that has these bytes.
   *
   * @throws LogException if there are not exactly 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new LogException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Returns the hash at {@code offset} of {@code source}. */
  public static Hash at(byte[] source, int offset) {
    return new Hash(Arrays.copyOfRange(source, offset, offset + BYTES));
  }

  /**
   * Returns the hash written as 64 lower-case hexadecimal digits.
   *
   * @throws LogException if it is written otherwise
   */
  public static Hash ofHex(String hex) {
    if (hex.length() == 2 * BYTES) {
      byte[] bytes = new byte[BYTES];
      for (int i = 0; i < BYTES; i++) {
        int high = digit(hex.charAt(2 * i));
        int low = digit(hex.charAt(2 * i + 1));
        if ((high | low) < 0) {
          throw new LogException("a hash is written with the digits 0-9 and a-f");
        }
        bytes[i] = (byte) ((high << 4) | low);
      }
      return new Hash(bytes);
    }
    throw new LogException("a hash is written with 64 hexadecimal digits, not " + hex.length());
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  /** Returns SHA-256 of the parts, one after the other. */
  public static Hash sha256(byte[]... parts) {
    MessageDigest digest = newSha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  /** Returns SHA-256 of one byte and then the parts. */
  public static Hash sha256(byte prefix, byte[]... parts) {
    MessageDigest digest = newSha256();
    digest.update(prefix);
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  /** Returns SHA-256 of one byte and then two hashes. */
  public static Hash sha256(byte prefix, Hash left, Hash right) {
    return sha256(prefix, left.bytes, right.bytes);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Returns a copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Copies the 32 bytes to {@code target} at {@code offset}. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  /** Returns 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the standard base64 text with padding. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
