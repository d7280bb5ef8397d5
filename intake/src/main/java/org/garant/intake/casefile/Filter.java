package org.garant.intake.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * What is kept of a table. Rows that are kept keep their bytes; a row without a value to judge by
 * is not kept.
 */
public sealed interface Filter {
  /** Returns the columns that it looks at. */
  List<String> columns();

  /**
   * Rows of some days.
   *
   * @param column starts with a date, {@code 2025-04-12}; what follows does not count
   * @param first first day kept
   * @param last last day kept, not before {@code first}
   */
  record RowsBetween(String column, LocalDate first, LocalDate last) implements Filter {
    public RowsBetween {
      requireOrder(first, last);
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * Rows with an interval that has a day in common with those given.
   *
   * @param start column that starts with the date of the beginning
   * @param end column that starts with the date of the end; an empty field is an open end
   * @param first first day
   * @param last last day, not before {@code first}
   */
  record RowsOverlapping(String start, String end, LocalDate first, LocalDate last)
      implements Filter {
    public RowsOverlapping {
      requireOrder(first, last);
    }

    @Override
    public List<String> columns() {
      return List.of(start, end);
    }
  }

  /**
   * Rows in a box, edges included. It may not cross the antimeridian.
   *
   * @param longitude column, degrees east
   * @param latitude column, degrees north
   * @param westE7 1e-7 degrees
   * @param eastE7 1e-7 degrees, not less than {@code westE7}
   * @param southE7 1e-7 degrees
   * @param northE7 1e-7 degrees, not less than {@code southE7}
   */
  record RowsWithin(
      String longitude, String latitude, long westE7, long eastE7, long southE7, long northE7)
      implements Filter {
    public RowsWithin {
      if (westE7 > eastE7 || southE7 > northE7) {
        throw new IllegalArgumentException("a box goes from west to east and from south to north");
      }
    }

    @Override
    public List<String> columns() {
      return List.of(longitude, latitude);
    }
  }

  /**
   * Rows with one of some texts.
   *
   * @param column where it stands
   * @param values the texts, exactly
   */
  record RowsEqual(String column, List<String> values) implements Filter {
    public RowsEqual {
      values = List.copyOf(values);
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * Some columns of every row; fields are written anew, in quotes only where they need them. The
   * last filter, if there is one.
   *
   * @param columns in the order in which they are written
   */
  record KeepColumns(List<String> columns) implements Filter {
    public KeepColumns {
      columns = List.copyOf(columns);
    }
  }

  private static void requireOrder(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the last day is not before the first");
    }
  }
}
