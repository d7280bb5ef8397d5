package org.garant.publish;

import java.util.List;
import org.garant.core.quantity.Interval;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.Comparison;
import org.garant.core.report.DayCount;

/**
 * One series before, in and after the window: rates per 24 hours with error bars above, the days
 * below. All panels share this design and the zero line; each has its own scale and says so.
 */
final class TrendChart {
  private static final double WIDTH = 330;
  private static final double HEIGHT = 268;
  private static final double LEFT = 30;
  private static final double RIGHT = 326;
  private static final double RATE_TOP = 30;
  private static final double RATE_ZERO = 132;
  private static final double DAY_TOP = 182;
  private static final double DAY_ZERO = 242;

  private final Times times;
  private final Basis basis;

  TrendChart(Times times, Basis basis) {
    this.times = times;
    this.basis = basis;
  }

  /** Draws the panel of {@code comparison}. */
  void draw(Html html, Comparison comparison, String description) {
    html.open(
        "svg",
        "class",
        "panel",
        "viewBox",
        "0 0 " + Numbers.at(WIDTH) + " " + Numbers.at(HEIGHT),
        "role",
        "img",
        "aria-label",
        description);
    rates(html, comparison);
    days(html, comparison.daily());
    html.close("svg");
  }

  private static void rates(Html svg, Comparison comparison) {
    long max = 1;
    for (var figure : comparison.ratesPer24Hours()) {
      max = Math.max(max, figure.amount().highMilli());
    }
    long step = step(max, 4);
    long top = (max + step - 1) / step * step;
    double column = (RIGHT - LEFT) / 3;
    rect(svg, "window", LEFT + column, RATE_TOP, column, RATE_ZERO - RATE_TOP);
    Glyphs.text(svg, "axis-title", LEFT, 12, "Rate per 24 h, 95\u00A0% interval");
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
        Glyphs.text(svg, "label", x + 9, y + 4, Numbers.point(amount));
      }
      Glyphs.text(svg, i == 1 ? "tick mid strong" : "tick mid", x, RATE_ZERO + 15, names.get(i));
    }
  }

  private void days(Html svg, List<DayCount> daily) {
    if (daily.isEmpty()) {
      return;
    }
    long start = daily.getFirst().day().start().toEpochMilli();
    long end = daily.getLast().day().end().toEpochMilli();
    long max = 1;
    for (DayCount day : daily) {
      max = Math.max(max, day.milli());
    }
    Interval window = basis.window();
    double from = x(Math.max(start, window.start().toEpochMilli()), start, end);
    double to = x(Math.min(end, window.end().toEpochMilli()), start, end);
    if (to > from) {
      rect(svg, "window", from, DAY_TOP - 6, to - from, DAY_ZERO - DAY_TOP + 6);
    }
    Glyphs.text(svg, "axis-title", LEFT, DAY_TOP - 16, "Each mission day");
    int shown = Math.max(1, (daily.size() + 5) / 6);
    boolean labelled = false;
    for (int i = 0; i < daily.size(); i++) {
      DayCount day = daily.get(i);
      double x1 = x(day.day().start().toEpochMilli(), start, end);
      double x2 = x(day.day().end().toEpochMilli(), start, end);
      double y = scale(day.milli(), max, DAY_ZERO, DAY_TOP);
      double gap = Math.min(2, (x2 - x1) / 4);
      boolean inWindow = day.day().overlapMillis(window) * 2 >= day.day().millis();
      if (day.milli() > 0) {
        rect(
            svg,
            inWindow ? "day in" : "day",
            x1 + gap / 2,
            y,
            Math.max(0.5, x2 - x1 - gap),
            DAY_ZERO - y);
      }
      if (day.milli() == max && !labelled) {
        Glyphs.text(svg, "tick mid", (x1 + x2) / 2, y - 3, Numbers.milli(day.milli()));
        labelled = true;
      }
      if (i % shown == 0 && (x1 + x2) / 2 < WIDTH - 18) {
        Glyphs.text(
            svg,
            "tick mid",
            (x1 + x2) / 2,
            DAY_ZERO + 14,
            Times.shortDate(times.day(day.day().start())));
      }
    }
    Glyphs.line(svg, "zero", LEFT, DAY_ZERO, RIGHT, DAY_ZERO);
    Glyphs.text(svg, "tick end", LEFT - 5, DAY_ZERO + 3.5, "0");
  }

  private static double x(long millis, long start, long end) {
    return LEFT + (RIGHT - LEFT) * (millis - start) / (double) (end - start);
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

  private static void rect(
      Html svg, String style, double x, double y, double width, double height) {
    svg.empty(
        "rect",
        "class",
        style,
        "x",
        Numbers.at(x),
        "y",
        Numbers.at(y),
        "width",
        Numbers.at(width),
        "height",
        Numbers.at(height));
  }
}
