package org.garant.core.report;

import java.util.List;
import java.util.Optional;

/**
 * Hot spots that satellites saw near the agreement's zone, against what the season lets expect.
 *
 * <p>A hot spot is not an act and none of them is a candidate. The season is told by cells away
 * from the zone: in July everything burns more, near it and far from it.
 *
 * @param zones the agreement's zones that make "near", by id
 * @param nearCells how many cells have their middle in one of them
 * @param awayCells how many cells around, at a distance, tell the season
 * @param standingSources squares that were hot on many days, such as steel works; left out
 * @param standingSpots how many hot spots were left out for that
 * @param near hot spots near the zone, before, in and after the window
 * @param away hot spots away from it, before, in and after
 * @param expected hot spots expected near the zone in the window; empty if the season cannot be
 *     told
 * @param ratio hot spots seen near the zone in the window over those expected, with its 95 %
 *     interval; empty if it cannot be formed
 * @param dispersionMilli how many times the variance is that of independent pixels, in thousandths;
 *     0 without a ratio
 * @param expectedDaily expected near the zone on each UTC day of the window
 */
public record FireSeries(
    List<String> zones,
    int nearCells,
    int awayCells,
    int standingSources,
    int standingSpots,
    List<Figure> near,
    List<Figure> away,
    Optional<Figure> expected,
    Optional<Figure> ratio,
    long dispersionMilli,
    List<DayCount> expectedDaily) {
  public FireSeries {
    zones = List.copyOf(zones);
    near = List.copyOf(near);
    away = List.copyOf(away);
    expectedDaily = List.copyOf(expectedDaily);
    if (near.size() != Periods.NAMES.size() || away.size() != Periods.NAMES.size()) {
      throw new IllegalArgumentException("a series has three periods");
    }
  }

  /** Returns how the window compares with the season. */
  public Comparison.Change change() {
    return ratio
        .map(it -> Comparison.changeOf(it.amount()))
        .orElse(Comparison.Change.CANNOT_BE_TOLD);
  }
}
