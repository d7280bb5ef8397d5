package org.garant.intake.yaml;

import java.util.Comparator;

/**
 * What is wrong at one place of a file.
 *
 * @param file the file as it was named
 * @param line from 1
 * @param column from 1
 * @param code as in {@link Rule}
 * @param severity whether the file can be used all the same
 * @param text one line for people
 */
public record Message(
    String file, int line, int column, String code, Severity severity, String text)
    implements Comparable<Message> {
  private static final Comparator<Message> ORDER =
      Comparator.comparing(Message::file)
          .thenComparingInt(Message::line)
          .thenComparingInt(Message::column)
          .thenComparing(Message::code)
          .thenComparing(Message::text);

  /** Whether a file can be used in spite of a message. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can. */
    WARNING
  }

  /** Returns whether the file cannot be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Message other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column: code text}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + code + " " + text;
  }
}
