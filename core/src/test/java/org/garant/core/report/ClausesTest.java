package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.UA;
import static org.garant.core.agreement.Fixtures.WINDOW;
import static org.garant.core.agreement.Fixtures.at;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Citation;
import org.garant.core.agreement.ExceptionClause;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Head;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Reading;
import org.garant.core.agreement.Stance;
import org.garant.core.agreement.Standing;
import org.garant.core.quantity.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
  private static final PartyId XX = new PartyId("XX");

  private static ExceptionClause exception(
      String id, Optional<PartyId> priorBy, long seconds, long meters, String decidedBy) {
    return new ExceptionClause(
        id,
        ExceptionClause.Kind.SELF_DEFENCE_CLAIM,
        new Citation("s", "clause 2"),
        List.of(RU),
        priorBy,
        seconds,
        meters,
        0,
        decidedBy,
        false,
        "");
  }

  private static Provision provision(String id, PartyId bearer, String source, String unless) {
    Provision like = Fixtures.provision(id, bearer, "z-wide", Provision.TimeOfAct.EFFECT, 1);
    return new Provision(
        id,
        new Citation(source, "clause " + id),
        like.quote(),
        like.deontic(),
        bearer.equals(RU) ? Provision.Strength.LEGAL : Provision.Strength.POLITICAL,
        like.bearers(),
        bearer.equals(RU) ? List.of(UA) : List.of(),
        like.acts(),
        like.timeOfAct(),
        like.zone(),
        like.window(),
        List.of(unless),
        Optional.empty(),
        like.finding());
  }

  /** Two provisions of two sources, of which one put the agreement in force; three parties. */
  private static Agreement agreement() {
    Agreement base =
        Fixtures.agreement(
            List.of(Fixtures.wide()),
            List.of(Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.EFFECT, 1)),
            List.of());
    Head head = base.head();
    Head.CitedSource decree = head.sources().getFirst();
    Head.CitedSource speech =
        new Head.CitedSource("t", Head.SourceKind.PRESS, "another paper", Optional.empty(), "", "");
    Standing standing = base.standing();
    return new Agreement(
        new Head(
            head.id(),
            head.kind(),
            new TreeMap<>(head.title()),
            head.level(),
            "",
            head.force(),
            "",
            List.of(new Head.Language("en", true), new Head.Language("fr", false)),
            head.timeZone(),
            head.tzdata(),
            List.of(decree, speech)),
        new Standing(
            List.of(
                new Standing.StatusChange(
                    Standing.State.ANNOUNCED, at(WINDOW.start().minusSeconds(60)), "t", ""),
                new Standing.StatusChange(Standing.State.IN_FORCE, at(WINDOW.start()), "s", "")),
            List.of(
                standing.parties().get(0),
                standing.parties().get(1),
                new Standing.Party(XX, "Guarantor", "C", List.of("guarantor"))),
            List.of(
                participation(RU, Standing.ParticipationAct.DECLARED),
                participation(UA, Standing.ParticipationAct.NOT_SIGNATORY),
                participation(XX, Standing.ParticipationAct.ENDORSED))),
        base.zones(),
        base.windows(),
        List.of(provision("p", RU, "s", "x"), provision("q", XX, "t", "y")),
        List.of(
            exception("x", Optional.of(UA), 60, 0, ""),
            exception("y", Optional.empty(), 0, 0, "verification-officer")),
        List.of(new Reading("r", "p", List.of(UA), Optional.empty(), Optional.empty(), "narrow")),
        List.of(
            new Stance(
                UA, "q", Stance.Kind.CONDITIONAL, "t", Stance.Attribution.HEAD_OF_STATE, "if")),
        List.of());
  }

  private static Standing.Participation participation(
      PartyId party, Standing.ParticipationAct act) {
    return new Standing.Participation(party, act, at(WINDOW.start()), "t", "");
  }

  @Test
  void aClauseTellsWhatBelongsToItAndNothingElse() {
    List<Clause> clauses = new Clauses(agreement()).all();
    Clause first = clauses.getFirst();
    Clause second = clauses.getLast();

    assertThat(first.source()).isEqualTo("a paper");
    assertThat(second.source()).isEqualTo("another paper");
    assertThat(first.readings())
        .containsExactly(new Clause.ClauseReading("r", List.of("Ukraine"), "narrow"));
    assertThat(second.readings()).isEmpty();
    assertThat(first.exceptions()).extracting(Clause.ClauseException::id).containsExactly("x");
    assertThat(second.exceptions()).extracting(Clause.ClauseException::id).containsExactly("y");
    assertThat(first.positions()).isEmpty();
    assertThat(second.positions())
        .containsExactly(
            new Clause.Position("Ukraine", "conditional", "head-of-state", "another paper", "if"));
    assertThat(first.participation()) // of those bound and those to whom it is owed
        .extracting(Clause.Participation::act)
        .containsExactly("declared", "not-signatory");
    assertThat(second.participation())
        .extracting(Clause.Participation::act)
        .containsExactly("endorsed");
    assertThat(first.isPolitical()).isFalse();
    assertThat(second.isPolitical()).isTrue();
  }

  @Test
  void onlyTheInstrumentItselfHasAuthenticLanguages() {
    List<Clause> clauses = new Clauses(agreement()).all();
    assertThat(clauses.getFirst().authentic()).containsExactly("en");
    assertThat(clauses.getLast().authentic()).isEmpty();
  }

  @ParameterizedTest(name = "{0} s, {1} m, {2}: {3}")
  @CsvSource({
    "7200, 10000, verification-officer, within 2 h and 10 km; decided by a verification officer",
    "90, 0, '', within 90 s",
    "120, 0, '', within 2 min",
    "0, 1500, umpire, within 1500 m; decided by an umpire",
    "0, 0, envoy, decided by an envoy",
    "0, 0, '', ''",
  })
  void theConditionsOfAnExceptionAreToldInWords(
      long seconds, long meters, String office, String words) {
    Clauses clauses = new Clauses(agreement());
    assertThat(
            clauses
                .exception(exception("x", Optional.empty(), seconds, meters, office))
                .conditions())
        .isEqualTo(words);
    String prior = "prior incident by Ukraine" + (words.startsWith("within") ? " " : "; ") + words;
    assertThat(
            clauses
                .exception(exception("x", Optional.of(UA), seconds, meters, office))
                .conditions())
        .isEqualTo(words.isEmpty() ? "prior incident by Ukraine" : prior);
  }
}
