package org.garant.core.quantity;

/**
 * A probability.
 *
 * @param value from 0 to 1, both included
 */
public record Probability(double value) implements Comparable<Probability> {
  public static final Probability ZERO = new Probability(0);
  public static final Probability ONE = new Probability(1);

  /** Parts per million that make a whole: disclosed probabilities are integers of this unit. */
  public static final int PPM = 1_000_000;

  public Probability {
    if (!(value >= 0 && value <= 1)) { // also refuses NaN
      throw new IllegalArgumentException("a probability lies between 0 and 1, was " + value);
    }
  }

  /**
   * Returns the probability of {@code partsPerMillion} / 1,000,000.
   *
   * @throws IllegalArgumentException unless from 0 to 1,000,000
   */
  public static Probability ofPpm(long partsPerMillion) {
    return new Probability(partsPerMillion / (double) PPM);
  }

  /** Returns {@code value} held between 0 and 1, for sums that rounding pushed past an end. */
  public static Probability clamped(double value) {
    return new Probability(Math.max(0, Math.min(1, value)));
  }

  /** Returns the probability of the odds {@code exp(logOdds)}. */
  public static Probability ofLogOdds(double logOdds) {
    // The two branches keep exp from overflowing.
    if (logOdds >= 0) {
      return new Probability(1 / (1 + StrictMath.exp(-logOdds)));
    }
    double odds = StrictMath.exp(logOdds);
    return new Probability(odds / (1 + odds));
  }

  /** Returns the natural logarithm of the odds; minus or plus infinity at 0 and 1. */
  public double logOdds() {
    return StrictMath.log(value) - StrictMath.log1p(-value);
  }

  /** Returns parts per million, rounded half up. */
  public int toPpm() {
    return (int) StrictMath.floor(value * PPM + 0.5);
  }

  /** Returns the probability that it is not so. */
  public Probability complement() {
    return new Probability(1 - value);
  }

  /** Returns the probability of both, were they independent. */
  public Probability and(Probability other) {
    return new Probability(value * other.value);
  }

  @Override
  public int compareTo(Probability other) {
    return Double.compare(value, other.value);
  }
}
