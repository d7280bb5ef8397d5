package org.garant.sim.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
  /** Another implementation: the JDK's SplittableRandom is SplitMix64 with the same gamma. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 1_234_567, Long.MIN_VALUE})
  void bitsAreThoseOfTheJdk(long seed) {
    Draws draws = new Draws(seed);
    SplittableRandom jdk = new SplittableRandom(seed);

    for (int i = 0; i < 1_000; i++) {
      assertThat(draws.bits()).isEqualTo(jdk.nextLong());
    }
  }

  @Test
  void streamsOfOtherSeedsAndPurposesDiffer() {
    Seed seed = Seed.of(1);

    assertThat(seed.stream("a").bits()).isEqualTo(seed.stream("a").bits());
    assertThat(seed.stream("a").bits()).isNotEqualTo(seed.stream("b").bits());
    assertThat(seed.stream("a").bits()).isNotEqualTo(Seed.of(2).stream("a").bits());
    assertThat(seed.under("a").stream("b").bits()).isEqualTo(seed.stream("a/b").bits());
  }

  /** Mean 0 and variance 1; half of all within 0.6745 (tables of the normal distribution). */
  @Test
  void gaussiansAreNormal() {
    Draws draws = new Draws(20260314);
    int count = 100_000;
    double sum = 0;
    double squares = 0;
    int inner = 0;
    for (int i = 0; i < count; i++) {
      double z = draws.gaussian();
      sum += z;
      squares += z * z;
      inner += Math.abs(z) < 0.67449 ? 1 : 0;
    }

    // Four standard errors each.
    assertThat(sum / count).isCloseTo(0, within(4 / Math.sqrt(count)));
    assertThat(squares / count).isCloseTo(1, within(4 * Math.sqrt(2.0 / count)));
    assertThat(inner / (double) count).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(count)));
  }

  /** A Poisson number has the mean as its variance, also where the mean is split. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 1, 7.5, 30, 30.5, 400})
  void poissonNumbersHaveTheirMeanAsVariance(double mean) {
    Draws draws = new Draws(7);
    int count = 20_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double x = draws.poisson(mean) - mean;
      sum += x;
      squares += x * x;
    }

    assertThat(sum / count).isCloseTo(0, within(4 * Math.sqrt(mean / count)));
    // The variance of a squared deviation is mean + 2 mean².
    assertThat(squares / count)
        .isCloseTo(mean, within(4 * Math.sqrt((mean + 2 * mean * mean) / count)));
  }

  @Test
  void nothingComesOfAMeanOfNothing() {
    assertThat(new Draws(1).poisson(0)).isZero();
  }

  @Test
  void exponentialsHaveTheirMean() {
    Draws draws = new Draws(3);
    double sum = 0;
    for (int i = 0; i < 50_000; i++) {
      sum += draws.exponential(40);
    }

    assertThat(sum / 50_000).isCloseTo(40, within(4 * 40 / Math.sqrt(50_000)));
  }

  @Test
  void anIndexFollowsItsWeight() {
    Draws draws = new Draws(5);
    int[] counts = new int[3];
    for (int i = 0; i < 30_000; i++) {
      counts[draws.index(new double[] {1, 0, 2})]++;
    }

    assertThat(counts[1]).isZero();
    assertThat(counts[0]).isCloseTo(10_000, within(350));
    assertThat(draws.index(new double[] {0, 0})).isBetween(0, 1);
  }
}
