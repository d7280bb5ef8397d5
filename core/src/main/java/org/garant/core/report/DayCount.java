package org.garant.core.report;

import java.util.List;
import org.garant.core.quantity.Interval;

/**
 * A series on one mission day.
 *
 * @param day from midnight to midnight, mission time; cut where the case begins or ends
 * @param milli the (expected) count in thousandths
 * @param trace indices of the log entries it was counted from, ascending
 */
public record DayCount(Interval day, long milli, List<Long> trace) {
  public DayCount {
    trace = List.copyOf(trace);
  }
}
