package org.garant.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: Python 3.11, from Silverman's kernel estimate and the Gamma prior alone. */
class IncidentRateTest {
  /** 0.024 incidents per 1,000 km² and day are 1e-6 per km² and hour. */
  private static IncidentRate rate() {
    IncidentRate.Box box = new IncidentRate.Box();
    box.include(Position.ofDegrees(47, 35));
    box.include(Position.ofDegrees(49, 37));
    return new IncidentRate(0.024, 48, box);
  }

  @Test
  void whereNothingIsKnownTheAssumedRateHolds() {
    assertThat(rate().perKm2Hour(Position.ofDegrees(48, 36), Covariance.circular(3_000)))
        .isCloseTo(1e-6, withinPercentage(1e-9));
  }

  /**
   * The kernel's variance per axis: 2 · 3² + 2.5² = 24.25 km²; it ends at three sigmas, 14.8 km.
   */
  @ParameterizedTest(name = "{0} cells north and {1} east: {2}")
  @CsvSource({
    "0, 0, 0.0001377310507662331",
    "1, 0, 7.328953446238e-05",
    "-1, 0, 7.328953446238e-05",
    "0, 1, 0.00010381528943139145",
    "0, -1, 0.00010381528943139145",
    "2, -1, 9.033241235507535e-06",
    "3, 0, 1.4413078378947548e-06",
    "-3, 0, 1.4413078378947548e-06",
    "4, 0, 1e-06",
    "-4, 0, 1e-06",
    "0, 4, 2.428617510079829e-06",
    "0, -4, 2.428617510079829e-06",
    "0, 5, 1e-06",
    "0, 6, 1e-06",
    "3, -4, 1.0046109504828556e-06",
    "10, 0, 1e-06",
    "0, 10, 1e-06",
  })
  void eachIncidentIsSpreadByTheErrorOfBoth(int north, int east, double expected) {
    IncidentRate rate = rate();
    // The middle of a cell of 0.05 degrees, so many cells away.
    rate.add(Position.ofDegrees(48.025 + 0.05 * north, 36.025 + 0.05 * east), 1);
    assertThat(rate.perKm2Hour(Position.ofDegrees(48.025, 36.025), Covariance.circular(3_000)))
        .isCloseTo(expected, withinPercentage(1e-6));
  }

  @Test
  void weightsAddUpUntilTheyAreForgotten() {
    IncidentRate rate = rate();
    Position town = Position.ofDegrees(48.025, 36.025);
    rate.add(town, 0.5);
    rate.add(town, 1.5);
    assertThat(rate.perKm2Hour(town, Covariance.circular(3_000)))
        .isCloseTo(1e-6 + 2 * 0.0001367310507662331, withinPercentage(1e-6));
    rate.clear();
    assertThat(rate.perKm2Hour(town, Covariance.circular(3_000)))
        .isCloseTo(1e-6, withinPercentage(1e-9));
  }

  /** The corners of the box count; one cell beyond them does not, on any side. */
  @ParameterizedTest(name = "{0}° N, {1}° E counts: {2}")
  @CsvSource({
    "47, 35, true",
    "49, 37, true",
    "47, 37, true",
    "49, 35, true",
    "46.99, 36, false",
    "49.05, 36, false",
    "48, 34.99, false",
    "48, 37.05, false",
  })
  void whatLiesOutsideTheBoxIsLeftOut(double latitude, double longitude, boolean counts) {
    IncidentRate rate = rate();
    Position there = Position.ofDegrees(latitude, longitude);
    rate.add(there, 1);
    double found = rate.perKm2Hour(there, Covariance.circular(3_000));
    assertThat(found > 1.1e-6).isEqualTo(counts);
  }

  @Test
  void aBoxThatWasShownNothingIsEmpty() {
    IncidentRate.Box box = new IncidentRate.Box();
    assertThat(box.isEmpty()).isTrue();
    box.include(Position.ofDegrees(47, 35));
    assertThat(box.isEmpty()).isFalse();
  }

  /** (1 + count) / (1 / 1e-6 + area · 48 h). */
  @ParameterizedTest(name = "{0} in {1} km²")
  @CsvSource({
    "0, 10000, 6.756756756756757e-7",
    "3, 10000, 2.7027027027027027e-6",
    "9, 500, 9.765625e-6"
  })
  void theRateOfARegionIsThePosteriorMeanOfAGammaPrior(
      double count, double areaKm2, double expected) {
    assertThat(rate().of(count, areaKm2)).isCloseTo(expected, withinPercentage(1e-9));
  }
}
