package org.garant.intake.ucdp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.core.quantity.Interval;
import org.garant.intake.FieldException;
import org.garant.intake.csv.CsvRow;

/**
 * When an event was: from the first of {@code date_start} to the last of {@code date_end}, whole
 * days of the place, every instant alike. {@code date_prec} says why the two differ: 1 the day is
 * known, 2 two to six days, 3 a week, 4 a month, 5 up to a year. Source: UCDP GED codebook.
 *
 * <p>Three forms are known of files that carry the dataset: {@code 2020-05-13}, {@code
 * 2015-08-19T00:00:00}, and {@code 2/27/2023 12:00:00 AM} beside {@code 03/05/2023 00:00}, month
 * first, in Windows-1252.
 *
 * @param interval from the first to the last
 * @param notes {@code several-days} (precision 2 or 3), {@code month-wide} (4), {@code year-wide}
 *     (5), {@code precision-and-days-differ}
 */
record CodedDays(Interval interval, Set<String> notes) {
  /** Releases differ: a date alone, or with a midnight behind it. */
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]00:00:00(?:\\.0{1,9})?)?");

  /** Releases that a spreadsheet wrote: month, day, year, a midnight behind it or none. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?: (?:12:00:00 AM|0{1,2}:00(?::00)?))?");

  private static final int MIN_YEAR = 1989; // the dataset begins here
  private static final int MAX_YEAR = 2100;

  /** No event of the dataset lasts longer: one that does is split by years. */
  private static final int MAX_DAYS = 366;

  CodedDays {
    notes = Set.copyOf(notes);
  }

  /**
   * Reads the days of {@code row}.
   *
   * @throws FieldException if a date or the precision is wrong, or the days are out of order
   */
  static CodedDays of(CsvRow row, ZoneId zone) throws FieldException {
    LocalDate first = date(row, "date_start");
    LocalDate last = date(row, "date_end");
    if (last.isBefore(first)) {
      throw new FieldException("date_end", "a day not before " + first, row.field("date_end"));
    }
    if (first.plusDays(MAX_DAYS).isBefore(last)) {
      throw new FieldException(
          "date_end", "at most " + MAX_DAYS + " days after " + first, row.field("date_end"));
    }
    Set<String> notes = new TreeSet<>();
    String precision = row.field("date_prec").strip();
    switch (precision) {
      case "1" -> {
        if (!first.equals(last)) {
          notes.add("precision-and-days-differ");
        }
      }
      case "2", "3" -> notes.add("several-days");
      case "4" -> notes.add("month-wide");
      case "5" -> notes.add("year-wide");
      default -> throw new FieldException("date_prec", "a precision from 1 to 5", precision);
    }
    return new CodedDays(
        new Interval(
            first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant()),
        notes);
  }

  private static LocalDate date(CsvRow row, String column) throws FieldException {
    String text = row.field(column).strip();
    try {
      Optional<LocalDate> date = parse(text);
      if (date.isPresent()
          && date.get().getYear() >= MIN_YEAR
          && date.get().getYear() <= MAX_YEAR) {
        return date.get();
      }
    } catch (DateTimeException e) {
      // Told below, with what is there.
    }
    throw new FieldException(
        column, "a date YYYY-MM-DD or M/D/YYYY from " + MIN_YEAR + " to " + MAX_YEAR, text);
  }

  private static Optional<LocalDate> parse(String text) {
    Matcher usual = DATE.matcher(text);
    if (usual.matches()) {
      return Optional.of(LocalDate.parse(usual.group(1)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? Optional.of(
            LocalDate.of(
                Integer.parseInt(monthFirst.group(3)),
                Integer.parseInt(monthFirst.group(1)),
                Integer.parseInt(monthFirst.group(2))))
        : Optional.empty();
  }
}
