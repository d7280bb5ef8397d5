package org.garant.core.agreement;

import java.util.List;
import org.garant.core.quantity.Probability;

/**
 * Incidents near one straight border whose own position is uncertain.
 *
 * <p>A wrong border is wrong for all of them alike. Treated as if each had an error of its own, ten
 * doubtful incidents seem to make one certain one; they don't. So what depends on several incidents
 * is integrated over one common shift of the border.
 */
public final class SharedLineError {
  /** Panels over the shift, in its standard deviations. */
  private static final double PANEL = 0.125;

  private SharedLineError() {}

  /**
   * Where an incident was, across a border.
   *
   * @param insideMeters how far inside the border as drawn, m; negative is outside
   * @param sigmaMeters standard deviation of that, m, greater than 0, the border's own error not
   *     included
   */
  public record Crossing(double insideMeters, double sigmaMeters) {
    public Crossing {
      if (!Double.isFinite(insideMeters) || !(sigmaMeters > 0)) {
        throw new IllegalArgumentException(
            "a distance is finite, a sigma greater than 0, were "
                + insideMeters
                + ", "
                + sigmaMeters);
      }
    }
  }

  /**
   * What follows for all incidents together.
   *
   * @param atLeastOne probability that at least one was inside
   * @param expectedInside how many were inside, on average
   */
  public record Together(Probability atLeastOne, double expectedInside) {}

  /**
   * Returns the probability that one incident was inside.
   *
   * @param lineSigmaMeters standard deviation of the border's position, m, not negative
   */
  public static Probability inside(Crossing crossing, double lineSigmaMeters) {
    double sigma =
        Math.sqrt(
            crossing.sigmaMeters() * crossing.sigmaMeters() + lineSigmaMeters * lineSigmaMeters);
    return Probability.clamped(NormalDistribution.cdf(crossing.insideMeters() / sigma));
  }

  /**
   * Returns what follows for {@code crossings} together. Absolute error below 1e-4 while no
   * incident's sigma is smaller than a twentieth of the border's.
   *
   * @param lineSigmaMeters standard deviation of the border's position, m, not negative
   */
  public static Together together(List<Crossing> crossings, double lineSigmaMeters) {
    double expected = 0;
    for (Crossing crossing : crossings) {
      expected += inside(crossing, lineSigmaMeters).value();
    }
    double none =
        lineSigmaMeters == 0
            ? noneInside(crossings, 0)
            : Quadrature.integrate(
                z -> NormalDistribution.density(z) * noneInside(crossings, z * lineSigmaMeters),
                -NormalDistribution.REACH,
                NormalDistribution.REACH,
                PANEL);
    return new Together(Probability.clamped(1 - none), expected);
  }

  private static double noneInside(List<Crossing> crossings, double shiftMeters) {
    double none = 1;
    for (Crossing crossing : crossings) {
      none *=
          NormalDistribution.cdf(-(crossing.insideMeters() + shiftMeters) / crossing.sigmaMeters());
    }
    return none;
  }
}
