package org.garant.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.garant.log.Hash;
import org.garant.log.LogException;
import org.jspecify.annotations.Nullable;

/** The public Ed25519 key by which a log's signature is checked (C2SP signed-note, type 0x01). */
public final class VerifierKey {
  static final byte ED25519 = 0x01;

  /** Bytes of a key id. */
  static final int ID_BYTES = 4;

  private final String name;
  private final byte[] publicKey;
  private final byte[] id;

  VerifierKey(String name, byte[] publicKey) {
    checkName(name);
    if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE) {
      throw new LogException("an Ed25519 key has 32 bytes, not " + publicKey.length);
    }
    this.name = name;
    this.publicKey = publicKey.clone();
    byte[] text = (name + "\n").getBytes(StandardCharsets.UTF_8);
    this.id = Arrays.copyOf(Hash.sha256(text, new byte[] {ED25519}, publicKey).bytes(), ID_BYTES);
  }

  /**
   * Reads {@code name+id+base64(0x01, key)}.
   *
   * @throws LogException if it is written otherwise or the id is not that of the key
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3); // base64 may itself hold a plus sign
    if (parts.length != 3) {
      throw new LogException("a verifier key is written name+id+key");
    }
    byte[] typed = StrictBase64.decode(parts[2], "the verifier key");
    if (typed.length == 0 || typed[0] != ED25519) {
      throw new LogException("the verifier key is not of type Ed25519 (0x01)");
    }
    VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id).equals(parts[1])) {
      throw new LogException("the verifier key's id is not that of its name and key");
    }
    return key;
  }

  /** Returns the key's name, which for a log is its origin. */
  public String name() {
    return name;
  }

  /** Returns {@code name+id+base64(0x01, key)}. */
  public String text() {
    byte[] typed = new byte[1 + publicKey.length];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return name
        + "+"
        + HexFormat.of().formatHex(id)
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /** Returns SHA-256(name, 0x0A, 0x01, key), first four bytes. */
  byte[] id() {
    return id.clone();
  }

  /** Returns whether {@code line} claims to be made by this key. */
  boolean made(NoteSignature line) {
    return line.name().equals(name) && Arrays.equals(line.keyId(), id);
  }

  /** Returns whether {@code line} is this key's signature of {@code text}. */
  boolean verifies(NoteSignature line, String text) {
    byte[] signature = line.signature();
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return made(line)
        && signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
  }

  static void checkName(String name) {
    if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(VerifierKey::blank)) {
      throw new LogException(
          "a key's name is not empty and has neither spaces nor plus signs: \"" + name + "\"");
    }
  }

  private static boolean blank(int c) {
    return c <= ' ' || c == 0x7F || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && Arrays.equals(publicKey, key.publicKey);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(publicKey);
  }

  @Override
  public String toString() {
    return text();
  }
}
