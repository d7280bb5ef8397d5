package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatioTest {
  /**
   * Expected values: the Clopper-Pearson limits of the binomial share, found by bisection over the
   * binomial sum in Python 3.11, turned into odds.
   */
  @ParameterizedTest(name = "{0} in {1} d against {2} in {3} d")
  @CsvSource({
    "5, 1.25, 346, 7, 0.02611117, 0.19067725",
    "255, 7, 346, 7, 0.62444126, 0.86891256",
    "10, 1, 10, 1, 0.37354685, 2.67704040",
    "3, 2, 1, 4, 0.48176046, 314.98417655",
  })
  void theIntervalIsTheExactOne(
      double first, double firstDays, double second, double secondDays, double low, double high) {
    RateRatio ratio = RateRatio.of(first, firstDays, second, secondDays);
    assertThat(ratio.ratio()).isCloseTo(first / firstDays / (second / secondDays), within(1e-12));
    assertThat(ratio.low95()).isCloseTo(low, within(1e-6 * Math.max(1, low)));
    assertThat(ratio.high95()).isCloseTo(high, within(1e-6 * Math.max(1, high)));
  }

  @Test
  void nothingAgainstSomethingHasAnUpperEndOnly() {
    RateRatio ratio = RateRatio.of(0, 1, 10, 1);
    assertThat(ratio.low95()).isZero();
    assertThat(ratio.high95()).isCloseTo(Math.pow(0.025, -0.1) - 1, within(1e-9));
    assertThat(ratio.differs()).isTrue();
  }

  @Test
  void somethingAgainstNothingHasALowerEndOnly() {
    RateRatio ratio = RateRatio.of(10, 1, 0, 1);
    assertThat(ratio.high95()).isInfinite();
    assertThat(ratio.low95()).isGreaterThan(1);
  }

  /** Expected values: mpmath 1.3 {@code betainc(a, b, 0, x, regularized=True)}, 30 digits. */
  @ParameterizedTest(name = "I({0}; {1}, {2}) = {3}")
  @CsvSource({
    "0, 2, 5, 0",
    "-0.1, 2, 5, 0",
    "1, 2, 5, 1",
    "1.1, 2, 5, 1",
    "0.3, 2, 5, 0.579825",
    "0.6, 2, 5, 0.95904",
    "0.5, 10, 10, 0.5",
    "0.95, 2, 5, 0.999998203125",
    "0.01, 3, 0.5, 3.136789554472436e-7",
    "0.2, 255, 346, 5.005088837968129e-36",
    "0.45, 255, 346, 0.8984745958778948",
  })
  void theIncompleteBetaFunctionAgrees(double x, double a, double b, double expected) {
    assertThat(RateRatio.regularizedBeta(x, a, b)).isCloseTo(expected, withinPercentage(1e-9));
  }

  @ParameterizedTest(name = "from {0} to {1}: differs is {2}")
  @CsvSource({"0.2, 0.9, true", "0.2, 1, false", "0.5, 2, false", "1, 2, false", "1.1, 2, true"})
  void ratesDifferWhereTheIntervalLeavesOutOne(double low, double high, boolean differs) {
    assertThat(new RateRatio(1, low, high).differs()).isEqualTo(differs);
  }

  @Test
  void twoCountsOfNothingHaveNoRatio() {
    assertThatThrownBy(() -> RateRatio.of(0, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
