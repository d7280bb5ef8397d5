package org.garant.sim.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.garant.core.quantity.ContentId;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.sim.Scenarios;
import org.garant.sim.feed.Feed;
import org.junit.jupiter.api.Test;

class ExerciseTest {
  private static Exercise drawn(String text, long seed) {
    return Exercise.of(Scenarios.read(text), ContentId.of(text).hex(), seed);
  }

  private static String text(Exercise exercise, String path) {
    return new String(Objects.requireNonNull(exercise.files().get(path)), StandardCharsets.UTF_8);
  }

  /**
   * The hashes of all files of the shipped scenario under seed 1. To renew them after a change that
   * is meant: {@code mvn -pl sim -am -Dtest=ExerciseTest -Dsurefire.failIfNoSpecifiedTests=false
   * -Dgarant.renew=true test}, and say in the changelog what moved.
   */
  @Test
  void theShippedScenarioGivesTheSameBytesEverywhere() throws Exception {
    Exercise exercise = drawn(Scenarios.text(), 1);
    StringBuilder hashes = new StringBuilder();
    exercise
        .files()
        .forEach((path, bytes) ->
            hashes.append(ContentId.of(bytes).hex()).append("  ").append(path).append('\n'));
    Path golden =
        Path.of(Objects.requireNonNull(System.getProperty("garant.root")))
            .resolve("sim/src/test/resources/org/garant/sim/exercise/line-48h-seed-1.sha256");
    if (Boolean.getBoolean("garant.renew")) {
      Files.writeString(golden, hashes);
    }

    assertThat(golden).hasContent(hashes.toString());
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws Exception {
    Exercise one = drawn(Scenarios.text(), 7);
    Exercise again = drawn(Scenarios.text(), 7);
    Exercise other = drawn(Scenarios.text(), 8);

    assertThat(again.files().keySet()).isEqualTo(one.files().keySet());
    one.files()
        .forEach((path, bytes) -> assertThat(again.files().get(path)).as(path).isEqualTo(bytes));
    for (String path :
        List.of("truth/events.csv", "SYNTHETIC-ground.csv", "SYNTHETIC-herald.csv")) {
      assertThat(text(other, path)).as(path).isNotEqualTo(text(one, path));
    }
  }

  @Test
  void anotherSensorOrOutletMovesNoEventAndNoOtherReport() throws Exception {
    String more =
        Scenarios.edit(
            Scenarios.text(),
            "press:\n",
            """
              - id: second-ground
                kind: acoustic
                title: "SYNTHETIC more stations"
                count: 5
                offset_km: 1
                range_km: 9
                bands: [1]
                detection: {fire.shelling: 0.5}
                reports: {sigma_major_m: 500, sigma_minor_m: 500, time_s: 5, act_right: 0.9, actor_named: 0, actor_right: 0.5, clear_if_true: 1, clear_if_false: 1}
                false_alarms_per_day: 2
            press:
            """);
    more =
        Scenarios.edit(
            more,
            "alerts:\n",
            "    - {id: gazette, title: SYNTHETIC Gazette, covers: {A: 0.3, B: 0.3}, rumours_per_day: 1,"
                + " act_right: 0.9, actor_named: 0.5, actor_right: 0.9}\nalerts:\n");
    Exercise one = drawn(Scenarios.text(), 3);
    Exercise other = drawn(more, 3);

    assertThat(text(other, "truth/events.csv")).isEqualTo(text(one, "truth/events.csv"));
    for (String source : List.of("ground", "aerial", "satellite", "patrols", "sirens")) {
      String file = "SYNTHETIC-" + source + ".csv";
      assertThat(text(other, file)).as(file).isEqualTo(text(one, file));
    }
    // The others' own statements stay too; the new outlet's are copied among them.
    assertThat(text(other, "SYNTHETIC-herald.csv").lines().map(ExerciseTest::withoutId))
        .containsAll(
            text(one, "SYNTHETIC-herald.csv").lines().map(ExerciseTest::withoutId).toList());
    assertThat(other.files()).containsKeys("SYNTHETIC-second-ground.csv", "SYNTHETIC-gazette.csv");
  }

  private static String withoutId(String row) {
    return row.substring(row.indexOf(','));
  }

  @Test
  void everythingSaysThatItIsSynthetic() throws Exception {
    Exercise exercise = drawn(Scenarios.text(), 1);

    exercise
        .files()
        .forEach((path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).as(path).contains("SYNTHETIC");
          if (path.endsWith(".csv")) {
            List<String> lines = text.lines().toList();
            assertThat(lines.getFirst()).as(path).endsWith(",nature");
            assertThat(lines.subList(1, lines.size()))
                .as(path)
                .allMatch(line -> line.endsWith(",SYNTHETIC"));
          }
        });
    exercise.feeds().forEach(feed -> assertThat(feed.file()).startsWith("SYNTHETIC-"));
  }

  @Test
  void theTruthNamesEveryFeedByItsHashAndEveryRowOnce() throws Exception {
    Exercise exercise = drawn(Scenarios.text(), 5);
    JsonObject truth =
        CanonicalJson.parseObject(Objects.requireNonNull(exercise.files().get(Exercise.TRUTH)));
    List<String> reports = text(exercise, "truth/reports.csv").lines().skip(1).toList();
    long events = text(exercise, "truth/events.csv").lines().count() - 1;

    assertThat(truth.integer("seed")).isEqualTo(5);
    TreeSet<String> rows = new TreeSet<>();
    for (String report : reports) {
      String[] fields = report.split(",", -1);
      rows.add(fields[0] + "," + fields[1]);
      assertThat(Long.parseLong(fields[2])).isBetween(0L, events);
    }
    assertThat(rows).hasSameSizeAs(reports);
    int expected = 0;
    for (Feed feed : exercise.feeds()) {
      if (feed.isDetections()) {
        assertThat(truth.object("feeds").string(feed.file()))
            .isEqualTo(ContentId.of(feed.content()).hex());
        for (int row = 1; row <= feed.rows(); row++) {
          assertThat(rows).contains(feed.file() + "," + row);
          expected++;
        }
      }
    }
    assertThat(rows).hasSize(expected);
    assertThat(truth.object("files").string("reports.csv"))
        .isEqualTo(ContentId.of(text(exercise, "truth/reports.csv")).hex());
  }

  @Test
  void spoofedSourcesFollowNoEventAndBlastsAreNoActs() throws Exception {
    Exercise exercise = drawn(Scenarios.text(), 1);

    Feed spoofed =
        exercise.feeds().stream()
            .filter(feed -> feed.source().equals("channel-nine"))
            .findFirst()
            .orElseThrow();
    assertThat(spoofed.events()).hasSize(21).containsOnly(0);
    assertThat(text(exercise, "truth/events.csv").lines().filter(it -> it.contains(",notified,")))
        .hasSize(9);
  }
}
