package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first command of a new user. */
class DemoTest {
  /**
   * Aggregates and hashes of the last run under seed 1 that a person looked at. To renew it after a
   * change that is meant: {@code mvn -pl cli -am -Dtest=DemoTest
   * -Dsurefire.failIfNoSpecifiedTests=false -Dgarant.renew=true test}, read what git shows, and say
   * in the changelog what moved.
   */
  private static final Path GOLDEN =
      Path.of(System.getProperty("garant.root", "."))
          .resolve("cli/src/test/resources/org/garant/cli/demo.golden");

  private static final List<String> TEXTS = List.of(".html", ".json", ".geojson", ".yaml", ".csv");

  @TempDir private static Path folder;

  private static Path record = Path.of("");
  private static Ran ran = new Ran(-1, "", "");
  private static JsonObject summary = JsonObject.builder().build();

  @BeforeAll
  static void runTwice() throws Exception {
    record = folder.resolve("demo");
    ran = Ran.garant("demo", "--no-serve", "--seed", 1, "--out", record).exits(0);
    Ran again = Ran.garant("demo", "--json", "--seed", 1, "--out", folder.resolve("again"));
    summary = json(again.exits(0));
  }

  private static JsonObject json(Ran ran) throws Exception {
    return CanonicalJson.parseObject(ran.out().strip().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void itEndsWithAReportAndWhatToDoNext() {
    assertThat(ran.complaints()).isEmpty();
    assertThat(ran.out())
        .contains("SYNTHETIC", "Seed 1.", "people have found nothing yet")
        .contains(record.resolve("report.html").toString())
        .contains("./garant verify " + record)
        .contains("./garant score " + record + " --truth " + folder.resolve("demo-exercise/truth"));
    assertThat(ran.err()).contains("[1/4] ", "[2/4] ", "[3/4] ", "[4/4] ");
    assertThat(record.resolve("report.html")).isNotEmptyFile();
    assertThat(folder.resolve("demo-score.html")).isNotEmptyFile();
  }

  @Test
  void theResultIsThatOfTheLastRunThatAPersonLookedAt() throws Exception {
    String actual = Golden.of(summary.object("record"), report(folder.resolve("again")));

    if (Boolean.getBoolean("garant.renew")) {
      Files.writeString(GOLDEN, actual);
    }
    assertThat(GOLDEN).hasContent(actual);
  }

  @Test
  void theSeedDecidesTheExerciseAndWhatFollowsFromIt() throws Exception {
    SortedMap<String, byte[]> one = files(folder.resolve("demo-exercise"));
    SortedMap<String, byte[]> two = files(folder.resolve("again-exercise"));

    assertThat(two.keySet()).isEqualTo(one.keySet());
    one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
    assertThat(manifest(record).string("digest"))
        .isEqualTo(manifest(folder.resolve("again")).string("digest"))
        .isEqualTo(summary.object("record").string("digest"));
  }

  @Test
  void theSummaryForProgramsSaysWhatItIs() throws Exception {
    assertThat(summary.string("nature")).isEqualTo("SYNTHETIC");
    assertThat(Path.of(summary.string("exercise"))).isDirectory();
    assertThat(Path.of(summary.string("scorePage"))).isNotEmptyFile();
    assertThat(summary.object("score").names()).isNotEmpty();
  }

  @Test
  void theNextTwoCommandsWork() throws Exception {
    long candidates = summary.object("record").integer("candidates");

    assertThat(Ran.garant("verify", record).exits(0).out())
        .contains("REPRODUCED " + candidates + " of " + candidates);
    Ran score =
        Ran.garant("score", record, "--truth", folder.resolve("demo-exercise/truth"), "--no-page")
            .exits(0);
    assertThat(score.out()).contains("SYNTHETIC");
  }

  @Test
  void everyTextSaysThatItIsInvented() throws Exception {
    int seen = 0;
    for (String part : List.of("demo", "demo-exercise")) {
      for (var file : files(folder.resolve(part)).entrySet()) {
        String name = file.getKey();
        if (TEXTS.stream().anyMatch(name::endsWith) || name.equals("log/checkpoint")) {
          seen++;
          assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
              .as("%s/%s", part, name)
              .contains("SYNTHETIC");
        }
      }
    }
    assertThat(seen).isGreaterThan(15);
    assertThat(Files.readString(folder.resolve("demo-score.html"))).contains("SYNTHETIC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1.5", "9223372036854775808"})
  void aSeedThatIsNoneIsRefused(String seed, @TempDir Path work) throws Exception {
    Ran.garant("demo", "--no-serve", "--seed", seed, "--out", work.resolve("demo"))
        .exits(2)
        .complainsOnce("--seed", seed);
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void aFileIsNoFolderToWriteTo(@TempDir Path work) throws Exception {
    Path out = Files.writeString(work.resolve("demo"), "mine");

    Ran.garant("demo", "--no-serve", "--out", out).exits(2).complainsOnce("demo", "--out");
    assertThat(out).hasContent("mine");
    assertThat(files(work).keySet()).containsExactly("demo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "demo-exercise"})
  void aFolderOfSomethingElseIsLeftAlone(String foreign, @TempDir Path work) throws Exception {
    Files.createDirectories(work.resolve(foreign));
    Files.writeString(work.resolve(foreign).resolve("notes.txt"), "mine");

    Ran.garant("demo", "--no-serve", "--out", work.resolve("demo"))
        .exits(2)
        .complainsOnce(foreign, "--out");
    assertThat(files(work).keySet()).containsExactly(foreign + "/notes.txt");
    assertThat(work.resolve(foreign).resolve("notes.txt")).hasContent("mine");
    try (Stream<Path> left = Files.list(work)) {
      assertThat(left).containsExactly(work.resolve(foreign));
    }
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static JsonObject report(Path record) throws Exception {
    return CanonicalJson.parseObject(Files.readAllBytes(record.resolve("report.json")));
  }

  private static JsonObject manifest(Path record) throws Exception {
    return CanonicalJson.parseObject(Files.readAllBytes(record.resolve("manifest.json")));
  }
}
