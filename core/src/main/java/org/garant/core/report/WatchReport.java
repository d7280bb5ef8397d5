package org.garant.core.report;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;

/**
 * How well the mission's sectors were watched, hour by hour, by what its sources could see.
 *
 * @param observedFromPpm detection probability from which on a sector and hour count as observed
 * @param acts the act by which watching is measured
 * @param hours the hours of the whole case, the first and last cut at its ends
 * @param sectors the sectors, by id
 * @param observed sector-hours of the window that were observed
 * @param total sector-hours of the window
 * @param impeded of the window's sector-hours that were not observed: how many had which cause;
 *     those without any cause had nothing planned
 * @param trace indices of the log entries it was computed from, ascending
 */
public record WatchReport(
    int observedFromPpm,
    List<Act> acts,
    List<Interval> hours,
    List<SectorHours> sectors,
    int observed,
    int total,
    SortedMap<Impediment, Integer> impeded,
    List<Long> trace) {
  /** Copies the lists. */
  public WatchReport {
    acts = List.copyOf(acts);
    hours = List.copyOf(hours);
    sectors = List.copyOf(sectors);
    impeded = Collections.unmodifiableSortedMap(new TreeMap<>(impeded));
    trace = List.copyOf(trace);
  }

  /**
   * One sector through the hours.
   *
   * @param sector its id
   * @param name its name
   * @param cells one for each hour
   */
  public record SectorHours(RegionId sector, String name, List<Cell> cells) {
    /** Copies the list. */
    public SectorHours {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One sector in one hour.
   *
   * @param detectionPpm probability that an act would have been detected, ppm
   * @param observed whether that is enough to say that somebody looked
   * @param impediment what kept sources from seeing; present only where not observed, and empty
   *     there if nothing was planned
   */
  public record Cell(int detectionPpm, boolean observed, Optional<Impediment> impediment) {}

  /** Returns the hours of the window that were not observed although nothing kept sources away. */
  public int unplanned() {
    return total - observed - impeded.values().stream().mapToInt(Integer::intValue).sum();
  }
}
