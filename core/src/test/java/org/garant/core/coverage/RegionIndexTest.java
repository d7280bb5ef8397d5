package org.garant.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionIndexTest {
  private static final RegionId COUNTRY = new RegionId("XX");
  private static final RegionId WEST = new RegionId("XX-1");

  private static List<Position> box(double south, double west, double north, double east) {
    return List.of(
        Position.ofDegrees(south, west),
        Position.ofDegrees(south, east),
        Position.ofDegrees(north, east),
        Position.ofDegrees(north, west),
        Position.ofDegrees(south, west));
  }

  private final RegionIndex index =
      new RegionIndex(
          List.of(
              new Region(
                  COUNTRY,
                  "Country",
                  List.of(List.of(box(48, 36, 49, 38), box(48.4, 37.4, 48.6, 37.6)))),
              new Region(WEST, "West", List.of(List.of(box(48, 36, 49, 37))))));

  @Test
  void aPositionLiesInTheSmallestRegionAroundIt() {
    assertThat(index.findContaining(Position.ofDegrees(48.5, 36.5))).contains(WEST);
    assertThat(index.findContaining(Position.ofDegrees(48.5, 37.2))).contains(COUNTRY);
  }

  @Test
  void aHoleIsOutside() {
    assertThat(index.findContaining(Position.ofDegrees(48.5, 37.5))).isEmpty();
    assertThat(index.findContaining(Position.ofDegrees(50, 36.5))).isEmpty();
  }

  /**
   * Expected: the zone between 48° and 49° N, 1° wide, on WGS 84 has 8,216 km² (111.21 km by the
   * mean of 74.62 and 73.17 km).
   */
  @Test
  void areasFollowTheEarth() {
    assertThat(index.areaKm2(WEST)).isCloseTo(8_216, withinPercentage(0.5));
  }

  /**
   * Expected: R² Δλ (sin φ2 - sin φ1) on the sphere of equal area, Python 3.11; the country's hole
   * is taken off.
   */
  @Test
  void areasAreThoseOfTheSphereOfEqualArea() {
    assertThat(index.areaKm2(WEST)).isCloseTo(8_192.755354, within(1e-6));
    assertThat(index.areaKm2(COUNTRY)).isCloseTo(16_057.796500, within(1e-6));
    assertThatThrownBy(() -> index.areaKm2(new RegionId("YY")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("YY");
  }

  /** Four squares about one corner, their rings running either way; each border belongs to one. */
  @ParameterizedTest(name = "{0}° N, {1}° E; outer rings clockwise: {2}")
  @CsvSource({
    "48, 36, false", "48, 36, true",
    "48.5, 36, false", "48.5, 36, true",
    "47.5, 36, false", "47.5, 36, true",
    "48, 36.5, false", "48, 36.5, true",
    "48, 35.5, false", "48, 35.5, true",
    "48.2, 36.7, false", "48.2, 36.7, true",
  })
  void aPositionOnASharedBorderLiesInExactlyOneRegion(
      double latitude, double longitude, boolean clockwise) {
    List<Region> squares = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Position> ring = box(47 + i / 2, 35 + i % 2, 48 + i / 2, 36 + i % 2);
      squares.add(
          new Region(
              new RegionId("XX-" + i), "", List.of(List.of(clockwise ? ring.reversed() : ring))));
    }
    RegionIndex four = new RegionIndex(squares);
    Position there = Position.ofDegrees(latitude, longitude);
    assertThat(squares.stream().filter(it -> four.contains(it.id(), there))).hasSize(1);
  }

  /** An L: two slanted edges, a notch in the north-east. */
  @ParameterizedTest(name = "{0}° N, {1}° E: {2}")
  @CsvSource({
    "1, 1, true",
    "3, 1, true",
    "1, 3, true",
    "3, 3, false", // in the notch
    "1.9, 2.5, true",
    "2.1, 2.5, false",
    "0.1, 0.05, true",
    "0.1, -0.05, false",
    "4, 1, false",
    "-0.0000001, 1, false",
    "1, 4.0000001, false",
    "4.0000001, 1, false",
    "3, 0.29, false", // west of the slanted edge from (0, 0) to (4, 0.4)
    "3, 0.31, true",
  })
  void anOutlineThatIsNotABoxIsFollowed(double latitude, double longitude, boolean inside) {
    List<Position> ring =
        List.of(
            Position.ofDegrees(0, 0),
            Position.ofDegrees(0, 4),
            Position.ofDegrees(2, 4),
            Position.ofDegrees(2, 2),
            Position.ofDegrees(4, 2),
            Position.ofDegrees(4, 0.4),
            Position.ofDegrees(0, 0));
    RegionIndex one = new RegionIndex(List.of(new Region(WEST, "", List.of(List.of(ring)))));
    assertThat(one.contains(WEST, Position.ofDegrees(latitude, longitude))).isEqualTo(inside);
    assertThat(one.contains(COUNTRY, Position.ofDegrees(latitude, longitude))).isFalse();
  }

  @Test
  void regionsAreFoundByIdAndTheLaterOfTwoCounts() {
    Region first = new Region(WEST, "first", List.of(List.of(box(48, 36, 49, 37))));
    Region later = new Region(WEST, "later", List.of(List.of(box(48, 36, 49, 37))));
    RegionIndex both = new RegionIndex(List.of(first, later));
    assertThat(both.findRegion(WEST)).contains(later);
    assertThat(both.findRegion(COUNTRY)).isEmpty();
    assertThat(both.regions()).containsExactly(later);
  }

  @Test
  void theLikeliestRegionIsTheHeaviestAndOfEqualsTheFirstById() {
    Position west = Position.ofDegrees(48.5, 36.5);
    Position nowhere = Position.ofDegrees(10, 10);
    Covariance error = Covariance.circular(100);
    assertThat(index.findLikeliest(Place.about("", west, error))).contains(WEST);
    assertThat(index.findLikeliest(Place.within(COUNTRY))).contains(COUNTRY);
    assertThat(index.findLikeliest(Place.about("", nowhere, error))).isEmpty();
    assertThat(
            index.findLikeliest(
                new Place(
                    List.of(
                        new Place.Point("", west, error, 400_000),
                        new Place.Area(COUNTRY, 600_000)))))
        .contains(COUNTRY);
    assertThat(
            index.findLikeliest(
                new Place(
                    List.of(new Place.Area(WEST, 500_000), new Place.Area(COUNTRY, 500_000)))))
        .contains(COUNTRY);
    assertThat(
            index.findLikeliest(
                new Place(
                    List.of(
                        new Place.Point("", nowhere, error, 500_000),
                        new Place.Point("", nowhere, error, 500_000)))))
        .isEmpty();
  }

  @Test
  void aMixtureLiesInSeveralRegionsTheHeaviestFirst() {
    Place place =
        new Place(
            List.of(
                new Place.Point(
                    "p", Position.ofDegrees(48.5, 37.2), Covariance.circular(100), 300_000),
                new Place.Area(WEST, 700_000)));
    assertThat(index.regionsOf(place))
        .containsExactly(
            new RegionIndex.Weighted(WEST, 700_000), new RegionIndex.Weighted(COUNTRY, 300_000));
    assertThat(Probability.PPM).isEqualTo(1_000_000);
  }
}
