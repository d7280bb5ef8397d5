package org.garant.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.log.LogException;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text what is signed; ends with a newline
 * @param signatures one line each, in the order of the note; at least 1, at most 64
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  private static final int SIGNATURES_MAX = 64;
  private static final int BYTES_MAX = 64 * 1024;

  /** Checks the form. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n")) {
      throw new LogException("a signed text ends with a newline");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new LogException("a signed text has no control characters but newlines");
    }
    if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
      throw new LogException("a note has 1 to 64 signatures, this one " + signatures.size());
    }
  }

  /**
   * Reads a note; bytes that {@link #bytes()} would not give are refused.
   *
   * @throws LogException saying what is wrong
   */
  public static SignedNote parse(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new LogException("a note has at most 64 KiB, this one " + bytes.length + " bytes");
    }
    String note;
    try {
      note = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LogException("the note is not UTF-8", e);
    }
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new LogException("a note is a text, a blank line and signature lines");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (int at = blank + 2; at < note.length(); ) {
      int end = note.indexOf('\n', at);
      signatures.add(NoteSignature.parse(note.substring(at, end)));
      at = end + 1;
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /** Returns the note as it is published. */
  public byte[] bytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (NoteSignature signature : signatures) {
      note.append(signature.line()).append('\n');
    }
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns why this is not signed by {@code key} and by it alone, or empty if it is. A line that
   * no key at hand can check is a problem, because a change of it would go unseen.
   */
  public Optional<String> findProblem(VerifierKey key) {
    int made = 0;
    for (NoteSignature line : signatures) {
      if (!key.made(line)) {
        return Optional.of("signature by an unknown key of " + line.name());
      }
      if (!key.verifies(line, text)) {
        return Optional.of("the signature of " + key.name() + " is not of this text");
      }
      made++;
    }
    return made == 1
        ? Optional.empty()
        : Optional.of("signed " + made + " times by " + key.name() + ", must be once");
  }
}
