package org.garant.sim.score;

import java.util.List;
import java.util.Optional;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure
 * @param interval95 its interval; empty where there are too few values for one
 */
public record Estimate(double value, Optional<Span> interval95) {
  /** 97.5 % point of the standard normal distribution. */
  private static final double Z = 1.959964;

  /** What each side of a 95 % interval leaves out. */
  private static final double TAIL = 0.025;

  public Estimate {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a figure is finite, was " + value);
    }
  }

  /**
   * An interval.
   *
   * @param low lower end
   * @param high upper end, at least {@code low}
   */
  public record Span(double low, double high) {
    public Span {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "an interval has its ends in order: " + low + ", " + high);
      }
    }
  }

  /**
   * Returns the mean of {@code values} with the interval of the normal approximation, 1.96 standard
   * errors to either side; empty of no values. One value has no interval.
   *
   * @param least the least value the mean can have
   */
  static Optional<Estimate> mean(List<Double> values, double least) {
    int n = values.size();
    if (n == 0) {
      return Optional.empty();
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / n;
    if (n == 1) {
      return Optional.of(new Estimate(mean, Optional.empty()));
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = Z * Math.sqrt(squares / (n - 1) / n);
    return Optional.of(
        new Estimate(
            mean,
            Optional.of(new Span(Math.min(mean, Math.max(least, mean - half)), mean + half))));
  }

  /**
   * Returns the quantile of {@code values} at {@code share}, interpolated between the two nearest
   * (type 7 of Hyndman and Fan, 1996, Sample quantiles in statistical packages, The American
   * Statistician 50); empty of no values.
   *
   * <p>Its interval lies between two of the values themselves, whatever their distribution: how
   * many fall below the true quantile is binomial. Source: Conover (1999), Practical Nonparametric
   * Statistics, 3rd ed., section 3.2. Few values have none.
   *
   * @param values sorted, the smallest first
   * @param share between 0 and 1, both excluded
   */
  static Optional<Estimate> quantile(List<Double> values, double share) {
    int n = values.size();
    if (n == 0) {
      return Optional.empty();
    }
    double at = (n - 1) * share;
    int below = (int) StrictMath.floor(at);
    double low = values.get(below);
    double high = values.get(Math.min(below + 1, n - 1));
    return Optional.of(new Estimate(low + (high - low) * (at - below), ranks(values, share)));
  }

  private static Optional<Span> ranks(List<Double> values, double share) {
    int n = values.size();
    int lower = -1;
    double log = n * StrictMath.log1p(-share); // of the probability that k values lie below
    double logOdds = StrictMath.log(share) - StrictMath.log1p(-share);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += StrictMath.exp(log);
      if (sum <= TAIL) {
        lower = k;
      }
      if (sum >= 1 - TAIL) {
        return lower < 0
            ? Optional.empty()
            : Optional.of(new Span(values.get(lower), values.get(k)));
      }
      log += StrictMath.log((n - k) / (k + 1.0)) + logOdds;
    }
    return Optional.empty();
  }
}
