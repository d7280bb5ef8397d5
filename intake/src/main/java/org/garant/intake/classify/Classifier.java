package org.garant.intake.classify;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.garant.intake.text.Headline;

/**
 * Tells which act of force a headline reports, whose, and how likely it reports any.
 *
 * <p>A log-linear model over cues. Whether it is any act, which, and whose, given that there is
 * one, are each softmax in the sums of the cues' weights. Integers are summed and {@link
 * StrictMath} turns them into probabilities, so every machine gives the same bits. How good it is:
 * {@code docs/classifier-easter-2025.md}.
 */
public final class Classifier {
  /** The model is never surer than this, one way or the other: 160 rows cannot show more. */
  private static final double MOST_SURE = 0.985;

  private final Cues cues = Cues.load();
  private final Weights weights = Weights.load(cues);
  private final SortedMap<String, PartyId> parties;

  /**
   * Makes a classifier.
   *
   * @param parties the party for each of the model's actors, {@code RU} and {@code UA}; an actor
   *     without a party counts as unstated
   */
  public Classifier(Map<String, PartyId> parties) {
    this.parties = new TreeMap<>(parties);
  }

  /**
   * Returns what {@code headline} reports.
   *
   * @param labels the file's own labels of the row, mended
   */
  public Classification classify(Set<String> labels, Headline headline) {
    SortedSet<String> found = cues.of(labels, headline);
    return new Classification(acts(found), actors(found));
  }

  private ActTable acts(Set<String> found) {
    double any = softmax(weights.sums(Parameter.ANY, found))[0];
    return ActTable.ofWeights(
        softmax(weights.sums(Parameter.ACT, found)),
        new Probability(Math.max(1 - MOST_SURE, Math.min(MOST_SURE, any))));
  }

  private ActorTable actors(Set<String> found) {
    double[] shares = softmax(weights.sums(Parameter.ACTOR, found));
    SortedMap<PartyId, Integer> ppm = new TreeMap<>();
    for (int i = 0; i < SideCues.SIDES.size(); i++) {
      PartyId party = parties.get(SideCues.SIDES.get(i));
      int share = (int) StrictMath.floor(shares[i] * Probability.PPM);
      if (party != null && share > 0) {
        ppm.merge(party, share, Integer::sum);
      }
    }
    return new ActorTable(ppm);
  }

  /** Returns the shares of answers with these exponents; they add up to one. */
  static double[] softmax(double[] exponents) {
    double most = Double.NEGATIVE_INFINITY;
    for (double exponent : exponents) {
      most = Math.max(most, exponent);
    }
    double[] shares = new double[exponents.length];
    double sum = 0;
    for (int i = 0; i < exponents.length; i++) {
      shares[i] = StrictMath.exp(exponents[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
