package org.garant.intake;

/**
 * A field that does not hold what its column promises. It never leaves the reader: the one loop
 * over a file's rows turns it into a {@link Rejection}, which is a value.
 */
public final class FieldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String expected;
  private final String found;

  /**
   * Makes the exception.
   *
   * @param field the column
   * @param expected what belongs there
   * @param found what is there
   */
  public FieldException(String field, String expected, String found) {
    // Without a stack trace: bad files may hold millions of bad fields.
    super(field + ": expected " + expected, null, false, false);
    this.field = field;
    this.expected = expected;
    this.found = found;
  }

  /** Returns the column. */
  public String field() {
    return field;
  }

  /** Returns what belongs there. */
  public String expected() {
    return expected;
  }

  /** Returns what is there, as found. */
  public String found() {
    return found;
  }
}
