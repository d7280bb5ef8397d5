package org.garant.core.agreement;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.PartyId;

/**
 * Something in an agreement that may excuse an act that its terms cover.
 *
 * @param id how the file refers to it
 * @param kind what kind it is
 * @param cite where the clause stands
 * @param claimants who may claim it, at least one
 * @param priorBy whose earlier act it answers, if it answers one
 * @param withinSeconds how long after that act at most, s; 0 if not limited
 * @param radiusMeters how far from that act at most, m; 0 if not limited
 * @param noticeSeconds how long beforehand a notice must be given, s; 0 for any time before
 * @param decidedBy the office that decides a claim
 * @param assumed whether the limits are this mission's and not the text's
 * @param note may be empty
 */
public record ExceptionClause(
    String id,
    Kind kind,
    Citation cite,
    List<PartyId> claimants,
    Optional<PartyId> priorBy,
    long withinSeconds,
    long radiusMeters,
    long noticeSeconds,
    String decidedBy,
    boolean assumed,
    String note) {
  public ExceptionClause {
    claimants = List.copyOf(claimants);
    if (claimants.isEmpty() || withinSeconds < 0 || radiusMeters < 0 || noticeSeconds < 0) {
      throw new IllegalArgumentException("an exception has a claimant, limits are not negative");
    }
  }

  /** What kind of exception a clause makes. */
  public enum Kind implements Coded {
    /**
     * An act in answer to another's. No machine decides it: whether an act was an answer is for
     * people to find.
     */
    SELF_DEFENCE_CLAIM,
    /**
     * An activity that a party announced beforehand, such as the blasting of mines. That an event
     * fits a notice is arithmetic and the machine says so; that the notice was honest is for
     * people.
     */
    NOTIFIED_ACTIVITY;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }
}
