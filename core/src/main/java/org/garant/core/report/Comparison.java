package org.garant.core.report;

import java.util.List;
import java.util.Optional;

/**
 * One series before, in and after the window: counts, and rates per 24 hours so that periods of
 * unlike length compare.
 *
 * @param series stable name, for example {@code alert-starts}
 * @param rule id of the {@link CountingRule}
 * @param counts the counts before, in, after
 * @param ratesPer24Hours the same per 24 hours, with 95 % intervals, before, in, after
 * @param ratio the rate in the window over the rate before it, with its 95 % interval; empty where
 *     only bounds are known, nothing was counted, or the two rates alone tell nothing
 * @param daily the series day by day through the whole case, mission days
 * @param caveat what the series says nothing about, one sentence of the case file; empty if none
 */
public record Comparison(
    String series,
    String rule,
    List<Figure> counts,
    List<Figure> ratesPer24Hours,
    Optional<Figure> ratio,
    List<DayCount> daily,
    String caveat) {
  public Comparison {
    counts = List.copyOf(counts);
    ratesPer24Hours = List.copyOf(ratesPer24Hours);
    daily = List.copyOf(daily);
    if (counts.size() != 3 || ratesPer24Hours.size() != 3) {
      throw new IllegalArgumentException("a comparison has three periods");
    }
  }

  /** Returns this series with {@code words} beside it. */
  Comparison withCaveat(String words) {
    return new Comparison(series, rule, counts, ratesPer24Hours, ratio, daily, words);
  }

  /** How the rate in the window compares with the rate before it. */
  public enum Change {
    /** Lower: the interval of the ratio ends below 1. */
    FELL,
    /** Higher: the interval of the ratio starts above 1. */
    ROSE,
    /** The numbers cannot tell. */
    CANNOT_BE_TOLD
  }

  /** Returns how the rate in the window compares with the rate before it. */
  public Change change() {
    return ratio.map(it -> changeOf(it.amount())).orElse(Change.CANNOT_BE_TOLD);
  }

  /** Returns what a ratio with its interval says. */
  static Change changeOf(Amount amount) {
    if (amount.highMilli() < 1000) {
      return Change.FELL;
    }
    return amount.lowMilli() > 1000 ? Change.ROSE : Change.CANNOT_BE_TOLD;
  }
}
