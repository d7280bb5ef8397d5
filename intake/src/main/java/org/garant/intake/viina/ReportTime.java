package org.garant.intake.viina;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.garant.core.quantity.Interval;
import org.garant.intake.FieldException;

/**
 * When a reported event may have happened.
 *
 * @param interval the interval
 * @param notes {@code time-unknown}, {@code local-time-ambiguous} or {@code local-time-skipped},
 *     and those of {@link NamedDay}
 */
record ReportTime(Interval interval, Set<String> notes) {
  /** How the source writes it; 0 stands for any digit. */
  private static final String FORM = "0000-00-00 00:00:00";

  private static final String TIME_UNKNOWN = "time-unknown";
  private static final int MIN_YEAR = 1990;
  private static final int MAX_YEAR = 2100;

  ReportTime {
    notes = Set.copyOf(notes);
  }

  /** Tells whether the source knows the day alone. */
  boolean timeUnknown() {
    return notes.contains(TIME_UNKNOWN);
  }

  /**
   * Reads a local date and time. Midnight to the second is how the source says that it knows no
   * time: the event may have happened at any time of that local day (23 or 25 h when clocks
   * change). Any other time is that of publication.
   *
   * @throws FieldException if {@code text} is not {@code YYYY-MM-DD HH:MM:SS} from 1990 to 2100
   */
  static ReportTime of(String text, ZoneId zone, Duration lag) throws FieldException {
    LocalDateTime local = parse(text);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? wholeDay(local, zone)
        : beforePublication(local, zone, lag);
  }

  private static ReportTime wholeDay(LocalDateTime local, ZoneId zone) {
    Instant start = local.toLocalDate().atStartOfDay(zone).toInstant();
    Instant end = local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    return new ReportTime(new Interval(start, end), Set.of(TIME_UNKNOWN));
  }

  private static ReportTime beforePublication(LocalDateTime local, ZoneId zone, Duration lag) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    // Skipped by the clocks: java.time moves it on by the gap. Ambiguous: from the earlier
    // instant's
    // lag to the later instant.
    Instant earliest = local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    Instant latest = local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    Set<String> notes =
        switch (offsets.size()) {
          case 0 -> Set.of("local-time-skipped");
          case 1 -> Set.of();
          default -> Set.of("local-time-ambiguous");
        };
    return new ReportTime(new Interval(earliest.minus(lag), latest), notes);
  }

  private static LocalDateTime parse(String text) throws FieldException {
    if (isOfForm(text)) {
      int year = number(text, 0, 4);
      try {
        LocalDateTime local =
            LocalDateTime.of(
                year,
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        if (year >= MIN_YEAR && year <= MAX_YEAR) {
          return local;
        }
      } catch (DateTimeException e) {
        // Told below, with what is there.
      }
    }
    throw new FieldException("datetime", "YYYY-MM-DD HH:MM:SS from 1990 to 2100", text);
  }

  private static boolean isOfForm(String text) {
    boolean same = text.length() == FORM.length();
    for (int i = 0; same && i < text.length(); i++) {
      char c = text.charAt(i);
      same = c == FORM.charAt(i) || (FORM.charAt(i) == '0' && c >= '0' && c <= '9');
    }
    return same;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
