package org.garant.cli.fetch;

/** Why a file could not be had, as one clear line. */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean wrongContent;

  private FetchException(String line, boolean wrongContent) {
    super(line);
    this.wrongContent = wrongContent;
  }

  /** It did not come, or not whole; it may come another time. */
  static FetchException missing(String line) {
    return new FetchException(line, false);
  }

  /** It came and is not what the case names. */
  static FetchException wrong(String line) {
    return new FetchException(line, true);
  }

  boolean isWrongContent() {
    return wrongContent;
  }
}
