package org.garant.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.intake.alerts.AlertReader;
import org.garant.intake.alerts.AlertSettings;
import org.garant.intake.claims.ClaimReader;
import org.garant.intake.claims.ClaimSettings;
import org.garant.intake.classify.Classifier;
import org.garant.intake.classify.ClassifierFit;
import org.garant.intake.classify.ClassifierReport;
import org.garant.intake.classify.LabelledSample;
import org.garant.intake.places.Gazetteer;
import org.garant.intake.places.PlacementSettings;
import org.garant.intake.places.Placer;
import org.garant.intake.places.RegionReader;
import org.garant.intake.viina.ViinaReader;
import org.garant.intake.viina.ViinaSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The readers on the real files of the Easter 2025 case, by aggregates alone. Skipped where the
 * trial data are not at hand.
 */
class EasterCaseTest {
  private static final Interval PERIOD =
      new Interval(Instant.parse("2025-04-12T00:00:00Z"), Instant.parse("2025-04-29T00:00:00Z"));
  private static final Instant WINDOW_START = Instant.parse("2025-04-19T15:00:00Z");
  private static final Instant WINDOW_END = Instant.parse("2025-04-20T21:00:00Z");

  private final Path data = Path.of(System.getProperty("garant.shared", ""), "data");
  private final Path files = data.resolve("cases/easter-truce-2025");
  private final Path reference = data.resolve("reference");

  @BeforeEach
  void skipWithoutData() {
    assumeFalse(System.getProperty("garant.shared", "").isEmpty());
  }

  /** Rows and unknown times: the trial data's own README. The rest: frozen from the first run. */
  @Test
  void everyReportIsTakenAndEveryTrapCounted() throws Exception {
    FileReceipt receipt = reports(Map.of()).receipt();

    assertThat(receipt.rows()).isEqualTo(2_102);
    assertThat(receipt.taken()).isEqualTo(2_100);
    assertThat(receipt.outside()).isEqualTo(2); // They name a day before the period.
    assertThat(receipt.notes())
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("common-word-place", 60),
                    Map.entry("control-characters", 1),
                    Map.entry("corrupted-label", 114),
                    Map.entry("follow-up", 67),
                    Map.entry("mixed-place", 29),
                    Map.entry("names-an-old-day", 2),
                    Map.entry("names-its-day", 39),
                    Map.entry("names-its-part-of-day", 21),
                    Map.entry("no-label", 1_200),
                    Map.entry("oblast-wide-place", 631),
                    Map.entry("other-place-named", 21),
                    Map.entry("place-not-in-gazetteer", 587),
                    Map.entry("place-unnamed", 1),
                    Map.entry("time-unknown", 1_447),
                    Map.entry("unknown-place", 56))));
  }

  /**
   * Every detection to the last bit, on any machine: SHA-256 over the sorted ids, joined by line
   * feeds. Frozen; whoever changes it says in the changelog what readings changed.
   */
  @Test
  void reportsGiveTheSameDetectionsToTheBit() throws Exception {
    String ids =
        reports(Map.of("RU", new PartyId("RU"), "UA", new PartyId("UA"))).entries().stream()
            .map(entry -> ((Entry.ObservationReceived) entry).observation().id().hex())
            .sorted()
            .collect(Collectors.joining("\n"));

    assertThat(ContentId.of(ids).hex())
        .isEqualTo("0741a4861b8926148c1a56e0c3ff3bd4b6b3cb3c102669c314d82ad7298ec1f6");
  }

  /** Source: the trial data's README, 49.4, 4.0 and 36.4 starts per day. */
  @Test
  void alertStartsBeforeInAndAfterTheWindowAreThoseOfTheDataPaper() throws Exception {
    Reading reading =
        new AlertReader(AlertSettings.usual(new SourceId("alerts"), "MIT", PERIOD))
            .read(files.resolve("air_alerts_oblast.csv"));

    assertThat(reading.receipt().rows()).isEqualTo(683);
    assertThat(reading.receipt().rejected()).isZero();
    assertThat(starts(reading, WINDOW_START.minus(Duration.ofDays(7)), WINDOW_START))
        .isEqualTo(346);
    assertThat(starts(reading, WINDOW_START, WINDOW_END)).isEqualTo(5);
    assertThat(starts(reading, WINDOW_END, WINDOW_END.plus(Duration.ofDays(7)))).isEqualTo(255);
    assertThat(reading.receipt().notes())
        .containsEntry("over-24-hours", 4)
        .containsEntry("over-30-days", 1);
  }

  @Test
  void everyClaimIsReadWithItsPeriodAndNoneIsAnObservation() throws Exception {
    Reading reading =
        new ClaimReader(
                new ClaimSettings(
                    "facts",
                    new TreeMap<>(
                        Map.of("Ukraine", new PartyId("UA"), "Russia", new PartyId("RU"))),
                    WINDOW_START,
                    ZoneId.of("Europe/Kyiv")))
            .read(files.resolve("party_claims.csv"));

    assertThat(reading.entries()).hasSize(19).allMatch(Entry.ClaimReceived.class::isInstance);
    assertThat(reading.receipt().notes()).doesNotContainKey("period-unclear");
  }

  @Test
  void outlinesOfAllRegionsAreRead() throws Exception {
    assertThat(RegionReader.read(reference.resolve("geoboundaries_ukr_adm1_simplified.geojson")))
        .hasSize(28);
  }

  /** The published tables are what the shipped classifier gives. */
  @Test
  void publishedFiguresOfTheClassifierAreTrue() throws Exception {
    Path root = Path.of(System.getProperty("garant.root", ".."));
    LabelledSample sample =
        LabelledSample.read(root.resolve("cases/easter-truce-2025/labels/labels.csv"));
    String tables =
        ClassifierReport.of(
            sample, sample.evaluate(files.resolve("viina_reports.csv"), "held-out"));

    assertThat(Files.readString(root.resolve("docs/classifier-easter-2025.md")).contains(tables))
        .as("docs/classifier-easter-2025.md holds the tables")
        .isTrue();
  }

  /** The shipped weights are what the fit gives, to the byte. */
  @Test
  void weightsAreThoseOfTheFit() throws Exception {
    Path root = Path.of(System.getProperty("garant.root", ".."));
    Path labels = root.resolve("cases/easter-truce-2025/labels");
    String fitted =
        ClassifierFit.fit(
            files.resolve("viina_reports.csv"),
            labels.resolve("labels.csv"),
            labels.resolve("actors-extra.csv"));

    assertThat(
            Files.readString(
                root.resolve("intake/src/main/resources/org/garant/intake/classify/weights.tsv")))
        .isEqualTo(fitted);
  }

  private Reading reports(Map<String, PartyId> parties) throws IntakeException {
    Placer placer =
        new Placer(
            Gazetteer.read(
                reference.resolve("gazetteer_ua_multilingual.csv"),
                Optional.of(reference.resolve("viina_adm1_pseudo_places.csv"))),
            PlacementSettings.usual());
    return new ViinaReader(
            ViinaSettings.usual(new SourceId("viina"), "ODbL-1.0", PERIOD),
            placer,
            new Classifier(parties))
        .read(files.resolve("viina_reports.csv"));
  }

  private static long starts(Reading reading, Instant from, Instant to) {
    Interval interval = new Interval(from, to);
    return reading.entries().stream()
        .map(entry -> ((Entry.ObservationReceived) entry).observation().phenomenonTime().start())
        .filter(interval::contains)
        .count();
  }
}
