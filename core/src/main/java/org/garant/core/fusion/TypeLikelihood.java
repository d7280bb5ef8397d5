package org.garant.core.fusion;

import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.quantity.Probability;

/**
 * What detections tell about the means of an act, as likelihoods over the acts that have a means.
 *
 * <p>{@link Act#STRIKE_UNSPECIFIED} is missing knowledge, not a means: a report of an attack by
 * unnamed means speaks for none and against none.
 */
final class TypeLikelihood {
  private static final Act[] ACTS = Act.values();
  private static final int UNSPECIFIED = Act.STRIKE_UNSPECIFIED.ordinal();

  /** Acts with a means. */
  private static final int MEANS = ACTS.length - 1;

  /** No report excludes an act: sources mistake one means for another. */
  private static final double FLOOR = 0.05;

  private TypeLikelihood() {}

  /** Returns the prior: each means alike. Indexed by {@link Act#ordinal()}. */
  static double[] prior() {
    double[] prior = new double[ACTS.length];
    for (int i = 0; i < prior.length; i++) {
      prior[i] = i == UNSPECIFIED ? 0 : 1.0 / MEANS;
    }
    return prior;
  }

  /** Returns p(detection | means) up to a factor, indexed by {@link Act#ordinal()}. */
  static double[] of(ActTable acts) {
    double any = acts.anyAct().value();
    double[] likelihood = new double[ACTS.length];
    double unspecified = any > 0 ? acts.ppm(Act.STRIKE_UNSPECIFIED) / (any * Probability.PPM) : 1;
    for (int i = 0; i < likelihood.length; i++) {
      if (i != UNSPECIFIED) {
        double share = any > 0 ? acts.ppm(ACTS[i]) / (any * Probability.PPM) : 0;
        likelihood[i] = Math.max(FLOOR, share * MEANS + unspecified);
      }
    }
    return likelihood;
  }

  /** Returns the share of {@code acts} that names no means, given that it was an act. */
  static double unspecifiedShare(ActTable acts) {
    double any = acts.anyAct().value();
    return any > 0 ? acts.ppm(Act.STRIKE_UNSPECIFIED) / (any * Probability.PPM) : 1;
  }

  /**
   * Returns how much likelier the detection is under the table {@code posterior} than under the
   * prior.
   */
  static double ratio(double[] posterior, double[] likelihood) {
    double under = 0;
    double sum = 0;
    for (int i = 0; i < likelihood.length; i++) {
      under += posterior[i] * likelihood[i];
      sum += likelihood[i];
    }
    return under * MEANS / sum;
  }

  /** Multiplies {@code likelihood} into {@code posterior} and makes it add up to 1 again. */
  static void update(double[] posterior, double[] likelihood) {
    double sum = 0;
    for (int i = 0; i < posterior.length; i++) {
      posterior[i] *= likelihood[i];
      sum += posterior[i];
    }
    for (int i = 0; i < posterior.length; i++) {
      posterior[i] /= sum;
    }
  }

  /** Returns the table to publish: {@code unspecified} for "means not known", the rest as found. */
  static ActTable table(double[] posterior, double unspecified) {
    double[] weights = new double[posterior.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i == UNSPECIFIED ? unspecified : posterior[i] * (1 - unspecified);
    }
    return ActTable.ofWeights(weights, Probability.ONE);
  }
}
