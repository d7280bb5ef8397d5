package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.UA;
import static org.garant.core.agreement.Fixtures.WINDOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Terms;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Derivation;
import org.garant.core.fusion.FusionPolicy;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Claim;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of a small case, worked out beside it. SYNTHETIC. */
class CaseFiguresTest {
  private static final RegionId COUNTRY = new RegionId("XX");
  private static final RegionId EAST = new RegionId("XX-1");
  private static final RegionId WEST = new RegionId("XX-2");
  private static final SourceId OURS = new SourceId("press/ours");
  private static final SourceId THEIRS = new SourceId("press/theirs");
  private static final SourceId ALERTS = new SourceId("alerts");
  private static final Place TOWN =
      Place.about("Town", Position.ofDegrees(50, 35.5), Covariance.circular(3_000));
  private static final List<Region> REGIONS =
      List.of(box(COUNTRY, 33, 37), box(EAST, 35, 37), box(WEST, 33, 35));

  private final List<Detection> detections = new ArrayList<>();
  private final List<Numbered<Alert>> alerts = new ArrayList<>();
  private final List<Numbered<Entry.ClaimReceived>> claims = new ArrayList<>();
  private boolean westNotCovered = true;

  private static Region box(RegionId id, int west, int east) {
    return new Region(
        id,
        id.code(),
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(49, west),
                    Position.ofDegrees(49, east),
                    Position.ofDegrees(51, east),
                    Position.ofDegrees(51, west),
                    Position.ofDegrees(49, west)))));
  }

  /** Hours from the start of the window, which is 30 hours long. */
  private static Interval hours(int from, int until) {
    return new Interval(
        WINDOW.start().plus(Duration.ofHours(from)), WINDOW.start().plus(Duration.ofHours(until)));
  }

  private void report(String text, Interval time, Place place, ActorTable actors) {
    report(OURS, Modality.PRESS, text, time, place, actors);
  }

  private void report(
      SourceId source,
      Modality modality,
      String text,
      Interval time,
      Place place,
      ActorTable actors) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    acts.put(Act.STRIKE_DRONE, 1_000_000);
    detections.add(
        Detection.of(
            source,
            modality,
            time,
            place,
            ActTable.ofPpm(acts),
            actors,
            ContentId.of(text),
            text,
            ContentId.of(text)));
  }

  /** Alerts have the log entries 1009, 1008, … so that log order is not the order of the list. */
  private void alert(RegionId region, Interval time, int merged) {
    int number = alerts.size();
    alerts.add(
        new Numbered<>(
            1_009 - number,
            Alert.of(ALERTS, region, "", time, merged, false, ContentId.of("alert" + number))));
  }

  private void claim(PartyId party, Claim.Kind kind, long quantity) {
    claims.add(
        new Numbered<>(
            2_000 + claims.size(),
            new Entry.ClaimReceived(
                new Claim(
                    party, "s", "s", "p", Optional.of(WINDOW), quantity, "unit", kind, "", ""),
                "claims.csv",
                1)));
  }

  /** Two provisions: one asks for two independent groups of evidence, one for one. */
  private static Agreement agreement() {
    return Fixtures.agreement(
        List.of(Fixtures.wide()),
        List.of(
            Fixtures.provision("p-two", RU, "z-wide", Provision.TimeOfAct.EFFECT, 2),
            Fixtures.provision("q-one", RU, "z-wide", Provision.TimeOfAct.EFFECT, 1)),
        List.of());
  }

  private static Derivation.Rules rules() {
    Map<Modality, FusionPolicy.ModalityPolicy> modalities = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      modalities.put(
          modality, new FusionPolicy.ModalityPolicy(new Probability(0.4), new Probability(0.9)));
    }
    return new Derivation.Rules(
        new RegionIndex(REGIONS),
        new FusionPolicy(
            0.2,
            2,
            new Probability(0.2),
            new Probability(0.3),
            new Probability(0.8),
            3,
            modalities),
        Terms.of(agreement(), REGIONS, Fixtures.STANDARDS),
        "truce.test",
        "0.1.0",
        "identity/1");
  }

  private CaseReport make() {
    List<Numbered<Entry.ObservationReceived>> received = new ArrayList<>();
    for (int i = 0; i < detections.size(); i++) {
      received.add(
          new Numbered<>(100 + i, new Entry.ObservationReceived(detections.get(i), "p.csv", i)));
    }
    TreeMap<SourceId, String> readers = new TreeMap<>();
    readers.put(new SourceId("press"), "viina-csv");
    readers.put(ALERTS, "alerts-merged-csv");
    TreeMap<RegionId, String> notCovered = new TreeMap<>();
    if (westNotCovered) {
      notCovered.put(WEST, "permanent");
    }
    return CaseReports.of(
        new ReportInput(
            new CaseSettings(
                "case",
                "A case",
                "w",
                Duration.ofDays(7),
                Duration.ofDays(7),
                ZoneId.of("Europe/Kyiv"),
                true,
                readers,
                notCovered,
                List.of(),
                List.of(),
                new TreeMap<>(),
                "CC-BY-4.0"),
            agreement(),
            2,
            detections,
            received,
            alerts,
            List.of(),
            500_000,
            Optional.empty(),
            List.of(),
            claims,
            List.of(
                source(OURS, Optional.of(UA)),
                source(THEIRS, Optional.of(RU)),
                source(ALERTS, Optional.empty())),
            List.of(),
            Derivation.of(detections, rules()),
            Instant.parse("2026-01-01T00:00:00Z"),
            new RecordPoint("test", 10, "00"),
            "2026a"));
  }

  private static Source source(SourceId id, Optional<PartyId> party) {
    return new Source(id, id.name(), Modality.PRESS, "o", "c", party, "", "MIT", "");
  }

  private static Figure figure(List<Figure> figures, String id) {
    return figures.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static Comparison series(CaseReport report, String name) {
    return report.comparisons().stream()
        .filter(it -> it.series().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Seven alerts in seven days, one in 1.25 days, none after. Expected: exact Poisson limits (SciPy
   * 1.17 {@code chi2.ppf}) per day; the ratio's from {@code beta.ppf}.
   */
  @Test
  void ratesAreCountsPerDayWithTheirExactIntervals() {
    for (int day = 1; day <= 7; day++) {
      alert(EAST, hours(-24 * day, -24 * day + 1), 1);
    }
    alert(EAST, hours(3, 4), 1);
    CaseReport report = make();
    Comparison starts = series(report, "alert-starts");

    assertThat(starts.counts())
        .extracting(Figure::amount)
        .containsExactly(Amount.exactly(7), Amount.exactly(1), Amount.exactly(0));
    assertThat(starts.ratesPer24Hours())
        .extracting(Figure::amount)
        .containsExactly(
            Amount.interval95(1, 0.402052, 2.060382),
            Amount.interval95(0.8, 0.020254, 4.457315),
            Amount.interval95(0, 0, 0.526983));
    assertThat(starts.ratesPer24Hours())
        .extracting(Figure::id)
        .containsExactly(
            "alert-starts.rate.before", "alert-starts.rate.in", "alert-starts.rate.after");
    Figure ratio = starts.ratio().orElseThrow();
    assertThat(ratio.amount()).isEqualTo(Amount.interval95(0.8, 0.017751, 6.227063));
    assertThat(ratio.trace())
        .containsExactly(1_002L, 1_003L, 1_004L, 1_005L, 1_006L, 1_007L, 1_008L, 1_009L);
    assertThat(starts.change()).isEqualTo(Comparison.Change.CANNOT_BE_TOLD);
    assertThat(starts.daily().stream().mapToLong(DayCount::milli).sum()).isEqualTo(8_000);
    assertThat(starts.daily().stream().filter(it -> it.trace().contains(1_002L)))
        .singleElement()
        .satisfies(it -> assertThat(it.milli()).isEqualTo(1_000));
    assertThat(report.comparisons())
        .extracting(Comparison::series)
        .containsExactly("alert-starts", "events", "episodes", "press-reports");
    assertThat(series(report, "press-reports").ratio()).isEmpty(); // nothing before
    assertThat(report.removals().getFirst().figures())
        .extracting(Figure::id)
        .contains("alert-starts.rate.in", "alert-starts.ratio");
  }

  /** Two strikes of 0.9 at one place: one episode at least, two at most, in 1.25 days. */
  @Test
  void episodesPerDayAreTheirBoundsPerDay() {
    report("a", hours(1, 2), TOWN, ActorTable.unstated());
    report("b", hours(20, 21), TOWN, ActorTable.unstated());
    CaseReport report = make();
    Comparison episodes = series(report, "episodes");
    assertThat(episodes.counts().get(1).amount())
        .isEqualTo(new Amount(OptionalLong.empty(), 1_000, 2_000, Amount.Spread.BOUNDS));
    assertThat(episodes.ratesPer24Hours().get(1).amount())
        .isEqualTo(new Amount(OptionalLong.empty(), 800, 1_600, Amount.Spread.BOUNDS));
    assertThat(episodes.ratio()).isEmpty();
    assertThat(episodes.daily().stream().filter(it -> it.milli() > 0)).hasSize(2);
    assertThat(series(report, "press-reports").counts().get(1).amount())
        .isEqualTo(new Amount(OptionalLong.of(2_000), 2_000, 2_000, Amount.Spread.BOUNDS));
  }

  @Test
  void anIncidentCountsByTheBestThatAnyProvisionSaysOfIt() {
    report("a", hours(1, 2), TOWN, ActorTable.of(RU, 900_000));
    report("b", hours(10, 11), TOWN, ActorTable.unstated());
    report("c", hours(29, 49), TOWN, ActorTable.unstated()); // an hour of twenty lies inside
    report("d", hours(60, 61), TOWN, ActorTable.of(RU, 900_000)); // after the window
    List<Figure> headline = make().headline();

    Figure meeting = figure(headline, "candidates-meeting.in");
    assertThat(meeting.amount()).isEqualTo(Amount.exactly(2));
    assertThat(meeting.trace()).containsExactly(100L, 101L);
    assertThat(figure(headline, "candidates-possible.in").amount()).isEqualTo(Amount.exactly(0));
    Figure attributed = figure(headline, "attribution-worded.in");
    assertThat(attributed.amount()).isEqualTo(Amount.exactly(1));
    assertThat(attributed.trace()).containsExactly(100L);
    assertThat(figure(headline, "events.in").trace()).containsExactly(100L, 101L, 102L);
    assertThat(figure(headline, "press-observed-regions.in").amount())
        .isEqualTo(Amount.exactly(1)); // the country is none
  }

  @Test
  void whatMayBeAndDoesNotMeetTheStandardIsCountedApart() {
    report("half", hours(28, 33), TOWN, ActorTable.of(RU, 900_000)); // two hours of five inside
    List<Figure> headline = make().headline();
    assertThat(figure(headline, "candidates-meeting.in").amount()).isEqualTo(Amount.exactly(0));
    Figure possible = figure(headline, "candidates-possible.in");
    assertThat(possible.amount()).isEqualTo(Amount.exactly(1));
    assertThat(possible.trace()).containsExactly(100L);
  }

  @Test
  void leavingOutASidesSourcesLeavesTheOthersAndTheirAlerts() {
    report(OURS, Modality.PRESS, "a", hours(1, 2), TOWN, ActorTable.unstated());
    report(THEIRS, Modality.PRESS, "b", hours(10, 11), TOWN, ActorTable.unstated());
    alert(EAST, hours(3, 4), 1);
    List<Removal> removals = make().removals();
    assertThat(removals)
        .extracting(Removal::sourcesLeftOut)
        .containsExactly(List.of("press/ours"), List.of("press/theirs"));
    assertThat(removals)
        .extracting(it -> figure(it.figures(), "events.in").trace())
        .containsExactly(List.of(101L), List.of(100L));
    assertThat(removals)
        .extracting(it -> figure(it.figures(), "alert-starts.in").amount())
        .containsExactly(Amount.exactly(1), Amount.exactly(1));
  }

  /** Three reports about the east: two within the window, one of them by half; 0.9 likely each. */
  @Test
  void aRegionTellsHowOftenItWasWrittenAboutAndWhatWasRecorded() {
    report("a", hours(1, 2), TOWN, ActorTable.unstated());
    report("b", hours(29, 31), TOWN, ActorTable.unstated());
    report("c", hours(31, 32), TOWN, ActorTable.unstated());
    report("d", hours(5, 6), Place.within(COUNTRY), ActorTable.unstated());
    CaseReport report = make();
    RegionCoverage east = report.coverage().getFirst();
    RegionCoverage west = report.coverage().getLast();

    assertThat(report.coverage()).extracting(RegionCoverage::region).containsExactly(EAST, WEST);
    assertThat(report.regions()).extracting(Region::id).containsExactly(EAST, WEST);
    assertThat(east.pressReports()).isEqualTo(2); // 1.5, rounded
    assertThat(east.pressObserved()).isFalse();
    assertThat(east.trace()).containsExactly(100L, 101L);
    assertThat(east.expectedEventsMilli()).isEqualTo(1_350);
    assertThat(east.candidates()).isEqualTo(2);
    assertThat(west.pressReports()).isZero();
    assertThat(west.trace()).isEmpty();
    assertThat(west.expectedEventsMilli()).isZero();
    assertThat(west.candidates()).isZero();
    // 19 April ends at 21:00 UTC in Kyiv: six hours after the window starts.
    assertThat(east.days()).hasSize(16);
    assertThat(east.days().get(7).milli()).isEqualTo(1_000);
    assertThat(east.days().get(7).trace()).containsExactly(100L);
    assertThat(east.days().get(8).milli()).isEqualTo(500);
    assertThat(east.days().get(8).trace()).containsExactly(101L);
    assertThat(east.days().get(9).milli()).isEqualTo(1_500);
    assertThat(east.days().get(9).trace()).containsExactly(101L, 102L);
  }

  @ParameterizedTest(name = "{1} alerts merged from hour {2} to {3} in {0}: {4}")
  @CsvSource({
    "XX-1, 2, 0, 25, merged",
    "XX-1, 2, 0, 24, covered", // a day and no longer: its start is known well enough
    "XX-1, 1, 0, 25, covered",
    "XX-2, 2, 0, 25, covered", // in another region
    "XX-1, 2, 30, 60, covered", // after the window
    "XX-1, 2, -30, 0, covered", // before it
  })
  void anAlertFeedIsMergedWhereALongMergedAlertTouchesTheWindow(
      String region, int merged, int from, int until, String feed) {
    westNotCovered = false;
    alert(new RegionId(region), hours(from, until), merged);
    assertThat(make().coverage().getFirst().alertFeed()).isEqualTo(feed);
  }

  @Test
  void withoutAnyAlertNoRegionIsCoveredByTheFeed() {
    westNotCovered = false;
    assertThat(make().coverage())
        .extracting(RegionCoverage::alertFeed)
        .containsExactly("not-covered", "not-covered");
    westNotCovered = true;
    alert(EAST, hours(3, 4), 1);
    assertThat(make().coverage())
        .extracting(RegionCoverage::alertFeed)
        .containsExactly("covered", "not-covered");
  }

  private static String start(int hour) {
    return "XX-1@" + hours(hour, hour + 1).start().getEpochSecond();
  }

  @Test
  void aNumberOfAlertsIsHeldAgainstTheStartsInItsPeriod() {
    alert(EAST, hours(3, 4), 1);
    alert(EAST, hours(1, 2), 1);
    alert(EAST, hours(-9, -8), 1);
    claim(UA, Claim.Kind.ALERTS, 2);
    claim(UA, Claim.Kind.ALERTS, 3);
    claim(UA, Claim.Kind.ALERTS, 0);
    List<ClaimCheck> checks = make().claims();

    assertThat(checks)
        .extracting(ClaimCheck::outcome)
        .containsExactly(
            ClaimCheck.Outcome.SUPPORTED,
            ClaimCheck.Outcome.CANNOT_BE_TESTED,
            ClaimCheck.Outcome.CONTRADICTED);
    assertThat(checks)
        .extracting(ClaimCheck::reason)
        .containsExactly("alert-starts-agree", "merged-alerts", "alert-start-in-period");
    assertThat(checks).allSatisfy(it -> assertThat(it.trace()).containsExactly(1_008L, 1_009L));
    assertThat(checks.getFirst().recordCount()).isEqualTo(Amount.exactly(2));
    assertThat(checks.getFirst().details())
        .containsExactly(
            "regions-without-alert=0",
            "start=" + start(3),
            "start=" + start(1),
            "not-covered=XX-2");
    assertThat(checks).extracting(ClaimCheck::entry).containsExactly(2_000L, 2_001L, 2_002L);
  }

  @ParameterizedTest(name = "one that starts merges {0}, one that runs merges {1}: {2}")
  @CsvSource({
    "1, 0, CONTRADICTED, alert-start-in-period",
    "2, 0, CONTRADICTED, merged-alerts",
    "2, 1, CONTRADICTED, merged-alerts",
    "1, 1, CONTRADICTED, alert-start-in-period",
    "1, 2, CONTRADICTED, merged-alerts",
    "0, 2, CANNOT_BE_TESTED, merged-alerts",
    "0, 0, SUPPORTED, no-alert-in-period",
  })
  void aClaimOfNoAlertIsDoubtfulWhereAlertsWereMerged(
      int starts, int runs, ClaimCheck.Outcome outcome, String reason) {
    if (starts > 0) {
      alert(EAST, hours(3, 4), starts);
    }
    if (runs > 0) {
      alert(EAST, hours(-3, 1), runs);
    }
    claim(UA, Claim.Kind.ALERTS, 0);
    ClaimCheck check = make().claims().getFirst();
    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.reason()).isEqualTo(reason);
    assertThat(check.details().contains("running=" + start(-3))).isEqualTo(runs > 0);
    assertThat(check.details().contains("start=" + start(3))).isEqualTo(starts > 0);
    assertThat(check.details()).contains("regions-without-alert=" + (starts + runs == 0 ? 1 : 0));
  }

  /** Two merged alerts, the second of one part only: once merged stays merged. */
  @Test
  void oneMergedAlertAmongOthersIsEnough() {
    alert(EAST, hours(3, 4), 2);
    alert(EAST, hours(5, 6), 1);
    alert(EAST, hours(-3, 1), 1);
    claim(UA, Claim.Kind.ALERTS, 0);
    assertThat(make().claims().getFirst().reason()).isEqualTo("merged-alerts");
  }

  /**
   * Six strikes, each 0.9 likely. Binomial(6, 0.9): P(X ≤ 3) = 0.0159, P(X ≤ 4) = 0.1143, so the
   * record holds at least 4.
   */
  @ParameterizedTest(name = "{0} claimed: {1}")
  @CsvSource({
    "4, SUPPORTED, record-holds-as-many",
    "5, SUPPORTED_IN_PART, record-holds-at-least",
    "8, SUPPORTED_IN_PART, record-holds-at-least",
    "9, CANNOT_BE_TESTED, census-not-possible",
  })
  void aNumberOfActsIsHeldAgainstTheLowerEndOfTheRecord(
      long quantity, ClaimCheck.Outcome outcome, String reason) {
    for (int i = 0; i < 6; i++) {
      report("strike " + i, hours(2 + 4 * i, 3 + 4 * i), TOWN, ActorTable.unstated());
    }
    report("before", hours(-4, -3), TOWN, ActorTable.unstated());
    claim(UA, Claim.Kind.ALL_ACTS, quantity);
    ClaimCheck check = make().claims().getFirst();
    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.reason()).isEqualTo(reason);
    assertThat(check.recordCount().lowMilli()).isEqualTo(4_000);
    assertThat(check.recordCount().highMilli()).isEqualTo(6_000);
    assertThat(check.recordCount().pointMilli()).hasValue(5_400);
    assertThat(check.trace()).containsExactly(100L, 101L, 102L, 103L, 104L, 105L);
  }

  /**
   * A party that claims none speaks of its own forces. Of two strikes, 0.9 likely each, the sources
   * word one half as its own: 0.9 x 0.5 are counted beside the claim, and nothing is concluded.
   */
  @Test
  void denialIsNotTestedByOthersActs() {
    claim(UA, Claim.Kind.ALL_ACTS, 0);
    report("nobody's", hours(1, 2), TOWN, ActorTable.unstated());
    report("half", hours(9, 10), TOWN, ActorTable.of(UA, 500_000));
    ClaimCheck check = make().claims().getFirst();
    assertThat(check.outcome()).isEqualTo(ClaimCheck.Outcome.CANNOT_BE_TESTED);
    assertThat(check.reason()).isEqualTo("denial-of-own-acts");
    assertThat(check.recordCount().pointMilli()).hasValue(450);
    assertThat(check.trace()).containsExactly(101L);
  }
}
