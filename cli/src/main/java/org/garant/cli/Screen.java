package org.garant.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** Where a command shows results and, apart from them, how far it is. */
public final class Screen {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final boolean live;

  /**
   * Shows results on {@code out} and progress on {@code err}.
   *
   * <p>Progress overwrites its own line on a terminal; elsewhere each step is a line of its own.
   */
  @SuppressWarnings("SystemConsoleNull") // The nullness checker knows the older contract.
  public Screen(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    Console console = System.console();
    this.terminal = console != null && console.isTerminal();
    this.live = terminal && System.getenv("NO_COLOR") == null;
  }

  /** Tells whether somebody sits in front of it. */
  public boolean isTerminal() {
    return terminal;
  }

  /** Shows a line of the result; what a terminal would obey is spelt out. */
  public void say(String line) {
    out.println(printable(line));
  }

  private static String printable(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isISOControl(c) && c != '\n') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Shows how far the work is. */
  public void progress(String step) {
    if (live) {
      err.print("\r\033[K" + step);
      err.flush();
    } else {
      err.println(step);
    }
  }

  /** Ends the display of progress. */
  public void done() {
    if (live) {
      err.print("\r\033[K");
      err.flush();
    }
  }

  /** Shows a line of advice beside the result. */
  public void note(String line) {
    done();
    err.println(line);
  }
}
