package org.garant.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.garant.log.LogException;
import org.garant.log.RandomBytes;

/** The private Ed25519 key that signs checkpoints. */
public final class SigningKey {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final VerifierKey verifier;

  private SigningKey(String name, byte[] seed) {
    if (seed.length != Ed25519.SECRET_KEY_SIZE) {
      throw new LogException("an Ed25519 seed has 32 bytes, not " + seed.length);
    }
    this.seed = seed.clone();
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    this.verifier = new VerifierKey(name, publicKey);
  }

  /** Makes a new key. */
  public static SigningKey generate(String name, RandomBytes random) {
    return new SigningKey(name, random.next(Ed25519.SECRET_KEY_SIZE));
  }

  /**
   * Reads {@code PRIVATE+KEY+name+id+base64(0x01, seed)}, the form of Go's sumdb/note.
   *
   * @throws LogException if it is written otherwise
   */
  public static SigningKey parse(String text) {
    String[] parts =
        text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : null;
    if (parts == null || parts.length != 3) {
      throw new LogException("a signing key is written PRIVATE+KEY+name+id+seed");
    }
    byte[] typed = StrictBase64.decode(parts[2], "the signing key");
    if (typed.length == 0 || typed[0] != VerifierKey.ED25519) {
      throw new LogException("the signing key is not of type Ed25519 (0x01)");
    }
    SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.verifier.id()).equals(parts[1])) {
      throw new LogException("the signing key's id is not that of its name and seed");
    }
    return key;
  }

  /** Returns the secret text {@code PRIVATE+KEY+name+id+base64(0x01, seed)}. */
  public String secretText() {
    byte[] typed = new byte[1 + seed.length];
    typed[0] = VerifierKey.ED25519;
    System.arraycopy(seed, 0, typed, 1, seed.length);
    return PREFIX
        + verifier.name()
        + "+"
        + HexFormat.of().formatHex(verifier.id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /** Returns the public half. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** Signs {@code text}, which ends with a newline. */
  public SignedNote sign(String text) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    byte[] id = verifier.id();
    byte[] value = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, value, id.length, signature.length);
    return new SignedNote(text, List.of(new NoteSignature(verifier.name(), value)));
  }

  /** Says whose key it is and never shows the secret. */
  @Override
  public String toString() {
    return "SigningKey[" + verifier.name() + "]";
  }
}
