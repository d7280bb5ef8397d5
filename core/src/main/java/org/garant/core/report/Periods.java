package org.garant.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.Interval;

/**
 * The three periods that a case compares.
 *
 * @param before the period before the window; ends where it starts
 * @param window the window
 * @param after the period after the window; starts where it ends
 */
public record Periods(Interval before, Interval window, Interval after) {
  /** Names of the periods, in order. */
  public static final List<String> NAMES = List.of("before", "in", "after");

  /** Returns the periods about {@code window}. */
  public static Periods of(Interval window, CaseSettings settings) {
    return new Periods(
        new Interval(window.start().minus(settings.before()), window.start()),
        window,
        new Interval(window.end(), window.end().plus(settings.after())));
  }

  /** Returns the three in order. */
  public List<Interval> list() {
    return List.of(before, window, after);
  }

  /** Returns the whole case, from the start of the first to the end of the last. */
  public Interval whole() {
    return new Interval(before.start(), after.end());
  }

  /** Returns the days of {@code zone} in the whole case, the first and last cut at its ends. */
  public List<Interval> days(ZoneId zone) {
    List<Interval> days = new ArrayList<>();
    LocalDate date = whole().start().atZone(zone).toLocalDate();
    while (true) {
      Instant start = date.atStartOfDay(zone).toInstant();
      if (!start.isBefore(whole().end())) {
        return days;
      }
      date = date.plusDays(1);
      new Interval(start, date.atStartOfDay(zone).toInstant())
          .intersection(whole())
          .ifPresent(days::add);
    }
  }
}
