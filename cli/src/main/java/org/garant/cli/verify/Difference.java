package org.garant.cli.verify;

/**
 * One way in which what is published is not what the record gives.
 *
 * @param file path in the record's folder
 * @param index of the leaf, tile, candidate or byte that {@code what} says; -1 if none
 * @param what one line for people
 * @param missing whether something is only absent, not wrong
 */
public record Difference(String file, long index, String what, boolean missing) {
  /** Returns the difference as one line. */
  public String text() {
    return oneLine(file + (index < 0 ? "" : " [" + index + "]") + ": " + what);
  }

  /** Returns {@code text} without line feeds: what a record says must not look like a result. */
  static String oneLine(String text) {
    return text.replace("\n", "\\u000a");
  }
}
