package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.garant.core.agreement.Fixtures.RU;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;

/** A provision about acts against works of energy supply; its standard is 0.5. SYNTHETIC. */
class ProtectedObjectTest {
  private static Terms terms() {
    Provision any = Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.EFFECT, 1);
    Provision energy =
        new Provision(
            any.id(),
            any.cite(),
            any.quote(),
            any.deontic(),
            any.strength(),
            any.bearers(),
            any.counterparties(),
            any.acts(),
            Optional.of(ObjectClass.ENERGY),
            any.timeOfAct(),
            any.zone(),
            any.window(),
            any.unless(),
            any.reciprocalTo(),
            any.finding());
    return Terms.of(
        Fixtures.agreement(List.of(Fixtures.wide()), List.of(energy), List.of()),
        List.of(),
        Fixtures.STANDARDS);
  }

  private static Judgement check(ObjectTable objects, double exists) {
    Incident incident =
        Fixtures.incident(
            Fixtures.between("2025-04-20T09:00:00Z", "2025-04-20T09:10:00Z"),
            Fixtures.point(0, 0, 100),
            ActorTable.of(RU, 900_000),
            1);
    return terms()
        .check(
            new Incident(
                incident.id(),
                incident.time(),
                incident.place(),
                incident.acts(),
                incident.actors(),
                objects,
                new Probability(exists),
                1,
                incident.evidence(),
                incident.related(),
                incident.sources()))
        .getFirst();
  }

  private static ObjectTable energy(int ppm) {
    return new ObjectTable(new TreeMap<>(Map.of(ObjectClass.ENERGY, ppm)));
  }

  private static List<Reason> objectReasons(Judgement judgement) {
    return judgement.why().stream().filter(it -> it.code().name().startsWith("OBJECT")).toList();
  }

  @Test
  void whatNoSourceSpeaksOfIsUndetermined() {
    Judgement judgement = check(ObjectTable.unstated(), 1);

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.object()).contains(Probability.ZERO);
    assertThat(judgement.p().low()).isEqualTo(Probability.ZERO);
    assertThat(judgement.p().point()).isEqualTo(Probability.ZERO);
    assertThat(judgement.p().high()).isEqualTo(Probability.ONE);
    assertThat(objectReasons(judgement))
        .containsExactly(Reason.of(Reason.Code.OBJECT_NOT_RECORDED, "energy"));
  }

  @Test
  void weakWordAboutTheObjectMakesItPossible() {
    Judgement judgement = check(energy(400_000), 1);

    assertThat(judgement.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(judgement.p().point().toPpm()).isEqualTo(400_000);
    assertThat(objectReasons(judgement))
        .containsExactly(Reason.of(Reason.Code.OBJECT_UNCERTAIN, "energy", "400000"));
  }

  /** 0.9 x 0.6 = 0.54 with bounds 0.9 + 0.6 - 1 = 0.5 and 0.9: silence speaks against nothing. */
  @Test
  void objectLowersThePointAndTheLowerBoundOnly() {
    Judgement judgement = check(energy(600_000), 0.9);

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(judgement.p().low().value()).isCloseTo(0.5, within(1e-12));
    assertThat(judgement.p().point().value()).isCloseTo(0.54, within(1e-12));
    assertThat(judgement.p().high().value()).isCloseTo(0.9, within(1e-12));
    assertThat(judgement.object()).contains(Probability.ofPpm(600_000));
  }

  @Test
  void objectThatIsCertainGivesNoReason() {
    Judgement judgement = check(energy(1_000_000), 1);

    assertThat(judgement.verdict()).isEqualTo(Verdict.MEETS_STANDARD);
    assertThat(judgement.p().point()).isEqualTo(Probability.ONE);
    assertThat(objectReasons(judgement)).isEmpty();
  }
}
