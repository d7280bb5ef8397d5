package org.garant.core.report;

import java.util.List;
import org.garant.core.quantity.ContentId;

/**
 * Candidates of one provision and reading, counted three ways that are never mixed: occurrence,
 * falling within the terms, attribution.
 *
 * @param provision id of the provision
 * @param reading id of the reading; empty as written
 * @param occurrence counts by likelihood of occurrence, most likely first
 * @param verdicts counts by machine verdict, in the verdicts' own order
 * @param attributions counts by attribution
 */
public record Tally(
    String provision,
    String reading,
    List<Line> occurrence,
    List<Line> verdicts,
    List<Line> attributions) {
  public Tally {
    occurrence = List.copyOf(occurrence);
    verdicts = List.copyOf(verdicts);
    attributions = List.copyOf(attributions);
  }

  /**
   * One count.
   *
   * @param code what is counted, as a code
   * @param count how many candidates
   * @param candidates their ids, in the order of the candidate list
   */
  public record Line(String code, int count, List<ContentId> candidates) {
    public Line {
      candidates = List.copyOf(candidates);
    }
  }
}
