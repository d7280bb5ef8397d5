package org.garant.intake;

/**
 * A file that cannot be read on: missing, empty, not text, without its columns, cut off inside a
 * record. The message is one line for people, {@code file:line: field: expected …, found …}.
 */
public final class IntakeException extends Exception {
  private static final long serialVersionUID = 1L;

  private IntakeException(String message) {
    super(message);
  }

  /**
   * Returns the exception about one place of a file.
   *
   * @param file the file's name
   * @param line the line, 1 for the first
   * @param field the column or part that is wrong
   * @param expected what belongs there
   * @param found what is there
   */
  public static IntakeException at(
      String file, long line, String field, String expected, String found) {
    return new IntakeException(
        file + ":" + line + ": " + field + ": expected " + expected + ", found " + found);
  }
}
