package org.garant.intake.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.core.quantity.Interval;

/**
 * Periods in the words of claims. What is not one of the three forms below is left as words: a
 * period is never guessed.
 */
final class ClaimPeriod {
  private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final String TIME = "([0-9]{2}):([0-9]{2})";

  /** {@code 2025-04-20 00:00-16:00 Kyiv}, other words after it. */
  private static final Pattern SPAN =
      Pattern.compile(DATE + " " + TIME + "-" + TIME + " Kyiv(?: .*)?");

  /** {@code truce to 2025-04-20 midday}. */
  private static final Pattern TO_MIDDAY = Pattern.compile("truce to " + DATE + " midday(?: .*)?");

  /** {@code 2025-04-20 by 16:36}, from local midnight, other words after it. */
  private static final Pattern BY = Pattern.compile(DATE + " by " + TIME + "(?: .*)?");

  private ClaimPeriod() {}

  /** Returns the period that {@code words} say, if they are of a known form and in order. */
  static Optional<Interval> of(String words, ClaimSettings settings) {
    try {
      return parse(words, settings);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Interval> parse(String words, ClaimSettings settings) {
    Matcher span = SPAN.matcher(words);
    if (span.matches()) {
      return between(at(span, 1, 2, settings), at(span, 1, 4, settings));
    }
    Matcher toMidday = TO_MIDDAY.matcher(words);
    if (toMidday.matches()) {
      LocalDate date = LocalDate.parse(toMidday.group(1));
      return between(
          settings.windowStart(), date.atTime(12, 0).atZone(settings.zone()).toInstant());
    }
    Matcher by = BY.matcher(words);
    if (by.matches()) {
      Instant midnight = LocalDate.parse(by.group(1)).atStartOfDay(settings.zone()).toInstant();
      return between(midnight, at(by, 1, 2, settings));
    }
    return Optional.empty();
  }

  /** Returns the local time in groups {@code time} and the next; 24:00 ends the day. */
  private static Instant at(Matcher words, int date, int time, ClaimSettings settings) {
    LocalDate day = LocalDate.parse(words.group(date));
    int hour = Integer.parseInt(words.group(time));
    int minute = Integer.parseInt(words.group(time + 1));
    return hour == 24 && minute == 0
        ? day.plusDays(1).atStartOfDay(settings.zone()).toInstant()
        : day.atTime(hour, minute).atZone(settings.zone()).toInstant();
  }

  private static Optional<Interval> between(Instant start, Instant end) {
    return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
  }
}
