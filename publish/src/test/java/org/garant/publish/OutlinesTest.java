package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;

class OutlinesTest {
  /**
   * Expected values: Snyder (1987), numerical example for the sphere, page 332, divided by its
   * radius of 3 units.
   */
  @Test
  void projectionAgreesWithItsSource() {
    Lambert lambert = new Lambert(Position.ofDegrees(40, -100));

    Lambert.Point point = lambert.project(Position.ofDegrees(-20, 100));

    assertThat(point.x() / Lambert.RADIUS_METERS).isCloseTo(-4.2339303 / 3, within(1e-7));
    assertThat(point.y() / Lambert.RADIUS_METERS).isCloseTo(4.0257775 / 3, within(1e-7));
  }

  @Test
  void neighboursStillTouchAfterSimplifying() {
    List<Position> border = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      border.add(Position.ofDegrees(48 + i * 0.01, 30 + Math.sin(i * 0.7) * 0.03));
    }
    List<Position> west = new ArrayList<>(border);
    west.addAll(List.of(Position.ofDegrees(50, 28), Position.ofDegrees(48, 28), border.getFirst()));
    List<Position> east = new ArrayList<>(border.reversed());
    east.addAll(List.of(Position.ofDegrees(48, 33), Position.ofDegrees(50, 33), border.getLast()));
    List<Region> regions =
        List.of(
            new Region(new RegionId("XX-1"), "West", List.of(List.of(west))),
            new Region(new RegionId("XX-2"), "East", List.of(List.of(east))));
    var outlines = Outlines.simplify(regions, new Canvas(corners(regions), 300, 900, 10), 1.5);

    var westPoints = outlines.getOrDefault(new RegionId("XX-1"), List.of()).getFirst();
    var eastPoints = outlines.getOrDefault(new RegionId("XX-2"), List.of()).getFirst();
    TreeSet<String> shared = new TreeSet<>(westPoints.stream().map(Object::toString).toList());
    shared.retainAll(eastPoints.stream().map(Object::toString).toList());
    assertThat(westPoints.size()).isLessThan(150).isEqualTo(eastPoints.size());
    assertThat(shared).hasSize(westPoints.size() - 2);
  }

  private static List<Position> corners(List<Region> regions) {
    return regions.stream()
        .flatMap(region -> region.polygons().stream())
        .flatMap(rings -> rings.getFirst().stream())
        .toList();
  }
}
