package org.garant.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.observation.WatchCodec;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;

/** Expected values are computed by hand from 1 - prod(1 - s p). */
class WatchTest {
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  private static final Interval HOUR = new Interval(NOON, NOON.plus(Duration.ofHours(1)));
  private static final SourceId EAR = new SourceId("ear");
  private static final SourceId EYE = new SourceId("eye");
  private static final Region SECTOR =
      new Region(new RegionId("XS-01"), "First", List.of(List.of(box(45, -30, 46, -28))));
  private static final List<Position> POINTS = Watch.lattice(SECTOR);

  private static List<Position> box(double south, double west, double north, double east) {
    return List.of(
        Position.ofDegrees(south, west),
        Position.ofDegrees(south, east),
        Position.ofDegrees(north, east),
        Position.ofDegrees(north, west),
        Position.ofDegrees(south, west));
  }

  private static Footprint sees(SourceId source, Interval time, List<Position> ring, int ppm) {
    return Footprint.of(
        source,
        Modality.ACOUSTIC,
        time,
        ring,
        new TreeMap<>(Map.of(Act.FIRE_SHELLING, ppm)),
        Optional.empty(),
        ContentId.of("row"));
  }

  private static Footprint impeded(Interval time, Impediment impediment) {
    return Footprint.of(
        EAR,
        Modality.ACOUSTIC,
        time,
        box(45, -30, 46, -28),
        new TreeMap<>(),
        Optional.of(impediment),
        ContentId.of("row"));
  }

  private static Interval minutes(int from, int to) {
    return new Interval(NOON.plus(Duration.ofMinutes(from)), NOON.plus(Duration.ofMinutes(to)));
  }

  private static int ppm(Footprint... footprints) {
    return new Watch(List.of(footprints))
        .cells(POINTS, List.of(HOUR), Act.FIRE_SHELLING)
        .getFirst()
        .detectionPpm();
  }

  @Test
  void whatNobodyWatchesIsNotDetected() {
    assertThat(ppm()).isZero();
    assertThat(ppm(sees(EAR, minutes(60, 120), box(45, -30, 46, -28), 900_000))).isZero();
  }

  @Test
  void viewOverAllOfTheSectorCountsByItsTime() {
    assertThat(ppm(sees(EAR, HOUR, box(44, -31, 47, -27), 750_000))).isEqualTo(750_000);
    assertThat(ppm(sees(EAR, minutes(0, 30), box(44, -31, 47, -27), 750_000))).isEqualTo(375_000);
  }

  @Test
  void viewOverHalfOfTheSectorCountsByItsArea() {
    assertThat(ppm(sees(EAR, HOUR, box(44, -31, 47, -29), 800_000))).isEqualTo(400_000);
  }

  /** 1 - (1 - 0.75)(1 - 0.5 x 0.4) = 0.8. */
  @Test
  void missesOfTwoSourcesAreTakenAsIndependent() {
    assertThat(
            ppm(
                sees(EAR, HOUR, box(44, -31, 47, -27), 750_000),
                sees(EYE, minutes(30, 60), box(44, -31, 47, -27), 400_000)))
        .isEqualTo(800_000);
  }

  @Test
  void actsThatAreNotNamedAreNotSeen() {
    Watch watch = new Watch(List.of(sees(EAR, HOUR, box(44, -31, 47, -27), 600_000)));

    assertThat(watch.cells(POINTS, List.of(HOUR), Act.STRIKE_DRONE).getFirst().detectionPpm())
        .isZero();
  }

  @Test
  void longestImpedimentIsTheCause() {
    Watch watch =
        new Watch(
            List.of(
                impeded(minutes(0, 10), Impediment.WEATHER),
                impeded(minutes(10, 60), Impediment.JAMMING)));

    List<Watch.Cell> cells =
        watch.cells(POINTS, List.of(minutes(0, 60), minutes(60, 120)), Act.FIRE_SHELLING);

    assertThat(cells.get(0)).isEqualTo(new Watch.Cell(0, Optional.of(Impediment.JAMMING)));
    assertThat(cells.get(1)).isEqualTo(new Watch.Cell(0, Optional.empty()));
  }

  @Test
  void chanceOfConfirmationLeavesTheSourceItselfOut() {
    Watch watch =
        new Watch(
            List.of(
                sees(EAR, HOUR, box(44, -31, 47, -27), 900_000),
                sees(EYE, HOUR, box(45, -30, 46, -29), 400_000)));
    Position west = Position.ofDegrees(45.5, -29.5);
    Position east = Position.ofDegrees(45.5, -28.5);

    assertThat(watch.detection(west, minutes(5, 6), Act.FIRE_SHELLING, EAR).value())
        .isCloseTo(0.4, within(1e-12));
    assertThat(watch.detection(east, minutes(5, 6), Act.FIRE_SHELLING, EAR).value()).isZero();
    assertThat(watch.detection(east, minutes(5, 6), Act.FIRE_SHELLING, EYE).value())
        .isCloseTo(0.9, within(1e-12));
  }

  @Test
  void ofCausesThatKeptSourcesAwayEquallyLongTheFirstIsNamed() {
    Watch watch =
        new Watch(
            List.of(
                impeded(minutes(0, 30), Impediment.JAMMING),
                impeded(minutes(30, 60), Impediment.WEATHER)));

    assertThat(watch.cells(POINTS, List.of(HOUR), Act.FIRE_SHELLING).getFirst().impediment())
        .contains(Impediment.WEATHER);
  }

  /** 24 by 24 boxes of 1/24 by 2/24 degrees: their middles lie half a box from the edges. */
  @Test
  void latticeHasAPointInTheMiddleOfEachBox() {
    assertThat(POINTS).hasSize(24 * 24).doesNotHaveDuplicates();
    assertThat(POINTS.getFirst()).isEqualTo(new Position(450_208_333, -299_583_334));
    assertThat(POINTS.get(1)).isEqualTo(new Position(450_208_333, -298_750_000));
    assertThat(POINTS.get(24)).isEqualTo(new Position(450_625_000, -299_583_334));
    assertThat(POINTS.getLast()).isEqualTo(new Position(459_791_666, -280_416_667));
  }

  /** Half of the sector's box: 23 rows of boxes lie wholly in it, from 1 to 23 of them. */
  @Test
  void latticeHasOnlyPointsOfTheSector() {
    Region half =
        new Region(
            new RegionId("XS-03"),
            "Half",
            List.of(
                List.of(
                    List.of(
                        Position.ofDegrees(45, -30),
                        Position.ofDegrees(46, -30),
                        Position.ofDegrees(46, -28),
                        Position.ofDegrees(45, -30)))));

    assertThat(Watch.lattice(half)).hasSizeBetween(23 * 24 / 2, 24 * 25 / 2);
  }

  /**
   * A needle of a sector that no point of the lattice lies in: one of its corners stands for it.
   */
  @Test
  void sliverIsWatchedAtItsCorner() {
    Region sliver =
        new Region(
            new RegionId("XS-02"),
            "Sliver",
            List.of(
                List.of(
                    List.of(
                        Position.ofDegrees(45, -30),
                        Position.ofDegrees(46, -28),
                        Position.ofDegrees(45.0000001, -30),
                        Position.ofDegrees(45, -30)))));
    Watch watch = new Watch(List.of(sees(EAR, HOUR, box(44, -31, 47, -27), 500_000)));

    assertThat(
            watch
                .cells(Watch.lattice(sliver), List.of(HOUR), Act.FIRE_SHELLING)
                .getFirst()
                .detectionPpm())
        .isEqualTo(500_000);
  }

  @Test
  void footprintNamesWhatIsDetectedOrWhyNothingIs() {
    assertThatThrownBy(() ->
            Footprint.of(
                EAR,
                Modality.ACOUSTIC,
                HOUR,
                box(45, -30, 46, -28),
                new TreeMap<>(),
                Optional.empty(),
                ContentId.of("row")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sees(EAR, HOUR, box(45, -30, 46, -28), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sees(EAR, HOUR, box(45, -30, 46, -28), 1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sees(EAR, HOUR, box(45, -30, 46, -28).subList(0, 4), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void footprintIsReadBackWithoutLoss() {
    Footprint sees = sees(EAR, HOUR, box(45, -30, 46, -28), 123_456);
    Footprint impeded = impeded(HOUR, Impediment.ACCESS_DENIED);

    assertThat(WatchCodec.decodeFootprint(WatchCodec.encode(sees))).isEqualTo(sees);
    assertThat(WatchCodec.decodeFootprint(WatchCodec.encode(impeded))).isEqualTo(impeded);
    assertThat(sees.id()).isNotEqualTo(impeded.id());
  }
}
