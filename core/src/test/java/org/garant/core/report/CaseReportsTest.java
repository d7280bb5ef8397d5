package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.UA;
import static org.garant.core.agreement.Fixtures.WINDOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Terms;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
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
import org.junit.jupiter.params.provider.ValueSource;

class CaseReportsTest {
  private static final RegionId EAST = new RegionId("XX-1");
  private static final RegionId WEST = new RegionId("XX-2");
  private static final SourceId OURS = new SourceId("press/ours");
  private static final SourceId THEIRS = new SourceId("press/theirs");
  private static final SourceId ALERTS = new SourceId("alerts");
  private static final Position TOWN = Position.ofDegrees(50, 35.5);
  private static final List<Region> REGIONS =
      List.of(box(EAST, 49, 35, 51, 37), box(WEST, 49, 33, 51, 35));

  private final List<Detection> detections = new ArrayList<>();
  private final List<Numbered<Alert>> alerts = new ArrayList<>();
  private final List<Numbered<Entry.ClaimReceived>> claims = new ArrayList<>();

  private static Region box(RegionId id, int south, int west, int north, int east) {
    return new Region(
        id,
        id.code(),
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(south, west),
                    Position.ofDegrees(south, east),
                    Position.ofDegrees(north, east),
                    Position.ofDegrees(north, west),
                    Position.ofDegrees(south, west)))));
  }

  private static Interval after(Instant start, int hours, int length) {
    Instant from = start.plus(Duration.ofHours(hours));
    return new Interval(from, from.plus(Duration.ofHours(length)));
  }

  private void report(SourceId source, String text, Interval time, int actPpm) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    if (actPpm > 0) {
      acts.put(Act.STRIKE_DRONE, actPpm);
    }
    detections.add(
        Detection.of(
            source,
            Modality.PRESS,
            time,
            Place.about("Town", TOWN, Covariance.circular(3_000)),
            ActTable.ofPpm(acts),
            ActorTable.of(RU, 900_000),
            ContentId.of(text),
            text,
            ContentId.of(text)));
  }

  private void alert(RegionId region, Interval time, int merged) {
    alerts.add(
        new Numbered<>(
            1_000 + alerts.size(),
            Alert.of(
                ALERTS, region, "", time, merged, false, ContentId.of("alert" + alerts.size()))));
  }

  private void claim(PartyId party, Claim.Kind kind, long quantity, Optional<Interval> period) {
    claims.add(
        new Numbered<>(
            2_000 + claims.size(),
            new Entry.ClaimReceived(
                new Claim(
                    party, "speaker", "subject", "period", period, quantity, "unit", kind, "", ""),
                "claims.csv",
                1)));
  }

  private static Agreement agreement() {
    return Fixtures.agreement(
        List.of(Fixtures.wide()),
        List.of(
            Fixtures.provision("p-halt", RU, "z-wide", Provision.TimeOfAct.RELEASE_OR_EFFECT, 2)),
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
      received.add(new Numbered<>(i, new Entry.ObservationReceived(detections.get(i), "p.csv", i)));
    }
    TreeMap<RegionId, String> notCovered = new TreeMap<>();
    notCovered.put(WEST, "permanent");
    TreeMap<SourceId, String> readers = new TreeMap<>();
    readers.put(new SourceId("press"), "viina-csv");
    readers.put(ALERTS, "alerts-merged-csv");
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
                List.of("a limit"),
                new TreeMap<>(Map.of("episodes", "a caveat")),
                "CC-BY-4.0"),
            agreement(),
            3,
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
                source(ALERTS, Optional.of(UA))),
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

  @Test
  void clauseCarriesWhatItsFileSaysOfIt() {
    Clause clause = make().clauses().getFirst();

    assertThat(clause.strength()).isEqualTo("legal");
    assertThat(clause.minIndependent()).isEqualTo(2);
    assertThat(clause.authentic()).containsExactly("en");
    assertThat(clause.positions())
        .containsExactly(
            new Clause.Position("Russian Federation", "supports", "institution", "a paper", ""));
    assertThat(clause.participation()).extracting(Clause.Participation::act).contains("declared");
    Clause.ClauseException exception =
        new Clauses(agreement()).exception(agreement().exceptions().getFirst());
    assertThat(exception.claimants()).containsExactly("Russian Federation");
    assertThat(exception.conditions())
        .isEqualTo(
            "prior incident by Ukraine within 2 h and 10 km; decided by a verification officer");
    assertThat(exception.assumed()).isTrue();
  }

  @Test
  void theHeadlineIsDerivedAnewWithoutEachSidesSources() {
    report(OURS, "ours", after(WINDOW.start(), 2, 1), 950_000);
    report(THEIRS, "theirs", after(WINDOW.start(), 20, 1), 950_000);
    alert(EAST, after(WINDOW.start(), 3, 1), 1);
    CaseReport report = make();

    assertThat(figure(report.headline(), "alert-starts.in").amount()).isEqualTo(Amount.exactly(1));
    Removal withoutOurs = report.removals().getFirst();
    assertThat(withoutOurs.without()).isEqualTo(UA);
    assertThat(withoutOurs.sourcesLeftOut()).containsExactly("alerts", "press/ours");
    assertThat(figure(withoutOurs.figures(), "alert-starts.in").amount())
        .isEqualTo(Amount.exactly(0));
    double all = point(report.headline(), "events.in");
    double rest = point(withoutOurs.figures(), "events.in");
    assertThat(all).isCloseTo(2 * 0.855, within(0.001)); // each 0.95 · 0.9
    assertThat(rest).isCloseTo(0.855, within(0.001));
    assertThat(report.removals().get(1).without()).isEqualTo(RU);
  }

  private static double point(List<Figure> figures, String id) {
    return figure(figures, id).amount().pointMilli().orElseThrow() / 1000.0;
  }

  @Test
  void aRegionWithFewReportsOfAnySubjectWasNotObserved() {
    report(OURS, "one", after(WINDOW.start(), 2, 1), 0);
    report(OURS, "two", after(WINDOW.start(), 3, 1), 0);
    CaseReport few = make();
    report(OURS, "three", after(WINDOW.start(), 4, 1), 0);
    CaseReport enough = make();

    assertThat(coverage(few, EAST).pressObserved()).isFalse();
    assertThat(coverage(enough, EAST).pressObserved()).isTrue();
    assertThat(coverage(enough, WEST).pressObserved()).isFalse();
    assertThat(coverage(enough, WEST).alertFeed()).isEqualTo("not-covered");
    assertThat(figure(enough.headline(), "press-observed-regions.in").amount())
        .isEqualTo(Amount.exactly(1));
  }

  private static RegionCoverage coverage(CaseReport report, RegionId id) {
    return report.coverage().stream()
        .filter(it -> it.region().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClaimOfNoAlertsIsHeldAgainstStartsAndMergedIntervals() {
    Optional<Interval> sunday = Optional.of(after(WINDOW.start(), 6, 20));
    claim(UA, Claim.Kind.ALERTS, 0, sunday);
    ClaimCheck quiet = make().claims().getFirst();
    assertThat(quiet.outcome()).isEqualTo(ClaimCheck.Outcome.SUPPORTED);
    assertThat(quiet.details()).containsExactly("regions-without-alert=1", "not-covered=XX-2");

    alert(EAST, after(WINDOW.start(), -100, 400), 287);
    ClaimCheck running = make().claims().getFirst();
    assertThat(running.outcome()).isEqualTo(ClaimCheck.Outcome.CANNOT_BE_TESTED);
    assertThat(running.reason()).isEqualTo("merged-alerts");

    alert(EAST, after(WINDOW.start(), 10, 1), 1);
    ClaimCheck started = make().claims().getFirst();
    assertThat(started.outcome()).isEqualTo(ClaimCheck.Outcome.CONTRADICTED);
    assertThat(started.recordCount()).isEqualTo(Amount.exactly(1));
  }

  @Test
  void aCountOfActsIsSupportedInPartOrCannotBeTested() {
    Optional<Interval> window = Optional.of(WINDOW);
    claim(UA, Claim.Kind.DRONES, 50, window);
    claim(UA, Claim.Kind.DRONES, 6, window);
    claim(UA, Claim.Kind.DRONES, 2, window);
    claim(UA, Claim.Kind.DRONES, 0, window);
    claim(UA, Claim.Kind.ASSAULTS, 50, window);
    claim(RU, Claim.Kind.DRONES, 50, window);
    claim(UA, Claim.Kind.OTHER, 50, window);
    claim(UA, Claim.Kind.DRONES, 50, Optional.empty());
    for (int i = 0; i < 6; i++) {
      report(OURS, "strike " + i, after(WINDOW.start(), 2 + 4 * i, 1), 980_000);
    }
    assertThat(make().claims())
        .extracting(ClaimCheck::outcome)
        .containsExactly(
            ClaimCheck.Outcome.CANNOT_BE_TESTED, // five of fifty support nothing about fifty
            ClaimCheck.Outcome.SUPPORTED_IN_PART,
            ClaimCheck.Outcome.SUPPORTED,
            ClaimCheck.Outcome.CANNOT_BE_TESTED, // of its own acts
            ClaimCheck.Outcome.CANNOT_BE_TESTED, // none of the kind
            ClaimCheck.Outcome.CANNOT_BE_TESTED, // worded as the claimant's own acts
            ClaimCheck.Outcome.CANNOT_BE_TESTED,
            ClaimCheck.Outcome.CANNOT_BE_TESTED);
  }

  @Test
  void aClaimMovesNoFigure() {
    report(OURS, "ours", after(WINDOW.start(), 2, 1), 950_000);
    CaseReport without = make();
    claim(UA, Claim.Kind.ALL_ACTS, 2_935, Optional.of(WINDOW));
    CaseReport with = make();
    assertThat(with.headline()).isEqualTo(without.headline());
    assertThat(with.digest()).isEqualTo(without.digest());
  }

  @Test
  void everyFigureNamesARuleThatIsDefined() {
    report(OURS, "ours", after(WINDOW.start(), 2, 1), 950_000);
    CaseReport report = make();
    var rules = report.rules().stream().map(CountingRule::id).toList();
    assertThat(report.headline()).allSatisfy(it -> assertThat(rules).contains(it.rule()));
    assertThat(report.comparisons()).allSatisfy(it -> assertThat(rules).contains(it.rule()));
  }

  /** Whatever comes in: within bounds, inside the window it claims, the same in any order. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void candidatesStayInsideTheWindowAndDoNotDependOnOrder(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 150; i++) {
      report(
          random.nextBoolean() ? OURS : THEIRS,
          "report " + i % 120, // some repeated stories
          after(WINDOW.start(), random.nextInt(-60, 90), random.nextInt(1, 25)),
          random.nextInt(1_000_001));
    }
    Derivation derivation = Derivation.of(detections, rules());
    for (Candidate candidate : derivation.candidates()) {
      var judgement = candidate.judgement();
      assertThat(judgement.verdict()).isNotEqualTo(Verdict.NOT_APPLICABLE);
      if (judgement.verdict() != Verdict.UNDETERMINED) {
        assertThat(candidate.incident().time().overlapMillis(WINDOW)).isPositive();
      }
      assertThat(judgement.p().low()).isLessThanOrEqualTo(judgement.p().point());
      assertThat(judgement.p().point()).isLessThanOrEqualTo(judgement.p().high());
    }
    List<Detection> shuffled = new ArrayList<>(detections);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Derivation.of(shuffled, rules()).digest()).isEqualTo(derivation.digest());
  }
}
