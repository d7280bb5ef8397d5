package org.garant.core.report;

import java.util.List;
import org.garant.core.observation.SourceId;

/**
 * Whether others confirmed what one source reported, as often as they could have seen it. It
 * changes no probability: a source's reliability is for people to judge.
 *
 * @param source the source
 * @param incidents located incidents, likelier than not, that rest on its reports
 * @param confirmed of these, how many another source, one that says what it can see, reports of at
 *     an overlapping time and a place that agrees within both errors (99 %); copies do not count
 * @param expectedMilli how many others would have confirmed on average, in thousandths, by what
 *     their footprints say they detect
 * @param low95 lower end of the middle 95 % of that number
 * @param high95 upper end
 * @param trace indices of the log entries of its reports behind the incidents, ascending
 */
public record SourceCheck(
    SourceId source,
    int incidents,
    int confirmed,
    long expectedMilli,
    int low95,
    int high95,
    List<Long> trace) {
  /** Copies the list. */
  public SourceCheck {
    trace = List.copyOf(trace);
  }

  /** Tells whether fewer were confirmed than what others could see leads one to expect. */
  public boolean isFewerThanExpected() {
    return confirmed < low95;
  }
}
