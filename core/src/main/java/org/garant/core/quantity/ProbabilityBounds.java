package org.garant.core.quantity;

import java.util.List;

/**
 * A probability with the bounds between which it lies when independence is not assumed.
 *
 * @param low the smallest value any dependence allows
 * @param point the value under independence
 * @param high the largest value any dependence allows
 */
public record ProbabilityBounds(Probability low, Probability point, Probability high) {
  public ProbabilityBounds {
    if (low.compareTo(point) > 0 || point.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "bounds must be ordered, were " + low + ", " + point + ", " + high);
    }
  }

  /** Returns bounds that all equal {@code exact}. */
  public static ProbabilityBounds exactly(Probability exact) {
    return new ProbabilityBounds(exact, exact, exact);
  }

  /**
   * Returns the probability that all of {@code parts} hold: the product as point value and
   * Fréchet's bounds, {@code max(0, sum - (n - 1))} and {@code min}.
   *
   * <p>Source: Fréchet (1935), Généralisation du théorème des probabilités totales, Fundamenta
   * Mathematicae 25.
   *
   * @throws IllegalArgumentException if there is no part
   */
  public static ProbabilityBounds conjunction(List<Probability> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a conjunction needs at least one part");
    }
    double sum = 0;
    double product = 1;
    double least = 1;
    for (Probability part : parts) {
      sum += part.value();
      product *= part.value();
      least = Math.min(least, part.value());
    }
    // Rounding may put a bound or the product a last bit out of order.
    double low = Math.min(least, Math.max(0, sum - (parts.size() - 1)));
    double point = Math.max(low, Math.min(least, product));
    return new ProbabilityBounds(
        new Probability(low), new Probability(point), new Probability(least));
  }
}
