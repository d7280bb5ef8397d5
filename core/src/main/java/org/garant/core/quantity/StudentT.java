package org.garant.core.quantity;

/** Student's t distribution: how far a mean strays if its spread is estimated too. */
public final class StudentT {
  private static final double TAIL_95 = 0.025;

  private StudentT() {}

  /**
   * Returns t so that a variable with {@code degreesOfFreedom} lies within ±t with 95 %.
   *
   * <p>With t, x = n / (n + t²) has I(x; n/2, 1/2) = 0.05; found by bisection. Source: DLMF 8.17
   * with Abramowitz and Stegun (1964), 26.7.1; error below 1e-9.
   *
   * @param degreesOfFreedom at least 1
   */
  public static double middle95(int degreesOfFreedom) {
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException("at least 1, was " + degreesOfFreedom);
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (RateRatio.regularizedBeta(middle, degreesOfFreedom / 2.0, 0.5) < 2 * TAIL_95) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double x = (low + high) / 2;
    return Math.sqrt(degreesOfFreedom * (1 - x) / x);
  }
}
