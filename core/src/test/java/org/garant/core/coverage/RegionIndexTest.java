package org.garant.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;

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

  private static final RegionIndex INDEX =
      new RegionIndex(
          List.of(
              new Region(
                  COUNTRY,
                  "Country",
                  List.of(List.of(box(48, 36, 49, 38), box(48.4, 37.4, 48.6, 37.6)))),
              new Region(WEST, "West", List.of(List.of(box(48, 36, 49, 37))))));

  @Test
  void aPositionLiesInTheSmallestRegionAroundIt() {
    assertThat(INDEX.findContaining(Position.ofDegrees(48.5, 36.5))).contains(WEST);
    assertThat(INDEX.findContaining(Position.ofDegrees(48.5, 37.2))).contains(COUNTRY);
  }

  @Test
  void aHoleIsOutside() {
    assertThat(INDEX.findContaining(Position.ofDegrees(48.5, 37.5))).isEmpty();
    assertThat(INDEX.findContaining(Position.ofDegrees(50, 36.5))).isEmpty();
  }

  /**
   * Expected: the zone between 48° and 49° N, 1° wide, on WGS 84 has 8,216 km² (111.21 km by the
   * mean of 74.62 and 73.17 km).
   */
  @Test
  void areasFollowTheEarth() {
    assertThat(INDEX.areaKm2(WEST)).isCloseTo(8_216, withinPercentage(0.5));
  }

  @Test
  void aMixtureLiesInSeveralRegionsTheHeaviestFirst() {
    Place place =
        new Place(
            List.of(
                new Place.Point(
                    "p", Position.ofDegrees(48.5, 37.2), Covariance.circular(100), 300_000),
                new Place.Area(WEST, 700_000)));
    assertThat(INDEX.regionsOf(place))
        .containsExactly(
            new RegionIndex.Weighted(WEST, 700_000), new RegionIndex.Weighted(COUNTRY, 300_000));
    assertThat(Probability.PPM).isEqualTo(1_000_000);
  }
}
