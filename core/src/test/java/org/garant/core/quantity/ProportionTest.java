package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Expected: Newcombe (1998), Statistics in Medicine 17, table I, method 3 (Wilson's). */
  @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718",
  })
  void intervalIsWilsons(int count, int of, double low, double high) {
    Proportion proportion = new Proportion(count, of);

    assertThat(proportion.low()).isCloseTo(low, within(5e-5));
    assertThat(proportion.high()).isCloseTo(high, within(5e-5));
    assertThat(proportion.share().orElseThrow()).isEqualTo(count / (double) of);
  }

  @Test
  void textTellsPercentIntervalAndCounts() {
    assertThat(new Proportion(81, 263).text()).isEqualTo("31 % (26–37; 81/263)");
    assertThat(new Proportion(20, 20).text()).isEqualTo("100 % (84–100; 20/20)");
  }

  @Test
  void ofNothingNothingIsKnown() {
    Proportion none = new Proportion(0, 0);

    assertThat(none.share()).isEmpty();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(1);
    assertThat(none.text()).isEqualTo("none of 0");
  }

  @Test
  void partIsNoLargerThanTheWholeAndNotNegative() {
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Proportion(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
