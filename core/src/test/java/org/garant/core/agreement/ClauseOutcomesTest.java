package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.UA;
import static org.garant.core.agreement.Fixtures.WINDOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Place;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts and reasons where one number decides. The standard is 0.5, the floor 0.1, the threshold
 * for attribution 0.75 ({@link Fixtures#STANDARDS}).
 */
class ClauseOutcomesTest {
  private static final Interval INSIDE =
      Fixtures.between("2025-04-20T09:00:00Z", "2025-04-20T09:10:00Z");
  private static final Place MIDDLE = Fixtures.point(0, 0, 100);
  private static final ActorTable BY_RU = ActorTable.of(RU, 900_000);

  private static Incident incident(
      Interval time, Map<Act, Integer> acts, ActorTable actors, double exists, int groups) {
    Incident base = Fixtures.incident(time, MIDDLE, actors, groups);
    return new Incident(
        base.id(),
        time,
        MIDDLE,
        ActTable.ofPpm(acts),
        actors,
        new Probability(exists),
        groups,
        base.evidence(),
        List.of(),
        base.sources());
  }

  private static Incident drone(Interval time, double exists) {
    return incident(time, Map.of(Act.STRIKE_DRONE, 1_000_000), BY_RU, exists, 2);
  }

  private static Judgement judge(Incident incident, Provision.TimeOfAct timeOfAct, int groups) {
    return Terms.of(
            Fixtures.agreement(
                List.of(Fixtures.wide()),
                List.of(Fixtures.provision("p", RU, "z-wide", timeOfAct, groups)),
                List.of()),
            List.of(),
            Fixtures.STANDARDS)
        .check(incident)
        .getFirst();
  }

  private static Judgement judge(Incident incident) {
    return judge(incident, Provision.TimeOfAct.EFFECT, 2);
  }

  private static List<String> parameters(Judgement judgement, Reason.Code code) {
    return judgement.why().stream()
        .filter(reason -> reason.code() == code)
        .findFirst()
        .map(Reason::parameters)
        .orElse(List.of("no such reason"));
  }

  @ParameterizedTest(name = "it happened with {0}: {1}")
  @CsvSource({
    "1, MEETS_STANDARD, false",
    "0.5, MEETS_STANDARD, false",
    "0.499999, POSSIBLE, true",
    "0.1, POSSIBLE, true",
    "0.099999, BELOW_STANDARD, true",
  })
  void theStandardAndTheFloorBelongToWhatReachesThem(
      double exists, Verdict verdict, boolean doubted) {
    Judgement judgement = judge(drone(INSIDE, exists));
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.why().stream().map(Reason::code))
        .doesNotContain(Reason.Code.BOUNDS_CROSS_STANDARD, Reason.Code.ACT_UNCERTAIN);
    assertThat(parameters(judgement, Reason.Code.EXISTENCE_UNCERTAIN))
        .isEqualTo(
            doubted
                ? List.of(Integer.toString(new Probability(exists).toPpm()))
                : List.of("no such reason"));
    assertThat(judgement.exists().value()).isEqualTo(exists);
  }

  @ParameterizedTest(name = "a named act with {0} ppm: {1}")
  @CsvSource({"500000, MEETS_STANDARD", "499999, POSSIBLE", "99999, BELOW_STANDARD"})
  void anActThatMayBeAnotherKeepsTheWholeUnderTheStandard(int ppm, Verdict verdict) {
    Map<Act, Integer> acts = Map.of(Act.STRIKE_DRONE, ppm, Act.ASSAULT_GROUND, 1_000_000 - ppm);
    Judgement judgement = judge(incident(INSIDE, acts, BY_RU, 1, 2));
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.act().toPpm()).isEqualTo(ppm);
    assertThat(parameters(judgement, Reason.Code.ACT_UNCERTAIN))
        .containsExactly(
            verdict == Verdict.MEETS_STANDARD ? "no such reason" : Integer.toString(ppm));
  }

  @Test
  void anActThatNoProvisionNamesIsNotWhatItIsAbout() {
    Judgement judgement =
        judge(incident(INSIDE, Map.of(Act.ASSAULT_GROUND, 1_000_000), BY_RU, 1, 2));
    assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(judgement.why()).containsExactly(Reason.of(Reason.Code.OTHER_ACT));
  }

  @Test
  void anIncidentOfNoActAtAllIsNotWhatItIsAbout() {
    Judgement judgement = judge(incident(INSIDE, Map.of(), BY_RU, 1, 2));
    assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(judgement.act()).isEqualTo(Probability.ZERO);
  }

  /** 0.9 · 0.8 of act and existence; bounds 0.7 and 0.8. */
  @Test
  void thePartsAreMultipliedAndBounded() {
    Map<Act, Integer> acts = Map.of(Act.STRIKE_DRONE, 900_000, Act.ASSAULT_GROUND, 100_000);
    Judgement judgement = judge(incident(INSIDE, acts, BY_RU, 0.8, 2));
    assertThat(judgement.p().low().value()).isCloseTo(0.7, within(1e-9));
    assertThat(judgement.p().point().value()).isCloseTo(0.72, within(1e-9));
    assertThat(judgement.p().high().value()).isCloseTo(0.8, within(1e-9));
  }

  @ParameterizedTest(name = "{0} groups of {1}: {2}")
  @CsvSource({
    "1, 1, ''",
    "1, 2, ONE_SOURCE_ONLY 2",
    "2, 3, TOO_FEW_SOURCES 2 3",
    "3, 3, ''",
  })
  void evidenceThatIsNotCorroboratedIsPossibleOnly(int groups, int needed, String reason) {
    Judgement judgement =
        judge(
            incident(INSIDE, Map.of(Act.STRIKE_DRONE, 1_000_000), BY_RU, 1, groups),
            Provision.TimeOfAct.EFFECT,
            needed);
    assertThat(judgement.verdict())
        .isEqualTo(reason.isEmpty() ? Verdict.MEETS_STANDARD : Verdict.POSSIBLE);
    List<String> told =
        judgement.why().stream()
            .filter(it ->
                it.code() == Reason.Code.ONE_SOURCE_ONLY
                    || it.code() == Reason.Code.TOO_FEW_SOURCES)
            .map(it -> it.code() + " " + String.join(" ", it.parameters()))
            .toList();
    assertThat(told).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
  }

  @ParameterizedTest(name = "RU {0}, UA {1} ppm: {2}, {3} {4}")
  @CsvSource({
    "750000, 0, POINTS_TO, '', ''",
    "749999, 0, UNDETERMINED, ACTOR_DISPUTED, 749999",
    "0, 749999, UNDETERMINED, ACTOR_DISPUTED, 0",
    "0, 750000, POINTS_ELSEWHERE, ACTS_BY_OTHER_PARTY, 750000",
    "500000, 0, UNDETERMINED, ACTOR_UNSTATED, 500000",
    "500001, 0, UNDETERMINED, ACTOR_DISPUTED, 500001",
    "400000, 300000, UNDETERMINED, ACTOR_DISPUTED, 400000",
  })
  void attributionFollowsTheWordingOfTheSources(
      int ru, int ua, Attribution.State state, String reason, String parameter) {
    TreeMap<PartyId, Integer> shares = new TreeMap<>();
    if (ru > 0) {
      shares.put(RU, ru);
    }
    if (ua > 0) {
      shares.put(UA, ua);
    }
    Judgement judgement =
        judge(incident(INSIDE, Map.of(Act.STRIKE_DRONE, 1_000_000), new ActorTable(shares), 1, 2));
    assertThat(judgement.attribution().state()).isEqualTo(state);
    assertThat(judgement.attribution().byBearer().toPpm()).isEqualTo(ru);
    assertThat(judgement.attribution().byOther().toPpm()).isEqualTo(ua);
    if (!reason.isEmpty()) {
      assertThat(parameters(judgement, Reason.Code.valueOf(reason))).containsExactly(parameter);
    }
  }

  /**
   * Struck from 11 to 13 hours after the start, where releases count: half of that time is within a
   * long flight of the start, so at least half surely lies inside.
   */
  @ParameterizedTest(name = "it happened with {0}: {1}")
  @CsvSource({"1, MEETS_STANDARD", "0.9, UNDETERMINED"})
  void aReleaseThatMayHaveBeenEarlierLowersWhatIsSure(double exists, Verdict verdict) {
    Interval time =
        new Interval(
            WINDOW.start().plus(Duration.ofHours(11)), WINDOW.start().plus(Duration.ofHours(13)));
    Judgement judgement = judge(drone(time, exists), Provision.TimeOfAct.RELEASE, 2);
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.p().low().value()).isCloseTo(exists - 0.5, within(1e-9));
    assertThat(judgement.p().point().value()).isCloseTo(exists, within(1e-9));
    assertThat(parameters(judgement, Reason.Code.RELEASE_TIME_NOT_RECORDED))
        .containsExactly("1000000");
  }

  /** Only what flies may have been released long before: 0.25 of a shelling that may be a drone. */
  @Test
  void shellingIsUnderWayForNoTimeThatMatters() {
    Interval after =
        new Interval(
            WINDOW.end().plus(Duration.ofHours(1)), WINDOW.end().plus(Duration.ofHours(2)));
    Map<Act, Integer> acts = Map.of(Act.STRIKE_DRONE, 250_000, Act.FIRE_SHELLING, 750_000);
    Judgement judgement =
        judge(incident(after, acts, BY_RU, 1, 2), Provision.TimeOfAct.RELEASE_OR_EFFECT, 2);
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.p().high().value()).isCloseTo(0.25, within(1e-9));
    assertThat(judgement.time()).isEqualTo(Probability.ZERO);
    assertThat(parameters(judgement, Reason.Code.RELEASE_TIME_NOT_RECORDED))
        .containsExactly("250000");
  }

  /** A long-range drone flies twelve hours at most: 2,000 km at 170 km/h. */
  @ParameterizedTest(name = "struck from {0} to {1} hours after the end: at most {2}")
  @CsvSource({"11, 12, 1", "11, 13, 0.5", "12, 13, 0"})
  void nothingFliesLongerThanTwelveHours(int from, int until, double high) {
    Interval time =
        new Interval(
            WINDOW.end().plus(Duration.ofHours(from)), WINDOW.end().plus(Duration.ofHours(until)));
    Judgement judgement = judge(drone(time, 1), Provision.TimeOfAct.RELEASE_OR_EFFECT, 2);
    assertThat(judgement.p().high().value()).isCloseTo(high, within(1e-9));
  }

  /** One hour of ten lies inside: the floor without any thought of releases. */
  @ParameterizedTest(name = "{0} s of 36,000 inside: {1}")
  @CsvSource({"3600, POSSIBLE", "3599, UNDETERMINED"})
  void whereOnlyTheReleaseCouldPutItInsideItIsUndetermined(int seconds, Verdict verdict) {
    Instant start = WINDOW.end().minusSeconds(seconds);
    Judgement judgement =
        judge(
            drone(new Interval(start, start.plusSeconds(36_000)), 1),
            Provision.TimeOfAct.RELEASE_OR_EFFECT,
            2);
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(parameters(judgement, Reason.Code.TIME_UNCERTAIN))
        .containsExactly(Integer.toString((int) Math.round(seconds / 0.036)));
  }

  private static Zone.Drawn valid(String from, String until) {
    Zone.Drawn wide = Fixtures.wide();
    return new Zone.Drawn(
        wide.id(),
        wide.label(),
        wide.polygons(),
        wide.accuracyMeters(),
        from.isEmpty() ? Optional.empty() : Optional.of(Fixtures.at(Instant.parse(from))),
        until.isEmpty() ? Optional.empty() : Optional.of(Fixtures.at(Instant.parse(until))),
        false,
        wide.origin(),
        wide.note());
  }

  @ParameterizedTest(name = "from {0} until {1}: {2}")
  @CsvSource({
    "'', '', true",
    "2025-04-20T09:09:59Z, '', true",
    "2025-04-20T09:10:00Z, '', false",
    "'', 2025-04-20T09:00:01Z, true",
    "'', 2025-04-20T09:00:00Z, false",
    "2025-04-20T00:00:00Z, 2025-04-21T00:00:00Z, true",
  })
  void aShapeHoldsFromItsFirstToItsLastInstant(String from, String until, boolean holds) {
    Judgement judgement =
        Terms.of(
                Fixtures.agreement(
                    List.of(valid(from, until)),
                    List.of(Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.EFFECT, 2)),
                    List.of()),
                List.of(),
                Fixtures.STANDARDS)
            .check(drone(INSIDE, 1))
            .getFirst();
    assertThat(judgement.verdict())
        .isEqualTo(holds ? Verdict.MEETS_STANDARD : Verdict.UNDETERMINED);
    assertThat(parameters(judgement, Reason.Code.ZONE_NOT_VALID_THEN))
        .containsExactly(holds ? "no such reason" : "z-wide");
    assertThat(judgement.why().stream().map(Reason::code))
        .doesNotContain(Reason.Code.ZONE_ILLUSTRATIVE);
  }

  private static Reading reading(String id, String of, String minus) {
    return new Reading(id, of, List.of(), Optional.of(minus), Optional.empty(), "");
  }

  /** The zone taken out stands first in the file; one reading takes out what the text left open. */
  @Test
  void eachReadingTakesItsOwnZoneOutOfItsOwnProvision() {
    Terms terms =
        Terms.of(
            Fixtures.agreement(
                List.of(
                    Fixtures.half(1),
                    Fixtures.wide(),
                    new Zone.Unspecified("z-front", "the front", "")),
                List.of(
                    Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.EFFECT, 2),
                    Fixtures.provision("q", RU, "z-wide", Provision.TimeOfAct.EFFECT, 2),
                    Fixtures.provision("s", RU, "z-front", Provision.TimeOfAct.EFFECT, 2)),
                List.of(
                    reading("r-half", "p", "z-half"),
                    reading("r-front", "q", "z-front"),
                    reading("r-none", "s", "z-half"))),
            List.of(),
            Fixtures.STANDARDS);
    List<Judgement> east =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(5_000, 0, 100), BY_RU, 2));
    List<Judgement> west =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(-5_000, 0, 100), BY_RU, 2));
    List<Judgement> edge =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_RU, 2));

    assertThat(east)
        .extracting(it -> it.provision() + " " + it.reading() + " " + it.verdict())
        .containsExactly(
            "p r-half NOT_APPLICABLE", "q r-front UNDETERMINED", "s r-none UNDETERMINED");
    assertThat(east.getFirst().why())
        .containsExactly(Reason.of(Reason.Code.OUTSIDE_BY_READING, "z-half"));
    assertThat(west.getFirst().verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(west.getFirst().place()).contains(Probability.ONE);
    assertThat(edge.getFirst().place().orElseThrow().value()).isCloseTo(0.5, within(1e-4));
    assertThat(parameters(east.get(1), Reason.Code.ZONE_UNSPECIFIED)).containsExactly("z-front");
    assertThat(parameters(east.get(2), Reason.Code.ZONE_UNSPECIFIED)).containsExactly("z-front");
  }

  @Test
  void aProvisionThatDependsOnAnotherSaysSoAndStaysInForce() {
    Provision like = Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.EFFECT, 2);
    Provision reciprocal =
        new Provision(
            "q",
            like.cite(),
            like.quote(),
            like.deontic(),
            like.strength(),
            like.bearers(),
            like.counterparties(),
            like.acts(),
            like.timeOfAct(),
            like.zone(),
            like.window(),
            List.of(),
            Optional.of("p"),
            like.finding());
    Terms terms =
        Terms.of(
            Fixtures.agreement(List.of(Fixtures.wide()), List.of(like, reciprocal), List.of()),
            List.of(),
            Fixtures.STANDARDS);
    Judgement judgement = terms.check(drone(INSIDE, 1)).getLast();
    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(judgement.why())
        .containsExactly(
            Reason.of(Reason.Code.ZONE_ILLUSTRATIVE, "z-wide"),
            Reason.of(Reason.Code.LAPSES_BY_FINDING_ONLY, "p"));
    assertThat(terms.agreement().findProvision("q")).contains(reciprocal);
  }

  @Test
  void aPlaceOfSeveralPartsLiesInsideByTheirWeights() {
    Place mixture =
        new Place(
            List.of(
                new Place.Point("in", Fixtures.ring(5_000, 0).getFirst(), error(), 300_000),
                new Place.Point("out", Fixtures.ring(-5_000, 0).getFirst(), error(), 700_000)));
    Judgement judgement =
        Terms.of(
                Fixtures.agreement(
                    List.of(Fixtures.half(1)),
                    List.of(Fixtures.provision("p", RU, "z-half", Provision.TimeOfAct.EFFECT, 2)),
                    List.of()),
                List.of(),
                Fixtures.STANDARDS)
            .check(Fixtures.incident(INSIDE, mixture, BY_RU, 2))
            .getFirst();
    assertThat(judgement.place().orElseThrow().value()).isCloseTo(0.3, within(1e-9));
    assertThat(parameters(judgement, Reason.Code.PLACE_NEAR_EDGE)).containsExactly("300000");
  }

  private static Covariance error() {
    return Covariance.circular(100);
  }
}
