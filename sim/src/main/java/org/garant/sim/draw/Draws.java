package org.garant.sim.draw;

/**
 * A stream of random numbers: SplitMix64, and the distributions that exercises need, with {@link
 * StrictMath} alone. Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number
 * generators, figure 16, with the mixing function of Stafford's variant 13.
 */
public final class Draws {
  /** The odd integer nearest to 2^64 over the golden ratio. */
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  /** Knuth's method multiplies so many uniforms at most; a larger mean is split. */
  private static final double POISSON_STEP = 30;

  private long state;

  /** Makes the stream that begins after {@code state}. */
  public Draws(long state) {
    this.state = state;
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Returns 64 random bits. */
  public long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns a number from 0 to below 1, one of 2^53 with equal chance. */
  public double uniform() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** Returns a number from {@code least} to below {@code most}. */
  public double between(double least, double most) {
    return least + (most - least) * uniform();
  }

  /** Returns a whole number from 0 to below {@code bound}, which is positive. */
  public int below(int bound) {
    return (int) StrictMath.floor(uniform() * bound);
  }

  /** Tells yes with {@code probability}. */
  public boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Returns a standard normal number. Source: Box and Muller (1958). */
  public double gaussian() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Returns an exponential number with {@code mean}. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /**
   * Returns a Poisson number with {@code mean}. Source: Knuth, The Art of Computer Programming,
   * volume 2, 3.4.1, algorithm Q; sums of Poisson numbers are Poisson.
   */
  public int poisson(double mean) {
    int sum = 0;
    for (double left = mean; left > 0; left -= POISSON_STEP) {
      double limit = StrictMath.exp(-Math.min(left, POISSON_STEP));
      double product = uniform();
      while (product > limit) {
        sum++;
        product *= uniform();
      }
    }
    return sum;
  }

  /** Returns an index of {@code weights} by its share of their sum; any if all are 0. */
  public int index(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    if (!(sum > 0)) {
      return below(weights.length);
    }
    double at = uniform() * sum;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        at -= weights[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last; // what rounding left over
  }
}
