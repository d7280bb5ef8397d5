package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Provision;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;

/** All hot spots are invented: a fortnight before the window, a week in it, a fortnight after. */
class FiresTest {
  private static final Instant START = Instant.parse("2020-07-01T00:00:00Z");
  private static final int BEFORE_DAYS = 14;
  private static final int WINDOW_DAYS = 7;
  private static final int AFTER_DAYS = 14;
  private static final int DAYS = BEFORE_DAYS + WINDOW_DAYS + AFTER_DAYS;
  private static final Periods PERIODS =
      new Periods(
          days(0, BEFORE_DAYS),
          days(BEFORE_DAYS, WINDOW_DAYS),
          days(BEFORE_DAYS + WINDOW_DAYS, AFTER_DAYS));
  private static final double STEP = 0.03; // degrees: squares of their own

  private final List<Detection> spots = new ArrayList<>();

  @Test
  void whatTheSeasonDoesEverywhereIsExpected() {
    for (int day = 0; day < DAYS; day++) {
      int season = inWindow(day) ? 3 : 1;
      near(day, 4 * season);
      away(day, 8 * season);
    }

    FireSeries series = series();

    assertThat(counts(series.near())).containsExactly(56_000L, 84_000L, 56_000L);
    assertThat(series.expected().orElseThrow().amount().pointMilli()).hasValue(84_000);
    assertThat(series.ratio().orElseThrow().amount().pointMilli()).hasValue(1_000);
    assertThat(series.change()).isEqualTo(Comparison.Change.CANNOT_BE_TOLD);
    assertThat(series.expectedDaily()).hasSize(WINDOW_DAYS);
    assertThat(series.expectedDaily().getFirst().milli()).isEqualTo(12_000);
  }

  @Test
  void lessNearTheZoneAloneIsToldIfItIsLarge() {
    for (int day = 0; day < DAYS; day++) {
      near(day, inWindow(day) ? 1 : 12);
      away(day, 20);
    }

    FireSeries series = series();

    assertThat(series.ratio().orElseThrow().amount().pointMilli()).hasValue(83); // 1 of 12
    assertThat(series.dispersionMilli()).isGreaterThan(1_000);
  }

  @Test
  void sourcesOfHeatThatStandAreLeftOut() {
    for (int day = 0; day < DAYS; day++) {
      near(day, 4);
      away(day, 8);
      if (day % 5 == 0) {
        spot(day, 0.1, 0.1, 99);
      }
    }

    FireSeries series = series();

    assertThat(series.standingSources()).isEqualTo(1);
    assertThat(series.standingSpots()).isEqualTo(7);
    assertThat(counts(series.near())).containsExactly(56_000L, 28_000L, 56_000L);
  }

  @Test
  void withoutFiresAwayTheSeasonCannotBeTold() {
    for (int day = 0; day < DAYS; day++) {
      near(day, 4);
    }

    FireSeries series = series();

    assertThat(series.ratio()).isEmpty();
    assertThat(series.expected()).isEmpty();
    assertThat(series.change()).isEqualTo(Comparison.Change.CANNOT_BE_TOLD);
  }

  @Test
  void noFiresGiveNoRatioAndNothingFollows() {
    FireSeries series = series();

    assertThat(counts(series.near())).containsExactly(0L, 0L, 0L);
    assertThat(series.ratio()).isEmpty();
  }

  @Test
  void everyNumberNamesTheEntriesItWasCountedFrom() {
    for (int day = 0; day < DAYS; day++) {
      near(day, 1);
      away(day, 1);
    }

    FireSeries series = series();

    assertThat(series.near().get(1).trace()).hasSize(WINDOW_DAYS);
    assertThat(series.ratio().orElseThrow().trace()).doesNotContain(-1L).isSorted();
  }

  private FireSeries series() {
    TreeMap<ContentId, Long> entries = new TreeMap<>();
    spots.forEach(spot -> entries.put(spot.id(), (long) entries.size()));
    return new Fires(
            Fixtures.agreement(
                List.of(Fixtures.wide()),
                List.of(
                    Fixtures.provision(
                        "p", new PartyId("RU"), "z-wide", Provision.TimeOfAct.EFFECT, 1)),
                List.of()),
            PERIODS)
        .of(spots, entries);
  }

  private static boolean inWindow(int day) {
    return day >= BEFORE_DAYS && day < BEFORE_DAYS + WINDOW_DAYS;
  }

  /** Hot spots near the middle of the zone, each day in squares of their own. */
  private void near(int day, int count) {
    for (int i = 0; i < count; i++) {
      spot(day, 0.3 + STEP * (i % 6), 0.3 + STEP * (day % 12) + 0.4 * Math.floorDiv(i, 6), i);
    }
  }

  /** Hot spots some 60 km north of the zone, which reaches 200 km from the middle. */
  private void away(int day, int count) {
    for (int i = 0; i < count; i++) {
      spot(
          day, 2.45 + STEP * (i % 6), 0.3 + STEP * (day % 12) + 0.4 * Math.floorDiv(i, 6), 100 + i);
    }
  }

  private void spot(int day, double north, double east, int number) {
    ContentId record = ContentId.of(day + " " + number);
    spots.add(
        Detection.of(
            new SourceId("firms"),
            Modality.THERMAL,
            days(day, 1),
            Place.about(
                "",
                Position.ofDegrees(
                    Fixtures.MIDDLE.latitudeDegrees() + north,
                    Fixtures.MIDDLE.longitudeDegrees() + east),
                Covariance.circular(300)),
            ActTable.ofPpm(Map.of()),
            ActorTable.unstated(),
            record,
            "hot spot",
            record));
  }

  private static Interval days(int first, int count) {
    Instant from = START.plus(Duration.ofDays(first));
    return new Interval(from, from.plus(Duration.ofDays(count)));
  }

  private static List<Long> counts(List<Figure> figures) {
    return figures.stream().map(it -> it.amount().pointMilli().orElseThrow()).toList();
  }
}
