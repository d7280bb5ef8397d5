package org.garant.sim.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garant.core.quantity.Proportion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EstimateTest {
  /** Expected values: numpy and scipy, see {@code make_reference.py}. */
  @ParameterizedTest(name = "{0} n={1} {2}: {3} ({4}, {5})")
  @CsvFileSource(resources = "estimates-expected.csv", numLinesToSkip = 1)
  void figuresAndIntervalsAreThoseOfScipy(
      String figure,
      int n,
      double share,
      double value,
      @Nullable Double low,
      @Nullable Double high) {
    if (figure.equals("share")) {
      Proportion proportion = new Proportion((int) share, n);
      assertThat(proportion.share().getAsDouble()).isCloseTo(value, within(1e-12));
      assertThat(proportion.low()).isCloseTo(low, within(1e-7));
      assertThat(proportion.high()).isCloseTo(high, within(1e-7));
      return;
    }
    List<Double> squares = IntStream.range(0, n).mapToObj(i -> (double) i * i).toList();
    Estimate quantile = Estimate.quantile(squares, share).orElseThrow();

    assertThat(quantile.value()).isCloseTo(value, within(1e-6));
    assertThat(quantile.interval95().map(Estimate.Span::low)).isEqualTo(Optional.ofNullable(low));
    assertThat(quantile.interval95().map(Estimate.Span::high)).isEqualTo(Optional.ofNullable(high));
  }

  @Test
  void nothingHasNoMeanAndNoQuantile() {
    assertThat(Estimate.mean(List.of(), 0)).isEmpty();
    assertThat(Estimate.quantile(List.of(), 0.5)).isEmpty();
  }

  @Test
  void oneValueHasNoInterval() {
    assertThat(Estimate.mean(List.of(0.25), 0)).contains(new Estimate(0.25, Optional.empty()));
  }
}
