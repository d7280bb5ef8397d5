package org.garant.intake.text;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;

/**
 * Foreign text made fit to keep: NFC, without control and formatting characters, white space
 * single, length limited. Letters are never changed for look-alikes.
 *
 * @param text the cleaned text
 * @param notes what had to be done: {@code nfc-normalised}, {@code control-characters}, {@code
 *     text-cut}
 */
public record Cleaning(String text, Set<String> notes) {
  public Cleaning {
    notes = Set.copyOf(notes);
  }

  /**
   * Returns {@code raw} cleaned.
   *
   * @param maxChars longest text kept, characters (UTF-16), at least 1
   */
  public static Cleaning of(String raw, int maxChars) {
    Set<String> notes = new TreeSet<>();
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (!text.equals(raw)) {
      notes.add("nfc-normalised");
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      append(text.codePointAt(i), kept, notes);
    }
    int end = kept.length();
    if (end > maxChars) {
      notes.add("text-cut");
      end = Character.isHighSurrogate(kept.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    }
    return new Cleaning(kept.substring(0, end).strip(), notes);
  }

  private static void append(int c, StringBuilder kept, Set<String> notes) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
    } else if (isDropped(c)) {
      notes.add("control-characters");
    } else {
      kept.appendCodePoint(c);
    }
  }

  /** Controls, and formatting such as right-to-left overrides and zero-width characters. */
  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
