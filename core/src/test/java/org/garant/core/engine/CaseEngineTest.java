package org.garant.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.WINDOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.agreement.AgreementCodec;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Provision;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Claim;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.report.Amount;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.ClaimCheck;
import org.garant.core.report.Figure;
import org.garant.core.report.RecordPoint;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole record, from its first entry on, through engine and report. SYNTHETIC. */
class CaseEngineTest {
  private static final SourceId PRESS = new SourceId("press");
  private static final RegionId EAST = new RegionId("XX-1");
  private static final Instant LATER = Instant.parse("2025-06-01T00:00:00Z");
  private static final FileReceipt RECEIPT =
      new FileReceipt(
          "p.csv", ContentId.of("p"), 9, "MIT", 3, 3, 0, 0, 0, new TreeMap<>(), List.of());
  private static final Source SOURCE =
      new Source(PRESS, "Press", Modality.PRESS, "o", "c", Optional.of(RU), "", "MIT", "");

  private static JsonObject json(String text) {
    return CanonicalJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final JsonObject CASE =
      json(
          """
          {"afterSeconds":86400,"beforeSeconds":604800,"id":"case","limits":["l"],\
          "nature":"synthetic","outputLicence":"CC-BY-4.0",\
          "references":[{"attribution":"maps by M"},{"attribution":""}],\
          "sources":[{"attribution":"maps by M","id":"maps","notCovered":[{"region":"XX-1",\
          "why":"permanent"}],"reader":"alerts-merged-csv"},{"attribution":"press by P",\
          "id":"press","notCovered":[],"reader":"viina-csv"}],\
          "timeZone":"Europe/Kyiv","title":"A case","window":"w"}\
          """);

  private static final JsonObject POLICY =
      json(
          """
          {"coverage":{"min_reports":1},"fusion":{"base_rate":300000,\
          "independent_cap_log_odds":3000000,"link_hard":800000,\
          "modalities":{"press":{"detection":400000,"veracity":900000}},\
          "prior_incidents_per_1000km2_day":200000,"relevance":200000,\
          "reports_per_incident":2000000},"standards":{"attribution":750000,\
          "balance-of-probabilities":500000,"beyond-reasonable-doubt":950000,\
          "clear-and-convincing":750000,"floor":100000,"reasonable-suspicion":300000}}\
          """);

  private static final JsonObject AGREEMENT =
      AgreementCodec.encode(
          Fixtures.agreement(
              List.of(Fixtures.wide()),
              List.of(
                  Fixtures.provision("p", RU, "z-wide", Provision.TimeOfAct.RELEASE_OR_EFFECT, 1)),
              List.of()));

  private static Interval hours(int from, int until) {
    return new Interval(
        WINDOW.start().plus(Duration.ofHours(from)), WINDOW.start().plus(Duration.ofHours(until)));
  }

  private static Entry report(String text, Interval time, int row) {
    return new Entry.ObservationReceived(
        Detection.of(
            PRESS,
            Modality.PRESS,
            time,
            Fixtures.point(20_000, 0, 3_000),
            ActTable.ofPpm(Map.of(Act.STRIKE_DRONE, 950_000)),
            ActorTable.of(RU, 900_000),
            ContentId.of(text),
            text,
            ContentId.of(text)),
        "p.csv",
        row);
  }

  /** Entries 0 to 6; what follows is numbered from 7 on. */
  private static List<Entry> preamble() {
    return List.of(
        new Entry.EngineDeclared("0.1.0", "identity/1", "2026a"),
        new Entry.AgreementAdopted(AGREEMENT),
        new Entry.PolicyAdopted(POLICY),
        new Entry.CaseOpened(CASE),
        new Entry.RegionsDefined(
            List.of(
                new Region(
                    EAST,
                    "East",
                    List.of(List.of(Fixtures.ring(0, -1e5, 1e5, -1e5, 1e5, 1e5, 0, 1e5)))))),
        new Entry.SourceRegistered(SOURCE),
        new Entry.FileRead(RECEIPT));
  }

  private static State state(Entry... more) {
    List<Entry> entries = new ArrayList<>(preamble());
    entries.addAll(List.of(more));
    return Engine.replay(entries);
  }

  private static CaseReport reportOf(State state) {
    return new CaseEngine(state).report(new RecordPoint("test", state.size(), "00"));
  }

  private static Figure figure(CaseReport report, String id) {
    return report.headline().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aRecordBecomesAReportThatTracesToItsEntries() {
    Entry claim =
        new Entry.ClaimReceived(
            new Claim(
                Fixtures.UA,
                "speaker",
                "strikes",
                "the window",
                Optional.of(WINDOW),
                2,
                "strikes",
                Claim.Kind.DRONES,
                "",
                ""),
            "c.csv",
            1);
    Alert alert =
        Alert.of(new SourceId("alerts"), EAST, "", hours(3, 4), 1, false, ContentId.of("a"));
    CaseReport report =
        reportOf(
            state(
                report("strike", hours(2, 3), 1), // entry 7
                report("strike", hours(2, 3), 2), // the same content again
                new Entry.ObservationReceived(alert, "a.csv", 1), // entry 9
                new Entry.ObservationReceived(alert, "a.csv", 2),
                claim, // entry 11
                new Entry.Tick(LATER)));

    assertThat(figure(report, "alert-starts.in").amount()).isEqualTo(Amount.exactly(1));
    assertThat(figure(report, "alert-starts.in").trace()).containsExactly(9L);
    assertThat(figure(report, "events.in").trace()).containsExactly(7L);
    assertThat(report.claims()).extracting(ClaimCheck::entry).containsExactly(11L);
    CandidateRow row = report.candidates().getFirst();
    assertThat(report.candidates()).hasSize(1);
    assertThat(row.quotes())
        .containsExactly(new CandidateRow.Quote(7, "press", "p.csv", 1, "strike"));
    assertThat(row.regions()).containsExactly(EAST);
    assertThat(report.sources()).containsExactly(SOURCE);
    assertThat(report.files()).containsExactly(RECEIPT);
    assertThat(report.basis().asOf()).isEqualTo(LATER);
    assertThat(report.basis().tzdata()).isEqualTo("2026a");
    assertThat(report.basis().calibration()).isEqualTo("identity/1");
    assertThat(report.basis().synthetic()).isTrue();
    assertThat(report.basis().before().length()).isEqualTo(Duration.ofDays(7));
    assertThat(report.basis().after().length()).isEqualTo(Duration.ofDays(1));
    assertThat(report.attributions()).containsExactly("maps by M", "press by P");
    assertThat(report.limits()).containsExactly("l");
    assertThat(report.coverage().getFirst().alertFeed()).isEqualTo("not-covered");
    assertThat(report.coverage().getFirst().pressObserved()).isTrue();
  }

  @Test
  void whatMayStillBeGoingOnAtTheLastTickIsNotJudgedYet() {
    Entry strike = report("strike", hours(2, 3), 1);
    CaseEngine still =
        new CaseEngine(state(strike, new Entry.Tick(hours(2, 3).end().minusSeconds(60))));
    CaseEngine over = new CaseEngine(state(strike, new Entry.Tick(hours(2, 3).end())));
    assertThat(still.derivation().candidates()).isEmpty();
    assertThat(over.derivation().candidates()).hasSize(1);
  }

  /**
   * Expected by hand: it exists with 0.95 · 0.9; a drone with 6 / 6.25, each other means with 0.05
   * / 6.25, of which the provision does not name the ground assault; low is their sum less 1, point
   * their product.
   */
  @Test
  void aCandidateIsNamedByAgreementProvisionReadingAndIncident() {
    CaseEngine engine = new CaseEngine(state(report("s", hours(2, 3), 1), new Entry.Tick(LATER)));
    Candidate candidate = engine.derivation().candidates().getFirst();
    assertThat(candidate.id())
        .isEqualTo(ContentId.of("truce.test\np\n\n" + candidate.incident().id().hex()));
    assertThat(candidate.judgement().exists().value()).isCloseTo(0.855, within(1e-9));
    String record =
        new String(
            CanonicalJson.write(engine.derivation().record(candidate)), StandardCharsets.UTF_8);
    assertThat(engine.derivation().digest()).isEqualTo(ContentId.of(record + "\n"));
    assertThat(record)
        .contains("\"withinTerms\":{\"high\":855000,\"low\":847001,\"point\":848161}")
        .contains("\"parts\":{\"act\":992001,\"exists\":855000,\"place\":1000000,\"time\":1000000}")
        .contains("\"strike.drone\":960000,\"strike.missile\":7999}")
        .contains("\"actors\":{\"RU\":900000}")
        .contains("\"evidence\":[\"" + candidate.incident().id().hex() + "\"]")
        .contains("\"related\":[]")
        .contains("\"sources\":[\"press\"]")
        .contains("\"verdict\":\"meets-standard\"")
        .contains("\"why\":[{\"code\":\"zone-illustrative\",\"parameters\":[\"z-wide\"]}")
        .contains(
            "\"attribution\":{\"bearers\":[\"RU\"],\"byBearer\":900000,\"byOther\":0,"
                + "\"state\":\"points-to\"}");
  }

  @ParameterizedTest(name = "without entry {0}: expected {1}")
  @CsvSource({"0, an engine", "1, an agreement", "2, a policy", "3, a case"})
  void aRecordThatLacksSomethingIsRefusedByItsName(int without, String what) {
    List<Entry> entries = new ArrayList<>(preamble());
    entries.set(without, new Entry.Tick(LATER));
    State state = Engine.replay(entries);
    assertThatThrownBy(() -> new CaseEngine(state))
        .isInstanceOf(JsonException.class)
        .hasMessage("expected the record to hold " + what);
  }

  @Test
  void aRecordInWhichNoTimePassedIsRefused() {
    State state = state();
    assertThatThrownBy(() -> new CaseEngine(state))
        .isInstanceOf(JsonException.class)
        .hasMessage("expected the record to hold a tick");
  }

  @Test
  void aReportThatWasPublishedAddsNothingToWhatItRestsOn() {
    State before = state(new Entry.Tick(LATER));
    State after =
        Engine.apply(
            before, new Entry.ReportPublished(ContentId.of("m"), ContentId.of("d"), before.size()));
    assertThat(after.size()).isEqualTo(before.size() + 1);
    assertThat(after.asOf()).isEqualTo(before.asOf());
    assertThat(after.regions()).isEqualTo(before.regions());
    assertThat(after.observations().toList()).isEqualTo(before.observations().toList());
  }

  @Test
  void observationsAndClaimsAreNumberedAsInTheLog() {
    State state = state(new Entry.Tick(LATER), report("s", hours(2, 3), 1));
    assertThat(state.observations().toList()).extracting(Numbered::index).containsExactly(8L);
    assertThat(state.observations().size()).isEqualTo(1);
    assertThat(state.sources().toList()).containsExactly(SOURCE);
  }
}
