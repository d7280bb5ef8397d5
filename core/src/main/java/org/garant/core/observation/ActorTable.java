package org.garant.core.observation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;

/**
 * Whose forces acted, as a source words it: a share for each party, the rest unstated.
 *
 * @param ppm shares in parts per million, positive, together at most 1,000,000
 */
public record ActorTable(SortedMap<PartyId, Integer> ppm) {
  private static final ActorTable UNSTATED = new ActorTable(new TreeMap<>());

  public ActorTable {
    ppm = Collections.unmodifiableSortedMap(new TreeMap<>(ppm));
    long sum = 0;
    for (int share : ppm.values()) {
      if (share <= 0) {
        throw new IllegalArgumentException("a share is positive, was " + share);
      }
      sum += share;
    }
    if (sum > Probability.PPM) {
      throw new IllegalArgumentException("shares add up to at most 1,000,000 ppm, were " + sum);
    }
  }

  /** Returns the table of a source that names nobody. */
  public static ActorTable unstated() {
    return UNSTATED;
  }

  /** Returns the table of a source that names one party with the given share. */
  public static ActorTable of(PartyId party, int sharePpm) {
    SortedMap<PartyId, Integer> ppm = new TreeMap<>();
    ppm.put(party, sharePpm);
    return new ActorTable(ppm);
  }

  /** Returns the share of {@code party}. */
  public Probability probability(PartyId party) {
    return Probability.ofPpm(ppm.getOrDefault(party, 0));
  }

  /** Returns the share that is unstated. */
  public Probability unstatedShare() {
    long sum = 0;
    for (int share : ppm.values()) {
      sum += share;
    }
    return Probability.ofPpm(Probability.PPM - sum);
  }
}
