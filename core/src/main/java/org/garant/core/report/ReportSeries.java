package org.garant.core.report;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.garant.core.observation.Detection;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.ExpectedCount;
import org.garant.core.quantity.Interval;

/** Counts press reports of any subject by the rule press-reports/1: the effort of watching. */
final class ReportSeries {
  private final List<Detection> reports;
  private final SortedMap<ContentId, Long> entries;

  ReportSeries(
      List<Detection> detections, SortedMap<ContentId, Long> entries, CaseSettings settings) {
    this.reports =
        detections.stream().filter(each -> settings.measuresEffort(each.source())).toList();
    this.entries = entries;
  }

  /** Returns the expected number of reports in {@code period}. */
  ExpectedCount expected(Interval period) {
    ExpectedCount count = new ExpectedCount(0, 0);
    for (Detection report : reports) {
      count = count.plus(report.phenomenonTime().shareWithin(period));
    }
    return count;
  }

  /**
   * Returns the expected number in {@code period}; its ends are what surely and possibly lies
   * there.
   */
  Amount count(Interval period) {
    int surely = 0;
    int possibly = 0;
    for (Detection report : reports) {
      double share = report.phenomenonTime().shareWithin(period).value();
      surely += share == 1 ? 1 : 0;
      possibly += share > 0 ? 1 : 0;
    }
    return new Amount(
        OptionalLong.of((long) StrictMath.rint(expected(period).mean() * 1000)),
        surely * 1000L,
        possibly * 1000L,
        Amount.Spread.BOUNDS);
  }

  /** Returns the log entries of the reports that may lie in {@code period}, ascending. */
  List<Long> trace(Interval period) {
    SortedSet<Long> trace = new TreeSet<>();
    for (Detection report : reports) {
      if (report.phenomenonTime().overlapMillis(period) > 0) {
        trace.add(entries.getOrDefault(report.id(), -1L));
      }
    }
    return List.copyOf(trace);
  }
}
