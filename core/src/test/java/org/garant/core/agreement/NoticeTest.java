package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.UA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Notice;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.observation.WatchCodec;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Announced activities: when the machine may say that an incident fits one. */
class NoticeTest {
  private static final Interval ANNOUNCED =
      Fixtures.between("2025-04-20T09:00:00Z", "2025-04-20T11:00:00Z");
  private static final Interval BLAST =
      Fixtures.between("2025-04-20T10:00:00Z", "2025-04-20T10:01:00Z");

  /** A square of 4 km about the middle. */
  private static Notice notice(PartyId by, Duration before, String act) {
    return Notice.of(
        new SourceId("notices"),
        by,
        ANNOUNCED.start().minus(before),
        "blasting of mines",
        List.of(act),
        ANNOUNCED,
        Fixtures.ring(-2000, -2000, 2000, -2000, 2000, 2000, -2000, 2000),
        "",
        ContentId.of("row"));
  }

  private static Terms terms(Notice... notices) {
    Agreement plain =
        Fixtures.agreement(
            List.of(Fixtures.wide()),
            List.of(Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.EFFECT, 1)),
            List.of());
    Agreement agreement =
        new Agreement(
            plain.head(),
            plain.standing(),
            plain.zones(),
            plain.windows(),
            plain.provisions(),
            List.of(
                new ExceptionClause(
                    "x",
                    ExceptionClause.Kind.NOTIFIED_ACTIVITY,
                    new Citation("s", "clause 3"),
                    List.of(RU),
                    Optional.empty(),
                    0,
                    0,
                    86_400,
                    "verification-officer",
                    false,
                    "")),
            plain.readings(),
            plain.stances(),
            plain.notes());
    return Terms.of(agreement, List.of(), Fixtures.STANDARDS, List.of(notices));
  }

  private static Incident blast(Interval time, Place place) {
    Incident drone = Fixtures.incident(time, place, ActorTable.of(RU, 900_000), 1);
    return new Incident(
        drone.id(),
        time,
        place,
        ActTable.ofPpm(Map.of(Act.FIRE_SHELLING, 800_000, Act.STRIKE_DRONE, 200_000)),
        drone.actors(),
        Probability.ONE,
        1,
        drone.evidence(),
        drone.related(),
        drone.sources());
  }

  private static Judgement check(Incident incident, Notice... notices) {
    return terms(notices).check(incident).getFirst();
  }

  private static List<String> notices(Judgement judgement) {
    return judgement.why().stream()
        .filter(reason -> reason.code().name().contains("NOTICE"))
        .map(reason -> reason.code() + " " + reason.parameters().get(1))
        .toList();
  }

  @Test
  void eventThatFitsANoticeGivenInTimeIsExempt() {
    Notice notice = notice(RU, Duration.ofHours(24), "fire.*");

    Judgement judgement = check(blast(BLAST, Fixtures.point(0, 0, 100)), notice);

    assertThat(judgement.verdict()).isEqualTo(Verdict.EXEMPT);
    assertThat(notices(judgement)).containsExactly("FITS_NOTICE 800000");
    assertThat(judgement.p().point().value()).as("the terms still cover it").isEqualTo(1);
  }

  @Test
  void withoutANoticeTheRuleApplies() {
    Judgement judgement = check(blast(BLAST, Fixtures.point(0, 0, 100)));

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(notices(judgement)).isEmpty();
  }

  @Test
  void lateNoticeIsShownAndExemptsNothing() {
    Notice late = notice(RU, Duration.ofHours(24).minusSeconds(1), "fire.*");

    Judgement judgement = check(blast(BLAST, Fixtures.point(0, 0, 100)), late);

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(notices(judgement)).containsExactly("NOTICE_LATE 800000");
  }

  /** Ten minutes after the announced end: the general rule applies. */
  @Test
  void eventAfterTheAnnouncedEndIsNotExempt() {
    Interval after = Fixtures.between("2025-04-20T11:10:00Z", "2025-04-20T11:11:00Z");

    Judgement judgement =
        check(blast(after, Fixtures.point(0, 0, 100)), notice(RU, Duration.ofDays(2), "fire.*"));

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(notices(judgement)).isEmpty();
  }

  /**
   * Place: Φ(2)² at the corner's distance. On the edge half lies inside: 0.5 x 0.8 = 0.4, under the
   * standard of 0.5.
   */
  @ParameterizedTest
  @CsvSource({"0, EXEMPT, FITS_NOTICE 800000", "2000, MEETS_STANDARD, NOTICE_MAY_COVER 400000"})
  void weakFitLeavesTheRule(double east, Verdict verdict, String reason) {
    Judgement judgement =
        check(blast(BLAST, Fixtures.point(east, 0, 100)), notice(RU, Duration.ofDays(2), "fire.*"));

    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(notices(judgement)).containsExactly(reason);
  }

  @Test
  void noticeOfAPartyThatTheExceptionDoesNotNameIsNoExcuse() {
    assertThat(
            check(blast(BLAST, Fixtures.point(0, 0, 100)), notice(UA, Duration.ofDays(2), "fire.*"))
                .verdict())
        .isEqualTo(Verdict.MEETS_STANDARD);
  }

  @Test
  void eventKnownOnlyToARegionFitsNoAnnouncedArea() {
    Judgement judgement =
        check(
            blast(BLAST, Place.within(new RegionId("UA-63"))),
            notice(RU, Duration.ofDays(2), "fire.*"));

    assertThat(notices(judgement)).isEmpty();
  }

  @Test
  void noticeInTimeCountsBeforeALateOneThatFitsBetter() {
    Notice late = notice(RU, Duration.ofMinutes(1), "fire.*");
    Notice early = notice(RU, Duration.ofDays(3), "strike.*");

    Judgement judgement = check(blast(BLAST, Fixtures.point(0, 0, 100)), late, early);

    assertThat(notices(judgement)).containsExactly("NOTICE_MAY_COVER 200000");
    assertThat(late.isInTime()).isTrue();
    assertThat(notice(RU, Duration.ZERO, "fire.*").isInTime()).isFalse();
  }

  private static NoticeCover.Cover cover(String notice, double share, boolean inTime) {
    return new NoticeCover.Cover(new ContentId(notice.repeat(64)), share, inTime);
  }

  /** In time before late, then the greater share, then the smaller id; the order given is none. */
  @ParameterizedTest(name = "{0} {1} {2} before {3} {4} {5}")
  @CsvSource({
    "b, 0.1, true, a, 0.9, false",
    "b, 0.6, true, a, 0.5, true",
    "b, 0.6, false, a, 0.5, false",
    "a, 0.5, true, b, 0.5, true",
  })
  void coverThatCountsIsChosenByTimeThenShareThenId(
      String first,
      double share,
      boolean inTime,
      String second,
      double other,
      boolean otherInTime) {
    NoticeCover.Cover better = cover(first, share, inTime);
    NoticeCover.Cover worse = cover(second, other, otherInTime);

    assertThat(NoticeCover.precedes(better, worse)).isTrue();
    assertThat(NoticeCover.precedes(worse, better)).isFalse();
    assertThat(NoticeCover.precedes(better, better)).isFalse();
  }

  @Test
  void laterWeakerNoticeReplacesNoBetterOne() {
    Notice whole = notice(RU, Duration.ofDays(3), "fire.*");
    Notice part = notice(RU, Duration.ofDays(3), "strike.*");

    assertThat(notices(check(blast(BLAST, Fixtures.point(0, 0, 100)), whole, part)))
        .containsExactly("FITS_NOTICE 800000");
    assertThat(notices(check(blast(BLAST, Fixtures.point(0, 0, 100)), part, whole)))
        .containsExactly("FITS_NOTICE 800000");
  }

  @Test
  void noticeIsReadBackWithoutLoss() {
    Notice notice = notice(RU, Duration.ofDays(2), "fire.*");

    assertThat(WatchCodec.decodeNotice(WatchCodec.encode(notice))).isEqualTo(notice);
    assertThat(notice.givenAt()).isEqualTo(Instant.parse("2025-04-18T09:00:00Z"));
  }
}
