package org.garant.core.report;

import java.util.List;
import org.garant.core.quantity.Interval;

/**
 * One reading of one provision through the days of the window: what was recorded, and how much of
 * it could have been seen.
 *
 * @param provision id of the provision
 * @param reading id of the reading; empty for the provision as written
 * @param cells the days, or weeks where the window is long, in order
 */
public record CalendarRow(String provision, String reading, List<Cell> cells) {
  /** Copies the list. */
  public CalendarRow {
    cells = List.copyOf(cells);
  }

  /**
   * One day. A candidate counts on the day on which most of its possible time lies.
   *
   * @param period the day, mission time, cut where the window begins or ends; or several days
   * @param observedPpm share of sector-hours observed, measured by an act that the provision names;
   *     where a case has no footprints, share of regions with enough press reports; ppm
   * @param meeting candidates that meet the provision's standard
   * @param possible candidates that are possible or undetermined
   * @param exempt candidates that fit an announced activity
   * @param within whether the terms apply on some of it, in this reading
   */
  public record Cell(
      Interval period, int observedPpm, int meeting, int possible, int exempt, boolean within) {
    /** Makes a cell of days on which the terms apply. */
    public Cell(Interval period, int observedPpm, int meeting, int possible, int exempt) {
      this(period, observedPpm, meeting, possible, exempt, true);
    }
  }
}
