package org.garant.core.coverage;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Detection;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;

/**
 * How much was reported, of any subject, region by region and period by period: the effort of
 * watching, by which a low count of events is read. A region with fewer reports than the mission's
 * minimum was not observed; nothing is said about whether anything happened there.
 */
public final class CoverageMap {
  private final List<Interval> periods;
  private final long minimumMilli;
  private final SortedMap<RegionId, long[]> effortMilli = new TreeMap<>();

  private CoverageMap(List<Interval> periods, int minimumReports) {
    this.periods = List.copyOf(periods);
    this.minimumMilli = minimumReports * 1000L;
  }

  /**
   * Counts the reports in {@code detections}. A report that may lie in several regions or periods
   * counts in each by its share.
   *
   * @param detections reports of any subject, of acts or of anything else
   * @param regions the regions
   * @param periods the periods to count in
   * @param minimumReports reports from which on a region counts as observed, at least 1
   */
  public static CoverageMap of(
      List<Detection> detections, RegionIndex regions, List<Interval> periods, int minimumReports) {
    CoverageMap map = new CoverageMap(periods, minimumReports);
    regions.regions().forEach(region -> map.effort(region.id()));
    for (Detection detection : detections) {
      for (RegionIndex.Weighted weighted : regions.regionsOf(detection.place())) {
        long[] effort = map.effort(weighted.region());
        for (int i = 0; i < periods.size(); i++) {
          double share = detection.phenomenonTime().shareWithin(periods.get(i)).value();
          effort[i] += (long) StrictMath.rint(weighted.ppm() * share / 1000);
        }
      }
    }
    return map;
  }

  /** Returns the periods it counts in. */
  public List<Interval> periods() {
    return periods;
  }

  /**
   * Returns the reports about {@code region} in period {@code index}, in thousandths of a report.
   */
  public long effortMilli(RegionId region, int index) {
    long[] effort = effortMilli.get(region);
    return effort == null ? 0 : effort[index];
  }

  /** Tells whether {@code region} was observed in period {@code index}. */
  public boolean observed(RegionId region, int index) {
    return effortMilli(region, index) >= minimumMilli;
  }

  private long[] effort(RegionId region) {
    return effortMilli.computeIfAbsent(region, id -> new long[periods.size()]);
  }
}
