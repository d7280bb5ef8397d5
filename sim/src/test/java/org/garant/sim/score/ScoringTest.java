package org.garant.sim.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {
  /** Ten events an hour apart, two reports each, all found where they were. */
  private static Exercise perfect() {
    Exercise exercise = new Exercise();
    for (int i = 1; i <= 10; i++) {
      exercise
          .event(i, 5_000 * i, 0, i)
          .report(2 * i - 1, i)
          .report(2 * i, i, Modality.PRESS)
          .incident(5_000 * i, 0, i, 1, 2 * i - 1, 2 * i);
    }
    return exercise;
  }

  @Test
  void theTruthItselfGetsFullMarks() {
    Score score = perfect().score();

    for (FloorScore floor : score.floors()) {
      assertThat(floor.f1()).hasValue(1);
      assertThat(floor.pairs()).isEqualTo(new PairCounts(10, 10, 10));
      assertThat(floor.pairs().f1()).hasValue(1);
      assertThat(floor.duplicates().orElseThrow().value()).isEqualTo(1);
      assertThat(floor.held()).isEqualTo(new Proportion(10, 10));
      assertThat(floor.linked()).isEqualTo(new Proportion(20, 20));
      assertThat(floor.error90().orElseThrow().value()).isCloseTo(0, within(0.02));
    }
    assertThat(score.calibration().orElseThrow().brier().value()).isZero();
    assertThat(score.calibration().orElseThrow().expectedError()).isZero();
    assertThat(score.coverage().in50()).isEqualTo(new Proportion(10, 10));
  }

  @Test
  void whereAllIncidentsAreRealThereIsNoSkill() {
    assertThat(perfect().score().calibration().orElseThrow().skill()).isEmpty();
  }

  @Test
  void splittingAnIncidentRaisesDuplicatesAndLowersPrecisionAndPairRecall() {
    Exercise split = perfect();
    split.incidents.removeLast();
    split.incident(50_000, 0, 10, 1, 19).incident(50_000, 0, 10, 1, 20);

    FloorScore score = split.score().likely();

    assertThat(score.duplicates().orElseThrow().value()).isCloseTo(1.1, within(1e-12));
    assertThat(score.precision()).isEqualTo(new Proportion(10, 11));
    assertThat(score.recall()).isEqualTo(new Proportion(10, 10));
    assertThat(score.pairs()).isEqualTo(new PairCounts(9, 9, 10));
  }

  @Test
  void joiningIncidentsLowersRecallAndPairPrecision() {
    Exercise joined = perfect();
    joined.incidents.subList(8, 10).clear();
    joined.incident(50_000, 0, 10, 1, 17, 18, 19, 20);

    FloorScore score = joined.score().likely();

    assertThat(score.recall()).isEqualTo(new Proportion(9, 10));
    assertThat(score.held()).isEqualTo(new Proportion(10, 10));
    assertThat(score.pairs()).isEqualTo(new PairCounts(10, 14, 10));
  }

  @Test
  void leavingIncidentsOutLowersHeldAndLinked() {
    Exercise fewer = perfect();
    fewer.incidents.removeLast();

    FloorScore score = fewer.score().likely();

    assertThat(score.precision().share()).hasValue(1);
    assertThat(score.held()).isEqualTo(new Proportion(9, 10));
    assertThat(score.linked()).isEqualTo(new Proportion(18, 20));
  }

  @Test
  void pairsWithClutterInThemAreWrong() {
    Score score =
        new Exercise()
            .event(1, 0, 0, 1)
            .report(1, 1)
            .report(2, 1)
            .report(3, 0)
            .report(4, 0)
            .incident(0, 0, 1, 0.9, 1, 2, 3, 4)
            .score();

    assertThat(score.likely().pairs()).isEqualTo(new PairCounts(1, 6, 1));
    // Two of four are not more than half.
    assertThat(score.calibration().orElseThrow().real()).isEqualTo(new Proportion(0, 1));
    assertThat(score.allFeeds().clutterLinked()).isEqualTo(new Proportion(2, 2));
  }

  @Test
  void aMatchToAnEventThatNobodyReportedCountsForPrecisionOnly() {
    Score score =
        new Exercise()
            .event(1, 0, 0, 1)
            .event(2, 9_000, 0, 1)
            .report(1, 2)
            .report(2, 0)
            .incident(0, 0, 1, 0.9, 2)
            .score();

    assertThat(score.likely().precision()).isEqualTo(new Proportion(1, 1));
    assertThat(score.likely().recall()).isEqualTo(new Proportion(0, 1));
    assertThat(score.likely().f1()).hasValue(0);
  }

  @Test
  void anIncidentKnownToAnAreaOnlyNeverMatchesAndHasNoEllipse() {
    Score score = new Exercise().event(1, 0, 0, 1).report(1, 1).areaWide(1, 0.9, 1).score();

    assertThat(score.likely().areaWide()).isOne();
    assertThat(score.likely().precision()).isEqualTo(new Proportion(0, 1));
    assertThat(score.likely().held()).isEqualTo(new Proportion(1, 1));
    assertThat(score.likely().error50()).isEmpty();
    assertThat(score.coverage().in90()).isEqualTo(new Proportion(0, 0));
    assertThat(score.coverage().areaWide()).isOne();
  }

  @Test
  void theGateIsAnEllipsoid() {
    // Half the distance and half the time lie inside, nine tenths of each do not.
    assertThat(hit(500, 3.0)).isTrue();
    assertThat(hit(900, 5.4)).isFalse();
    assertThat(hit(990, 0)).isTrue();
    assertThat(hit(1_010, 0)).isFalse();
    assertThat(hit(0, 5.9)).isTrue();
    assertThat(hit(0, 6.1)).isFalse();
  }

  private static boolean hit(double meters, double hours) {
    return new Exercise()
            .event(1, 0, 0, 10)
            .report(1, 1)
            .incident(meters, 0, 10 + hours, 1, 1)
            .score()
            .likely()
            .recall()
            .count()
        == 1;
  }

  @Test
  void theNearestPairIsMatchedFirst() {
    // The first incident lies between both events; it is nearer to the second, which has another.
    Score score =
        new Exercise()
            .event(1, 0, 0, 1)
            .event(2, 900, 0, 1)
            .report(1, 1)
            .report(2, 2)
            .incident(500, 0, 1, 1, 1)
            .incident(800, 0, 1, 1, 2)
            .score();

    assertThat(score.errorsMeters()).hasSize(2);
    assertThat(score.errorsMeters().getFirst()).isCloseTo(100, within(0.1));
    assertThat(score.errorsMeters().getLast()).isCloseTo(500, within(0.5));
  }

  @Test
  void withoutIncidentsThereAreNoFiguresButNoZerosEither() {
    Score score = new Exercise().event(1, 0, 0, 1).report(1, 1).score();

    FloorScore floor = score.likely();
    assertThat(floor.precision().share()).isEmpty();
    assertThat(floor.f1()).isEmpty();
    assertThat(floor.pairs().precision()).isEmpty();
    assertThat(floor.pairs().f1()).isEmpty();
    assertThat(floor.duplicates()).isEmpty();
    assertThat(floor.error50()).isEmpty();
    assertThat(floor.recall()).isEqualTo(new Proportion(0, 1));
    assertThat(score.calibration()).isEmpty();
  }

  @Test
  void anEmptyTruthGivesAnEmptyScore() {
    Score score = new Exercise().score();

    assertThat(score.likely().recall().share()).isEmpty();
    assertThat(score.acts()).isEmpty();
    assertThat(score.allFeeds().taken()).isEqualTo(new Proportion(0, 0));
  }

  @Test
  void rowsThatTheRecordDidNotTakeUpCountAsNotFound() {
    Exercise exercise = perfect();
    exercise.event(11, 0, 9_000, 1).reports.add(new TrueReport(Exercise.FEED, 21, 11));

    Score score = exercise.score();

    assertThat(score.likely().recall()).isEqualTo(new Proportion(10, 11));
    assertThat(score.likely().linked()).isEqualTo(new Proportion(20, 21));
    assertThat(score.allFeeds().taken()).isEqualTo(new Proportion(20, 21));
  }

  @Test
  void whatTheTruthDoesNotKnowIsRefused() {
    Exercise exercise = perfect();
    exercise.received.add(new Received("other.csv", 1, Exercise.detection(99), Modality.ACOUSTIC));

    assertThatThrownBy(exercise::score).hasMessageContaining("row 1 of other.csv");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderAndNamesChangeNothing(long seed) {
    Exercise one = noisy(seed, 0, 0);
    Score before = one.score();

    Random random = Random.from(new SplittableRandom(seed));
    Collections.shuffle(one.events, random);
    Collections.shuffle(one.reports, random);
    Collections.shuffle(one.received, random);
    Collections.shuffle(one.incidents, random);
    assertThat(one.score()).isEqualTo(before);

    Score renamed = noisy(seed, 0, 5_000).score();
    assertThat(renamed).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void movingEverythingEastChangesNothing(long seed) {
    Score before = noisy(seed, 0, 0).score();
    Score after = noisy(seed, 1_234_567, 0).score();

    assertThat(after.floors().stream().map(FloorScore::f1).toList())
        .isEqualTo(before.floors().stream().map(FloorScore::f1).toList());
    assertThat(after.coverage()).isEqualTo(before.coverage());
    assertThat(after.calibration()).isEqualTo(before.calibration());
    assertThat(after.likely().error90().orElseThrow().value())
        .isCloseTo(before.likely().error90().orElseThrow().value(), within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void figuresKeepTheirBounds(long seed) {
    Score score = noisy(seed, 0, 0).score();

    for (FloorScore floor : score.floors()) {
      assertThat(floor.duplicates().orElseThrow().value()).isGreaterThanOrEqualTo(1);
      assertThat(floor.f1().orElseThrow()).isBetween(0.0, 1.0);
      assertThat(floor.error50().orElseThrow().value())
          .isLessThanOrEqualTo(floor.error90().orElseThrow().value());
    }
    Calibration calibration = score.calibration().orElseThrow();
    assertThat(calibration.brier().value()).isBetween(0.0, 1.0);
    assertThat(calibration.bins().stream().mapToInt(bin -> bin.real().of()).sum())
        .isEqualTo(score.floors().getFirst().incidents());
    assertThat(score.thresholds().getFirst().precision())
        .isEqualTo(score.floors().getFirst().precision());
    assertThat(score.coverage().in50().count())
        .isLessThanOrEqualTo(score.coverage().in90().count());
  }

  /**
   * An answer full of faults, {@code east} units of 1e-7 degrees off, numbers from {@code base}.
   */
  private static Exercise noisy(long seed, int east, int base) {
    SplittableRandom random = new SplittableRandom(seed);
    Exercise exercise = new Exercise();
    int row = base;
    for (int i = 1; i <= 60; i++) {
      double x = random.nextDouble(20_000);
      double y = random.nextDouble(20_000);
      double hours = random.nextDouble(100);
      exercise.event(base + i, x, y, hours);
      List<Integer> rows = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        exercise.report(++row, random.nextInt(5) == 0 ? 0 : base + i);
        rows.add(row);
      }
      if (!rows.isEmpty()) {
        exercise.incident(
            x + random.nextDouble(-300, 300),
            y + random.nextDouble(-300, 300),
            hours + random.nextDouble(-4, 4),
            random.nextDouble(),
            rows.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    exercise.events.replaceAll(event ->
        new TrueEvent(
            event.id(), event.time(), moved(event.position(), east), event.act(), event.kind()));
    exercise.incidents.replaceAll(incident -> moved(incident, east));
    return exercise;
  }

  private static Position moved(Position position, int east) {
    return new Position(position.latitudeE7(), position.longitudeE7() + east);
  }

  private static Incident moved(Incident incident, int east) {
    Place.Point point = (Place.Point) incident.place().parts().getFirst();
    return new Incident(
        ContentId.of("moved " + incident.id()),
        new Interval(incident.time().start(), incident.time().end()),
        Place.about("", moved(point.mean(), east), point.covariance()),
        incident.acts(),
        incident.actors(),
        incident.exists(),
        incident.independentGroups(),
        incident.evidence(),
        incident.related(),
        incident.sources());
  }
}
