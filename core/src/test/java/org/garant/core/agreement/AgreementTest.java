package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garant.core.agreement.Fixtures.WINDOW;
import static org.garant.core.agreement.Fixtures.at;
import static org.garant.core.agreement.Fixtures.p;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  /** Every kind of part, every optional member. */
  private static Agreement whole() {
    Provision like = Fixtures.provision("p", Fixtures.RU, "z-wide", Provision.TimeOfAct.EFFECT, 2);
    Provision second =
        new Provision(
            "q",
            like.cite(),
            "",
            Provision.Deontic.COMMITMENT,
            Provision.Strength.POLITICAL,
            List.of(Fixtures.RU),
            List.of(Fixtures.UA),
            like.acts(),
            Provision.TimeOfAct.RELEASE,
            "z-then",
            "w",
            List.of("x"),
            Optional.of("p"),
            like.finding());
    Zone.Drawn half = Fixtures.half(50);
    Zone.Drawn then =
        new Zone.Drawn(
            "z-then",
            half.label(),
            half.polygons(),
            50,
            Optional.of(at(WINDOW.start())),
            Optional.of(at(WINDOW.end())),
            false,
            "",
            "");
    Agreement base =
        Fixtures.agreement(
            List.of(Fixtures.wide(), half, then),
            List.of(like, second),
            List.of(
                new Reading(
                    "r",
                    "p",
                    List.of(Fixtures.RU),
                    Optional.of("z-half"),
                    Optional.of(Provision.TimeOfAct.RELEASE),
                    "")));
    Head head = base.head();
    return new Agreement(
        new Head(
            head.id(),
            head.kind(),
            new TreeMap<>(head.title()),
            head.level(),
            "",
            head.force(),
            "",
            head.languages(),
            head.timeZone(),
            head.tzdata(),
            List.of(
                new Head.CitedSource(
                    "s",
                    Head.SourceKind.OFFICIAL,
                    "a gazette",
                    Optional.of(at(WINDOW.start())),
                    "",
                    ""))),
        base.standing(),
        base.zones(),
        base.windows(),
        base.provisions(),
        base.exceptions(),
        base.readings(),
        base.stances(),
        base.notes());
  }

  private static String written() {
    return new String(CanonicalJson.write(AgreementCodec.encode(whole())), StandardCharsets.UTF_8);
  }

  private static JsonObject parse(String json) {
    return CanonicalJson.parseObject(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyMemberIsReadBackWithoutLoss() {
    assertThat(AgreementCodec.decode(parse(written()))).isEqualTo(whole());
  }

  /** What is changed in the file, and what the refusal must name. */
  @ParameterizedTest(name = "{0} becomes {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "\"bearers\":[\"RU\"]; \"bearers\":[\"XX\"]; is called XX",
        "\"bearers\":[\"RU\"]; \"bearers\":[]; binds someone",
        "\"counterparties\":[\"UA\"]; \"counterparties\":[\"XX\"]; is called XX",
        "\"acts\":[\"fire.*\",\"strike.*\"]; \"acts\":[]; binds someone",
        "\"cite\":{\"locator\":\"clause 1\",\"source\":\"s\"}; \"cite\":{\"locator\":\"clause 1\",\"source\":\"t\"}; is called t",
        "\"zone\":\"z-then\"; \"zone\":\"z-nowhere\"; is called z-nowhere",
        "\"window\":\"w\"; \"window\":\"v\"; is called v",
        "\"unless\":[\"x\"]; \"unless\":[\"y\"]; is called y",
        "\"reciprocalTo\":\"p\"; \"reciprocalTo\":\"o\"; is called o",
        "\"of\":\"p\"; \"of\":\"o\"; is called o",
        "\"minusZone\":\"z-half\"; \"minusZone\":\"z-quarter\"; is called z-quarter",
        "\"id\":\"q\"; \"id\":\"p\"; used once: p",
        "\"id\":\"z-then\"; \"id\":\"z-half\"; used once: z-half",
        "\"minIndependent\":2; \"minIndependent\":0; at least one group",
        "\"accuracyMeters\":50; \"accuracyMeters\":0; greater than 0 m",
        "\"withinSeconds\":7200; \"withinSeconds\":-1; not negative",
        "\"radiusMeters\":10000; \"radiusMeters\":-1; not negative",
        "\"claimants\":[\"RU\"]; \"claimants\":[]; has a claimant",
        "\"title\":{\"en\":\"A truce\"}; \"title\":{}; a title",
        "\"kind\":\"ceasefire\"; \"kind\":\"armistice\"; not a word of this version: 'armistice'",
        "\"type\":\"drawn\"; \"type\":\"painted\"; expected a zone",
        "\"format\":\"agreement/1\"; \"format\":\"agreement/2\"; expected format agreement/1",
        "\"epochSecond\":1745074800; \"epochSecond\":253402300800; beyond the year 9999",
        "\"epochSecond\":1745074800; \"epochSecond\":-253402300800; beyond the year 9999",
      })
  void whatLeadsNowhereOrSaysNothingIsRefusedByItsName(String member, String other, String reason) {
    assertThat(written()).contains(member);
    JsonObject content = parse(written().replace(member, other));
    assertThatThrownBy(() -> AgreementCodec.decode(content))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aWindowOfASourceThatIsNotCitedIsRefused() {
    JsonObject content = parse(written().replaceAll("(\"source\":\")s(\",\"until\")", "$1t$2"));
    assertThatThrownBy(() -> AgreementCodec.decode(content))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("is called t");
  }

  @Test
  void aRingWithHalfAPositionIsRefused() {
    String json = written();
    int ring = json.indexOf("\"polygons\":[[[") + "\"polygons\":[[[".length();
    JsonObject content = parse(json.substring(0, ring) + "1," + json.substring(ring));
    assertThatThrownBy(() -> AgreementCodec.decode(content))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("as many longitudes as latitudes");
  }

  @Test
  void partsAreFoundByTheirIdsAndNothingElse() {
    Agreement agreement = whole();
    assertThat(agreement.findZone("z-half")).contains(agreement.zones().get(1));
    assertThat(agreement.findZone("z")).isEmpty();
    assertThat(agreement.findProvision("q")).contains(agreement.provisions().get(1));
    assertThat(agreement.findProvision("o")).isEmpty();
    assertThat(agreement.findWindow("w")).contains(agreement.windows().getFirst());
    assertThat(agreement.findWindow("v")).isEmpty();
    assertThat(agreement.listReadings("p")).hasSize(1);
    assertThat(agreement.listReadings("q")).isEmpty();
  }

  /** Hours from the start of the window, which is 30 hours long. */
  private static Interval hours(int from, int until) {
    return new Interval(
        WINDOW.start().plus(Duration.ofHours(from)), WINDOW.start().plus(Duration.ofHours(until)));
  }

  private static Agreement withStatus(Standing.StatusChange... status) {
    Agreement base = whole();
    return new Agreement(
        base.head(),
        new Standing(List.of(status), base.standing().parties(), base.standing().participation()),
        base.zones(),
        base.windows(),
        base.provisions(),
        base.exceptions(),
        base.readings(),
        base.stances(),
        base.notes());
  }

  private static Standing.StatusChange change(Standing.State state, int hour) {
    return new Standing.StatusChange(
        state, at(WINDOW.start().plus(Duration.ofHours(hour))), "s", "");
  }

  @Test
  void anAgreementIsInForceFromEachSuchChangeToTheNext() {
    Agreement agreement =
        withStatus(
            change(Standing.State.ANNOUNCED, -10),
            change(Standing.State.IN_FORCE, -1),
            change(Standing.State.SUSPENDED, 5),
            change(Standing.State.IN_FORCE, 8),
            change(Standing.State.EXPIRED, 8), // at once
            change(Standing.State.IN_FORCE, 20));
    assertThat(agreement.listInForce(WINDOW)).containsExactly(hours(0, 5), hours(20, 30));
    assertThat(agreement.listInForce(hours(6, 19))).isEmpty();
    assertThat(agreement.listInForce(hours(-5, 2))).containsExactly(hours(-1, 2));
  }

  @Test
  void aStatusHistoryGoesForwardInTime() {
    Standing.StatusChange first = change(Standing.State.IN_FORCE, 2);
    Standing.StatusChange earlier = change(Standing.State.EXPIRED, 1);
    assertThatThrownBy(() -> withStatus(first, earlier))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("forward in time");
    assertThat(withStatus(first, change(Standing.State.EXPIRED, 2)).standing().status()).hasSize(2);
  }

  @Test
  void onlyBindingActsLetAPartyOweWhatTheTextWordsAsADuty() {
    List<Standing.ParticipationAct> binding = new ArrayList<>();
    for (Standing.ParticipationAct act : Standing.ParticipationAct.values()) {
      if (act.isBinding()) {
        binding.add(act);
      }
    }
    assertThat(binding)
        .containsExactly(
            Standing.ParticipationAct.DECLARED,
            Standing.ParticipationAct.SIGNED,
            Standing.ParticipationAct.RATIFIED,
            Standing.ParticipationAct.ACCEDED);
  }

  /** In the order of the constructor: four standards, floor, attribution. */
  @ParameterizedTest(name = "{0} {1} {2} {3}, floor {4}, attribution {5}: fit is {6}")
  @CsvSource({
    "0.3, 0.5, 0.75, 0.95, 0.1, 0.75, true",
    "0.5, 0.5, 0.5, 0.5, 0.5, 0.51, true",
    "0.3, 0.5, 0.75, 0.95, 0, 0.75, false",
    "0.3, 0.5, 0.75, 0.95, 0.31, 0.75, false",
    "0.6, 0.5, 0.75, 0.95, 0.1, 0.75, false",
    "0.3, 0.8, 0.75, 0.95, 0.1, 0.75, false",
    "0.3, 0.5, 0.96, 0.95, 0.1, 0.75, false",
    "0.3, 0.5, 0.75, 0.95, 0.1, 0.5, false",
  })
  void standardsFitTogetherOrDoNotConstruct(
      double first,
      double second,
      double third,
      double fourth,
      double floor,
      double attribution,
      boolean fit) {
    if (fit) {
      Standards standards =
          new Standards(p(first), p(second), p(third), p(fourth), p(floor), p(attribution));
      assertThat(standards.of(Standard.REASONABLE_SUSPICION)).isEqualTo(p(first));
      assertThat(standards.of(Standard.BEYOND_REASONABLE_DOUBT)).isEqualTo(p(fourth));
    } else {
      assertThatThrownBy(() ->
              new Standards(p(first), p(second), p(third), p(fourth), p(floor), p(attribution)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aZoneHasAPolygonOfClosedRings() {
    List<Position> ring = Fixtures.ring(0, 0, 1000, 0, 0, 1000);
    List<List<List<List<Position>>>> refused =
        List.of(
            List.of(),
            List.of(List.of()),
            List.of(List.of(ring.subList(0, 3))),
            List.of(List.of(List.of(ring.get(0), ring.get(1), ring.get(0)))));
    for (List<List<List<Position>>> polygons : refused) {
      assertThatThrownBy(() ->
              new Zone.Drawn(
                  "z", "", polygons, 1, Optional.empty(), Optional.empty(), true, "", ""))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ring");
    }
  }

  @Test
  void agreementsCountWholeSecondsAndOrderByTheInstantFirst() {
    Instant noon = Instant.parse("2025-04-19T12:00:00Z");
    assertThatThrownBy(() -> new LocalInstant("12:00", noon.plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new LocalInstant("b", noon)).isLessThan(new LocalInstant("a", noon.plusSeconds(1)));
    assertThat(new LocalInstant("a", noon)).isLessThan(new LocalInstant("b", noon));
  }

  @Test
  void aWindowEndsAfterItStarts() {
    assertThatThrownBy(() -> new Window("w", at(WINDOW.start()), at(WINDOW.start()), "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("w");
  }
}
