package org.garant.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.garant.core.quantity.Interval;

/** A line of time in the mission's zone, with ticks at round hours and the window marked on it. */
final class HourAxis {
  /** Closer ticks than this would run into each other. */
  private static final double TICK_ROOM = 34;

  private static final int[] STEPS_HOURS = {1, 3, 6, 12, 24, 48, 168, 336};

  private final Times times;
  private final Interval whole;
  private final double left;
  private final double right;

  /**
   * Makes the axis.
   *
   * @param whole what it spans
   * @param left where that begins, in units of the drawing
   * @param right where it ends
   */
  HourAxis(Times times, Interval whole, double left, double right) {
    this.times = times;
    this.whole = whole;
    this.left = left;
    this.right = right;
  }

  /** Returns where {@code at} is drawn; what lies beyond the ends is drawn at them. */
  double x(Instant at) {
    double share = Duration.between(whole.start(), at).toMillis() / (double) whole.millis();
    return left + (right - left) * Math.clamp(share, 0, 1);
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  /** Shades the window from {@code top} to {@code bottom}. */
  void shade(Html svg, Interval window, double top, double bottom) {
    double from = x(window.start());
    double to = x(window.end());
    if (to > from) {
      Svg.rect(svg, "window", from, top, to - from, bottom - top);
    }
  }

  /** Marks the ends of the window and names it above {@code top}. */
  void mark(Html svg, Interval window, double top, double bottom) {
    double from = x(window.start());
    double to = x(window.end());
    if (to <= from) {
      return;
    }
    Glyphs.line(svg, "edge-line", from, top - 9, from, bottom);
    Glyphs.line(svg, "edge-line", to, top - 9, to, bottom);
    boolean inside = to - from > 60;
    Glyphs.text(
        svg,
        inside ? "tick strong" : "tick strong end",
        inside ? from + 4 : from - 4,
        top - 4,
        "In the window");
  }

  /** Draws grid lines at midnights and the hours and dates below {@code bottom}. */
  void ticks(Html svg, double top, double bottom) {
    double perHour = (right - left) / (whole.millis() / 3_600_000.0);
    int step = STEPS_HOURS[STEPS_HOURS.length - 1];
    for (int i = STEPS_HOURS.length - 1; i >= 0; i--) {
      if (STEPS_HOURS[i] * perHour >= TICK_ROOM) {
        step = STEPS_HOURS[i];
      }
    }
    LocalDate first = times.day(whole.start());
    int day = 0;
    double lastDate = -TICK_ROOM;
    for (LocalDate date = first; times.midnight(date).isBefore(whole.end()); day++) {
      Instant midnight = times.midnight(date);
      Instant next = times.midnight(date.plusDays(1));
      if (!midnight.isBefore(whole.start())) {
        Glyphs.line(svg, "grid", x(midnight), top, x(midnight), bottom);
      }
      boolean dated = day % Math.max(1, step / 24) == 0;
      if (dated && step >= 24 && !midnight.isBefore(whole.start())) {
        Glyphs.text(svg, "tick mid", x(midnight), bottom + 13, Times.shortDate(date));
      }
      if (step < 24) {
        for (int hour = 0; hour < 24; hour += step) {
          Instant at = midnight.plus(Duration.ofHours(hour));
          if (!at.isBefore(whole.start()) && !at.isAfter(whole.end()) && at.isBefore(next)) {
            Glyphs.text(svg, "tick mid", x(at), bottom + 13, times.clock(at));
          }
        }
        Instant from = midnight.isBefore(whole.start()) ? whole.start() : midnight;
        if (x(from) - lastDate >= TICK_ROOM && right - x(from) >= TICK_ROOM) {
          Glyphs.text(
              svg,
              from.equals(midnight) ? "tick strong mid" : "tick strong",
              x(from),
              bottom + 26,
              Times.shortDate(date));
          lastDate = x(from);
        }
      }
      date = date.plusDays(1);
    }
  }
}
