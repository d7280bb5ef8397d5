package org.garant.core.agreement;

import java.util.List;
import org.garant.core.quantity.PartyId;

/**
 * Whom an agreement names, what became of it, and what each party did about it.
 *
 * @param status its history, in time order
 * @param parties those it names
 * @param participation what each of them did about it
 */
public record Standing(
    List<StatusChange> status, List<Party> parties, List<Participation> participation) {
  public Standing {
    status = List.copyOf(status);
    parties = List.copyOf(parties);
    participation = List.copyOf(participation);
    for (int i = 1; i < status.size(); i++) {
      if (status.get(i).at().instant().isBefore(status.get(i - 1).at().instant())) {
        throw new IllegalArgumentException("a status history goes forward in time");
      }
    }
  }

  /**
   * From when on an agreement had a state.
   *
   * @param state the state
   * @param at from when on
   * @param source id of the source that says so
   * @param note may be empty
   */
  public record StatusChange(State state, LocalInstant at, String source, String note) {}

  /** What state an agreement is in. */
  public enum State implements Coded {
    PROPOSED,
    UNDER_NEGOTIATION,
    DRAFTED,
    ANNOUNCED,
    DECLARED,
    INITIALLED,
    SIGNED,
    RATIFIED,
    /** Its terms apply. In no other state do they. */
    IN_FORCE,
    SUSPENDED,
    TERMINATED,
    EXPIRED,
    SUPERSEDED,
    REJECTED;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * A party.
   *
   * @param id how the file refers to it
   * @param name the party's own name
   * @param side side letter {@code A}, {@code B} or {@code C}; empty for a party of no side
   * @param roles for example belligerent, declarant; at least one
   */
  public record Party(PartyId id, String name, String side, List<String> roles) {
    public Party {
      roles = List.copyOf(roles);
    }
  }

  /**
   * What a party did about an agreement.
   *
   * @param party the party
   * @param act what it did
   * @param at when
   * @param source id of the source that says so
   * @param note may be empty
   */
  public record Participation(
      PartyId party, ParticipationAct act, LocalInstant at, String source, String note) {}

  /** What a party can do about an agreement. */
  public enum ParticipationAct implements Coded {
    ATTENDED(false),
    ANNOUNCED(false),
    /** Bound itself alone, without a condition. */
    DECLARED(true),
    /** Said it would act so on a condition: carries a commitment, never a prohibition. */
    DECLARED_CONDITIONAL(false),
    SIGNED_INTENT(false),
    INITIALLED(false),
    SIGNED(true),
    RATIFIED(true),
    ACCEDED(true),
    ENDORSED(false),
    NOT_FORMALLY_APPROVED(false),
    NOT_SIGNATORY(false),
    OBJECTED(false),
    WITHDRAWN(false);

    private final boolean binding;

    ParticipationAct(boolean binding) {
      this.binding = binding;
    }

    /** Tells whether the act lets a party owe what the text words as a duty. */
    public boolean isBinding() {
      return binding;
    }

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }
}
