package org.garant.intake.firms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.core.quantity.Interval;
import org.garant.intake.FieldException;

/**
 * When a satellite saw a hot spot, UTC. That is when it was <em>seen</em>: what lit it may lie
 * hours or days before.
 *
 * @param interval one minute if the file says the time, else the whole UTC day
 * @param dayOnly whether the file says the day alone
 */
record SeenTime(Interval interval, boolean dayOnly) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** HHMM without a colon; programs that take it for a number drop the zeros in front. */
  private static final Pattern HHMM = Pattern.compile("[0-9]{1,4}");

  private static final Pattern CLOCK =
      Pattern.compile("([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?");

  private static final int MIN_YEAR = 2000; // MODIS on Terra looks since February 2000
  private static final int MAX_YEAR = 2100;

  /**
   * Reads {@code acq_date} and, if the file has it, {@code acq_time}.
   *
   * @throws FieldException if either is not a date or time of day
   */
  static SeenTime of(String date, Optional<String> time) throws FieldException {
    Instant midnight = date(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (time.isEmpty()) {
      return new SeenTime(new Interval(midnight, midnight.plus(DAY)), true);
    }
    Instant seen = midnight.plus(Duration.ofMinutes(minuteOfDay(time.get())));
    return new SeenTime(new Interval(seen, seen.plus(MINUTE)), false);
  }

  private static LocalDate date(String text) throws FieldException {
    if (DATE.matcher(text).matches()) {
      try {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() >= MIN_YEAR && date.getYear() <= MAX_YEAR) {
          return date;
        }
      } catch (DateTimeException e) {
        // Told below, with what is there.
      }
    }
    throw new FieldException(
        FirmsColumns.DATE, "a date YYYY-MM-DD from " + MIN_YEAR + " to " + MAX_YEAR, text);
  }

  private static int minuteOfDay(String text) throws FieldException {
    Matcher clock = CLOCK.matcher(text);
    int hour = -1;
    int minute = -1;
    if (clock.matches()) {
      hour = Integer.parseInt(clock.group(1));
      minute = Integer.parseInt(clock.group(2));
    } else if (HHMM.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      hour = number / 100;
      minute = number % 100;
    }
    if (hour < 0 || hour > 23 || minute > 59) {
      throw new FieldException(
          "acq_time", "a time of day in UTC, HHMM or HH:MM:SS, 00:00 to 23:59", text);
    }
    return hour * 60 + minute;
  }
}
