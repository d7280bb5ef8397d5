package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garant.core.quantity.Interval;

/**
 * Incidents on a line of time: a whisker for the interval in which each may have happened, its mark
 * in the middle, dotted where only the day is known. Whiskers that would hide each other lie in
 * lanes; incidents that differ in nothing that can be drawn are one whisker with their number.
 */
final class Whiskers {
  /** Distance of lanes, in units of the drawing. */
  static final double LANE = 8.2;

  private static final double GLYPH = 2.9;
  private static final double GAP = 2;

  private final HourAxis axis;
  private final List<Whisker> whiskers = new ArrayList<>();
  private final List<Integer> lanes = new ArrayList<>();
  private int lanesUsed;

  /**
   * Some incidents as they are drawn.
   *
   * @param time when they may have happened
   * @param dayOnly whether no more than the day is known
   * @param verdict the most telling verdict of each
   * @param count how many they are
   */
  private record Whisker(Interval time, boolean dayOnly, String verdict, int count) {}

  /**
   * Lays out {@code incidents}.
   *
   * @param mostLanes further whiskers share the lanes there are
   */
  Whiskers(List<Incidents> incidents, HourAxis axis, int mostLanes) {
    this.axis = axis;
    for (Incidents incident : incidents) {
      Whisker one =
          new Whisker(
              incident.first().time(), incident.isKnownToTheDay(), incident.strongestVerdict(), 1);
      int same = -1;
      for (int i = 0; i < whiskers.size(); i++) {
        Whisker other = whiskers.get(i);
        if (other.time().equals(one.time()) && other.verdict().equals(one.verdict())) {
          same = i;
        }
      }
      if (same < 0) {
        whiskers.add(one);
      } else {
        Whisker other = whiskers.get(same);
        whiskers.set(
            same, new Whisker(other.time(), other.dayOnly(), other.verdict(), other.count() + 1));
      }
    }
    whiskers.sort(
        Comparator.comparing((Whisker it) -> it.time().start())
            .thenComparing(it -> it.time().end())
            .thenComparingInt(it -> Incidents.rank(it.verdict())));
    List<Double> ends = new ArrayList<>();
    for (Whisker whisker : whiskers) {
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) > left(whisker) - GAP) {
        lane++;
      }
      if (lane == ends.size() && lane < mostLanes) {
        ends.add(0.0);
      } else if (lane == ends.size()) {
        lane = ends.indexOf(ends.stream().min(Comparator.naturalOrder()).orElseThrow());
      }
      ends.set(lane, right(whisker));
      lanes.add(lane);
    }
    lanesUsed = ends.size();
  }

  /** Returns how many lanes they take. */
  int lanes() {
    return lanesUsed;
  }

  /** Tells whether one of them is drawn between {@code left} and {@code right}. */
  boolean touch(double left, double right) {
    return whiskers.stream().anyMatch(it -> left(it) < right && right(it) > left);
  }

  private double left(Whisker whisker) {
    double middle = middle(whisker);
    return Math.min(axis.x(whisker.time().start()), middle - GLYPH - 2);
  }

  private double right(Whisker whisker) {
    double label = whisker.count() > 1 ? 4 + 6.5 * Integer.toString(whisker.count()).length() : 2;
    return Math.max(axis.x(whisker.time().end()), middle(whisker) + GLYPH + label);
  }

  private double middle(Whisker whisker) {
    return (axis.x(whisker.time().start()) + axis.x(whisker.time().end())) / 2;
  }

  /** Draws them below {@code top}. */
  void draw(Html svg, double top) {
    for (int i = 0; i < whiskers.size(); i++) {
      Whisker whisker = whiskers.get(i);
      double y = top + LANE * (lanes.get(i) + 0.5);
      double from = axis.x(whisker.time().start());
      double to = axis.x(whisker.time().end());
      if (to - from > 2 * GLYPH) {
        Glyphs.line(svg, whisker.dayOnly() ? "whisker day-only" : "whisker", from, y, to, y);
        if (!whisker.dayOnly()) {
          Glyphs.line(svg, "whisker", from, y - 2.2, from, y + 2.2);
          Glyphs.line(svg, "whisker", to, y - 2.2, to, y + 2.2);
        }
      }
      double x = middle(whisker);
      Glyphs.small(svg, whisker.verdict(), x, y, GLYPH);
      if (whisker.count() > 1) {
        Glyphs.text(svg, "many", x + GLYPH + 2, y + 3.6, Integer.toString(whisker.count()));
      }
    }
  }
}
