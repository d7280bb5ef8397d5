package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final Interval INSIDE =
      Fixtures.between("2025-04-20T09:00:00Z", "2025-04-20T09:10:00Z");
  private static final ActorTable BY_RU = ActorTable.of(Fixtures.RU, 900_000);
  private static final ActorTable BY_UA = ActorTable.of(Fixtures.UA, 900_000);

  private static Terms terms(Zone zone, Provision.TimeOfAct timeOfAct, List<Region> regions) {
    return Terms.of(
        Fixtures.agreement(
            List.of(zone),
            List.of(Fixtures.provision("p", Fixtures.RU, zone.id(), timeOfAct, 2)),
            List.of()),
        regions,
        Fixtures.STANDARDS);
  }

  private static Judgement check(Incident incident) {
    return terms(Fixtures.wide(), Provision.TimeOfAct.RELEASE_OR_EFFECT, List.of())
        .check(incident)
        .getFirst();
  }

  private static List<Reason.Code> codes(Judgement judgement) {
    return judgement.why().stream().map(Reason::code).toList();
  }

  @Test
  void certainActInsideMeetsTheStandard() {
    Judgement judgement = check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_RU, 2));

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(judgement.p().low().value()).isEqualTo(1);
    assertThat(judgement.attribution().state()).isEqualTo(Attribution.State.POINTS_TO);
    assertThat(codes(judgement))
        .containsExactly(Reason.Code.ZONE_ILLUSTRATIVE, Reason.Code.SELF_DEFENCE_CLAIM_OPEN);
    assertThat(judgement.reading()).isEmpty();
  }

  @Test
  void oneSourceIsNotEnough() {
    Judgement judgement = check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_RU, 1));

    assertThat(judgement.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(codes(judgement)).contains(Reason.Code.ONE_SOURCE_ONLY);
  }

  @Test
  void actOfAPartyThatIsNotBoundDoesNotCount() {
    Judgement judgement = check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_UA, 2));

    assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(codes(judgement)).containsExactly(Reason.Code.ACTS_BY_OTHER_PARTY);
    assertThat(judgement.attribution().state()).isEqualTo(Attribution.State.POINTS_ELSEWHERE);
  }

  @Test
  void actOfNobodyNamedFallsWithinTheTermsAllTheSame() {
    Judgement judgement =
        check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), ActorTable.unstated(), 2));

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(judgement.attribution().state()).isEqualTo(Attribution.State.UNDETERMINED);
    assertThat(codes(judgement)).contains(Reason.Code.ACTOR_UNSTATED);
  }

  @Test
  void timePartlyInsideCountsByItsShare() {
    Interval crossing = Fixtures.between("2025-04-19T14:58:00Z", "2025-04-19T15:04:00Z");

    Judgement judgement = check(Fixtures.incident(crossing, Fixtures.point(0, 0, 100), BY_RU, 2));

    assertThat(judgement.time().value()).isCloseTo(4.0 / 6, within(1e-12));
    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(codes(judgement)).contains(Reason.Code.TIME_UNCERTAIN);
  }

  @Test
  void boundsThatCrossTheStandardAreTold() {
    Interval crossing = Fixtures.between("2025-04-19T14:58:00Z", "2025-04-19T15:06:00Z");
    Terms terms = terms(Fixtures.half(80), Provision.TimeOfAct.EFFECT, List.of());
    // Time 0.75, place Phi(0.5) = 0.69: product 0.52, lower bound 0.44.

    Judgement judgement =
        terms.check(Fixtures.incident(crossing, Fixtures.point(50, 0, 60), BY_RU, 2)).getFirst();

    assertThat(judgement.p().point().value()).isCloseTo(0.75 * 0.6914625, within(1e-4));
    assertThat(judgement.p().low().value()).isCloseTo(0.75 + 0.6914625 - 1, within(1e-4));
    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(codes(judgement))
        .contains(Reason.Code.BOUNDS_CROSS_STANDARD, Reason.Code.PLACE_NEAR_EDGE);
  }

  @Test
  void shotJustOutsideABorderIsPossible() {
    Terms terms = terms(Fixtures.half(1), Provision.TimeOfAct.EFFECT, List.of());

    Judgement judgement =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(-50, 0, 100), BY_RU, 2)).getFirst();

    assertThat(judgement.p().point().value()).isCloseTo(0.31, within(0.005));
    assertThat(judgement.verdict()).isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void shotFarOutsideIsBelowTheStandardThenNotApplicable() {
    Terms terms = terms(Fixtures.half(1), Provision.TimeOfAct.EFFECT, List.of());

    assertThat(
            terms
                .check(Fixtures.incident(INSIDE, Fixtures.point(-200, 0, 100), BY_RU, 2))
                .getFirst()
                .verdict())
        .isEqualTo(Verdict.BELOW_STANDARD);
    Judgement far =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(-700, 0, 100), BY_RU, 2)).getFirst();
    assertThat(far.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(codes(far)).containsExactly(Reason.Code.OUTSIDE_ZONE);
  }

  @Test
  void droneThatStruckAfterTheEndMayHaveBeenReleasedBefore() {
    Interval after = Fixtures.between("2025-04-20T21:30:00Z", "2025-04-20T21:40:00Z");
    Incident drone = Fixtures.incident(after, Fixtures.point(0, 0, 100), BY_RU, 2);

    Judgement either = check(drone);
    Judgement effect =
        terms(Fixtures.wide(), Provision.TimeOfAct.EFFECT, List.of()).check(drone).getFirst();

    assertThat(either.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(codes(either)).contains(Reason.Code.RELEASE_TIME_NOT_RECORDED);
    assertThat(effect.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(codes(effect)).containsExactly(Reason.Code.OUTSIDE_WINDOW);
  }

  @Test
  void zoneThatTheTextDoesNotDefineLeavesItUndetermined() {
    Terms terms =
        terms(new Zone.Unspecified("z", "the front", ""), Provision.TimeOfAct.EFFECT, List.of());

    Judgement judgement =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_RU, 2)).getFirst();

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.place()).isEmpty();
    assertThat(judgement.p().low().value()).isZero();
    assertThat(judgement.p().high().value()).isEqualTo(1);
  }

  @Test
  void weaponReleasedBeforeTheWindowIsUndeterminedWhereReleaseAloneCounts() {
    Interval early = Fixtures.between("2025-04-19T15:10:00Z", "2025-04-19T15:11:00Z");
    Terms terms = terms(Fixtures.wide(), Provision.TimeOfAct.RELEASE, List.of());

    Judgement judgement =
        terms.check(Fixtures.incident(early, Fixtures.point(0, 0, 100), BY_RU, 2)).getFirst();
    Judgement later =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_RU, 2)).getFirst();

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.p().low().value()).isZero();
    assertThat(later.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
  }

  @Test
  void windowCountsOnlyWhileTheAgreementIsInForce() {
    Agreement whole =
        Fixtures.agreement(
            List.of(Fixtures.wide()),
            List.of(Fixtures.provision("p", Fixtures.RU, "z-wide", Provision.TimeOfAct.EFFECT, 2)),
            List.of());
    Standing.StatusChange suspended =
        new Standing.StatusChange(
            Standing.State.SUSPENDED, Fixtures.at(Instant.parse("2025-04-20T09:05:00Z")), "s", "");
    Agreement cut =
        new Agreement(
            whole.head(),
            new Standing(
                List.of(whole.standing().status().getFirst(), suspended),
                whole.standing().parties(),
                whole.standing().participation()),
            whole.zones(),
            whole.windows(),
            whole.provisions(),
            whole.exceptions(),
            whole.readings(),
            whole.stances(),
            whole.notes());
    Terms terms = Terms.of(cut, List.of(), Fixtures.STANDARDS);
    Place place = Fixtures.point(0, 0, 100);

    Judgement half = terms.check(Fixtures.incident(INSIDE, place, BY_RU, 2)).getFirst();
    Judgement after =
        terms
            .check(
                Fixtures.incident(
                    Fixtures.between("2025-04-20T10:00:00Z", "2025-04-20T10:10:00Z"),
                    place,
                    BY_RU,
                    2))
            .getFirst();

    assertThat(half.time().value()).isEqualTo(0.5);
    assertThat(after.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(codes(after)).containsExactly(Reason.Code.NOT_IN_FORCE);
  }

  @Test
  void shapeOfAnotherTimeLeavesItUndetermined() {
    Zone.Drawn wide = Fixtures.wide();
    Zone.Drawn old =
        new Zone.Drawn(
            wide.id(),
            wide.label(),
            wide.polygons(),
            wide.accuracyMeters(),
            Optional.empty(),
            Optional.of(Fixtures.at(Instant.parse("2025-04-20T00:00:00Z"))),
            true,
            wide.origin(),
            wide.note());

    Judgement judgement =
        terms(old, Provision.TimeOfAct.EFFECT, List.of())
            .check(Fixtures.incident(INSIDE, Fixtures.point(0, 0, 100), BY_RU, 2))
            .getFirst();

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(codes(judgement)).contains(Reason.Code.ZONE_NOT_VALID_THEN);
  }

  @Test
  void regionCountsByTheShareOfItsArea() {
    Region straddling =
        new Region(
            new RegionId("UA-59"),
            "Sumy",
            List.of(
                List.of(
                    Fixtures.ring(-20000, -20000, 60000, -20000, 60000, 20000, -20000, 20000))));
    Region outside =
        new Region(
            new RegionId("UA-63"),
            "Kharkiv",
            List.of(
                List.of(
                    Fixtures.ring(-90000, -20000, -50000, -20000, -50000, 20000, -90000, 20000))));
    Terms terms = terms(Fixtures.half(1), Provision.TimeOfAct.EFFECT, List.of(straddling, outside));

    Judgement one =
        terms
            .check(Fixtures.incident(INSIDE, Place.within(new RegionId("UA-59")), BY_RU, 2))
            .getFirst();
    Judgement country =
        terms
            .check(Fixtures.incident(INSIDE, Place.within(new RegionId("UA")), BY_RU, 2))
            .getFirst();
    Judgement unknown =
        terms
            .check(Fixtures.incident(INSIDE, Place.within(new RegionId("UA-99")), BY_RU, 2))
            .getFirst();

    assertThat(one.place().orElseThrow().value()).isCloseTo(0.75, within(0.01));
    assertThat(codes(one)).contains(Reason.Code.PLACE_WIDE);
    assertThat(country.place().orElseThrow().value()).isCloseTo(0.5, within(0.01));
    assertThat(unknown.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(codes(unknown)).contains(Reason.Code.REGION_UNKNOWN);
  }

  @Test
  void readingsAreJudgedSideBySide() {
    Terms terms =
        Terms.of(
            Fixtures.agreement(
                List.of(Fixtures.wide(), Fixtures.half(1)),
                List.of(
                    Fixtures.provision("p", Fixtures.RU, "z-wide", Provision.TimeOfAct.EFFECT, 1)),
                List.of(
                    new Reading(
                        "r-narrow",
                        "p",
                        List.of(Fixtures.RU),
                        Optional.of("z-half"),
                        Optional.empty(),
                        ""),
                    new Reading("r-wide", "p", List.of(), Optional.empty(), Optional.empty(), ""))),
            List.of(),
            Fixtures.STANDARDS);

    List<Judgement> judgements =
        terms.check(Fixtures.incident(INSIDE, Fixtures.point(5000, 0, 100), BY_RU, 1));

    assertThat(judgements).extracting(Judgement::reading).containsExactly("r-narrow", "r-wide");
    assertThat(judgements)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.NOT_APPLICABLE, Verdict.MEETS_STANDARD);
    assertThat(codes(judgements.getFirst())).containsExactly(Reason.Code.OUTSIDE_BY_READING);
  }

  @Test
  void whatTheMachineSaysContainsNoWordThatIsForPeople() {
    List<String> forPeople = List.of("breach", "violation", "responsible", "established");
    for (Reason.Code code : Reason.Code.values()) {
      assertThat(forPeople).noneMatch(code.code()::contains);
    }
    for (Verdict verdict : Verdict.values()) {
      assertThat(forPeople).noneMatch(verdict.code()::contains);
    }
  }
}
