package org.garant.intake.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.intake.FieldException;

/** Instants written in UTC: {@code 2025-04-20T08:28:56.000Z}, {@code 2025-04-20 08:28:56+00:00}. */
public final class UtcTime {
  private static final Pattern FORMAT =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)"
              + "(?:Z|\\+00:?00)");
  private static final int MIN_YEAR = 1990;
  private static final int MAX_YEAR = 2100;

  private UtcTime() {}

  /**
   * Returns the instant that {@code text} says, cut to whole milliseconds.
   *
   * @throws FieldException if it is not such a time in UTC from 1990 to 2100: a time without zone
   *     is refused, since it may be local
   */
  public static Instant of(String column, String text) throws FieldException {
    Matcher matcher = FORMAT.matcher(text);
    if (matcher.matches()) {
      try {
        LocalDateTime time = LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2));
        if (time.getYear() >= MIN_YEAR && time.getYear() <= MAX_YEAR) {
          return time.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        }
      } catch (DateTimeException e) {
        // Told below, with what is there.
      }
    }
    throw new FieldException(column, "a time in UTC, with Z or +00:00", text);
  }
}
