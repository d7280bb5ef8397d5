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

/**
 * The Easter truce of 2025 from its real files, in the 512 MB that the launcher gives. Skipped
 * where the trial data are not at hand.
 */
class EasterRecordTest {
  /**
   * Aggregates and hashes of the last run that a person looked at. To renew it: run this test, read
   * what differs, and put what the failure shows as actual into the file.
   */
  private static final String GOLDEN = "easter.golden";

  private static final Path SHARED = Path.of(System.getProperty("garant.shared", ""));
  private static final Path ROOT = Path.of(System.getProperty("garant.root", "."));

  @TempDir private static Path folder;

  private static Path record = Path.of("");
  private static JsonObject summary = JsonObject.builder().build();

  @BeforeAll
  static void assess() throws Exception {
    assumeFalse(System.getProperty("garant.shared", "").isEmpty());
    record = folder.resolve("easter");
    Ran ran =
        Child.garant(
                folder,
                List.of("-Xmx512m"),
                List.of(
                    "assess",
                    ROOT.resolve("cases/easter-truce-2025"),
                    "--data",
                    SHARED.resolve("data/cases/easter-truce-2025"),
                    "--reference",
                    SHARED.resolve("data/reference"),
                    "--out",
                    record,
                    "--json"))
            .waitFor()
            .exits(0);
    assertThat(ran.complaints()).isEmpty();
    summary = CanonicalJson.parseObject(ran.out().strip().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Expected: counted from the alert file by another program (Python); rates over 168, 30, 168 h.
   */
  @Test
  void alertsStartedAsOftenAsTheFileSays() throws Exception {
    JsonObject report =
        CanonicalJson.parseObject(Files.readAllBytes(record.resolve("report.json")));
    JsonObject alerts = comparison(report, "alert-starts");

    assertThat(points(alerts, "counts")).containsExactly(346_000L, 5_000L, 255_000L);
    assertThat(points(alerts, "ratesPer24Hours")).containsExactly(49_429L, 4_000L, 36_429L);
  }

  @Test
  void everythingInTheRecordIsReproduced() throws Exception {
    long candidates = summary.integer("candidates");

    assertThat(Ran.garant("verify", record).exits(0).out())
        .contains("REPRODUCED " + candidates + " of " + candidates);
  }

  @Test
  void theResultIsThatOfTheLastRunThatAPersonLookedAt() throws Exception {
    JsonObject report =
        CanonicalJson.parseObject(Files.readAllBytes(record.resolve("report.json")));

    assertThat(Golden.of(summary, report)).isEqualTo(Golden.read(GOLDEN));
  }

  private static JsonObject comparison(JsonObject report, String series) throws Exception {
    for (JsonObject each : report.array("comparisons").objects()) {
      if (each.string("series").equals(series)) {
        return each;
      }
    }
    throw new AssertionError("no comparison of " + series);
  }

  private static List<Long> points(JsonObject comparison, String member) throws Exception {
    return comparison.array(member).objects().stream()
        .map(figure -> figure.object("amount").integer("pointMilli"))
        .toList();
  }
}
