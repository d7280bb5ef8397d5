package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.event.Numbered;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Interval DAY = hours(0, 24);

  private static Interval hours(int from, int until) {
    return new Interval(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(until)));
  }

  private static Incident incident(String id, double latitude, Interval time, double exists) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    acts.put(Act.FIRE_SHELLING, 1_000_000);
    return new Incident(
        ContentId.of(id),
        time,
        Place.about("p", Position.ofDegrees(latitude, 36), Covariance.circular(100)),
        ActTable.ofPpm(acts),
        ActorTable.unstated(),
        new Probability(exists),
        1,
        List.of(ContentId.of(id)),
        List.of(),
        List.of(new SourceId("s")));
  }

  private static EventSeries events(Incident... incidents) {
    var entries = new TreeMap<ContentId, Long>();
    long index = 10;
    for (Incident incident : incidents) {
      entries.put(incident.id(), index++);
    }
    return new EventSeries(List.of(incidents), entries);
  }

  @Test
  void anEventCountsByItsProbabilityAndItsShareOfThePeriod() {
    EventSeries series =
        events(incident("a", 48, hours(1, 2), 0.8), incident("b", 48, hours(20, 28), 0.5));
    assertThat(series.expected(DAY).mean()).isCloseTo(0.8 + 0.5 * 0.5, within(1e-12));
    assertThat(series.trace(DAY)).containsExactly(10L, 11L);
    assertThat(series.trace(hours(0, 10))).containsExactly(10L);
  }

  /**
   * Sure events at one place at 01:00, 01:50 and 04:00: the second is less than 1 h after the
   * first.
   */
  @Test
  void anEpisodeEndsWithAGapOfMoreThanAnHour() {
    Instant one = START.plus(Duration.ofMinutes(60));
    EventSeries series =
        events(
            incident("a", 48, new Interval(one, one.plusSeconds(60)), 1),
            incident("b", 48, new Interval(one.plusSeconds(3_000), one.plusSeconds(3_060)), 1),
            incident("c", 48, hours(4, 5), 1));
    Amount episodes = series.episodes(DAY);
    assertThat(episodes.lowMilli()).isEqualTo(2_000);
    assertThat(episodes.highMilli()).isEqualTo(3_000);
    assertThat(episodes.pointMilli()).isEmpty();
  }

  @Test
  void aGapOfExactlyAnHourDoesNotEndAnEpisode() {
    EventSeries series =
        events(incident("a", 48, hours(1, 2), 1), incident("b", 48, hours(3, 4), 1));
    assertThat(series.episodes(DAY).lowMilli()).isEqualTo(1_000);
  }

  @Test
  void theOrderInWhichEventsAreGivenMakesNoEpisode() {
    EventSeries series =
        events(
            incident("c", 48, hours(6, 7), 1),
            incident("a", 48, hours(1, 2), 1),
            incident("b", 48, hours(2, 3), 1));
    assertThat(series.episodes(DAY).lowMilli()).isEqualTo(2_000);
  }

  /** Two events of 0.5 make an episode of 0.75: none with 0.25, which is more than 2.5 %. */
  @Test
  void anEpisodeOfDoubtfulEventsMayBeNone() {
    EventSeries one =
        events(incident("a", 48, hours(1, 2), 0.5), incident("b", 48, hours(1, 2), 0.5));
    assertThat(one.episodes(DAY).lowMilli()).isZero();
    EventSeries two =
        events(incident("a", 48, hours(1, 2), 0.5), incident("b", 48, hours(6, 7), 0.5));
    assertThat(two.episodes(DAY).lowMilli()).isZero();
    assertThat(two.episodes(DAY).highMilli()).isEqualTo(2_000);
  }

  private static Incident mixture(String id, double latitude, int pointPpm) {
    Incident like = incident(id, latitude, hours(1, 2), 1);
    Place.Point point = (Place.Point) like.place().parts().getFirst();
    Place place =
        new Place(
            List.of(
                new Place.Point("p", point.mean(), point.covariance(), pointPpm),
                new Place.Area(new RegionId("UA-59"), 1_000_000 - pointPpm)));
    return new Incident(
        like.id(),
        like.time(),
        place,
        like.acts(),
        like.actors(),
        like.exists(),
        1,
        like.evidence(),
        like.related(),
        like.sources());
  }

  /** Of equal parts the first counts. */
  @Test
  void onePlaceIsTheHeaviestPartOfWhereAnEventMayBe() {
    EventSeries region = events(mixture("a", 48, 400_000), mixture("b", 49, 400_000));
    assertThat(region.episodes(DAY).lowMilli()).isEqualTo(1_000);
    EventSeries points = events(mixture("a", 48, 500_000), mixture("b", 49, 500_000));
    assertThat(points.episodes(DAY).lowMilli()).isEqualTo(2_000);
  }

  @Test
  void eventsAtDifferentPlacesAreDifferentEpisodes() {
    EventSeries series =
        events(incident("a", 48, hours(1, 2), 1), incident("b", 49, hours(1, 2), 1));
    assertThat(series.episodes(DAY).lowMilli()).isEqualTo(2_000);
  }

  @Test
  void alertsCountWhereTheyStart() {
    AlertSeries series =
        new AlertSeries(
            List.of(
                alert(1, hours(-5, 3)),
                alert(2, hours(0, 1)),
                alert(3, hours(23, 400)),
                alert(4, hours(24, 25))));
    assertThat(series.count(DAY)).isEqualTo(Amount.exactly(2));
    assertThat(series.trace(DAY)).containsExactly(2L, 3L);
    assertThat(series.holding(DAY)).hasSize(3);
  }

  private static Numbered<Alert> alert(long index, Interval time) {
    return new Numbered<>(
        index,
        Alert.of(
            new SourceId("a"),
            new RegionId("UA-59"),
            "",
            time,
            1,
            false,
            ContentId.of("r" + index)));
  }

  /** The Easter window: 30 hours, so a day of mission time is cut at both ends of the case. */
  @Test
  void daysAreThoseOfTheMissionsZone() {
    Interval window =
        new Interval(Instant.parse("2025-04-19T15:00:00Z"), Instant.parse("2025-04-20T21:00:00Z"));
    Periods periods =
        new Periods(
            new Interval(window.start().minus(Duration.ofDays(7)), window.start()),
            window,
            new Interval(window.end(), window.end().plus(Duration.ofDays(7))));
    List<Interval> days = periods.days(ZoneId.of("Europe/Kyiv"));
    assertThat(days).hasSize(16);
    assertThat(days.getFirst())
        .isEqualTo(
            new Interval(
                Instant.parse("2025-04-12T15:00:00Z"), Instant.parse("2025-04-12T21:00:00Z")));
    assertThat(days.getLast().end()).isEqualTo(Instant.parse("2025-04-27T21:00:00Z"));
    assertThat(days.stream().mapToLong(Interval::millis).sum()).isEqualTo(periods.whole().millis());
  }
}
