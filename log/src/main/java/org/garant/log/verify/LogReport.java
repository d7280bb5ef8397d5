package org.garant.log.verify;

import java.util.List;
import java.util.Optional;
import org.garant.log.note.Checkpoint;

/** What checking a folder showed. */
public sealed interface LogReport {
  /**
   * The folder never was a log.
   *
   * @param reason one line for a person
   */
  record NotALog(String reason) implements LogReport {}

  /**
   * The folder is a log, and this is how it stands.
   *
   * @param checkpoint what the log claims; empty if it cannot be read
   * @param signature what vouches for the checkpoint
   * @param leavesRead leaves that were read, canonical and handed to the visitor
   * @param facetsReleased released facets that match a leaf's commitment
   * @param problems the first {@link LogVerifier#PROBLEMS_MAX} problems, in the order found
   * @param problemCount all problems, listed or not
   */
  record Checked(
      Optional<Checkpoint> checkpoint,
      SignatureState signature,
      long leavesRead,
      long facetsReleased,
      List<Problem> problems,
      long problemCount)
      implements LogReport {
    /** Copies the problems. */
    public Checked {
      problems = List.copyOf(problems);
    }

    /** Returns whether every published file is what was signed and nothing is missing. */
    public boolean ok() {
      return problemCount == 0;
    }

    /** Returns whether files are missing and nothing else is wrong. */
    public boolean onlyIncomplete() {
      return problemCount > 0
          && problemCount == problems.size()
          && problems.stream().allMatch(problem -> problem.kind() == Problem.Kind.MISSING);
    }
  }

  /** What vouches for a checkpoint. */
  enum SignatureState {
    /** Signed by the key that the reader brought. */
    BY_GIVEN_KEY,
    /** Signed by the key that lies beside it: whole, but anyone could have made both. */
    BY_PUBLISHED_KEY,
    /** Not signed by the key. */
    INVALID,
    /** There is no key or no checkpoint to check. */
    UNKNOWN
  }
}
