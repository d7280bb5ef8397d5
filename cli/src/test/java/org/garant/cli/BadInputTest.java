package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file that cannot be read on ends the run in one line that says where and what was expected; a
 * row that cannot is put aside and counted. Nothing half made is left.
 */
class BadInputTest {
  @TempDir private Path folder;

  private SmallCase small;

  @BeforeEach
  void writeCase() throws IOException {
    small = SmallCase.write(folder.resolve("case"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SmallCase.PRESS,
        SmallCase.ALERTS,
        SmallCase.CLAIMS,
        SmallCase.REGIONS,
        SmallCase.GAZETTEER,
        SmallCase.PSEUDO_PLACES
      })
  void everyFileOfTheCaseMustBeThereWholeAndText(String name) throws IOException {
    Path file = file(name);
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    refused(name, "expected");

    Files.createDirectory(file);
    refused(name, "expected a file, found a directory");
    Files.delete(file);

    Files.write(file, new byte[0]);
    refused(name + ":1:", "expected");

    String text = new String(bytes, StandardCharsets.UTF_8);
    Files.write(file, text.getBytes(StandardCharsets.UTF_16));
    refused(name + ":1:", "expected UTF-8");

    Files.write(file, withinSomeField(text, "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    refused(name, "expected UTF-8");

    Files.write(file, new byte[4096]);
    refused(name, "expected");

    Files.write(file, bytes);
    small.assess(small.out()).exits(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {SmallCase.PRESS, SmallCase.CLAIMS})
  void aFileCutInsideAQuotedFieldIsRefused(String name) throws IOException {
    String text = Files.readString(file(name));
    Files.writeString(file(name), text.substring(0, text.lastIndexOf('"') - 3));

    refused(name, "expected", "found");
  }

  @Test
  void aCutRegionFileIsRefused() throws IOException {
    String text = Files.readString(file(SmallCase.REGIONS));
    Files.writeString(file(SmallCase.REGIONS), text.substring(0, text.length() / 2));

    refused(SmallCase.REGIONS, "expected");
  }

  @ParameterizedTest
  @CsvSource({
    "press.csv, headline, kopfzeile",
    "press.csv, datetime, lon",
    "alerts.csv, started_at, begun_at",
    "alerts.csv, n_subalerts, parts",
    "claims.csv, claimed_by, said_by",
    "gazetteer.csv, population, people",
    "pseudo-places.csv, lon, longitude"
  })
  void aMissingColumnIsNamedWithTheHeader(String name, String column, String other)
      throws IOException {
    String text = Files.readString(file(name));
    Files.writeString(file(name), text.replaceFirst("\\b" + column + "\\b", other));

    refused(name + ":1: header: expected ");
  }

  @Test
  void aPressRowWithAWrongFieldIsPutAsideAndCounted() throws Exception {
    quarantined(
        SmallCase.PRESS,
        List.of(
            wrong("\"49.50000\"", "\"NaN\"", "lat: expected degrees from -90 to 90"),
            wrong("\"49.50000\"", "\"91\"", "lat: expected degrees from -90 to 90"),
            wrong("\"49.50000\"", "\"-90.00001\"", "lat: expected degrees from -90 to 90"),
            wrong("\"49.50000\"", "\"4.95e1\"", "lat: expected degrees"),
            wrong("\"36.80000\"", "\"181\"", "lon: expected degrees from -180 to 180"),
            wrong("\"36.80000\"", "\"Infinity\"", "lon: expected degrees"),
            wrong("\"36.80000\"", "\"\"", "lon: expected degrees"),
            wrong("\"2024-", "\"0000-", "datetime: expected YYYY-MM-DD"),
            wrong("\"2024-", "\"-2024-", "datetime: expected YYYY-MM-DD"),
            wrong("\"2024-05-", "\"2024-13-", "datetime: expected YYYY-MM-DD"),
            wrong("2024-05-04", "2023-02-29", "datetime: expected YYYY-MM-DD"),
            wrong("\"2024-05-", "\"May ", "datetime: expected YYYY-MM-DD"),
            wrong("artillery|civcas", "ARTILLERY", "event_type: expected labels"),
            wrong("\"Vyhadane\",", "", "record: expected 6 fields"),
            wrong("\"Vyhadane\",", "\"Vyhadane\",,,", "record: expected 6 fields"),
            wrong("\"Vyhadane\",", "\"Vyha\"dane,", "record: expected")));
  }

  @Test
  void anAlertWithAWrongFieldIsPutAsideAndCounted() throws Exception {
    quarantined(
        SmallCase.ALERTS,
        List.of(
            wrong("T00:55", "T00:05", "finished_at: expected an end after the start"),
            wrong("T00:55", "T00:10", "finished_at: expected an end after the start"),
            wrong("Kharkivska oblast", "Nowhere oblast", "region: expected a region"),
            wrong("2024-05-04T00:10:00.000Z", "yesterday", "started_at: expected"),
            wrong("2024-05-04T00:10", "0000-05-04T00:10", "started_at: expected"),
            wrong("Z,1,45", "Z,many,45", "n_subalerts: expected a whole number"),
            wrong("Z,1,45", "Z,0,45", "n_subalerts: expected 1 or more"),
            wrong("Z,1,45", "Z,1", "record: expected 5 fields")));
  }

  private record Wrong(String from, String to, String told) {}

  private static Wrong wrong(String from, String to, String told) {
    return new Wrong(from, to, told);
  }

  @Test
  void aReferenceWithOneWrongRowIsRefused() throws Exception {
    replaceInFirstRow(SmallCase.GAZETTEER, "49.50000", "91");

    refused(SmallCase.GAZETTEER + ":2: latitude: expected degrees from -90 to 90, found '91'");
  }

  @Test
  void aRegionThatIsNowhereIsRefused() throws Exception {
    SmallCase.mend(file(SmallCase.REGIONS), "UA-63", "XX-63");

    refused(SmallCase.REGIONS, "shapeISO: expected an ISO 3166-2 code");
  }

  @Test
  void repeatedRowsAreCountedAndChangeNothing() throws Exception {
    String digest = AssessTest.manifest(small.record()).string("digest");
    List<String> lines = Files.readAllLines(small.press());
    Files.writeString(
        small.press(), Files.readString(small.press()) + lines.get(5) + "\n" + lines.get(6) + "\n");

    JsonObject summary = summary(small.assess(small.out(), "--json").exits(0));

    assertThat(file(summary, SmallCase.PRESS).integer("repeated")).isEqualTo(2);
    assertThat(summary.string("digest")).isEqualTo(digest);
  }

  @Test
  void byteOrderMarkAndOtherLineEndsChangeNothing() throws Exception {
    String digest = AssessTest.manifest(small.record()).string("digest");
    for (String name : List.of(SmallCase.PRESS, SmallCase.ALERTS, SmallCase.CLAIMS)) {
      Files.writeString(file(name), "\uFEFF" + Files.readString(file(name)).replace("\n", "\r\n"));
    }

    JsonObject summary = summary(small.assess(small.out(), "--json").exits(0));

    assertThat(summary.string("digest")).isEqualTo(digest);
    assertThat(file(summary, SmallCase.PRESS).integer("rejected")).isZero();
  }

  @Test
  void aFileWithoutARowIsReadAsSilence() throws Exception {
    for (String name : List.of(SmallCase.PRESS, SmallCase.ALERTS, SmallCase.CLAIMS)) {
      Files.writeString(file(name), Files.readAllLines(file(name)).getFirst() + "\n");
    }

    JsonObject summary = summary(small.assess(small.out(), "--json").exits(0));

    assertThat(summary.integer("candidates")).isZero();
    Ran.garant("verify", small.out()).exits(0);
  }

  @Test
  void markupInAHeadlineStaysText() throws Exception {
    replaceInFirstRow(
        SmallCase.PRESS, "Російські", "<script>alert(1)</script><img src=x> Російські");

    small.assess(small.out()).exits(0);

    assertThat(Files.readString(small.out().resolve("report.html")))
        .doesNotContain("<script", "<img");
  }

  /** In a process of its own with a small heap: the line must not be held whole. */
  @Test
  void aLineOfAHundredMegabytesIsPutAsideInBoundedMemory() throws Exception {
    try (BufferedWriter out = Files.newBufferedWriter(small.press(), StandardOpenOption.APPEND)) {
      out.write("\"2024-05-12 12:00:00\",\"36.80000\",\"49.50000\",\"Vyhadane\",\"\",\"");
      char[] much = new char[1 << 20];
      Arrays.fill(much, 'x');
      for (int i = 0; i < 100; i++) {
        out.write(much);
      }
      out.write("\"\n");
    }

    Ran ran = Child.garant(folder, List.of("-Xmx96m"), small.arguments(small.out())).waitFor();

    ran.exits(0);
    assertThat(ran.out())
        .contains(
            "1 rejected",
            "press.csv:68: row 67: record: expected a record of at most 1048576 bytes");
    assertThat(Files.size(small.out().resolve("private/quarantine/press.csv.rejected")))
        .isLessThan(2 << 20);
    Files.delete(small.press());
  }

  @Test
  void anUnwritableOutputIsOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "a file");

    small.assess(file.resolve("below")).exits(2).complainsOnce(file.resolve("below") + ": --out:");
    small.assess(file.resolve("below/that")).exits(2).complainsOnce("--out: ");
  }

  @Test
  void aFileOfThatNameIsKept() throws Exception {
    Files.writeString(small.out(), "mine");

    small.assess(small.out()).exits(2).complainsOnce("--out: expected a new or empty folder");
    assertThat(small.out()).hasContent("mine");
  }

  @Test
  void aFolderThatHoldsSomethingElseIsKept() throws Exception {
    Files.createDirectory(small.out());
    Files.writeString(small.out().resolve("thesis.txt"), "mine");

    small.assess(small.out()).exits(2).complainsOnce("--out: expected a new or empty folder");
    assertThat(small.out().resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aRecordWithSomethingElseInItIsKept() throws Exception {
    small.record();
    Files.writeString(small.out().resolve("notes.txt"), "mine");

    small.assess(small.out()).exits(2).complainsOnce("--out: expected a new or empty folder");
    assertThat(small.out().resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void anEarlierRecordStaysWhenTheNewRunFails() throws Exception {
    small.record();
    String manifest = Files.readString(small.out().resolve("manifest.json"));
    Files.delete(small.press());

    small.assess(small.out()).exits(2).complainsOnce(SmallCase.PRESS);

    assertThat(small.out().resolve("manifest.json")).hasContent(manifest);
    Ran.garant("verify", small.out()).exits(0);
    assertThat(AssessTest.names(small.root())).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void aFullDiskIsOneLineAndLeavesNothing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    // Enough for the start, the log, or all but the last of it.
    for (String size : List.of("16k", "256k", "900k")) {
      assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk) == 0);
      try {
        Ran ran = small.assess(disk.resolve("out")).exits(2);

        ran.complainsOnce("the disk is full");
        assertThat(AssessTest.names(disk)).as("left with %s", size).isEmpty();
      } finally {
        run("umount", disk);
      }
    }
  }

  @Test
  void aReadOnlyDiskIsOneLine() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", disk) == 0);
    try {
      small.assess(disk.resolve("out")).exits(2).complainsOnce("--out: cannot be written: ");
    } finally {
      run("umount", disk);
    }
  }

  @Test
  void theCaseMustBeThere() {
    Ran.garant("assess", folder.resolve("none")).exits(2).complainsOnce("none: CASE: expected");
    Ran.garant("assess", small.data()).exits(2).complainsOnce("data: CASE: expected");
    Ran.garant("assess", small.folder(), "--data", folder.resolve("none"))
        .exits(2)
        .complainsOnce("none: --data: expected a folder");
    Ran.garant("assess", small.folder(), "--data", small.data(), "--reference", small.press())
        .exits(2)
        .complainsOnce("press.csv: --reference: expected a folder");
  }

  @ParameterizedTest
  @CsvSource({
    "agreement: ../../agreements/truce.small/agreement.yaml, agreement: none.yaml, no file 'none.yaml'",
    "policy: policy.yaml, policy: none.yaml, no file 'none.yaml'",
    "window: w-truce, window: w-other, w-other",
    "garant: case/1, garant: case/2, case/1",
    "nature: synthetic, nature: invented, 'not one of historical-public, synthetic'",
    "before: P7D, before: a week, not a duration",
    "tz: Europe/Kyiv}, tz: Europe/Nowhere}, unknown time zone",
    "reader: viina-csv, reader: telepathy, 'not one of viina-csv'",
    "file: press.csv, file: ../press.csv, file",
    "'limits:', 'limit:', limit",
    "'id: small', 'id: [', ''"
  })
  void aCaseFileWithAnErrorIsNamedWithLineAndColumn(String from, String to, String part)
      throws IOException {
    SmallCase.mend(small.caseFile(), from, to);

    Ran ran = small.assess(small.out()).exits(2);

    ran.complainsOnce("case.yaml:", part);
    assertThat(ran.complaints().getFirst()).containsPattern("case\\.yaml:\\d+:\\d+: ");
    nothingIsLeft();
  }

  @Test
  void aCaseFileThatIsNoTextIsRefused() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_32)) {
      Files.writeString(small.caseFile(), "garant: case/1\nid: ű\n", charset);
      small.assess(small.out()).exits(2).complainsOnce("case.yaml");
    }
    Files.write(small.caseFile(), new byte[0]);
    small.assess(small.out()).exits(2).complainsOnce("case.yaml");
    Files.writeString(small.caseFile(), "[".repeat(100_000));
    small.assess(small.out()).exits(2).complainsOnce("case.yaml");
    Files.writeString(small.caseFile(), "{a: ".repeat(5_000));
    small.assess(small.out()).exits(2).complainsOnce("case.yaml");
    nothingIsLeft();
  }

  @Test
  void anErrorInTheAgreementOrThePolicyIsNamed() throws IOException {
    SmallCase.mend(small.folder().resolve("policy.yaml"), "link_hard: 0.80", "link_hard: 1.80");
    small.assess(small.out()).exits(2).complainsOnce("policy.yaml:29:", "1.80");
    SmallCase.mend(small.agreement(), "bearer: [RU]", "bearer: [XX]");
    small.assess(small.out()).exits(2).complainsOnce("agreement");
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "a+b", "line\nbreak"})
  void anOriginThatNoLogCanHaveIsRefused(String origin) throws IOException {
    small.assess(small.out(), "--origin", origin).exits(2).complainsOnce("--origin: expected");
    nothingIsLeft();
  }

  private Path file(String name) {
    Path file = small.data().resolve(name);
    return Files.exists(file) ? file : small.reference().resolve(name);
  }

  private static String withinSomeField(String text, String inserted) {
    int last = text.lastIndexOf('e');
    return text.substring(0, last) + inserted + text.substring(last);
  }

  private void replaceInFirstRow(String name, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(file(name));
    assertThat(lines.get(1)).contains(from);
    lines.set(1, lines.get(1).replace(from, to));
    Files.write(file(name), lines);
  }

  private void refused(String... parts) throws IOException {
    Ran ran = small.assess(small.out()).exits(2);

    ran.complainsOnce(parts);
    assertThat(ran.out()).isEmpty();
    nothingIsLeft();
  }

  private void nothingIsLeft() throws IOException {
    assertThat(AssessTest.names(small.root()))
        .containsExactlyInAnyOrder("agreements", "cases", "data", "reference");
  }

  /** Adds the file's first row with each of {@code all} in it, and looks where they are told. */
  private void quarantined(String name, List<Wrong> all) throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(file(name)));
    String row = lines.get(1);
    int first = lines.size();
    for (Wrong wrong : all) {
      assertThat(row).contains(wrong.from);
      lines.add(row.replace(wrong.from, wrong.to));
    }
    Files.write(file(name), lines);

    Ran ran = small.assess(small.out()).exits(0);

    assertThat(ran.complaints()).isEmpty();
    assertThat(ran.out()).contains(all.size() + " rejected", "rejected: " + name + ":");
    assertThat(Files.readString(small.out().resolve("report.html"))).contains(name + ":");
    assertThat(Files.readString(small.out().resolve("report.json")))
        .contains("\"rejected\":" + all.size(), name + ":" + (first + 1) + ": row " + first);
    List<String> kept =
        Files.readAllLines(small.out().resolve("private/quarantine").resolve(name + ".rejected"));
    assertThat(kept).hasSize(2 * all.size());
    for (int i = 0; i < all.size(); i++) {
      assertThat(kept.get(2 * i))
          .startsWith("# " + name + ":" + (first + 1 + i) + ": row " + (first + i) + ": ")
          .contains(all.get(i).told, ", found ");
      assertThat(kept.get(2 * i + 1)).isEqualTo(lines.get(first + i));
    }
    Ran.garant("verify", small.out()).exits(0);
  }

  private static JsonObject summary(Ran ran) throws Exception {
    return CanonicalJson.parseObject(ran.out().strip().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject file(JsonObject summary, String name) throws Exception {
    return summary.object("files").object(name);
  }

  private static int run(Object... words) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return -1;
    }
    return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}
