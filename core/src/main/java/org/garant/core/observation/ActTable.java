package org.garant.core.observation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garant.core.quantity.Probability;

/**
 * Which act something was: a probability for each act, the rest for "no act of force at all".
 *
 * <p>Held in whole parts per million, so that it is signed and read back without loss.
 */
public final class ActTable {
  private static final ActTable NONE = new ActTable(new int[Act.values().length]);

  private final int[] ppm;

  private ActTable(int[] ppm) {
    this.ppm = ppm;
    long sum = 0;
    for (int share : ppm) {
      if (share < 0) {
        throw new IllegalArgumentException("a share is not negative, was " + share);
      }
      sum += share;
    }
    if (sum > Probability.PPM) {
      throw new IllegalArgumentException("shares add up to at most 1,000,000 ppm, were " + sum);
    }
  }

  /** Returns the table of something that was certainly no act. */
  public static ActTable none() {
    return NONE;
  }

  /**
   * Returns the table with the given shares in parts per million.
   *
   * @throws IllegalArgumentException if a share is negative or they exceed 1,000,000 together
   */
  public static ActTable ofPpm(Map<Act, Integer> shares) {
    int[] ppm = new int[Act.values().length];
    shares.forEach((act, share) -> ppm[act.ordinal()] = share);
    return new ActTable(ppm);
  }

  /**
   * Returns the table with the given weights, made to add up to {@code anyAct}.
   *
   * @param weights not negative, at least one positive, indexed by {@link Act#ordinal()}
   * @param anyAct probability that it was an act at all
   */
  public static ActTable ofWeights(double[] weights, Probability anyAct) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] ppm = new int[Act.values().length];
    for (int i = 0; i < ppm.length; i++) {
      // Rounded down, so that the shares never exceed the whole.
      ppm[i] = (int) StrictMath.floor(weights[i] / sum * anyAct.toPpm());
    }
    return new ActTable(ppm);
  }

  /** Returns the share of {@code act} in parts per million. */
  public int ppm(Act act) {
    return ppm[act.ordinal()];
  }

  /** Returns the probability of {@code act}. */
  public Probability probability(Act act) {
    return Probability.ofPpm(ppm(act));
  }

  /** Returns the probability that it was any act of force. */
  public Probability anyAct() {
    long sum = 0;
    for (int share : ppm) {
      sum += share;
    }
    return Probability.ofPpm(sum);
  }

  /** Returns the probability that it was an act that one of {@code patterns} names. */
  public Probability matching(List<String> patterns) {
    long sum = 0;
    for (Act act : Act.values()) {
      if (patterns.stream().anyMatch(act::matches)) {
        sum += ppm(act);
      }
    }
    return Probability.ofPpm(sum);
  }

  /** Returns the acts with a positive share, in the order of {@link Act}. */
  public Map<Act, Integer> shares() {
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      if (ppm(act) > 0) {
        shares.put(act, ppm(act));
      }
    }
    return shares;
  }

  /**
   * Returns the act with the greatest share; the first of equals; {@code STRIKE_UNSPECIFIED} if
   * none.
   */
  public Act mostLikely() {
    Act best = Act.STRIKE_UNSPECIFIED;
    int most = 0;
    for (Act act : Act.values()) {
      if (ppm(act) > most) {
        best = act;
        most = ppm(act);
      }
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActTable table && Arrays.equals(ppm, table.ppm);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ppm);
  }

  @Override
  public String toString() {
    return shares().toString();
  }
}
