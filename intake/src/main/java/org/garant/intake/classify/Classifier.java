package org.garant.intake.classify;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.garant.intake.text.Headline;

/**
 * Tells which act of force a headline reports, whose, and how likely it reports any.
 *
 * <p>A log-linear model over cues. The probability of any act is logistic in the sum of the cues'
 * weights; which act and whose, given that there is one, are softmax in theirs. Integers are summed
 * and {@link StrictMath} turns them into probabilities, so every machine gives the same bits. How
 * good it is: {@code docs/classifier-easter-2025.md}.
 */
public final class Classifier {
  /** The model is never surer than this, one way or the other: 160 rows cannot show more. */
  private static final double MOST_SURE = 0.985;

  private final Lexicon lexicon = Lexicon.load();
  private final Weights weights = Weights.load(lexicon.cues());
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
    SortedSet<String> cues = Cues.of(lexicon.find(headline), labels);
    return new Classification(acts(cues), actors(cues));
  }

  private ActTable acts(Set<String> cues) {
    double any = Probability.ofLogOdds(weights.sum(Weights.ANY, Weights.ANY, cues)).value();
    double[] exponents = new double[Act.values().length];
    for (Act act : Act.values()) {
      exponents[act.ordinal()] = weights.sum(Weights.ACT, act.code(), cues);
    }
    return ActTable.ofWeights(
        softmax(exponents), new Probability(Math.max(1 - MOST_SURE, Math.min(MOST_SURE, any))));
  }

  private ActorTable actors(Set<String> cues) {
    double[] exponents =
        Weights.ACTORS.stream()
            .mapToDouble(actor -> weights.sum(Weights.ACTOR, actor, cues))
            .toArray();
    double[] shares = softmax(exponents);
    SortedMap<PartyId, Integer> ppm = new TreeMap<>();
    for (int i = 0; i < shares.length; i++) {
      PartyId party = parties.get(Weights.ACTORS.get(i));
      int share = (int) StrictMath.floor(shares[i] * Probability.PPM);
      if (party != null && share > 0) {
        ppm.merge(party, share, Integer::sum);
      }
    }
    return new ActorTable(ppm);
  }

  private static double[] softmax(double[] exponents) {
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
