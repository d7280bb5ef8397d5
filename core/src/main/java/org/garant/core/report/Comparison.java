package org.garant.core.report;

import java.util.List;

/**
 * One series before, in and after the window: counts, and rates per 24 hours so that periods of
 * unlike length compare.
 *
 * @param series stable name, for example {@code alert-starts}
 * @param rule id of the {@link CountingRule}
 * @param counts the counts before, in, after
 * @param ratesPer24Hours the same per 24 hours, with 95 % intervals, before, in, after
 * @param daily the series day by day through the whole case, mission days
 */
public record Comparison(
    String series,
    String rule,
    List<Figure> counts,
    List<Figure> ratesPer24Hours,
    List<DayCount> daily) {
  public Comparison {
    counts = List.copyOf(counts);
    ratesPer24Hours = List.copyOf(ratesPer24Hours);
    daily = List.copyOf(daily);
    if (counts.size() != 3 || ratesPer24Hours.size() != 3) {
      throw new IllegalArgumentException("a comparison has three periods");
    }
  }
}
