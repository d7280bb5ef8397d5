package org.garant.cli;

import java.util.SplittableRandom;

/** Random numbers of a test that fails the same way again when given the seed it printed. */
final class Seeds {
  private Seeds() {}

  /** Returns numbers from {@code -Dgarant.seed}, else from a new seed, which is printed. */
  static SplittableRandom next(Class<?> test) {
    long seed = Long.getLong("garant.seed", System.nanoTime());
    System.out.println(test.getSimpleName() + ": -Dgarant.seed=" + seed);
    return new SplittableRandom(seed);
  }

  /** Returns how many of {@code full} runs to make: {@code -Dgarant.faults} percent, at least 1. */
  static int runs(int full) {
    return Math.max(1, full * Integer.getInteger("garant.faults", 10) / 100);
  }
}
