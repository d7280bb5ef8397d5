package org.garant.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Interval;

/**
 * Instants in words: the mission's zone first, then UTC, as in "20 April 2025, 00:00 EEST (19
 * April, 21:00Z)". Month names and abbreviations of zones are our own, because those of the
 * platform change from release to release.
 */
public final class Times {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** Zones of Eastern European Time. */
  private static final List<String> EASTERN_EUROPEAN =
      List.of(
          "Europe/Kyiv",
          "Europe/Kiev",
          "Europe/Chisinau",
          "Europe/Bucharest",
          "Europe/Sofia",
          "Europe/Athens",
          "Europe/Helsinki",
          "Europe/Tallinn",
          "Europe/Riga",
          "Europe/Vilnius",
          "EET");

  private static final String MOSCOW = "Europe/Moscow";

  private final ZoneId zone;

  /**
   * Makes times of one zone.
   *
   * @param zone for example {@code Europe/Kyiv}
   * @throws IllegalArgumentException if there is no such zone
   */
  public Times(String zone) {
    try {
      this.zone = ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone is called " + zone, e);
    }
  }

  /** Returns "20 April 2025, 00:00 EEST (19 April, 21:00Z)". */
  public String instant(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
    return date(local.toLocalDate())
        + ", "
        + clock(local.toLocalTime())
        + " "
        + abbreviation(at)
        + " ("
        + dayIfOther(utc.toLocalDate(), local.toLocalDate())
        + clock(utc.toLocalTime())
        + "Z)";
  }

  /**
   * Returns the end of a half-open period: as {@link #instant}, but at midnight "20 April 2025,
   * 24:00 EEST (21:00Z)", because people count it to the day before.
   */
  public String end(Instant end) {
    LocalDate last = day(end.minusMillis(1));
    if (last.equals(day(end))) {
      return instant(end);
    }
    ZonedDateTime utc = end.atZone(ZoneOffset.UTC);
    return date(last)
        + ", 24:00 "
        + abbreviation(end)
        + " ("
        + dayIfOther(utc.toLocalDate(), last)
        + clock(utc.toLocalTime())
        + "Z)";
  }

  /**
   * Returns "20 April 2025, 00:00 to 24:00 EEST (19 April, 21:00Z to 20 April, 21:00Z)". The end is
   * the first instant after the interval.
   */
  public String interval(Interval interval) {
    Instant start = interval.start();
    Instant end = interval.end();
    LocalDate utcStart = start.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate utcEnd = end.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first = day(start);
    boolean sameDay = utcStart.equals(first) && utcEnd.equals(first);
    return span(interval)
        + " ("
        + (sameDay ? "" : dayMonth(utcStart, first) + ", ")
        + clock(start.atZone(ZoneOffset.UTC).toLocalTime())
        + "Z to "
        + (utcEnd.equals(utcStart) ? "" : dayMonth(utcEnd, first) + ", ")
        + clock(end.atZone(ZoneOffset.UTC).toLocalTime())
        + "Z)";
  }

  /** Returns the interval in the mission's zone alone: "20 April 2025, 00:00 to 24:00 EEST". */
  public String span(Interval interval) {
    ZonedDateTime start = interval.start().atZone(zone);
    ZonedDateTime end = interval.end().atZone(zone);
    String startZone = abbreviation(interval.start());
    String endZone = abbreviation(interval.end());
    LocalDate endDay = end.toLocalDate();
    String endClock = clock(end.toLocalTime());
    if (end.toLocalTime().equals(LocalTime.MIDNIGHT) && endDay.isAfter(start.toLocalDate())) {
      // People say 24:00 of a day, not 00:00 of the next.
      endDay = endDay.minusDays(1);
      endClock = "24:00";
    }
    return date(start.toLocalDate())
        + ", "
        + clock(start.toLocalTime())
        + (startZone.equals(endZone) ? "" : " " + startZone)
        + " to "
        + (endDay.equals(start.toLocalDate()) ? "" : date(endDay) + ", ")
        + endClock
        + " "
        + endZone;
  }

  /** Returns the first instant of a mission day. */
  Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Returns the mission day of {@code at}. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Returns "20 April 2025". */
  public static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** Returns "20 Apr", for axes. */
  public static String shortDate(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1).substring(0, 3);
  }

  /** Returns the time of day on the mission's clocks, for example "16:00". */
  public String clock(Instant at) {
    return clock(at.atZone(zone).toLocalTime());
  }

  /** Returns what the zone's clocks are called at {@code at}: "EEST", "MSK" or "UTC+4". */
  public String abbreviation(Instant at) {
    int seconds = zone.getRules().getOffset(at).getTotalSeconds();
    if (EASTERN_EUROPEAN.contains(zone.getId())) {
      if (seconds == 7200) {
        return "EET";
      }
      if (seconds == 10_800) {
        return "EEST";
      }
    }
    if (zone.getId().equals(MOSCOW) && (seconds == 10_800 || seconds == 14_400)) {
      return "MSK";
    }
    return offset(at);
  }

  /** Returns the distance from UTC at {@code at}: "UTC+3", "UTC+5:30" or "UTC". */
  public String offset(Instant at) {
    int seconds = zone.getRules().getOffset(at).getTotalSeconds();
    if (seconds == 0) {
      return "UTC";
    }
    int minutes = Math.abs(seconds) / 60;
    return "UTC"
        + (seconds < 0 ? "\u2212" : "+")
        + minutes / 60
        + (minutes % 60 == 0 ? "" : ":" + twoDigits(minutes % 60));
  }

  /**
   * Returns a date and time that a text states in its own local time: "14 March 2026, 12:00" for
   * {@code 2026-03-14T12:00}; words that are neither a date nor that stay as they are.
   */
  static String stated(String text) {
    try {
      return switch (text.length()) {
        case 10 -> date(LocalDate.parse(text));
        default -> {
          LocalDateTime at = LocalDateTime.parse(text);
          yield date(at.toLocalDate()) + ", " + clock(at.toLocalTime());
        }
      };
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** Returns when the zone's clocks first change after {@code start}, if before {@code end}. */
  Optional<Instant> findChange(Instant start, Instant end) {
    return Optional.ofNullable(zone.getRules().nextTransition(start))
        .map(ZoneOffsetTransition::getInstant)
        .filter(it -> it.isBefore(end));
  }

  private static String dayIfOther(LocalDate day, LocalDate than) {
    return day.equals(than) ? "" : dayMonth(day, than) + ", ";
  }

  private static String dayMonth(LocalDate day, LocalDate beside) {
    String full = date(day);
    return day.getYear() == beside.getYear() ? full.substring(0, full.lastIndexOf(' ')) : full;
  }

  private static String clock(LocalTime time) {
    return twoDigits(time.getHour())
        + ":"
        + twoDigits(time.getMinute())
        + (time.getSecond() == 0 ? "" : ":" + twoDigits(time.getSecond()));
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
