package org.garant.log.note;

import java.util.Arrays;
import java.util.Base64;
import org.garant.log.LogException;
import org.jspecify.annotations.Nullable;

/** One signature line of a note: who signed, the id of the key, and the signature. */
public final class NoteSignature {
  private static final String PREFIX = "\u2014 "; // an em dash and a space

  private final String name;
  private final byte[] value;

  /** Makes a line from a key name and the bytes of key id and signature. */
  NoteSignature(String name, byte[] value) {
    VerifierKey.checkName(name);
    if (value.length <= VerifierKey.ID_BYTES) {
      throw new LogException("a note signature has more than the 4 bytes of its key id");
    }
    this.name = name;
    this.value = value.clone();
  }

  static NoteSignature parse(String line) {
    int space = line.indexOf(' ', PREFIX.length());
    if (!line.startsWith(PREFIX) || space < 0) {
      throw new LogException("a signature line is written \u2014 name base64");
    }
    return new NoteSignature(
        line.substring(PREFIX.length(), space),
        StrictBase64.decode(line.substring(space + 1), "a note signature"));
  }

  /** Returns the name of the key. */
  public String name() {
    return name;
  }

  /** Returns the first four bytes: the id of the key. */
  byte[] keyId() {
    return Arrays.copyOf(value, VerifierKey.ID_BYTES);
  }

  /** Returns the bytes after the key id. */
  byte[] signature() {
    return Arrays.copyOfRange(value, VerifierKey.ID_BYTES, value.length);
  }

  /** Returns the line without its newline. */
  String line() {
    return PREFIX + name + " " + Base64.getEncoder().encodeToString(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature signature && line().equals(signature.line());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return line();
  }
}
