package org.garant.sim.score;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.Proportion;

/**
 * Whether error ellipses hold the true place as often as they should: over all incidents of p >= .5
 * that hold a report of a true event, against the event that most of their reports are of; of
 * equals, the earliest.
 *
 * @param in50 incidents whose 50 % ellipse holds the true place, of all
 * @param in90 incidents whose 90 % ellipse does
 * @param areaWide such incidents that are known to an area only: without an ellipse, not among them
 * @param steps the ellipses of 10 % to 90 %, in steps of 10 %
 */
public record Coverage(Proportion in50, Proportion in90, int areaWide, List<Step> steps) {
  /** Chi-squared with two degrees of freedom, 50 % quantile. */
  private static final double CHI2_50 = 1.386;

  /** Chi-squared with two degrees of freedom, 90 % quantile. */
  private static final double CHI2_90 = 4.605;

  public Coverage {
    steps = List.copyOf(steps);
  }

  /**
   * One size of ellipse.
   *
   * @param percent what it should hold
   * @param held what it holds
   */
  public record Step(int percent, Proportion held) {}

  /** Returns the coverage of incidents with the given squared Mahalanobis distances. */
  static Coverage of(List<Double> squares, int areaWide) {
    List<Step> steps = new ArrayList<>();
    for (int percent = 10; percent <= 90; percent += 10) {
      // The quantile of chi-squared with two degrees of freedom: it is exponential with mean 2.
      steps.add(new Step(percent, below(squares, -2 * StrictMath.log1p(-percent / 100.0))));
    }
    return new Coverage(below(squares, CHI2_50), below(squares, CHI2_90), areaWide, steps);
  }

  private static Proportion below(List<Double> squares, double limit) {
    int count = 0;
    for (double square : squares) {
      if (square < limit) {
        count++;
      }
    }
    return new Proportion(count, squares.size());
  }
}
