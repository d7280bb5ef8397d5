package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas by hand; the lattice's error is below 2 %. */
class RegionSharesTest {
  private static final RegionId ONE = new RegionId("XX-1");

  /** The share of the region of these polygons that lies east of the border. */
  private static double eastShare(List<List<List<Position>>> polygons) {
    Region region = new Region(ONE, "", polygons);
    RegionShares shares =
        new RegionShares(List.of(region), List.of(new ZoneShape(Fixtures.half(1))));
    return shares.share(ONE, 0).orElseThrow();
  }

  /** The triangle has 1,800 km², of which 450 km² lie west of the border. */
  @Test
  void aSlantedOutlineIsFollowed() {
    assertThat(
            eastShare(
                List.of(List.of(Fixtures.ring(-30_000, -30_000, 30_000, -30_000, 30_000, 30_000)))))
        .isCloseTo(0.75, within(0.02));
  }

  /** 6,400 km² less a hole of 1,600 km² in its eastern half. */
  @Test
  void aHoleIsNoPartOfARegion() {
    assertThat(
            eastShare(
                List.of(
                    List.of(
                        Fixtures.ring(-4e4, -4e4, 4e4, -4e4, 4e4, 4e4, -4e4, 4e4),
                        Fixtures.ring(0, -2e4, 0, 2e4, 4e4, 2e4, 4e4, -2e4)))))
        .isCloseTo(1 / 3.0, within(0.02));
  }

  /** Twelve strips of one width, three of them east of the border. */
  @Test
  void aRegionOfManyPartsIsWeighedWhole() {
    List<List<List<Position>>> strips = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double west = -36_000 + 4_000 * i + 500;
      strips.add(List.of(Fixtures.ring(west, 0, west + 3_000, 0, west + 3_000, 1e4, west, 1e4)));
    }
    assertThat(eastShare(strips)).isCloseTo(0.25, within(0.02));
  }

  /** From 40° to 60° N: (sin 60° - sin 50°) / (sin 60° - sin 40°) lie north of 50° N. */
  @Test
  void degreesOfLongitudeWeighLessTowardsThePole() {
    Region tall = new Region(ONE, "", List.of(List.of(box(40, 35, 60, 36))));
    Zone.Drawn north =
        new Zone.Drawn(
            "z",
            "",
            List.of(List.of(box(50, 30, 62, 40))),
            1,
            Optional.empty(),
            Optional.empty(),
            true,
            "",
            "");
    RegionShares shares = new RegionShares(List.of(tall), List.of(new ZoneShape(north)));
    assertThat(shares.share(ONE, 0).orElseThrow()).isCloseTo(0.447870, within(0.003));
  }

  private static List<Position> box(int south, int west, int north, int east) {
    return List.of(
        Position.ofDegrees(south, west),
        Position.ofDegrees(south, east),
        Position.ofDegrees(north, east),
        Position.ofDegrees(north, west),
        Position.ofDegrees(south, west));
  }

  @ParameterizedTest(name = "its first corner {0} m east of the border: {1}")
  @CsvSource({"5000, 1", "-5000, 0"})
  void aSliverThatTheLatticeMissesLiesWhereItsFirstCornerLies(double east, double share) {
    // A hair along the diagonal, so thin that no lattice point falls into it.
    assertThat(
            eastShare(
                List.of(
                    List.of(
                        Fixtures.ring(east, 0, east + 1, 900.1, east + 1_000, 1_000, east, 900)))))
        .isCloseTo(share, within(1e-6));
  }

  @Test
  void aCountryStandsForItsOwnRegionsAlone() {
    Region east =
        new Region(ONE, "", List.of(List.of(Fixtures.ring(1e4, 0, 2e4, 0, 2e4, 1e4, 1e4, 1e4))));
    Region other =
        new Region(
            new RegionId("XY-1"),
            "",
            List.of(List.of(Fixtures.ring(-2e4, 0, -1e4, 0, -1e4, 1e4, -2e4, 1e4))));
    RegionShares shares =
        new RegionShares(
            List.of(east, other), Arrays.asList(null, new ZoneShape(Fixtures.half(1))));
    assertThat(shares.share(new RegionId("XX"), 1)).hasValue(1);
    assertThat(shares.share(new RegionId("XY"), 1)).hasValue(0);
    assertThat(shares.share(new RegionId("XX"), 0)).hasValue(0); // a zone without a shape
    assertThat(shares.share(new RegionId("ZZ"), 1)).isEmpty();
  }

  /** An L with a slanted western edge, exact to a metre: far from its edge nothing is in doubt. */
  @ParameterizedTest(name = "{0} m east, {1} m north: {2}")
  @CsvSource({
    "1000, 1000, 1",
    "1000, 3000, 1",
    "3000, 1000, 1",
    "3000, 3000, 0", // in the notch
    "-500, 1000, 0",
    "5000, 1000, 0",
    "1000, 5000, 0",
    "1000, -500, 0",
    "150, 3000, 0", // west of the slanted edge from (0, 0) to (400, 4000)
    "450, 3000, 1",
  })
  void aPointFarFromTheEdgeLiesInsideOrOutside(double east, double north, double expected) {
    ZoneShape shape =
        new ZoneShape(
            Fixtures.zone(
                "z",
                1,
                Fixtures.ring(0, 0, 4000, 0, 4000, 2000, 2000, 2000, 2000, 4000, 400, 4000)));
    Position point = new LocalFrame(Fixtures.MIDDLE).at(east, north);
    assertThat(shape.probability(point)).isEqualTo(expected);
    assertThat(shape.probability(point, Covariance.circular(1))).isEqualTo(expected);
  }

  /** Expected values: SciPy 1.17 {@code norm.cdf}. */
  @ParameterizedTest(name = "below {0}: {1}")
  @CsvSource({
    "-7.5, 0",
    "-7, 0",
    "-4, 3.167124183311986e-05",
    "-2.3263478740408408, 0.01",
    "-1, 0.15865525393145707",
    "-0.1, 0.460172162722971",
    "0, 0.5",
    "0.1, 0.539827837277029",
    "1, 0.8413447460685429",
    "1.959963984540054, 0.975",
    "4, 0.9999683287581669",
    "7, 1",
    "7.5, 1",
  })
  void theNormalDistributionAgreesWithinItsErrorBound(double z, double expected) {
    assertThat(NormalDistribution.cdf(z)).isCloseTo(expected, within(7.5e-8));
  }

  @Test
  void beyondItsReachTheNormalDistributionIsCertain() {
    assertThat(NormalDistribution.cdf(-7)).isZero();
    assertThat(NormalDistribution.cdf(7)).isEqualTo(1);
  }

  /** The rule is exact for polynomials up to degree nine; elsewhere it is as good as its panels. */
  @Test
  void integralsAgreeWithTheirAntiderivatives() {
    DoubleUnaryOperator cube = x -> x * x * x;
    assertThat(Quadrature.integrate(cube, 1, 3, 10)).isCloseTo(20, within(1e-9));
    assertThat(Quadrature.integrate(cube, 3, 1, 0.5)).isCloseTo(-20, within(1e-9));
    assertThat(Quadrature.integrate(StrictMath::sin, 0, Math.PI, 0.1)).isCloseTo(2, within(1e-9));
    assertThat(Quadrature.integrate(cube, 2, 2, 0.5)).isZero();
  }

  @ParameterizedTest(name = "{0} m inside, sigma {1} m")
  @CsvSource({"NaN, 1", "Infinity, 1", "0, 0", "0, -1", "0, NaN"})
  void aCrossingHasAPlaceAndAnError(double inside, double sigma) {
    assertThatThrownBy(() -> new SharedLineError.Crossing(inside, sigma))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noIncidentIsNeverInside() {
    assertThat(SharedLineError.together(List.of(), 100).atLeastOne().value())
        .isCloseTo(0, within(1e-9));
    assertThat(SharedLineError.together(List.of(), 0).atLeastOne()).isEqualTo(Probability.ZERO);
  }
}
