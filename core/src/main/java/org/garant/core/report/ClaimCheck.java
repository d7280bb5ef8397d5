package org.garant.core.report;

import java.util.List;
import org.garant.core.observation.Claim;

/**
 * A party's claim beside what the record can say about it.
 *
 * @param entry the claim's index in the log
 * @param claim the claim
 * @param outcome what the record says
 * @param reason why, as a code
 * @param recordCount what the record holds of that kind in that period; bounds
 * @param trace the log entries behind that
 * @param details further facts as codes with values, in order
 */
public record ClaimCheck(
    long entry,
    Claim claim,
    Outcome outcome,
    String reason,
    Amount recordCount,
    List<Long> trace,
    List<String> details) {
  public ClaimCheck {
    trace = List.copyOf(trace);
    details = List.copyOf(details);
  }

  /** What the record says about a claim. */
  public enum Outcome {
    /** The record by itself shows what is claimed. */
    SUPPORTED,
    /** The record shows part of what is claimed, and nothing against the rest. */
    SUPPORTED_IN_PART,
    /** The record shows something that cannot be true together with the claim. */
    CONTRADICTED,
    /** The record cannot tell. */
    CANNOT_BE_TESTED
  }
}
