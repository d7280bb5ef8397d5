package org.garant.json;

/** Says why bytes are not canonical JSON, or why a value does not have the expected form. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /** Makes an exception that points at no byte. */
  public JsonException(String message) {
    this(message, -1);
  }

  /**
   * Makes an exception about one place in the bytes.
   *
   * @param message one line, without the offset
   * @param offset index of the first offending byte, or -1 if there are no bytes to point at
   */
  public JsonException(String message, int offset) {
    super(offset < 0 ? message : message + " at byte " + offset);
    this.offset = offset;
  }

  /** Returns the index of the first offending byte, or -1 if none. */
  public int offset() {
    return offset;
  }
}
