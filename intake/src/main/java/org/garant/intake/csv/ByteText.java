package org.garant.intake.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of UTF-8 text under construction. */
final class ByteText {
  private byte[] bytes = new byte[256];
  private int length;

  void append(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) b;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
