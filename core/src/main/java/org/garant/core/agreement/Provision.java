package org.garant.core.agreement;

import java.util.List;
import java.util.Optional;
import org.garant.core.observation.ObjectClass;
import org.garant.core.quantity.PartyId;

/**
 * One term of an agreement: who owes what, where and when.
 *
 * @param id how the file refers to it
 * @param cite where the clause stands
 * @param quote its words, translated where need be; may be empty
 * @param deontic what kind of term it is
 * @param strength whether it is owed in law or politically only
 * @param bearers who is bound, at least one
 * @param counterparties to whom it is owed; may be empty
 * @param acts patterns of acts, for example {@code strike.*}; at least one
 * @param object what kind of object the acts must be directed at; empty for any
 * @param timeOfAct which instant of an act counts
 * @param zone id of the zone it applies in
 * @param window id of the window it applies in
 * @param unless ids of the exceptions that may be claimed
 * @param reciprocalTo id of the provision on whose keeping it depends, if any
 * @param finding what it takes to find that it was not kept
 */
public record Provision(
    String id,
    Citation cite,
    String quote,
    Deontic deontic,
    Strength strength,
    List<PartyId> bearers,
    List<PartyId> counterparties,
    List<String> acts,
    Optional<ObjectClass> object,
    TimeOfAct timeOfAct,
    String zone,
    String window,
    List<String> unless,
    Optional<String> reciprocalTo,
    Finding finding) {
  public Provision {
    bearers = List.copyOf(bearers);
    counterparties = List.copyOf(counterparties);
    acts = List.copyOf(acts);
    unless = List.copyOf(unless);
    if (bearers.isEmpty() || acts.isEmpty()) {
      throw new IllegalArgumentException("a provision binds someone about some act: " + id);
    }
  }

  /** Makes a provision about acts against whatever object. */
  public Provision(
      String id,
      Citation cite,
      String quote,
      Deontic deontic,
      Strength strength,
      List<PartyId> bearers,
      List<PartyId> counterparties,
      List<String> acts,
      TimeOfAct timeOfAct,
      String zone,
      String window,
      List<String> unless,
      Optional<String> reciprocalTo,
      Finding finding) {
    this(
        id,
        cite,
        quote,
        deontic,
        strength,
        bearers,
        counterparties,
        acts,
        Optional.empty(),
        timeOfAct,
        zone,
        window,
        unless,
        reciprocalTo,
        finding);
  }

  /** What kind of term a provision is. */
  public enum Deontic implements Coded {
    /** The acts must not take place. */
    PROHIBITION,
    /** A party said that it would refrain from the acts. */
    COMMITMENT;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /** In what way a provision is owed. */
  public enum Strength implements Coded {
    LEGAL,
    POLITICAL;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /** Which instant of an act counts: a drone released before a window may strike within it. */
  public enum TimeOfAct implements Coded {
    /** When the weapon was released. */
    RELEASE,
    /** When it took effect. */
    EFFECT,
    /** Either of the two. */
    RELEASE_OR_EFFECT;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * What it takes to find that a provision was not kept.
   *
   * @param standard the standard of evidence
   * @param minIndependent how many evidence groups that do not copy each other, at least 1
   */
  public record Finding(Standard standard, int minIndependent) {
    public Finding {
      if (minIndependent < 1) {
        throw new IllegalArgumentException("a finding rests on at least one group of evidence");
      }
    }
  }
}
