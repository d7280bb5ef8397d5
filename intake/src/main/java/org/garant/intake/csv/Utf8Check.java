package org.garant.intake.csv;

/**
 * Checks a stream of bytes for well-formed UTF-8, one byte at a time, without decoding it.
 *
 * <p>Source: The Unicode Standard 16.0, table 3-7 (well-formed UTF-8 byte sequences).
 */
final class Utf8Check {
  private int pending;
  private int low = 0x80;
  private int high = 0xBF;

  /** Takes the next byte, 0 to 255; returns whether the stream is still well-formed. */
  boolean accept(int b) {
    if (pending > 0) {
      boolean valid = b >= low && b <= high;
      low = 0x80;
      high = 0xBF;
      pending--;
      return valid;
    }
    if (b < 0x80) {
      return true;
    }
    if (b >= 0xC2 && b <= 0xDF) {
      pending = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      pending = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      high = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      pending = 3;
      low = b == 0xF0 ? 0x90 : 0x80;
      high = b == 0xF4 ? 0x8F : 0xBF;
    }
    return pending > 0;
  }

  /** Tells whether the stream may end here. */
  boolean isComplete() {
    return pending == 0;
  }
}
