package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.WINDOW;
import static org.garant.core.report.WatchedCase.COUNTRY;
import static org.garant.core.report.WatchedCase.EAR;
import static org.garant.core.report.WatchedCase.EAST;
import static org.garant.core.report.WatchedCase.EYE;
import static org.garant.core.report.WatchedCase.WEST;
import static org.garant.core.report.WatchedCase.at;
import static org.garant.core.report.WatchedCase.box;
import static org.garant.core.report.WatchedCase.hours;
import static org.garant.core.report.WatchedCase.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garant.core.agreement.Fixtures;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;

/** Shares and chances are worked out beside each test. SYNTHETIC. */
class WatchesTest {
  private final WatchedCase truce = new WatchedCase();

  private WatchReport report() {
    return truce.watches().report().orElseThrow();
  }

  private static WatchReport.Cell cell(WatchReport report, int sector, int hour) {
    return report.sectors().get(sector).cells().get(hour);
  }

  @Test
  void hoursRunFromTheStartAndTheLastIsCutAtTheEnd() {
    assertThat(Watches.hours(minutes(20, 165)))
        .containsExactly(minutes(20, 80), minutes(80, 140), minutes(140, 165));
    assertThat(Watches.hours(minutes(20, 140))).containsExactly(minutes(20, 80), minutes(80, 140));
    assertThat(Watches.hours(minutes(5, 6))).containsExactly(minutes(5, 6));
  }

  @Test
  void withoutFootprintsThereIsNoReportAndNoCheck() {
    truce.strike(hours(1, 2), at(36), 1, EAR);

    assertThat(truce.watches().isEmpty()).isTrue();
    assertThat(truce.watches().report()).isEmpty();
    assertThat(truce.watches().checks()).isEmpty();
  }

  /** 90 minutes before, 30 hours, 30 minutes after: no hour straddles an edge of the window. */
  @Test
  void hoursOfTheThreePeriodsMeetAtTheEdgesOfTheWindow() {
    truce.sees(EAR, hours(0, 1), 35, 37, 600_000);

    List<Interval> hours = report().hours();

    assertThat(hours).hasSize(2 + 30 + 1);
    assertThat(hours.subList(0, 3))
        .containsExactly(minutes(-90, -30), minutes(-30, 0), minutes(0, 60));
    assertThat(hours.getLast()).isEqualTo(minutes(1800, 1830));
    assertThat(report().sectors())
        .extracting(WatchReport.SectorHours::sector)
        .containsExactly(EAST, WEST);
    assertThat(report().sectors().getFirst().name()).isEqualTo("Region XX-1");
    assertThat(truce.watches().isEmpty()).isFalse();
  }

  /**
   * The east is watched at 0.6 for an hour before the window and two within it: half of the first
   * cell's hour, so 0.3 there. The west is watched for one hour at exactly what counts.
   */
  @Test
  void hoursOfTheWindowAreCountedAsObservedByTheirDetection() {
    truce.sees(EAR, minutes(-60, 120), 35, 37, 600_000);
    truce.sees(EYE, hours(10, 11), 33, 35, 500_000);
    truce.sees(EYE, hours(11, 12), 33, 35, 499_999);

    WatchReport report = report();

    assertThat(report.observedFromPpm()).isEqualTo(500_000);
    assertThat(IntStream.range(0, 5).map(hour -> cell(report, 0, hour).detectionPpm()))
        .containsExactly(300_000, 600_000, 600_000, 600_000, 0);
    assertThat(IntStream.range(0, 5).mapToObj(hour -> cell(report, 0, hour).observed()))
        .containsExactly(false, true, true, true, false);
    assertThat(cell(report, 1, 12))
        .isEqualTo(new WatchReport.Cell(500_000, true, Optional.empty()));
    assertThat(cell(report, 1, 13))
        .isEqualTo(new WatchReport.Cell(499_999, false, Optional.empty()));
    assertThat(report.observed()).isEqualTo(3);
    assertThat(report.total()).isEqualTo(60);
    assertThat(report.impeded()).isEmpty();
    assertThat(report.unplanned()).isEqualTo(57);
    assertThat(report.trace()).containsExactly(500L, 501L, 502L);
  }

  @Test
  void whatWasNotObservedIsCountedByItsCauseWithinTheWindowOnly() {
    truce.sees(EYE, hours(0, 2), 35, 37, 600_000);
    truce.impeded(Impediment.OUTAGE, hours(0, 2), 35, 37); // another looked
    truce.impeded(Impediment.WEATHER, hours(2, 5), 35, 37);
    truce.impeded(Impediment.JAMMING, hours(29, 30), 33, 35);
    truce.impeded(Impediment.WEATHER, minutes(1800, 1830), 33, 35); // after the window
    truce.impeded(Impediment.ACCESS_DENIED, minutes(-90, 0), 33, 35); // before it

    WatchReport report = report();

    assertThat(report.impeded()).isEqualTo(Map.of(Impediment.WEATHER, 3, Impediment.JAMMING, 1));
    assertThat(cell(report, 0, 2).impediment()).isEmpty();
    assertThat(cell(report, 0, 4).impediment()).contains(Impediment.WEATHER);
    assertThat(cell(report, 1, 0).impediment()).contains(Impediment.ACCESS_DENIED);
    assertThat(cell(report, 1, 32).impediment()).contains(Impediment.WEATHER);
    assertThat(report.observed()).isEqualTo(2);
    assertThat(report.unplanned()).isEqualTo(60 - 2 - 4);
  }

  /** A zone over the eastern half of the east sector: what happens west of it is nobody's task. */
  @Test
  void sectorIsWatchedAsFarAsAZoneOfTheAgreementLiesInIt() {
    truce.agreement =
        WatchedCase.agreement(
            List.of(Fixtures.zone("z-part", 1, box(36, 38)), Fixtures.wide()),
            Fixtures.provision("p", RU, "z-part", WatchedCase.effect(), 1));
    truce.sees(EAR, hours(0, 1), 36, 37, 800_000);
    truce.sees(EAR, hours(1, 2), 35, 36, 800_000);
    truce.sees(EAR, hours(2, 3), 33, 34, 800_000);

    WatchReport report = report();

    assertThat(cell(report, 0, 2).detectionPpm()).isEqualTo(800_000);
    assertThat(cell(report, 0, 3).detectionPpm()).isZero();
    // No zone lies in the west: it is measured whole, and half of it was watched.
    assertThat(cell(report, 1, 4).detectionPpm()).isEqualTo(400_000);
  }

  /** Three hours of two times thirty. */
  @Test
  void shareObservedIsOfAllSectorsAndHoursOfAPeriod() {
    truce.sees(EAR, hours(0, 2), 35, 37, 600_000);
    truce.sees(EAR, hours(4, 5), 33, 35, 500_000);
    Watches watches = truce.watches();

    assertThat(watches.observedPpm(WINDOW, Act.FIRE_SHELLING)).isEqualTo(50_000);
    assertThat(watches.observedPpm(hours(0, 1), Act.FIRE_SHELLING)).isEqualTo(500_000);
    assertThat(watches.observedPpm(WINDOW, Act.ASSAULT_GROUND)).isZero();
  }

  @Test
  void withoutSectorsNothingIsObserved() {
    truce.regions = List.of(WatchedCase.region(COUNTRY, 33, 37));
    truce.sees(EAR, hours(0, 2), 33, 37, 600_000);

    assertThat(truce.watches().sectors()).isEmpty();
    assertThat(truce.watches().observedPpm(WINDOW, Act.FIRE_SHELLING)).isZero();
    assertThat(report().total()).isZero();
  }

  @Test
  void wholeCountryIsNoSector() {
    assertThat(truce.watches().sectors()).extracting(Region::id).containsExactly(EAST, WEST);
  }

  /** The provision names fire and strikes of any kind. */
  @Test
  void watchingIsMeasuredByTheActOfThePolicyWhereTheTermsNameIt() {
    truce.sees(EAR, hours(0, 1), 35, 37, 600_000);
    assertThat(report().acts()).containsExactly(Act.FIRE_SHELLING);

    truce.watchedAct = Optional.of(Act.STRIKE_DRONE);
    assertThat(report().acts()).containsExactly(Act.STRIKE_DRONE);

    truce.watchedAct = Optional.of(Act.ASSAULT_GROUND);
    assertThat(report().acts()).containsExactly(Act.FIRE_SHELLING);
  }

  /**
   * The eye would have seen the first with 0.4 and the second, which happened with 0.5, with 0.2:
   * on average 0.6. None with 0.6 x 0.8 = 0.48, one with 0.44, both with 0.08: from 0 to 2.
   */
  @Test
  void checkHoldsConfirmationsAgainstWhatOthersCouldHaveSeen() {
    truce.sees(EYE, hours(0, 4), 35, 37, 400_000);
    truce.sees(EAR, hours(0, 4), 35, 37, 900_000);
    truce.strike(hours(0, 1), at(36), 1, EAR);
    truce.strike(hours(1, 2), at(36), 0.5, EAR, EYE);

    List<SourceCheck> checks = truce.watches().checks();

    assertThat(checks)
        .containsExactly(
            // One incident with 0.5 x 0.9 = 0.45.
            new SourceCheck(EYE, 1, 1, 450, 0, 1, List.of(102L)),
            new SourceCheck(EAR, 2, 1, 600, 0, 2, List.of(100L, 101L)));
    assertThat(checks).noneMatch(SourceCheck::isFewerThanExpected);
  }

  /**
   * Binomial(5, 0.9): at most 2 with 0.0086, at most 3 with 0.0815, at most 4 with 0.41 (SciPy 1.17
   * {@code binom.cdf}): from 3 to 5.
   */
  @Test
  void sourceWhomNobodyConfirmsWhereAllWouldHaveSeenStandsOut() {
    truce.sees(EYE, hours(0, 10), 35, 37, 900_000);
    for (int hour = 0; hour < 5; hour++) {
      truce.strike(hours(hour, hour + 1), at(36), 1, EAR);
    }

    assertThat(truce.watches().checks())
        .containsExactly(
            new SourceCheck(EAR, 5, 0, 4_500, 3, 5, List.of(100L, 101L, 102L, 103L, 104L)));
    assertThat(truce.watches().checks().getFirst().isFewerThanExpected()).isTrue();
  }

  @Test
  void asManyAsTheLowerEndAreNotFewer() {
    assertThat(new SourceCheck(EAR, 5, 3, 4_500, 3, 5, List.of()).isFewerThanExpected()).isFalse();
    assertThat(new SourceCheck(EAR, 5, 2, 4_500, 3, 5, List.of()).isFewerThanExpected()).isTrue();
  }

  /** The eye saw half of the hour in which it happened, and drone strikes only in the east. */
  @Test
  void chanceIsForTheTimeThePlaceAndTheLikeliestAct() {
    truce.sees(EYE, minutes(0, 30), 35, 37, 800_000);
    truce.strike(hours(0, 1), at(36), 1, EAR);
    truce.strike(hours(0, 1), at(34), 1, EAR);

    assertThat(truce.watches().checks())
        .containsExactly(new SourceCheck(EAR, 2, 0, 400, 0, 1, List.of(100L, 101L)));
  }

  @Test
  void incidentsWithoutAPointAreNotChecked() {
    truce.sees(EYE, hours(0, 10), 35, 37, 900_000);
    truce.strike(hours(0, 1), Place.within(EAST), 1, EAR);
    truce.strike(
        hours(0, 1),
        new Place(
            List.of(
                new Place.Point("", Position.ofDegrees(50, 36), Covariance.circular(100), 600_000),
                new Place.Area(WEST, 400_000))),
        1,
        EAR);

    assertThat(truce.watches().checks()).isEmpty();
  }
}
