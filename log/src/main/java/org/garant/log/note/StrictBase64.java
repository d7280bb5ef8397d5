package org.garant.log.note;

import java.util.Base64;
import org.garant.log.LogException;

/** Standard base64 with padding, in the one spelling that encoding gives. */
final class StrictBase64 {
  private StrictBase64() {}

  /**
   * Decodes {@code text}.
   *
   * @param what what the text is, for the message
   * @throws LogException if encoding the result would not give {@code text} again
   */
  static byte[] decode(String text, String what) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new LogException(what + " is not base64", e);
    }
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new LogException(what + " is base64 in another spelling than its own");
    }
    return bytes;
  }
}
