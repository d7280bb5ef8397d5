package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Provision;
import org.garant.core.quantity.Interval;
import org.garant.intake.agreement.AgreementReader;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises on the command line: written whole, and the whole path is true of each. */
class SimulateTest {
  private static final Path SHIPPED =
      Path.of(Objects.requireNonNull(System.getProperty("garant.root")))
          .resolve("scenarios/line-48h.yaml");

  @TempDir private Path folder = Path.of("");

  private Path scenario() throws IOException {
    return Files.writeString(
        folder.resolve("scenario.yaml"), RandomScenario.next(new SplittableRandom(1)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    }
  }

  @Test
  void theShippedExerciseIsWrittenLintedAssessedAndVerified() throws Exception {
    Path out = folder.resolve("exercise");
    Ran ran = Ran.garant("simulate", SHIPPED, "--seed", 1, "--out", out).exits(0);

    assertThat(ran.out()).contains("SYNTHETIC", "true events", "seed 1", "garant assess");
    assertThat(ran.complaints()).isEmpty();
    assertThat(names(folder)).containsExactly("exercise");
    Ran.garant(
            "lint",
            SHIPPED,
            out.resolve("case.yaml"),
            out.resolve("policy.yaml"),
            out.resolve("agreement/agreement.yaml"))
        .exits(0);
    Path record = folder.resolve("record");
    Ran assessed = Ran.garant("assess", out, "--out", record, "--json").exits(0);
    JsonObject summary = json(assessed.out());
    for (String file : summary.object("files").names()) {
      JsonObject counts = summary.object("files").object(file);
      assertThat(counts.integer("rejected")).as(file).isZero();
      assertThat(counts.integer("repeated")).as(file).isZero();
    }
    assertThat(summary.integer("candidates")).isGreaterThan(100);
    Ran.garant("verify", record).exits(0);
  }

  @Test
  void theSeedDecidesAllBytes() throws Exception {
    Path scenario = scenario();
    for (String name : List.of("one", "two")) {
      Ran.garant("simulate", scenario, "--seed", 5, "--out", folder.resolve(name)).exits(0);
    }
    Ran.garant("simulate", scenario, "--seed", 6, "--out", folder.resolve("other")).exits(0);

    for (String name : List.of("case.yaml", "SYNTHETIC-ears.csv", "truth/truth.json")) {
      String one = Files.readString(folder.resolve("one").resolve(name));
      assertThat(folder.resolve("two").resolve(name)).hasContent(one);
      assertThat(Files.readString(folder.resolve("other").resolve(name))).isNotEqualTo(one);
    }
  }

  @Test
  void anEarlierExerciseIsReplacedAndAnythingElseIsKept() throws Exception {
    Path scenario = scenario();
    Path out = folder.resolve("exercise");
    Ran.garant("simulate", scenario, "--seed", 1, "--out", out).exits(0);
    assertThat(Ran.garant("simulate", scenario, "--seed", 2, "--out", out).exits(0).out())
        .contains("replaced ");

    Files.writeString(out.resolve("notes.txt"), "mine");
    Ran.garant("simulate", scenario, "--seed", 3, "--out", out)
        .exits(2)
        .complainsOnce("--out: expected a new or empty folder or an earlier exercise");
    assertThat(out.resolve("notes.txt")).hasContent("mine");
    assertThat(Files.readString(out.resolve("truth/truth.json"))).contains("\"seed\":2}");
    assertThat(names(folder)).containsExactly("exercise", "scenario.yaml");
  }

  @Test
  void aRecordIsNoExercise() throws Exception {
    Path out = folder.resolve("exercise");
    Path record = folder.resolve("record");
    Ran.garant("simulate", scenario(), "--seed", 1, "--out", out).exits(0);
    Ran.garant("assess", out, "--out", record).exits(0);

    Ran.garant("simulate", scenario(), "--seed", 1, "--out", record)
        .exits(2)
        .complainsOnce("--out: expected");
    Ran.garant("assess", out, "--out", out).exits(2).complainsOnce("--out: expected");
  }

  @Test
  void whatAStoppedRunLeftIsSweptAway() throws Exception {
    Files.createDirectories(folder.resolve(".exercise.unfinished/truth"));
    Files.writeString(folder.resolve(".exercise.unfinished/case.yaml"), "half");

    Ran.garant("simulate", scenario(), "--seed", 1, "--out", folder.resolve("exercise")).exits(0);

    assertThat(names(folder)).containsExactly("exercise", "scenario.yaml");
  }

  @Test
  void badInputIsOneLineWithItsPlace() throws Exception {
    Path scenario = scenario();
    Path out = folder.resolve("exercise");
    SmallCase.mend(scenario, "kind: acoustic", "kind: acustic");
    Ran ran = Ran.garant("simulate", scenario, "--seed", 1, "--out", out).exits(2);
    ran.complainsOnce("did you mean 'acoustic'?");
    assertThat(ran.complaints().getFirst()).containsPattern("scenario\\.yaml:\\d+:\\d+: E03 ");
    Ran.garant("lint", scenario).exits(1);

    Ran.garant("simulate", folder.resolve("none"), "--seed", 1)
        .exits(2)
        .complainsOnce("SCENARIO: expected a scenario file, found none");
    Ran.garant("simulate", scenario).exits(2).complainsOnce("--seed");
    Ran.garant("simulate", scenario, "--seed", "one")
        .exits(2)
        .complainsOnce("--seed", "'one' is not a whole number");
    Ran.garant("simulate", scenario, "--seed", "-1").exits(2).complainsOnce("--seed: expected");
    Files.write(scenario, new byte[] {(byte) 0xff, 0, 1});
    Ran.garant("simulate", scenario, "--seed", 1).exits(2).complainsOnce("is not UTF-8");
    assertThat(names(folder)).containsExactly("scenario.yaml");
  }

  /**
   * Whatever a scenario holds, the whole path is true of it: no candidate outside the window that
   * it claims, probabilities in order, the same digest for rows in another order, and a record that
   * anyone can derive again. The full count is 200.
   */
  @Test
  void whatIsTrueOfEveryExerciseIsTrueOfRandomOnes() throws Exception {
    SplittableRandom random = Seeds.next(SimulateTest.class);
    int runs = Seeds.runs(200);
    for (int run = 0; run < runs; run++) {
      String text = RandomScenario.next(random);
      Path here = Files.createDirectories(folder.resolve("run-" + run));
      Path scenario = Files.writeString(here.resolve("scenario.yaml"), text);
      Path exercise = here.resolve("exercise");
      try {
        Ran.garant("simulate", scenario, "--seed", run, "--out", exercise).exits(0);
        check(here, exercise, random);
      } catch (AssertionError | Exception e) {
        throw new AssertionError("run " + run + " of\n" + text, e);
      }
    }
  }

  private static void check(Path here, Path exercise, SplittableRandom random) throws Exception {
    Path record = here.resolve("record");
    JsonObject summary =
        json(Ran.garant("assess", exercise, "--out", record, "--json").exits(0).out());
    for (String file : summary.object("files").names()) {
      assertThat(summary.object("files").object(file).integer("rejected")).as(file).isZero();
    }
    Agreement agreement =
        AgreementReader.read(exercise.resolve("agreement/agreement.yaml"))
            .agreement()
            .orElseThrow();
    // A head on the first line, then one canonical record on each line.
    List<String> candidates =
        Files.readAllLines(record.resolve("candidates.json")).stream()
            .skip(1)
            .filter(line -> line.startsWith("{"))
            .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
            .toList();
    assertThat(summary.integer("candidates")).isEqualTo(candidates.size());
    for (String candidate : candidates) {
      checkCandidate(json(candidate), agreement);
    }
    Ran.garant("verify", record).exits(0);

    shuffle(exercise, random);
    JsonObject shuffled =
        json(
            Ran.garant("assess", exercise, "--out", here.resolve("shuffled"), "--json")
                .exits(0)
                .out());
    assertThat(shuffled.string("digest")).isEqualTo(summary.string("digest"));
    Ran.garant("verify", here.resolve("shuffled")).exits(0);
  }

  private static void checkCandidate(JsonObject candidate, Agreement agreement) {
    List<Long> time = candidate.array("phenomenonTime").integers();
    Provision provision =
        agreement.provisions().stream()
            .filter(it -> it.id().equals(candidate.string("provision")))
            .findFirst()
            .orElseThrow();
    Interval window = agreement.findWindow(provision.window()).orElseThrow().interval();
    assertThat(Instant.ofEpochMilli(time.getFirst())).isBefore(window.end());
    assertThat(Instant.ofEpochMilli(time.getLast())).isAfter(window.start());
    JsonObject within = candidate.object("withinTerms");
    assertThat(within.integer("low")).isBetween(0L, within.integer("point"));
    assertThat(within.integer("high")).isBetween(within.integer("point"), 1_000_000L);
    for (String part : candidate.object("parts").names()) {
      assertThat(candidate.object("parts").integer(part)).as(part).isBetween(0L, 1_000_000L);
    }
  }

  /** Puts the rows of all feeds in another order; the headers stay. */
  private static void shuffle(Path exercise, SplittableRandom random) throws IOException {
    for (String name : names(exercise)) {
      if (name.endsWith(".csv")) {
        Path file = exercise.resolve(name);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), Random.from(random));
        Files.writeString(file, String.join("\n", lines) + "\n");
      }
    }
  }

  private static JsonObject json(String text) {
    return CanonicalJson.parseObject(text.strip().getBytes(StandardCharsets.UTF_8));
  }
}
