package org.garant.sim.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garant.core.quantity.Proportion;

/**
 * Whether incidents are as often real as their probability says. An incident is real if more than
 * half of its reports are of true events.
 *
 * @param brier mean of {@code (p - real)²}; 0 is best. Source: Brier (1950), Verification of
 *     forecasts expressed in terms of probability, Monthly Weather Review 78
 * @param real the incidents that are real, of all
 * @param expectedError over the bins, the mean difference between the mean probability and the
 *     share real, each bin by its incidents (expected calibration error). Source: Naeini, Cooper
 *     and Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning, AAAI
 * @param bins ten bins of equal width, the lowest first; 1 belongs to the last
 */
public record Calibration(Estimate brier, Proportion real, double expectedError, List<Bin> bins) {
  /** How many bins there are. */
  public static final int BINS = 10;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Incidents whose probabilities are alike.
   *
   * @param from the bin's lower end
   * @param to its upper end
   * @param mean the mean probability of its incidents; empty if it has none
   * @param real those that are real, of all in it
   */
  public record Bin(double from, double to, OptionalDouble mean, Proportion real) {}

  /**
   * One incident.
   *
   * @param probability what was said, 0 to 1
   * @param real whether it is
   */
  record Said(double probability, boolean real) {}

  /** Returns the Brier score of always saying the share that is real. */
  public double base() {
    double share = real.share().orElseThrow();
    return share * (1 - share);
  }

  /**
   * Returns {@code 1 - brier / base}: 1 is best, 0 no better than always saying the share that is
   * real. Empty where all incidents are real or none is, for then there is nothing to tell apart.
   */
  public OptionalDouble skill() {
    double base = base();
    return base == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - brier.value() / base);
  }

  /** Returns how well {@code incidents} are calibrated; empty of none. */
  static Optional<Calibration> of(List<Said> incidents) {
    List<Double> squares = new ArrayList<>();
    int[] count = new int[BINS];
    int[] real = new int[BINS];
    double[] sum = new double[BINS];
    int allReal = 0;
    for (Said said : incidents) {
      int bin = Math.min(BINS - 1, (int) (said.probability() * BINS));
      double miss = said.probability() - (said.real() ? 1 : 0);
      squares.add(miss * miss);
      count[bin]++;
      sum[bin] += said.probability();
      if (said.real()) {
        real[bin]++;
        allReal++;
      }
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      OptionalDouble mean =
          count[i] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum[i] / count[i]);
      error += Math.abs(sum[i] - real[i]) / incidents.size();
      bins.add(
          new Bin(
              i / (double) BINS, (i + 1) / (double) BINS, mean, new Proportion(real[i], count[i])));
    }
    Proportion share = new Proportion(allReal, incidents.size());
    double expectedError = error;
    return Estimate.mean(squares, 0)
        .map(brier -> new Calibration(brier, share, expectedError, bins));
  }
}
