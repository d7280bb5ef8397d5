package org.garant.core.quantity;

/**
 * How many times higher one rate is than another, with its exact 95 % interval.
 *
 * <p>Given the sum of two Poisson counts, the first is binomial; the interval of its share (Clopper
 * and Pearson 1934) gives that of the ratio. Source: Przyborowski and Wilenski (1940), Homogeneity
 * of results in testing samples from Poisson series, Biometrika 31. Counts may be expected ones and
 * so need not be whole.
 *
 * @param ratio first rate over second; 0 if the first count is 0, infinite if the second is
 * @param low95 lower end
 * @param high95 upper end, possibly infinite
 */
public record RateRatio(double ratio, double low95, double high95) {
  private static final double TAIL_95 = 0.025;

  /**
   * Compares two counts.
   *
   * @param first count, at least 0
   * @param firstDays time in which it fell, greater than 0
   * @param second count, at least 0; not both are 0
   * @param secondDays time in which it fell, greater than 0
   */
  public static RateRatio of(double first, double firstDays, double second, double secondDays) {
    if (!(first + second > 0)) {
      throw new IllegalArgumentException("two counts of 0 have no ratio");
    }
    double time = secondDays / firstDays;
    double low = first == 0 ? 0 : betaQuantile(first, second + 1, TAIL_95);
    double high = second == 0 ? 1 : betaQuantile(first + 1, second, 1 - TAIL_95);
    return new RateRatio(first / second * time, odds(low) * time, odds(high) * time);
  }

  /** Returns whether the interval leaves out 1: the rates differ. */
  public boolean differs() {
    return high95 < 1 || low95 > 1;
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  /** Returns x with I(x; a, b) = probability, by bisection. */
  private static double betaQuantile(double a, double b, double probability) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (regularizedBeta(middle, a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * Returns the regularised incomplete beta function I(x; a, b) by its continued fraction. Relative
   * error below 1e-12. Source: DLMF 8.17.22.
   */
  static double regularizedBeta(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - regularizedBeta(1 - x, b, a);
    }
    double front =
        StrictMath.exp(
                Poisson.logGamma(a + b)
                    - Poisson.logGamma(a)
                    - Poisson.logGamma(b)
                    + a * StrictMath.log(x)
                    + b * StrictMath.log1p(-x))
            / a;
    double tiny = 1e-300;
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
    double h = d;
    for (int m = 1; m < 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d, tiny);
      c = nonZero(1 + even / c, tiny);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d, tiny);
      c = nonZero(1 + odd / c, tiny);
      double delta = d * c;
      h *= delta;
      if (Math.abs(delta - 1) < 1e-15) {
        break;
      }
    }
    return front * h;
  }

  private static double nonZero(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }
}
