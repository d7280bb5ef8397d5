package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonTest {
  /**
   * Expected values up to 20: the table of exact 95 % limits for a Poisson mean in Pearson and
   * Hartley, Biometrika Tables, table 40; above: the Poisson sum itself, solved by bisection in
   * Python 3.11.
   */
  @ParameterizedTest(name = "{0} events: mean between {1} and {2}")
  @CsvSource({
    "0, 0.0000, 3.6889",
    "1, 0.0253, 5.5716",
    "2, 0.2422, 7.2247",
    "3, 0.6187, 8.7673",
    "5, 1.6235, 11.6683",
    "10, 4.7954, 18.3904",
    "20, 12.2165, 30.8884",
    "50, 37.1110, 65.9188",
    "255, 224.6595, 288.2956",
    "346, 310.4988, 384.4478",
  })
  void exactLimitsAreThoseOfTheTables(double count, double lower, double upper) {
    assertThat(Poisson.lower95(count)).isCloseTo(lower, within(6e-5));
    assertThat(Poisson.upper95(count)).isCloseTo(upper, within(6e-5));
  }

  /** Expected values: Python 3.11 {@code math.lgamma}. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5723649429247001",
    "1, 0.0",
    "3.5, 1.2009736023470743",
    "10, 12.801827480081469",
    "346.25, 1676.325114838185"
  })
  void logGammaAgrees(double x, double expected) {
    assertThat(Poisson.logGamma(x)).isCloseTo(expected, within(1e-9));
  }

  /** Expected values: mpmath 1.3 {@code gammainc(a, 0, x, regularized=True)}, 30 digits. */
  @ParameterizedTest(name = "P({0}, {1}) = {2}")
  @CsvSource({
    "5, 0, 0",
    "5, -1, 0",
    "5, 5.5, 0.6424819975720745",
    "5, 5.99, 0.7136027426372172",
    "5, 6.01, 0.7162797949879961",
    "5, 12, 0.992399609318933",
    "0.5, 0.2, 0.4729107431344619",
    "0.5, 3, 0.9856941215645704",
    "30, 20, 0.02181821752555739",
    "30, 45, 0.9926628007022035",
    "346, 300, 0.005029234426847987",
  })
  void theIncompleteGammaFunctionAgreesOnBothOfItsBranches(double a, double x, double expected) {
    assertThat(Poisson.regularizedGamma(a, x)).isCloseTo(expected, withinPercentage(1e-9));
  }

  @Test
  void equalPartsGiveTheBinomial() {
    // Binomial(10, 0.5): P(X <= 1) = 0.0107, P(X <= 2) = 0.0547, so the 2.5 % quantile is 2.
    var count = PoissonBinomial.of(Stream.generate(() -> new Probability(0.5)).limit(10).toList());
    assertThat(count.mean()).isEqualTo(5);
    assertThat(count.low95()).isEqualTo(2);
    assertThat(count.high95()).isEqualTo(8);
  }

  @Test
  void certainPartsLeaveNoSpread() {
    var count = PoissonBinomial.of(List.of(Probability.ONE, Probability.ONE, Probability.ZERO));
    assertThat(count.low95()).isEqualTo(2);
    assertThat(count.high95()).isEqualTo(2);
  }

  @Test
  void nothingCountsNothing() {
    var count = PoissonBinomial.of(List.of());
    assertThat(count.mean()).isZero();
    assertThat(count.high95()).isZero();
  }

  /** Expected: mean ± 1.959964 · sqrt(n p (1 - p)), by hand, rounded outwards, within 0 and n. */
  @ParameterizedTest(name = "{0} parts of {1}: {2} to {3}")
  @CsvSource({"5001, 0.3, 1436, 1564", "6000, 0.0004, 0, 6", "6000, 0.9997, 5995, 6000"})
  void manyPartsAreApproximatedByTheNormalDistribution(int n, double p, int low, int high) {
    var count = PoissonBinomial.of(Stream.generate(() -> new Probability(p)).limit(n).toList());
    assertThat(count.low95()).isEqualTo(low);
    assertThat(count.high95()).isEqualTo(high);
  }

  /** Expected: SciPy 1.17 {@code binom.ppf}; the normal approximation would start at 1436. */
  @Test
  void fiveThousandPartsAreStillExact() {
    var parts = Stream.generate(() -> new Probability(0.3)).limit(PoissonBinomial.MAX_EXACT);
    var count = PoissonBinomial.of(parts.toList());
    assertThat(count.low95()).isEqualTo(1437);
    assertThat(count.high95()).isEqualTo(1564);
  }

  @Test
  void theApproximationForManyPartsAgreesWithTheExactDistribution() {
    var few = Stream.generate(() -> new Probability(0.3)).limit(5_000).toList();
    var many = Stream.generate(() -> new Probability(0.3)).limit(5_001).toList();
    var exact = PoissonBinomial.of(few);
    var approximate = PoissonBinomial.of(many);
    assertThat(approximate.low95()).isBetween(exact.low95() - 3, exact.low95() + 3);
    assertThat(approximate.high95()).isBetween(exact.high95() - 3, exact.high95() + 3);
  }
}
