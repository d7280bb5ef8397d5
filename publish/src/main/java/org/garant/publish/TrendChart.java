package org.garant.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.garant.core.quantity.Interval;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.Comparison;
import org.garant.core.report.DayCount;

/**
 * Series before, in and after the window: a panel of rates with error bars for each, and below them
 * the days of all on one axis, so that they can be read against each other. Every scale starts at
 * zero and is the series' own.
 */
final class TrendChart {
  private static final double WIDTH = 216;
  private static final double HEIGHT = 110;
  private static final double LEFT = 28;
  private static final double RIGHT = 212;
  private static final double RATE_TOP = 10;
  private static final double RATE_ZERO = 90;

  private static final double DAYS_WIDTH = Svg.PAGE_WIDTH;
  private static final double DAYS_LEFT = 6;
  private static final double DAYS_RIGHT = 666;

  /** Height of one series' row of days: its name, the numbers, the bars. */
  private static final double ROW = 50;

  private static final double BARS = 22;

  /** Up to so many days have the series' names beside them, in rows of this height. */
  private static final int FEW_DAYS = 7;

  private static final double LOW_ROW = 26;
  private static final double LOW_BARS = 11.5;
  private static final double NAMES = 160;

  /** Width of a digit of a label, and of the name of a weekday. */
  private static final double LETTER = 5.6;

  private static final double WEEKDAY = 19;

  /** Up to so many days each have their number. */
  private static final int NUMBERED_DAYS = 20;

  /** Up to so many days each have their date. */
  private static final int DATED_DAYS = 24;

  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private final Times times;
  private final Basis basis;

  TrendChart(Times times, Basis basis) {
    this.times = times;
    this.basis = basis;
  }

  /** Draws the rates of {@code comparison}. */
  void rates(Html svg, Comparison comparison, String description) {
    Svg.open(svg, "panel", WIDTH, HEIGHT, description);
    long max = 1;
    for (var figure : comparison.ratesPer24Hours()) {
      max = Math.max(max, figure.amount().highMilli());
    }
    long step = step(max, 4);
    long top = (max + step - 1) / step * step;
    double column = (RIGHT - LEFT) / 3;
    Svg.rect(svg, "window", LEFT + column, RATE_TOP, column, RATE_ZERO - RATE_TOP);
    for (long tick = 0; tick <= top; tick += step) {
      double y = scale(tick, top, RATE_ZERO, RATE_TOP);
      Glyphs.line(svg, tick == 0 ? "zero" : "grid", LEFT, y, RIGHT, y);
      Glyphs.text(svg, "tick end", LEFT - 5, y + 3.5, Numbers.milli(tick));
    }
    List<String> names = List.of("Before", "In the window", "After");
    for (int i = 0; i < 3; i++) {
      Amount amount = comparison.ratesPer24Hours().get(i).amount();
      double x = LEFT + column * (i + 0.5);
      double low = scale(amount.lowMilli(), top, RATE_ZERO, RATE_TOP);
      double high = scale(amount.highMilli(), top, RATE_ZERO, RATE_TOP);
      String style = i == 1 ? "bar in" : "bar";
      Glyphs.line(svg, style, x, low, x, high);
      Glyphs.line(svg, style, x - 5, low, x + 5, low);
      Glyphs.line(svg, style, x - 5, high, x + 5, high);
      if (amount.pointMilli().isPresent()) {
        double y = scale(amount.pointMilli().getAsLong(), top, RATE_ZERO, RATE_TOP);
        svg.empty(
            "circle",
            "class",
            i == 1 ? "dot in" : "dot",
            "cx",
            Numbers.at(x),
            "cy",
            Numbers.at(y),
            "r",
            "4");
        boolean last = i == 2;
        Glyphs.text(
            svg, last ? "label end" : "label", last ? x - 8 : x + 8, y + 4, Numbers.point(amount));
      }
      Glyphs.text(svg, i == 1 ? "tick mid strong" : "tick mid", x, RATE_ZERO + 15, names.get(i));
    }
    svg.close("svg");
  }

  /**
   * Draws the days of {@code series}, a row each, over one axis of dates.
   *
   * @param name what a series counts, in words
   */
  void days(
      Html svg, List<Comparison> series, Function<Comparison, String> name, String description) {
    List<Comparison> daily = series.stream().filter(it -> !it.daily().isEmpty()).toList();
    if (daily.isEmpty()) {
      return;
    }
    // Few days are wide enough to name their series beside them, which takes less height.
    boolean few = daily.getFirst().daily().size() <= FEW_DAYS;
    double row = few ? LOW_ROW : ROW;
    double bottom = row * daily.size();
    Svg.open(svg, "panel days", DAYS_WIDTH, bottom + 34, description);
    List<DayCount> axis = daily.getFirst().daily();
    Across across =
        new Across(
            axis.getFirst().day().start().toEpochMilli(),
            axis.getLast().day().end().toEpochMilli(),
            few ? NAMES : DAYS_LEFT,
            few ? LOW_BARS : BARS);
    Interval window = basis.window();
    double from = across.x(window.start());
    double to = across.x(window.end());
    if (to > from) {
      Svg.rect(svg, "window", from, 0, to - from, bottom);
    }
    for (int i = 0; i < daily.size(); i++) {
      double zero = row * (i + 1);
      bars(svg, daily.get(i).daily(), across, zero);
      String title = name.apply(daily.get(i)) + (few ? "" : ", per day");
      Glyphs.text(svg, "strong", DAYS_LEFT, few ? zero - 3 : zero - row + 13, title);
      Glyphs.line(svg, "zero", across.left(), zero, DAYS_RIGHT, zero);
    }
    dates(svg, axis, across, bottom);
    svg.close("svg");
  }

  private void bars(Html svg, List<DayCount> days, Across across, double zero) {
    long max = 1;
    for (DayCount day : days) {
      max = Math.max(max, perDay(day));
    }
    boolean whole = max >= 100_000 || days.stream().allMatch(it -> it.milli() % 1000 == 0);
    boolean numbered = false;
    for (DayCount day : days) {
      double x1 = across.x(day.day().start());
      double x2 = across.x(day.day().end());
      double y = scale(perDay(day), max, zero, zero - across.bars());
      double gap = Math.min(4, (x2 - x1) / 4);
      boolean inWindow = day.day().overlapMillis(basis.window()) * 2 >= day.day().millis();
      if (day.milli() > 0) {
        double left = x1 + gap / 2;
        double right = left + Math.max(0.5, x2 - x1 - gap);
        // Only the part of a day that lies in the window has the window's colour.
        Interval window = basis.window();
        double from = Math.clamp(across.x(window.start()), left, right);
        double to = Math.clamp(across.x(window.end()), left, right);
        bar(svg, "day", left, from, y, zero);
        bar(svg, "day in", from, to, y, zero);
        bar(svg, "day", to, right, y, zero);
      }
      if (days.size() <= NUMBERED_DAYS || (perDay(day) == max && !numbered)) {
        String number =
            whole ? Numbers.whole((day.milli() + 500) / 1000) : Numbers.tenths(day.milli());
        Glyphs.text(svg, inWindow ? "value mid strong" : "value mid", (x1 + x2) / 2, y - 4, number);
        numbered |= perDay(day) == max;
      }
    }
  }

  private static void bar(
      Html svg, String style, double left, double right, double y, double zero) {
    if (right > left) {
      Svg.rect(svg, style, left, y, right - left, zero - y);
    }
  }

  /** Returns a day's count per 24 hours, so that a day that is cut compares; in thousandths. */
  private static long perDay(DayCount day) {
    return (long) StrictMath.rint(day.milli() / day.day().days());
  }

  private void dates(Html svg, List<DayCount> days, Across across, double zero) {
    int step = (days.size() + DATED_DAYS - 1) / DATED_DAYS;
    boolean monthDue = true;
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < days.size(); i += step) {
      Interval day = days.get(i).day();
      double x = (across.x(day.start()) + across.x(day.end())) / 2;
      LocalDate date = times.day(day.start());
      boolean newMonth = i == 0 || date.getDayOfMonth() <= step;
      monthDue |= newMonth;
      boolean roomy = across.x(day.end()) - across.x(day.start()) > 30 || step > 1;
      String label =
          monthDue && roomy ? Times.shortDate(date) : Integer.toString(date.getDayOfMonth());
      boolean inWindow = day.overlapMillis(basis.window()) > 0;
      // A day that is cut may be narrow: its label stays on the drawing and off its neighbour's.
      double half = Math.max(WEEKDAY, label.length() * LETTER) / 2;
      double at = Math.clamp(x, across.left() + half - DAYS_LEFT, DAYS_RIGHT - half + DAYS_LEFT);
      if (at - half < free) {
        continue;
      }
      free = at + half + 1;
      monthDue &= !roomy;
      Glyphs.text(svg, inWindow ? "tick mid strong" : "tick mid", at, zero + 14, label);
      Glyphs.text(
          svg, "tick weekday mid", at, zero + 27, WEEKDAYS.get(date.getDayOfWeek().getValue() - 1));
    }
  }

  /**
   * Where instants lie across the drawing, those beyond its ends at them; and how high bars are.
   */
  private record Across(long start, long end, double left, double bars) {
    double x(Instant at) {
      double share = (at.toEpochMilli() - start) / (double) (end - start);
      return left + (DAYS_RIGHT - left) * Math.clamp(share, 0, 1);
    }
  }

  private static double scale(long value, long top, double zero, double high) {
    return zero - (zero - high) * value / top;
  }

  /** Returns a round step (1, 2 or 5 times a power of ten, in thousandths) for about n ticks. */
  private static long step(long max, int ticks) {
    long step = 100;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (step * factor * ticks >= max) {
          return step * factor;
        }
      }
      step *= 10;
    }
  }
}
