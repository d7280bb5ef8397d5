package org.garant.cli;

/** What the user can mend, as one clear line, with the exit code it ends in. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** Makes an exception with one line for people. */
  public CommandException(int exitCode, String line) {
    super(line);
    this.exitCode = exitCode;
  }

  /** Returns bad input or usage. */
  public static CommandException badInput(String line) {
    return new CommandException(ExitCode.BAD_INPUT, line);
  }

  /** Returns the exit code. */
  public int exitCode() {
    return exitCode;
  }
}
