package org.garant.log;

/** Where salts, nonces and keys come from; in a live log a cryptographic generator. */
@FunctionalInterface
public interface RandomBytes {
  /** Fills {@code bytes} with unpredictable bytes. */
  void fill(byte[] bytes);

  /** Returns {@code count} unpredictable bytes. */
  default byte[] next(int count) {
    byte[] bytes = new byte[count];
    fill(bytes);
    return bytes;
  }
}
