package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPartsTest {
  private static final Interval HOUR = minutes(0, 60);

  private static Interval minutes(int from, int until) {
    return Interval.ofEpochMillis(from * 60_000L, until * 60_000L);
  }

  @Test
  void anAmountIsKeptInThousandthsOfItsUnit() {
    assertThat(Amount.exactly(3))
        .isEqualTo(new Amount(OptionalLong.of(3_000), 3_000, 3_000, Amount.Spread.EXACT));
    assertThat(Amount.interval95(1.2345, 0.5, 2))
        .isEqualTo(new Amount(OptionalLong.of(1_234), 500, 2_000, Amount.Spread.INTERVAL_95));
    assertThat(Amount.between(1, 1.5))
        .isEqualTo(new Amount(OptionalLong.empty(), 1_000, 1_500, Amount.Spread.BOUNDS));
    assertThatThrownBy(() -> Amount.between(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "the ratio lies between {0} and {1} thousandths: {2}")
  @CsvSource({
    "200, 999, FELL",
    "200, 1000, CANNOT_BE_TOLD",
    "900, 1100, CANNOT_BE_TOLD",
    "1000, 3000, CANNOT_BE_TOLD",
    "1001, 3000, ROSE",
  })
  void aRateChangedWhereTheIntervalOfTheRatioLeavesOutOne(
      long low, long high, Comparison.Change change) {
    Figure figure =
        new Figure(
            "x",
            "r",
            "in",
            new Amount(OptionalLong.empty(), low, high, Amount.Spread.BOUNDS),
            List.of());
    assertThat(comparison(Optional.of(figure), 3).change()).isEqualTo(change);
  }

  @Test
  void withoutARatioNoChangeCanBeTold() {
    assertThat(comparison(Optional.empty(), 3).change())
        .isEqualTo(Comparison.Change.CANNOT_BE_TOLD);
    assertThatThrownBy(() -> comparison(Optional.empty(), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three periods");
  }

  @Test
  void ratesAreComparedOverThreePeriodsToo() {
    Figure any = new Figure("x", "r", "in", Amount.exactly(1), List.of());
    List<Figure> three = List.of(any, any, any);
    assertThatThrownBy(
            () -> new Comparison("x", "r", three, List.of(any), Optional.empty(), List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three periods");
  }

  private static Comparison comparison(Optional<Figure> ratio, int periods) {
    Figure any = new Figure("x", "r", "in", Amount.exactly(1), List.of());
    return new Comparison(
        "x",
        "r",
        List.of(any, any, any).subList(0, periods),
        List.of(any, any, any),
        ratio,
        List.of(),
        "");
  }

  private static Detection report(Modality modality, Interval time) {
    return Detection.of(
        new SourceId(modality == Modality.PRESS ? "press" : "s"),
        modality,
        time,
        Place.within(new RegionId("XX")),
        ActTable.none(),
        ActorTable.unstated(),
        ContentId.of("g"),
        "",
        ContentId.of("r"));
  }

  /** Within the hour: one surely, one by half, one not, for it ends when the hour begins. */
  @Test
  void pressReportsCountByTheShareOfTheirTimeAndOtherSensorsDoNot() {
    List<Detection> detections =
        List.of(
            report(Modality.PRESS, minutes(30, 90)),
            report(Modality.PRESS, minutes(10, 20)),
            report(Modality.PRESS, minutes(-60, 0)),
            report(Modality.DRONE, minutes(10, 20)));
    TreeMap<ContentId, Long> entries = new TreeMap<>();
    for (int i = 0; i < detections.size(); i++) {
      entries.put(detections.get(i).id(), 10L - i);
    }
    ReportSeries series =
        new ReportSeries(detections, entries, CaseSettings.decode(caseFile("synthetic", "UTC")));
    assertThat(series.count(HOUR))
        .isEqualTo(new Amount(OptionalLong.of(1_500), 1_000, 2_000, Amount.Spread.BOUNDS));
    assertThat(series.expected(HOUR).mean()).isEqualTo(1.5);
    assertThat(series.trace(HOUR)).containsExactly(9L, 10L);
  }

  private static JsonObject caseFile(String nature, String zone) {
    return CanonicalJson.parseObject(
        """
        {"afterSeconds":60,"beforeSeconds":120,"id":"c","limits":["l"],"nature":"%s",\
        "outputLicence":"MIT","references":[{"attribution":"names by N"},{"attribution":""}],\
        "sources":[{"attribution":"maps by M","id":"maps","notCovered":[],"reader":"alerts-merged-csv"},{"attribution":"maps by M","id":"more","notCovered":[{"region":"XX-1","why":"w"}],"reader":"alerts-merged-csv"},\
        {"attribution":"press by P","id":"press","notCovered":[],"reader":"viina-csv"}],"timeZone":"%s","title":"t","window":"w"}\
        """
            .formatted(nature, zone)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCaseGivesEachAttributionOnceAndNoneThatIsEmpty() {
    CaseSettings settings = CaseSettings.decode(caseFile("historical-public", "Europe/Kyiv"));
    assertThat(settings)
        .isEqualTo(
            new CaseSettings(
                "c",
                "t",
                "w",
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                ZoneId.of("Europe/Kyiv"),
                false,
                new TreeMap<>(
                    Map.of(
                        new SourceId("maps"), "alerts-merged-csv",
                        new SourceId("more"), "alerts-merged-csv",
                        new SourceId("press"), "viina-csv")),
                new TreeMap<>(Map.of(new RegionId("XX-1"), "w")),
                List.of("names by N", "maps by M", "press by P"),
                List.of("l"),
                new TreeMap<>(),
                "MIT"));
    assertThat(CaseSettings.decode(caseFile("synthetic", "UTC")).synthetic()).isTrue();
  }

  @Test
  void aZoneThatNobodyKnowsIsRefusedByItsName() {
    JsonObject content = caseFile("synthetic", "Europe/Atlantis");
    assertThatThrownBy(() -> CaseSettings.decode(content))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Europe/Atlantis");
  }
}
