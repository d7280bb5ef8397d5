package org.garant.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;

class CoverageMapTest {
  private static final RegionId EAST = new RegionId("XX-1");
  private static final RegionId WEST = new RegionId("XX-2");
  private final RegionIndex regions = new RegionIndex(List.of(square(EAST, 37), square(WEST, 36)));
  private static final List<Interval> HOURS = List.of(hours(0, 1), hours(1, 2));

  private static Interval hours(double from, double until) {
    return Interval.ofEpochMillis((long) (from * 3_600_000), (long) (until * 3_600_000));
  }

  private static Region square(RegionId id, int west) {
    return new Region(
        id,
        "",
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(48, west),
                    Position.ofDegrees(48, west + 1),
                    Position.ofDegrees(49, west + 1),
                    Position.ofDegrees(48, west)))));
  }

  private static Detection report(Interval time, Place place) {
    return Detection.of(
        new SourceId("press"),
        Modality.PRESS,
        time,
        place,
        ActTable.none(),
        ActorTable.unstated(),
        ContentId.of("group"),
        "",
        ContentId.of("row"));
  }

  /**
   * By hand: 60 % of the place times 1 h of 4 h, and all of the place times half an hour of 1 h.
   */
  @Test
  void aReportCountsInEachRegionAndPeriodByItsShare() {
    Place mostlyEast =
        new Place(List.of(new Place.Area(EAST, 600_000), new Place.Area(WEST, 400_000)));
    CoverageMap map =
        CoverageMap.of(
            List.of(report(hours(-1, 3), mostlyEast), report(hours(1.5, 2.5), Place.within(EAST))),
            regions,
            HOURS,
            1);
    assertThat(map.periods()).isEqualTo(HOURS);
    assertThat(map.effortMilli(EAST, 0)).isEqualTo(150);
    assertThat(map.effortMilli(EAST, 1)).isEqualTo(150 + 500);
    assertThat(map.effortMilli(WEST, 0)).isEqualTo(100);
    assertThat(map.effortMilli(WEST, 1)).isEqualTo(100);
    assertThat(map.effortMilli(new RegionId("YY"), 0)).isZero();
  }

  @Test
  void aRegionIsObservedFromTheMinimumOfReportsOn() {
    Detection one = report(hours(0, 1), Place.within(EAST));
    CoverageMap map = CoverageMap.of(List.of(one, one), regions, HOURS, 2);
    assertThat(map.observed(EAST, 0)).isTrue();
    assertThat(map.observed(EAST, 1)).isFalse();
    assertThat(map.observed(WEST, 0)).isFalse();
    assertThat(CoverageMap.of(List.of(one), regions, HOURS, 2).observed(EAST, 0)).isFalse();
  }
}
