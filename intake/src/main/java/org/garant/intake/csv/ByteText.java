package org.garant.intake.csv;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Bytes of text under construction. */
final class ByteText {
  private final Charset charset;
  private byte[] bytes = new byte[256];
  private int length;

  ByteText(Charset charset) {
    this.charset = charset;
  }

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
    return new String(bytes, 0, length, charset);
  }
}
