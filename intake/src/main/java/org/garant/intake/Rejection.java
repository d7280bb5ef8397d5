package org.garant.intake;

/**
 * A record that could not be read, and why.
 *
 * @param file the file's name, without its folder
 * @param line the line on which the record starts, 1 for the first
 * @param row its record number, 1 for the first after the header
 * @param field the column or part that is wrong
 * @param expected what belongs there
 * @param found what is there, as an {@link Excerpt}
 */
public record Rejection(
    String file, long line, int row, String field, String expected, String found) {

  /** Returns the rejection as one line. */
  public String text() {
    return file
        + ":"
        + line
        + ": row "
        + row
        + ": "
        + field
        + ": expected "
        + expected
        + ", found "
        + found;
  }
}
