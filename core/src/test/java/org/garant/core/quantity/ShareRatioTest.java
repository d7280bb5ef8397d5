package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.garant.core.quantity.ShareRatio.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareRatioTest {
  /** Expected values: scipy 1 {@code stats.t.ppf(0.975, n)}. */
  @ParameterizedTest(name = "{0} degrees of freedom: {1}")
  @CsvSource({
    "1, 12.706204736174694",
    "2, 4.302652729749462",
    "7, 2.364624251592784",
    "30, 2.0422724563012378"
  })
  void studentsTIsThatOfTheTables(int degrees, double expected) {
    assertThat(StudentT.middle95(degrees)).isCloseTo(expected, within(1e-8));
  }

  /** Expected values: the formulas written out in Python. */
  @Test
  void clusteredCountsWidenTheInterval() {
    ShareRatio ratio =
        ShareRatio.of(
            25,
            new Pair(30, 40),
            new Pair(35, 67),
            List.of(new Pair(10, 20), new Pair(30, 40), new Pair(5, 25), new Pair(20, 22)));

    assertThat(ratio.ratio()).isCloseTo(1.2, within(1e-12));
    assertThat(ratio.dispersion()).isCloseTo(2.812593429415859, within(1e-9));
    assertThat(ratio.low95()).isCloseTo(0.21853092174766045, within(1e-8));
    assertThat(ratio.high95()).isCloseTo(6.589456487365118, within(1e-7));
  }

  @Test
  void blocksThatVaryLessThanChanceDoNotNarrowIt() {
    ShareRatio ratio =
        ShareRatio.of(
            10, new Pair(10, 10), new Pair(10, 10), List.of(new Pair(10, 10), new Pair(10, 10)));

    assertThat(ratio.dispersion()).isEqualTo(1);
  }

  @Test
  void countsOfNothingHaveNoRatio() {
    List<Pair> blocks = List.of(new Pair(1, 1), new Pair(1, 2));

    assertThat(ShareRatio.exists(new Pair(0, 3), new Pair(1, 1))).isFalse();
    assertThatThrownBy(() -> ShareRatio.of(1, new Pair(0, 3), new Pair(1, 1), blocks))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ShareRatio.of(1, new Pair(1, 1), new Pair(1, 1), blocks.subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
