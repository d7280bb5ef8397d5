package org.garant.core.quantity;

import java.util.List;

/**
 * How a part's odds among two kinds of thing differ between two samples, where counts cluster.
 *
 * <p>The interval is that of the logarithm of the odds ratio, its variance the sum of the four
 * counts' reciprocals (Woolf 1955, Annals of Human Genetics 19), times the dispersion: Pearson's χ²
 * of the share in repeated blocks over its degrees of freedom, at least 1 (McCullagh and Nelder
 * 1989, Generalized Linear Models, 2nd ed., section 4.5), with Student's t for as many degrees.
 * Counts that come in clusters, as the pixels of one fire do, so widen it.
 *
 * @param ratio odds in the first sample over odds in the second
 * @param low95 lower end
 * @param high95 upper end
 * @param dispersion how many times the variance is that of independent counts, at least 1
 */
public record ShareRatio(double ratio, double low95, double high95, double dispersion) {

  /**
   * Two counts of one block.
   *
   * @param here the part that is asked about, at least 0
   * @param there the rest, at least 0
   */
  public record Pair(long here, long there) {
    public Pair {
      if (here < 0 || there < 0) {
        throw new IllegalArgumentException("counts, were " + here + ", " + there);
      }
    }

    /** Returns the sum of this and {@code other}. */
    public Pair plus(Pair other) {
      return new Pair(here + other.here, there + other.there);
    }

    private boolean isPositive() {
      return here > 0 && there > 0;
    }
  }

  /** Tells whether a ratio of these two can be formed: no count is 0. */
  public static boolean exists(Pair first, Pair second) {
    return first.isPositive() && second.isPositive();
  }

  /**
   * Compares two samples.
   *
   * @param expected how often {@code first.here()} is expected; the ratio is that of the two. The
   *     plain odds ratio expects {@code first.there() * second.here() / second.there()}
   * @param first the first sample, no count 0
   * @param second the second sample, no count 0
   * @param blocks repeated counts, for their dispersion: at least 2 that are not empty
   */
  public static ShareRatio of(double expected, Pair first, Pair second, List<Pair> blocks) {
    if (!exists(first, second) || !(expected > 0)) {
      throw new IllegalArgumentException("no count is 0, were " + first + ", " + second);
    }
    List<Pair> counted = blocks.stream().filter(it -> it.here + it.there > 0).toList();
    if (counted.size() < 2) {
      throw new IllegalArgumentException("at least 2 blocks, were " + counted.size());
    }
    int degrees = counted.size() - 1;
    double dispersion = Math.max(1, chiSquared(counted) / degrees);
    double variance =
        dispersion
            * (1.0 / first.here + 1.0 / first.there + 1.0 / second.here + 1.0 / second.there);
    double width = StrictMath.exp(StudentT.middle95(degrees) * Math.sqrt(variance));
    double ratio = first.here / expected;
    return new ShareRatio(ratio, ratio / width, ratio * width, dispersion);
  }

  private static double chiSquared(List<Pair> blocks) {
    Pair all = new Pair(0, 0);
    for (Pair block : blocks) {
      all = all.plus(block);
    }
    double share = all.here / (double) (all.here + all.there);
    double sum = 0;
    for (Pair block : blocks) {
      double size = block.here + block.there;
      double off = block.here - size * share;
      sum += off * off / (size * share * (1 - share));
    }
    return sum;
  }
}
