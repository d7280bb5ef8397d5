package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The other public cases from their real files, in the 512 MB that the launcher gives. Skipped
 * where the trial data are not at hand. To renew a golden file: run this test, read what differs,
 * and put what the failure shows as actual into the file.
 */
class OtherRecordsTest {
  private static final String MINSK = "minsk-additional-measures-2020";
  private static final String ENERGY = "energy-moratorium-2025";
  private static final Path SHARED = Path.of(System.getProperty("garant.shared", ""));
  private static final Path ROOT = Path.of(System.getProperty("garant.root", "."));

  @TempDir private static Path folder;

  @BeforeAll
  static void assess() throws Exception {
    assumeFalse(System.getProperty("garant.shared", "").isEmpty());
    for (String name : List.of(MINSK, ENERGY)) {
      Ran ran =
          Child.garant(
                  folder,
                  List.of("-Xmx512m"),
                  List.of(
                      "assess",
                      ROOT.resolve("cases").resolve(name),
                      "--data",
                      SHARED.resolve("data/cases").resolve(name),
                      "--reference",
                      SHARED.resolve("data/reference"),
                      "--out",
                      folder.resolve(name),
                      "--json"))
              .waitFor()
              .exits(0);
      assertThat(ran.complaints()).isEmpty();
      Files.writeString(folder.resolve(name + ".json"), ran.out().strip());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MINSK, ENERGY})
  void theResultIsThatOfTheLastRunThatAPersonLookedAt(String name) throws Exception {
    JsonObject summary = read(folder.resolve(name + ".json"));

    assertThat(Golden.of(summary, report(name))).isEqualTo(Golden.read(name + ".golden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {MINSK, ENERGY})
  void everythingInTheRecordIsReproduced(String name) throws Exception {
    long candidates = read(folder.resolve(name + ".json")).integer("candidates");

    assertThat(Ran.garant("verify", folder.resolve(name)).exits(0).out())
        .contains("REPRODUCED " + candidates + " of " + candidates);
  }

  /** Expected: counted from the alert file by another program (Python), 7, 30 and 7 days. */
  @Test
  void alertsAreAsManyWithTheMoratoriumAsBeforeAndSayNothingAboutIt() throws Exception {
    JsonObject alerts = comparison(report(ENERGY), "alert-starts");

    assertThat(
            alerts.array("ratesPer24Hours").objects().stream()
                .map(figure -> figure.object("amount").integer("pointMilli")))
        .containsExactly(36_714L, 36_100L, 43_000L);
    assertThat(alerts.string("caveat")).contains("say nothing about a moratorium");
    assertThat(alerts.string("change")).isEqualTo("cannot-be-told");
  }

  @Test
  void bothReadingsOfTheMoratoriumsDateStandBesideEachOther() throws Exception {
    assertThat(
            report(ENERGY).array("tallies").objects().stream()
                .map(tally -> tally.string("provision") + " " + tally.string("reading")))
        .containsExactly(
            "p-ru r-ru-from-18", "p-ru r-ru-from-25", "p-ua r-ua-from-18", "p-ua r-ua-from-25");
  }

  @Test
  void casesWithoutAlertsOrPressSayNothingAboutThem() throws Exception {
    JsonObject report = report(MINSK);

    assertThat(report.array("comparisons").objects().stream().map(it -> it.string("series")))
        .containsExactly("events", "episodes", "hot-spots");
    assertThat(report.array("headline").objects().stream().map(it -> it.string("id")))
        .doesNotContain("alert-starts.in", "press-observed-regions.in");
    assertThat(report.object("hotSpots").string("change")).isEqualTo("cannot-be-told");
    assertThat(Files.readString(folder.resolve(MINSK).resolve("report.html")))
        .contains("From no hot spot nothing follows")
        .doesNotContain("too few press reports to count as observed");
  }

  /** Expected: the same rule written out in Python over the file, cells and days as integers. */
  @Test
  void hotSpotsAndTheirSeasonAreThoseThatAnotherProgramCounts() throws Exception {
    JsonObject fires = report(MINSK).object("hotSpots");

    assertThat(points(fires, "near")).containsExactly(956_000L, 1_322_000L, 630_000L);
    assertThat(points(fires, "away")).containsExactly(1_487_000L, 2_184_000L, 888_000L);
    assertThat(fires.integer("standingSources")).isEqualTo(29);
    assertThat(fires.object("expected").object("amount").integer("pointMilli"))
        .isEqualTo(1_252_347);
    assertThat(fires.object("seenToExpected").object("amount").integer("pointMilli"))
        .isEqualTo(1_056);
  }

  /** Hot spots: 12,599 in the three periods, none of which makes an incident. */
  @Test
  void hotSpotsMakeNoIncident() throws Exception {
    String incidents = Files.readString(folder.resolve(MINSK).resolve("incidents.geojson"));

    assertThat(incidents).doesNotContain("hot spot");
    assertThat(report(MINSK).array("candidates").objects())
        .allSatisfy(candidate -> assertThat(CanonicalJson.text(candidate)).doesNotContain("firms"));
  }

  private static List<Long> points(JsonObject fires, String member) {
    return fires.array(member).objects().stream()
        .map(figure -> figure.object("amount").integer("pointMilli"))
        .toList();
  }

  private static JsonObject report(String name) throws Exception {
    return read(folder.resolve(name).resolve("report.json"));
  }

  private static JsonObject read(Path file) throws Exception {
    return CanonicalJson.parseObject(Files.readString(file).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject comparison(JsonObject report, String series) {
    for (JsonObject each : report.array("comparisons").objects()) {
      if (each.string("series").equals(series)) {
        return each;
      }
    }
    throw new AssertionError("no comparison of " + series);
  }
}
