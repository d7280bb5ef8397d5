package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExpectedCountTest {
  /** Expected: the exact interval for 5 in Pearson and Hartley, table 40. */
  @Test
  void aPlainCountHasTheExactInterval() {
    ExpectedCount five = new ExpectedCount(5, 0);
    assertThat(five.lower95()).isCloseTo(1.6235, within(1e-4));
    assertThat(five.upper95()).isCloseTo(11.6683, within(1e-4));
  }

  /** Mean 10, variance 10: the relative variance of a count of 5, so twice the interval of 5. */
  @Test
  void uncertaintyWidensTheInterval() {
    ExpectedCount count = new ExpectedCount(10, 10);
    assertThat(count.lower95()).isCloseTo(2 * 1.6235, within(2e-4));
    assertThat(count.upper95()).isCloseTo(2 * 11.6683, within(2e-4));
  }

  @Test
  void aNegativeOrUnknownCountDoesNotConstruct() {
    assertThatThrownBy(() -> new ExpectedCount(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExpectedCount(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExpectedCount(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesAddUp() {
    ExpectedCount count = new ExpectedCount(0, 0).plus(new Probability(0.5)).plus(Probability.ONE);
    assertThat(count).isEqualTo(new ExpectedCount(1.5, 0.25));
  }

  @Test
  void nothingHasAnUpperEnd() {
    ExpectedCount none = new ExpectedCount(0, 0);
    assertThat(none.lower95()).isZero();
    assertThat(none.upper95()).isCloseTo(3.6889, within(1e-4));
  }

  @Test
  void theRatioKeepsTheRatesAndWidensWithUncertainty() {
    RateRatio plain = new ExpectedCount(6, 0).ratio(1, new ExpectedCount(90, 0), 7);
    RateRatio unsure = new ExpectedCount(6, 4).ratio(1, new ExpectedCount(90, 25), 7);
    assertThat(unsure.ratio()).isCloseTo(plain.ratio(), within(1e-12));
    assertThat(unsure.low95()).isLessThan(plain.low95());
    assertThat(unsure.high95()).isGreaterThan(plain.high95());
  }
}
