package org.garant.intake.yaml;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Mark(int line, int column) implements Comparable<Mark> {
  /** The start of a file. */
  public static final Mark START = new Mark(1, 1);

  @Override
  public int compareTo(Mark other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
