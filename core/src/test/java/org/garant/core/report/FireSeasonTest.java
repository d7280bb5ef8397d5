package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.agreement.Agreement;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which cells and days a count of hot spots takes. The zone has four by four cells of 0.25 degrees;
 * the window follows 30 days and is followed by 30. SYNTHETIC.
 */
class FireSeasonTest {
  private static final Instant START = Instant.parse("2020-07-01T00:00:00Z");
  private static final int BEFORE_DAYS = 30;
  private static final int AFTER_DAYS = 30;

  private final List<Detection> spots = new ArrayList<>();

  private static Interval days(int from, int until) {
    return new Interval(START.plus(Duration.ofDays(from)), START.plus(Duration.ofDays(until)));
  }

  private static Periods about(int windowDays) {
    int end = BEFORE_DAYS + windowDays;
    return new Periods(days(0, BEFORE_DAYS), days(BEFORE_DAYS, end), days(end, end + AFTER_DAYS));
  }

  /** A little less than four cells north, so that the northern row is known by its middle. */
  private static Agreement agreement() {
    return Fixtures.agreement(
        List.of(
            Fixtures.zone(
                "z",
                1,
                List.of(
                    Position.ofDegrees(49, 36),
                    Position.ofDegrees(49, 36.95),
                    Position.ofDegrees(49.95, 36.95),
                    Position.ofDegrees(49.95, 36),
                    Position.ofDegrees(49, 36)))),
        List.of(Fixtures.provision("p", new PartyId("RU"), "z", Provision.TimeOfAct.EFFECT, 1)),
        List.of());
  }

  private static Fires fires(int windowDays) {
    return new Fires(agreement(), about(windowDays));
  }

  private FireSeries series(int windowDays) {
    return series(fires(windowDays));
  }

  /** The entry of a spot is its place in the list. */
  private FireSeries series(Fires fires) {
    TreeMap<ContentId, Long> entries = new TreeMap<>();
    for (int i = 0; i < spots.size(); i++) {
      entries.put(spots.get(i).id(), (long) i);
    }
    return fires.of(spots, entries);
  }

  private void spot(int day, double latitude, double longitude) {
    ContentId record = ContentId.of("spot " + spots.size());
    spots.add(
        Detection.of(
            new SourceId("firms"),
            Modality.THERMAL,
            days(day, day + 1),
            Place.about("", Position.ofDegrees(latitude, longitude), Covariance.circular(300)),
            ActTable.ofPpm(Map.of()),
            ActorTable.unstated(),
            record,
            "hot spot",
            record));
  }

  /** In the zone, each day in a square of its own. */
  private void near(int day, int count) {
    for (int i = 0; i < count; i++) {
      spot(day, 49.01 + 0.02 * (day % 40), 36.01 + 0.02 * Math.floorDiv(day, 40));
    }
  }

  /** Half a degree north of it, each day in a square of its own. */
  private void away(int day, int count) {
    for (int i = 0; i < count; i++) {
      spot(day, 50.51 + 0.02 * (day % 20), 36.01 + 0.02 * Math.floorDiv(day, 20));
    }
  }

  private static List<Long> counts(List<Figure> figures) {
    return figures.stream().map(it -> it.amount().pointMilli().orElseThrow()).toList();
  }

  /** 12 by 12 cells less the 6 by 6 about the zone: 108. */
  @Test
  void cellsAreNearByTheirMiddlesAndAwayAtTwoToFourCells() {
    FireSeries series = series(2);

    assertThat(series.zones()).containsExactly("z");
    assertThat(series.nearCells()).isEqualTo(16);
    assertThat(series.awayCells()).isEqualTo(108);
  }

  @ParameterizedTest(name = "at {0} N {1} E: {2} near, {3} away")
  @CsvSource({
    "49.01, 36.01, 1, 0",
    "49.96, 36.96, 1, 0", // past the outline, in a cell whose middle lies in it
    "48.99, 36.5, 0, 0", // the cell beside the zone is neither
    "48.74, 36.5, 0, 1",
    "48.01, 36.5, 0, 1", // four cells south
    "47.99, 36.5, 0, 0",
    "50.26, 36.5, 0, 1",
    "50.99, 36.5, 0, 1",
    "51.01, 36.5, 0, 0",
    "49.5, 35.01, 0, 1",
    "49.5, 34.99, 0, 0",
    "49.5, 37.99, 0, 1",
    "49.5, 38.01, 0, 0",
    "50.99, 37.99, 0, 1", // at the corner
  })
  void spotCountsByItsCell(double latitude, double longitude, int near, int away) {
    spot(10, latitude, longitude);

    FireSeries series = series(2);

    assertThat(counts(series.near())).containsExactly(near * 1000L, 0L, 0L);
    assertThat(counts(series.away())).containsExactly(away * 1000L, 0L, 0L);
  }

  @Test
  void spotsOutsideTheCaseAreNotCounted() {
    near(0, 1);
    near(61, 1);
    spot(-1, 49.5, 36.5);
    spot(62, 49.5, 36.5);

    assertThat(counts(series(2).near())).containsExactly(1_000L, 0L, 1_000L);
  }

  /** 62 days: 13 are one in five, 12 are not. Squares of one longitude are told apart. */
  @Test
  void squareThatWasHotOnOneDayInFiveHoldsAStandingSource() {
    for (int i = 0; i < 12; i++) {
      spot(2 * i, 49.21, 36.51);
      spot(2 * i + 1, 49.41, 36.51);
    }
    assertThat(series(2).standingSources()).isZero();

    spot(40, 49.41, 36.51);
    spot(40, 49.41, 36.51);
    FireSeries series = series(2);

    assertThat(series.standingSources()).isEqualTo(1);
    assertThat(series.standingSpots()).isEqualTo(14);
    assertThat(counts(series.near())).containsExactly(12_000L, 0L, 0L);
  }

  /**
   * The window is days 30 and 31. Day 30 takes days 6 to 26 and 34 to 54: 42 + 10 near, 84 away, so
   * 84 away on it let expect 52. Day 31 takes 7 to 27 and 35 to 55: 42 + 100 + 1000 near, 84 away,
   * so 42 away let expect 571. Days 5 and 56 lie too far off, 28 and 33 too near.
   */
  @Test
  void dayIsExpectedByDaysThatLieFourToTwentyFourOff() {
    for (int day = 0; day < 62; day++) {
      if (day != 30 && day != 31) {
        near(day, 1);
        away(day, 2);
      }
    }
    near(5, 300);
    near(6, 10);
    near(27, 100);
    near(28, 300);
    near(33, 300);
    near(55, 1_000);
    near(56, 300);
    near(30, 400);
    near(31, 223);
    away(30, 84);
    away(31, 42);

    FireSeries series = series(2);

    assertThat(series.expectedDaily())
        .extracting(DayCount::milli)
        .containsExactly(52_000L, 571_000L);
    assertThat(series.expectedDaily())
        .extracting(DayCount::day)
        .containsExactly(days(30, 31), days(31, 32));
    Amount ratio = series.ratio().orElseThrow().amount();
    Amount expected = series.expected().orElseThrow().amount();
    assertThat(expected.pointMilli()).hasValue(623_000);
    assertThat(ratio.pointMilli()).hasValue(1_000);
    // What was seen, 623, over each end of the ratio. A ratio has three decimals.
    assertThat(expected.lowMilli() / 1000.0 * ratio.highMilli() / 1000.0)
        .isCloseTo(623, within(0.001 * 623));
    assertThat(expected.highMilli() / 1000.0 * ratio.lowMilli() / 1000.0)
        .isCloseTo(623, within(0.05 * 623));
    // Both days of the window and days 6 to 27 and 34 to 55 stand behind it.
    int outside = 44 * 3 + 10 + 100 + 1_000;
    assertThat(series.ratio().orElseThrow().trace()).hasSize(400 + 223 + 84 + 42 + outside);
  }

  /** Weeks run from the case's first day: days 28 to 34 are one, 35 to 41 the next. */
  @Test
  void oneWeekTellsNoDispersionAndTwoDo() {
    near(30, 100);
    away(30, 100);
    near(34, 100);
    away(34, 100);
    assertThat(series(1).ratio()).isEmpty();
    assertThat(series(1).expectedDaily()).isEmpty();

    near(35, 100);
    away(35, 100);
    assertThat(series(1).ratio()).isPresent();
    assertThat(series(1).dispersionMilli()).isEqualTo(1_000);
  }

  /** Nothing burned away from the zone in the weeks about the second day. */
  @Test
  void seasonIsToldOnlyIfItIsToldForEachDayOfTheWindow() {
    near(6, 10);
    away(6, 10);
    near(30, 10);
    away(30, 10);
    near(31, 10);
    away(31, 10);

    assertThat(series(2).ratio()).isEmpty();

    near(7, 10);
    away(7, 10);
    assertThat(series(2).ratio()).isPresent();
  }

  /** 60 spots in 30 days, 9 in 2, 20 in 30: 2, 4.5 and 0.667 a day. */
  @Test
  void countsNearTheZoneAreASeriesByDays() {
    near(3, 60);
    near(30, 4);
    near(31, 5);
    near(40, 20);
    Fires fires = fires(2);

    Comparison comparison = fires.comparison(series(fires));

    assertThat(comparison.series()).isEqualTo("hot-spots");
    assertThat(counts(comparison.counts())).containsExactly(60_000L, 9_000L, 20_000L);
    assertThat(counts(comparison.ratesPer24Hours())).containsExactly(2_000L, 4_500L, 667L);
    assertThat(comparison.ratesPer24Hours())
        .extracting(Figure::id)
        .containsExactly("hot-spots.rate.before", "hot-spots.rate.in", "hot-spots.rate.after");
    assertThat(comparison.ratesPer24Hours().get(1).trace()).hasSize(9);
    assertThat(comparison.ratio()).isEmpty();
    assertThat(comparison.daily()).hasSize(62);
    assertThat(comparison.daily().get(31).milli()).isEqualTo(5_000);
    assertThat(comparison.daily().get(31).day()).isEqualTo(days(31, 32));
    assertThat(comparison.daily().get(31).trace()).hasSize(5);
  }

  @Test
  void seasonNeedsAFortnightAboutTheWindow() {
    assertThat(Fires.knowsSeason(new Periods(days(0, 7), days(7, 8), days(8, 15)))).isTrue();
    assertThat(Fires.knowsSeason(new Periods(days(0, 13), days(13, 14), days(14, 15)))).isTrue();
    assertThat(Fires.knowsSeason(new Periods(days(0, 7), days(7, 8), days(8, 14)))).isFalse();
  }

  /** Fourteen hours of the first day lie in the case: more than half. */
  @Test
  void dayThatIsCutShowsWhatOfItLiesInTheCase() {
    Instant start = START.plus(Duration.ofHours(10));
    Periods cut =
        new Periods(
            new Interval(start, START.plus(Duration.ofDays(BEFORE_DAYS))),
            days(BEFORE_DAYS, BEFORE_DAYS + 2),
            days(BEFORE_DAYS + 2, BEFORE_DAYS + 2 + AFTER_DAYS));
    Fires fires = new Fires(agreement(), cut);

    assertThat(fires.comparison(series(fires)).daily().getFirst().day())
        .isEqualTo(new Interval(start, START.plus(Duration.ofDays(1))));
  }
}
