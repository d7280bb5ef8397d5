package org.garant.core.report;

import java.util.List;
import org.garant.core.observation.RegionId;

/**
 * How well one region was watched in the window, and what was recorded there.
 *
 * @param region its id
 * @param name its name
 * @param pressReports press reports of any subject that concern it: the effort, not the events
 * @param pressObserved whether that is enough to say that somebody looked
 * @param alertFeed {@code covered}, {@code merged} (starts cannot be told apart) or {@code
 *     not-covered}
 * @param candidates candidates whose likeliest region it is
 * @param expectedEventsMilli expected number of events in the window, in thousandths
 * @param trace indices of the log entries of the press reports that may concern it in the window,
 *     ascending
 * @param days for each mission day of the case: press reports of any subject that concern it
 */
public record RegionCoverage(
    RegionId region,
    String name,
    int pressReports,
    boolean pressObserved,
    String alertFeed,
    int candidates,
    long expectedEventsMilli,
    List<Long> trace,
    List<DayCount> days) {
  public RegionCoverage {
    trace = List.copyOf(trace);
    days = List.copyOf(days);
  }
}
