package org.garant.intake.viina;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Days that a sentence names, and which hours of them.
 *
 * @param first first day
 * @param last last day, {@code first} unless it names a range
 * @param hours which hours, counted from midnight of {@code first}
 */
record NamedSpan(LocalDate first, LocalDate last, Hours hours) {

  /**
   * Hours of a day; wide on purpose, for "morning" is nowhere defined.
   *
   * @param from first hour, counted from the day's midnight, negative on the day before
   * @param to hour before which it ends, more than 24 on the day after
   */
  record Hours(int from, int to) {
    static final Hours WHOLE_DAY = new Hours(0, 24);

    /** The night that ends on a day. */
    static final Hours NIGHT_BEFORE = new Hours(-2, 6);

    /** "In the night" of a named day, which may be either of two: 22:00 before to 06:00 after. */
    private static final Hours EITHER_NIGHT = new Hours(-2, 30);

    /** Reads hours as the table writes them: {@code -2 6}. */
    static Hours parse(String text) {
      int space = text.indexOf(' ');
      return new Hours(
          Integer.parseInt(text.substring(0, space)), Integer.parseInt(text.substring(space + 1)));
    }

    /** Returns these hours where they stand beside the name of a day. */
    Hours ofNamedDay() {
      return from < 0 ? EITHER_NIGHT : this;
    }
  }

  /** Returns the local time at which it starts. */
  LocalDateTime start() {
    return first.atStartOfDay().plusHours(hours.from());
  }

  /** Returns the local time at which it ends. */
  LocalDateTime end() {
    return last.atStartOfDay().plusHours(hours.to());
  }
}
