package org.garant.core.agreement;

/** The standard normal distribution, the same bits on every machine. */
final class NormalDistribution {
  /** Beyond this many standard deviations the density is taken as 0; error below 2e-12. */
  static final double REACH = 7;

  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  private NormalDistribution() {}

  /** Returns the density at {@code z}. */
  static double density(double z) {
    return INVERSE_ROOT_TWO_PI * StrictMath.exp(-z * z / 2);
  }

  /**
   * Returns the probability of a value below {@code z}, absolute error below 7.5e-8.
   *
   * <p>Source: Abramowitz and Stegun (1964), 26.2.17.
   */
  static double cdf(double z) {
    if (z <= -REACH) {
      return 0;
    }
    if (z >= REACH) {
      return 1;
    }
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double c = -0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429));
    double tail = density(z) * t * (0.319381530 + t * c);
    return z < 0 ? tail : 1 - tail;
  }
}
