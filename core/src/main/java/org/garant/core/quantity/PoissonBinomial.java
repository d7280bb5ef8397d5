package org.garant.core.quantity;

import java.util.List;

/**
 * How many of several independent things are so, each with a probability of its own.
 *
 * <p>The distribution is computed exactly by convolution. Source: Hong (2013), On computing the
 * distribution function for the Poisson binomial distribution, Computational Statistics and Data
 * Analysis 59, section 2.1.
 */
public final class PoissonBinomial {
  /** With more parts than this the normal approximation is used; its error is then below 0.5 %. */
  public static final int MAX_EXACT = 5_000;

  private static final double Z_975 = 1.959963984540054;

  private final double mean;
  private final int low95;
  private final int high95;

  private PoissonBinomial(double mean, int low95, int high95) {
    this.mean = mean;
    this.low95 = low95;
    this.high95 = high95;
  }

  /** Returns the count of those of {@code parts} that are so. */
  public static PoissonBinomial of(List<Probability> parts) {
    double mean = 0;
    double variance = 0;
    for (Probability part : parts) {
      mean += part.value();
      variance += part.value() * (1 - part.value());
    }
    if (parts.size() > MAX_EXACT) {
      double half = Z_975 * Math.sqrt(variance);
      return new PoissonBinomial(
          mean,
          (int) Math.max(0, StrictMath.floor(mean - half)),
          (int) Math.min(parts.size(), StrictMath.ceil(mean + half)));
    }
    double[] distribution = new double[parts.size() + 1];
    distribution[0] = 1;
    int n = 0;
    for (Probability part : parts) {
      double p = part.value();
      n++;
      for (int k = n; k > 0; k--) {
        distribution[k] = distribution[k] * (1 - p) + distribution[k - 1] * p;
      }
      distribution[0] *= 1 - p;
    }
    return new PoissonBinomial(mean, quantile(distribution, 0.025), quantile(distribution, 0.975));
  }

  /** Returns the expected count. */
  public double mean() {
    return mean;
  }

  /** Returns the largest count with at most 2.5 % below it. */
  public int low95() {
    return low95;
  }

  /** Returns the smallest count with at most 2.5 % above it. */
  public int high95() {
    return high95;
  }

  private static int quantile(double[] distribution, double probability) {
    double sum = 0;
    for (int k = 0; k < distribution.length; k++) {
      sum += distribution[k];
      if (sum >= probability) {
        return k;
      }
    }
    return distribution.length - 1;
  }
}
