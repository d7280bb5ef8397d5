package org.garant.sim.score;

import java.util.OptionalDouble;

/**
 * Pairs of reports: were those put together that belong together? Pairs have no interval, for those
 * of one incident stand and fall together.
 *
 * @param right pairs put into one incident that are of one true event
 * @param together all pairs put into one incident; one with clutter in it is wrong
 * @param real all pairs of reports of one true event
 */
public record PairCounts(long right, long together, long real) {
  public PairCounts {
    if (right < 0 || right > together || right > real) {
      throw new IllegalArgumentException(
          "right pairs are among both others: " + right + ", " + together + ", " + real);
    }
  }

  /** Returns the share of the pairs put together that belong together; empty if none were. */
  public OptionalDouble precision() {
    return share(right, together);
  }

  /** Returns the share of the pairs that belong together that were put together; empty of none. */
  public OptionalDouble recall() {
    return share(right, real);
  }

  /** Returns the harmonic mean of the two; empty if one of them is. */
  public OptionalDouble f1() {
    return f1(precision(), recall());
  }

  /** Returns {@code 2PR/(P+R)}, 0 if both are 0; empty if one of them is. */
  static OptionalDouble f1(OptionalDouble precision, OptionalDouble recall) {
    if (precision.isEmpty() || recall.isEmpty()) {
      return OptionalDouble.empty();
    }
    double p = precision.getAsDouble();
    double r = recall.getAsDouble();
    return OptionalDouble.of(p + r == 0 ? 0 : 2 * p * r / (p + r));
  }

  /** Returns how many pairs {@code n} things make. */
  static long of(long n) {
    return n * (n - 1) / 2;
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole);
  }
}
