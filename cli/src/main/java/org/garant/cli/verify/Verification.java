package org.garant.cli.verify;

import java.util.List;
import java.util.Optional;
import org.garant.log.note.Checkpoint;
import org.garant.log.verify.LogReport;

/**
 * What re-deriving a record showed.
 *
 * @param checkpoint what the log claims
 * @param signature what vouches for it
 * @param leaves leaves read
 * @param reproduced candidates that came out as published
 * @param published candidates that are published
 * @param notDisclosed leaves whose content is not released, so that nothing can be derived from
 *     them
 * @param differences what differs, the log's own first
 * @param differenceCount all of them, listed or not
 * @param refusal why this release does not re-derive the record; empty if it did
 */
public record Verification(
    Optional<Checkpoint> checkpoint,
    LogReport.SignatureState signature,
    long leaves,
    int reproduced,
    int published,
    long notDisclosed,
    List<Difference> differences,
    long differenceCount,
    Optional<String> refusal) {
  public Verification {
    differences = List.copyOf(differences);
  }

  /** Returns whether everything published is what the record gives. */
  public boolean ok() {
    return differenceCount == 0 && refusal.isEmpty() && notDisclosed == 0;
  }

  /** Returns whether something is wrong, not only absent. */
  public boolean mismatch() {
    return differenceCount > differences.size()
        || differences.stream().anyMatch(difference -> !difference.missing());
  }
}
