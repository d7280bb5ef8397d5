package org.garant.core.quantity;

/**
 * A count of rare events of which only the expected value is known: whether each happened, or in
 * which period, is itself uncertain.
 *
 * <p>Its intervals are those of a Poisson count with the same relative variance, {@code (mean +
 * variance) / mean²}; with no uncertainty they are the exact ones. Source: matching of the first
 * two moments, as for over-dispersed counts in McCullagh and Nelder (1989), Generalized Linear
 * Models, 2nd ed., section 6.2.3. An approximation.
 *
 * @param mean expected count, at least 0
 * @param variance variance from what is uncertain, at least 0; 0 for a plain count
 */
public record ExpectedCount(double mean, double variance) {
  public ExpectedCount {
    if (!(mean >= 0 && variance >= 0)) {
      throw new IllegalArgumentException(
          "mean and variance are not negative, were " + mean + ", " + variance);
    }
  }

  /**
   * Returns the count with the share of each uncertain thing added: {@code p} and {@code p(1-p)}.
   */
  public ExpectedCount plus(Probability share) {
    double p = share.value();
    return new ExpectedCount(mean + p, variance + p * (1 - p));
  }

  /** Returns the Poisson count with the same relative variance. */
  private double effective() {
    return mean == 0 ? 0 : mean * mean / (mean + variance);
  }

  private double scale() {
    return mean == 0 ? 1 : mean / effective();
  }

  /** Returns the lower end of the 95 % interval for the mean. */
  public double lower95() {
    return Poisson.lower95(effective()) * scale();
  }

  /** Returns the upper end of the 95 % interval for the mean. */
  public double upper95() {
    return Poisson.upper95(effective()) * scale();
  }

  /**
   * Compares the rate of this count with that of another.
   *
   * @param days time in which this one fell, greater than 0
   * @param other the other count; not both are 0
   * @param otherDays time in which the other fell, greater than 0
   */
  public RateRatio ratio(double days, ExpectedCount other, double otherDays) {
    return RateRatio.of(effective(), days / scale(), other.effective(), otherDays / other.scale());
  }
}
