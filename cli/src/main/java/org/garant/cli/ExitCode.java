package org.garant.cli;

/** Exit codes of the command, as documented in README. */
public final class ExitCode {
  /** All is well. */
  public static final int OK = 0;

  /** A check failed: a mismatch, or lint found errors. */
  public static final int FAILED = 1;

  /** Bad input or usage; for verify also: never was a log. */
  public static final int BAD_INPUT = 2;

  /** Incomplete: what is needed to decide is not there. */
  public static final int INCOMPLETE = 3;

  /** A licence was not acknowledged. */
  public static final int NOT_ACCEPTED = 4;

  /** A bug. */
  public static final int INTERNAL = 70;

  private ExitCode() {}
}
