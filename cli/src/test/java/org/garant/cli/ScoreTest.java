package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.garant.core.quantity.ContentId;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record against its truth, and whatever may be wrong with either. */
class ScoreTest {
  @TempDir private static Path once;

  private static SmallCase small = new SmallCase(Path.of(""));
  private static Path record = Path.of("");

  @TempDir private Path folder;

  private SmallTruth truth = new SmallTruth(Path.of(""));

  @BeforeAll
  static void assess() throws IOException {
    small = SmallCase.write(once);
    record = small.record();
  }

  @BeforeEach
  void begin() throws IOException {
    truth = SmallTruth.of(small, folder.resolve("truth"));
  }

  @Test
  void aTableAPageBesideTheRecordAndTheRecordStaysWhole() throws IOException {
    Ran ran = score();

    assertThat(ran.exits(0).out())
        .contains("SYNTHETIC   An invented truce", "scenario    small, seed 7")
        .contains("incidents precision", "Brier", "clutter linked", "press.csv")
        .doesNotContain("NaN", "null");
    Path page = record.resolveSibling("out-score.html");
    assertThat(ran.out()).contains("page        " + page);
    assertThat(Files.readString(page)).contains("SYNTHETIC: score of An invented truce");
    Ran.garant("verify", record).exits(0);
  }

  @Test
  void theJsonIsCanonicalAndItsCountsAreThoseOfTheTruth() throws IOException {
    Ran ran = score("--json", "--no-page").exits(0);

    JsonObject json = CanonicalJson.parseObject(ran.out().strip().getBytes(StandardCharsets.UTF_8));
    assertThat(json.string("nature")).isEqualTo("SYNTHETIC");
    long acts = truth.events.size() - 1L;
    assertThat(json.integer("events")).isEqualTo(acts);
    assertThat(json.integer("eventsReported")).isEqualTo(acts);
    JsonObject all = json.array("floors").objects().getFirst();
    assertThat(all.object("recall").integer("of")).isEqualTo(acts);
    assertThat(all.object("linked").integer("of")).isEqualTo(acts);
    JsonObject rows = json.array("feeds").objects().getLast();
    assertThat(rows.object("taken").integer("of")).isEqualTo(SmallCase.PRESS_ROWS);
    assertThat(rows.object("clutterLinked").integer("of")).isEqualTo(SmallCase.PRESS_ROWS - acts);
  }

  @Test
  void theSameRecordAndTruthGiveTheSameBytes() throws IOException {
    Path one = folder.resolve("one.html");
    Path other = folder.resolve("pages/other.html");

    assertThat(score("--json", "--page", one).exits(0).out())
        .isEqualTo(score("--json", "--page", other).exits(0).out());
    assertThat(one).hasSameBinaryContentAs(other);
  }

  @Test
  void aGateThatHoldsTheWholeCaseFindsMore() throws IOException {
    assertThat(matched("--gate-m", 1, "--gate-min", 1))
        .isLessThan(matched("--gate-m", 50_000, "--gate-min", 5_000));
  }

  private long matched(Object... gate) throws IOException {
    Object[] options = Stream.concat(Stream.of(gate), Stream.of("--json", "--no-page")).toArray();
    JsonObject json =
        CanonicalJson.parseObject(
            score(options).exits(0).out().strip().getBytes(StandardCharsets.UTF_8));
    return json.array("floors").objects().getFirst().object("recall").integer("count");
  }

  @Test
  void aLeastF1ThatIsNotReachedFails() throws IOException {
    score("--no-page", "--min-f1", "0").exits(0);
    score("--no-page", "--min-f1", "1").exits(1);
    assertThat(score("--no-page", "--min-f1", "NaN").exits(2).err()).contains("--min-f1");
  }

  @Test
  void aPageInsideTheRecordIsRefused() throws IOException {
    complains(score("--page", record.resolve("score.html")).exits(2), "--page", "outside");
  }

  @Test
  void anotherFeedThanTheRecordReadIsNamed() throws IOException {
    truth.feed(SmallCase.PRESS, ContentId.of("another").hex());

    complains(score().exits(2), "does not belong to this record", "'press.csv'");
  }

  @Test
  void aFeedThatTheRecordNeverReadIsNamed() throws IOException {
    truth.feed("SYNTHETIC-drone.csv", ContentId.of("drone").hex());

    complains(score().exits(2), "the record read no file 'SYNTHETIC-drone.csv'");
  }

  @Test
  void aTableThatIsNotTheOneOfTheIndexIsNamed() throws IOException {
    Path written = truth.write();
    Files.writeString(
        written.resolve("events.csv"), Files.readString(written.resolve("events.csv")) + "\n");

    complains(run().exits(2), "events.csv: expected SHA-256");
  }

  @ParameterizedTest
  @CsvSource({"truth.json", "events.csv", "reports.csv"})
  void aMissingFileIsNamed(String file) throws IOException {
    Files.delete(truth.write().resolve(file));

    complains(run().exits(2), file, "found none");
  }

  @Test
  void anIndexThatIsNotCanonicalJsonIsRefused() throws IOException {
    Files.writeString(truth.write().resolve("truth.json"), "{ \"garant\": \"truth/1\" }");

    complains(run().exits(2), "truth.json", "truth/1");
  }

  @Test
  void aTruthThatIsNotMarkedSyntheticIsRefused() throws IOException {
    truth.nature = "real";

    complains(score().exits(2), "nature", "expected SYNTHETIC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2024-05-04T12:00:00.000Z,NaN,36.8,fire.shelling,RU,act,SYNTHETIC | latitude",
        "1,2024-05-04T12:00:00.000Z,49.5,Infinity,fire.shelling,RU,act,SYNTHETIC | longitude",
        "1,2024-05-04T12:00:00.000Z,91,36.8,fire.shelling,RU,act,SYNTHETIC | latitude",
        "1,2024-05-04 12:00,49.5,36.8,fire.shelling,RU,act,SYNTHETIC | time",
        "1,2024-02-30T12:00:00Z,49.5,36.8,fire.shelling,RU,act,SYNTHETIC | time",
        "0,2024-05-04T12:00:00.000Z,49.5,36.8,fire.shelling,RU,act,SYNTHETIC | event",
        "2,2024-05-04T12:00:00.000Z,49.5,36.8,fire.shelling,RU,act,SYNTHETIC | each event once",
        "1,2024-05-04T12:00:00.000Z,49.5,36.8,fire.nothing,RU,act,SYNTHETIC | act",
        "1,2024-05-04T12:00:00.000Z,49.5,36.8,fire.shelling,RU,,SYNTHETIC | kind",
        "1,2024-05-04T12:00:00.000Z,49.5,36.8,fire.shelling,RU,act,real | nature",
        "1,2024-05-04T12:00:00.000Z,49.5,36.8 | fields",
      })
  void aBrokenEventIsNamedByLineAndField(String row, String field) throws IOException {
    truth.events.set(1, row);

    complains(score().exits(2), "events.csv:", field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "press.csv,1,9999,SYNTHETIC | event: expected 0 or an event of events.csv",
        "press.csv,2,1,SYNTHETIC | each row of press.csv once",
        "other.csv,1,1,SYNTHETIC | file: expected a feed that truth.json names",
        "press.csv,0,1,SYNTHETIC | row",
        "press.csv,67,1,SYNTHETIC | expected rows 1 to 66 of press.csv once each",
      })
  void aBrokenReportIsNamed(String row, String complaint) throws IOException {
    truth.reports.set(1, row);

    complains(score().exits(2), "reports.csv", complaint);
  }

  @Test
  void aRowThatIsLeftOutIsMissed() throws IOException {
    truth.reports.removeLast();

    complains(score().exits(2), "reports.csv", "expected rows 1 to 66", "found 65 rows");
  }

  @Test
  void anEmptyTruthIsRefused() throws IOException {
    truth.events.subList(1, truth.events.size()).clear();
    truth.reports.subList(1, truth.reports.size()).clear();

    complains(score().exits(2), "reports.csv", "at least one row");
  }

  @Test
  void onlyClutterIsScoredWithoutFiguresOfRecall() throws IOException {
    truth.events.subList(1, truth.events.size()).clear();
    truth.reports.replaceAll(row -> row.replaceAll(",[0-9]+,SYNTHETIC", ",0,SYNTHETIC"));

    String out = score("--no-page").exits(0).out();

    assertThat(out).contains("0 true events");
    assertThat(out.lines().filter(line -> line.startsWith("incidents recall")))
        .allSatisfy(line -> assertThat(line).doesNotContain("0.").contains("-"));
  }

  @Test
  void aFolderThatIsNoRecordIsRefused() throws IOException {
    complains(Ran.garant("score", folder, "--truth", truth.write()).exits(2), "expected a record");
  }

  @Test
  void withoutAPartOfTheLogTheRecordIsIncomplete() throws Exception {
    Path copy = copyOfRecord();
    try (Stream<Path> files = Files.walk(copy.resolve("log/facet"))) {
      Files.delete(files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow());
    }

    complains(Ran.garant("score", copy, "--truth", truth.write()).exits(3), "not released");
  }

  @Test
  void aChangedTileIsAMismatch() throws Exception {
    Path copy = copyOfRecord();
    try (Stream<Path> files = Files.walk(copy.resolve("log/tile/0"))) {
      Path tile = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(tile);
      bytes[0] ^= 1;
      Files.write(tile, bytes);
    }

    complains(Ran.garant("score", copy, "--truth", truth.write()).exits(1), "not whole");
  }

  @Test
  void theRecordOfARealCaseIsRefused() throws IOException {
    SmallCase real = SmallCase.write(folder.resolve("real"));
    SmallCase.mend(real.caseFile(), "nature: synthetic", "nature: historical-public");
    Path out = real.record();

    complains(
        Ran.garant("score", out, "--truth", truth.write()).exits(2),
        "'historical-public'",
        "nobody knows the truth");
  }

  private Path copyOfRecord() throws IOException {
    Path copy = folder.resolve("copy");
    List<Path> files;
    try (Stream<Path> all = Files.walk(record)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      Files.copy(file, copy.resolve(record.relativize(file).toString()));
    }
    return copy;
  }

  private Ran score(Object... options) throws IOException {
    truth.write();
    return run(options);
  }

  private Ran run(Object... options) {
    return Ran.garant(
        Stream.concat(
                Stream.of("score", record, "--truth", folder.resolve("truth")), Stream.of(options))
            .toArray());
  }

  /** Progress apart, there is one line of complaint. */
  private static void complains(Ran ran, String... parts) {
    List<String> lines = ran.err().lines().filter(line -> line.startsWith("garant: ")).toList();
    assertThat(lines).as("err: %s", ran.err()).hasSize(1);
    assertThat(lines.getFirst()).contains(parts);
    assertThat(ran.err()).doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
  }
}
