package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: an independent program, Python 3 with SciPy 1.x (norm, multivariate_normal). */
class ZoneShapeTest {
  private static final double TOLERANCE = 2e-5; // positions are whole centimetres

  @ParameterizedTest(name = "{0} standard deviations inside: {1}")
  @CsvSource({
    "-3, 0.001349898",
    "-1, 0.158655254",
    "-0.5, 0.308537539",
    "0, 0.5",
    "0.3, 0.617911422",
    "1.7, 0.955434537",
    "2.5, 0.993790335",
    "-8, 0",
    "8, 1"
  })
  void probabilityOfAHalfPlaneIsTheNormalDistribution(double sigmasInside, double expected) {
    // 60 m of the point's own and 80 m of the zone's make 100 m.
    ZoneShape east = new ZoneShape(Fixtures.half(80));
    Position point = new LocalFrame(Fixtures.MIDDLE).at(100 * sigmasInside, 0);

    assertThat(east.probability(point, Covariance.circular(60)))
        .isCloseTo(expected, within(TOLERANCE));
  }

  @ParameterizedTest(name = "border turned by {0} degrees")
  @CsvSource({"0", "1", "17", "44.9", "45", "60", "89", "90", "133", "180", "271"})
  void directionOfTheBorderMakesNoDifference(double degrees) {
    double angle = Math.toRadians(degrees);
    double c = 3e5 * Math.cos(angle);
    double s = 3e5 * Math.sin(angle);
    // A square whose one edge passes 50 m from the middle, outside it.
    double nearEast = 50 * Math.cos(angle);
    double nearNorth = 50 * Math.sin(angle);
    ZoneShape shape =
        new ZoneShape(
            Fixtures.zone(
                "z",
                1,
                Fixtures.ring(
                    nearEast + s,
                    nearNorth - c,
                    nearEast + s + c,
                    nearNorth - c + s,
                    nearEast - s + c,
                    nearNorth + c + s,
                    nearEast - s,
                    nearNorth + c)));

    assertThat(shape.probability(Fixtures.MIDDLE, Covariance.circular(100)))
        .isCloseTo(0.308537539, within(1e-4));
  }

  @Test
  void correlatedErrorOverABoxAgreesWithTheBivariateDistribution() {
    ZoneShape box =
        new ZoneShape(
            Fixtures.zone("z", 1, Fixtures.ring(-1000, -700, 2500, -700, 2500, 900, -1000, 900)));

    assertThat(box.probability(Fixtures.MIDDLE, new Covariance(4_000_000 - 1, 999_999, 1_200_000)))
        .isCloseTo(0.381642, within(TOLERANCE));
  }

  @Test
  void orderOfARingMakesNoDifferenceAndAHoleIsTakenOut() {
    List<Position> triangle = Fixtures.ring(0, 0, 3000, 0, 0, 3000);
    ZoneShape forward = new ZoneShape(Fixtures.zone("z", 1, triangle));
    ZoneShape backward = new ZoneShape(Fixtures.zone("z", 1, triangle.reversed()));
    Covariance error = new Covariance(999_999, 999_999, 0);

    assertThat(forward.probability(Fixtures.MIDDLE, error)).isCloseTo(0.233340, within(TOLERANCE));
    assertThat(backward.probability(Fixtures.MIDDLE, error)).isCloseTo(0.233340, within(TOLERANCE));
    Zone.Drawn wide = Fixtures.wide();
    ZoneShape holed =
        new ZoneShape(
            new Zone.Drawn(
                "z",
                "",
                List.of(List.of(wide.polygons().getFirst().getFirst(), triangle)),
                1,
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                ""));
    assertThat(holed.probability(Fixtures.MIDDLE, error))
        .isCloseTo(1 - 0.233340, within(TOLERANCE));
  }
}
