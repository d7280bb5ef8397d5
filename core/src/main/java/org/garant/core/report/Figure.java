package org.garant.core.report;

import java.util.List;

/**
 * One number of a report: what it counts, by which rule, and the log entries it was counted from.
 *
 * @param id stable name, for example {@code alert-starts.in}
 * @param rule id of the {@link CountingRule}
 * @param period {@code before}, {@code in} or {@code after} the window
 * @param amount the number
 * @param trace indices of the log entries it was counted from, ascending
 */
public record Figure(String id, String rule, String period, Amount amount, List<Long> trace) {
  public Figure {
    trace = List.copyOf(trace);
  }
}
