package org.garant.core.observation;

import java.util.Optional;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;

/**
 * What a party said, kept as said. A claim is never evidence that an event took place: it stands
 * beside what the record supports.
 *
 * @param party whose claim it is
 * @param speaker who said it, as published
 * @param subject what is counted, as published
 * @param periodAsStated the period in the claim's own words
 * @param period those words as instants; empty where they do not say
 * @param quantity what was claimed
 * @param unit the unit, as published
 * @param quantityKind what of the record, if anything, is of the same kind
 * @param sourceUrl where it was published
 * @param note what to know when reading it; may be empty
 */
public record Claim(
    PartyId party,
    String speaker,
    String subject,
    String periodAsStated,
    Optional<Interval> period,
    long quantity,
    String unit,
    Kind quantityKind,
    String sourceUrl,
    String note) {

  /** What a claim counts, in the terms of the record. */
  public enum Kind {
    /** Ground assaults or clashes. */
    ASSAULTS("assaults"),
    /** Shellings. */
    SHELLINGS("shellings"),
    /** Uses of drones. */
    DRONES("drones"),
    /** Attacks or violations of every kind together. */
    ALL_ACTS("all-acts"),
    /** Air-raid alerts. */
    ALERTS("alerts"),
    /** Something the record has no kind for. */
    OTHER("other");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the code used in files. */
    public String code() {
      return code;
    }

    /** Returns the kind of {@code code}, if there is one. */
    public static Optional<Kind> findByCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
