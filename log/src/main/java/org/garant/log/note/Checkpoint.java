package org.garant.log.note;

import org.garant.log.Hash;
import org.garant.log.LogException;

/**
 * What a log commits to: all its leaves up to a size (C2SP tlog-checkpoint, no extension lines).
 *
 * @param origin the log's name
 * @param size number of leaves, not negative
 * @param root hash over these leaves
 */
public record Checkpoint(String origin, long size, Hash root) {
  /** Checks origin and size. */
  public Checkpoint {
    VerifierKey.checkName(origin);
    if (size < 0) {
      throw new LogException("a tree size is not negative: " + size);
    }
  }

  /** Returns the three lines that are signed: origin, size, root. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * Reads the signed lines.
   *
   * @throws LogException saying which line is wrong
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty()) {
      throw new LogException("a checkpoint has three lines: origin, size and root");
    }
    long size;
    try {
      size = Long.parseLong(lines[1]);
    } catch (NumberFormatException e) {
      throw new LogException("the checkpoint's size is not a number: \"" + lines[1] + "\"", e);
    }
    Hash root = Hash.of(StrictBase64.decode(lines[2], "the checkpoint's root"));
    Checkpoint checkpoint = new Checkpoint(lines[0], size, root);
    if (!checkpoint.text().equals(text)) { // such as a size with a plus sign or a leading zero
      throw new LogException("the checkpoint's size is written otherwise than as " + size);
    }
    return checkpoint;
  }
}
