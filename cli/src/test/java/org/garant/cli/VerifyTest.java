package org.garant.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garant.cli.publication.PublishedFile;
import org.garant.core.engine.Engine;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record is what its log gives, or verify says what is not. */
class VerifyTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{64})\",\"incident\"");
  private static final Pattern POINT = Pattern.compile("\"point\":(\\d+)");

  @TempDir private static Path once;

  /** Made once; each test has a copy. */
  private static Path made = Path.of("");

  @TempDir private Path folder;

  private Path record = Path.of("");

  @BeforeAll
  static void assess() throws IOException {
    made = SmallCase.write(once).record();
  }

  @BeforeEach
  void copy() throws IOException {
    record = folder.resolve("record");
    copy(made, record);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (from.relativize(file).startsWith("log/facet") && Files.isRegularFile(file)) {
          Files.createLink(copy, file); // many, and no test here writes to one
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void aFreshRecordIsReproducedWhole() {
    Ran ran = Ran.garant("verify", record).exits(0);

    assertThat(ran.out()).containsPattern("REPRODUCED (\\d+) of \\1\n").contains("result      OK");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void whatIsPrivateIsNotNeeded() throws IOException {
    delete(record.resolve("private"));

    Ran.garant("verify", record).exits(0);
  }

  @Test
  void verifyingChangesNothing() throws IOException {
    Map<String, String> before = listing();

    Ran.garant("verify", record).exits(0);

    assertThat(listing()).isEqualTo(before);
  }

  @Test
  void theResultForProgramsIsOneLineOfJson() throws Exception {
    Ran ran = Ran.garant("verify", record, "--json").exits(0);

    assertThat(ran.out().lines()).hasSize(1);
    JsonObject result =
        CanonicalJson.parseObject(ran.out().strip().getBytes(StandardCharsets.UTF_8));
    assertThat(result.integer("exitCode")).isZero();
    assertThat(result.integer("reproduced"))
        .isEqualTo(result.integer("published"))
        .isGreaterThan(5);
    assertThat(result.string("signature")).isEqualTo("by-published-key");
  }

  @Test
  void theKeyThatTheReaderTrustsIsAsked() throws IOException {
    Path policy = policy("log " + AssessTest.key(record).text() + "\nquorum none\n");

    assertThat(Ran.garant("verify", record, "--policy", policy).exits(0).out())
        .contains("by the key you gave");
  }

  @Test
  void anotherKeyThanTheTrustedOneIsAMismatch() throws IOException {
    Path other = SmallCase.write(folder.resolve("other")).record();
    Path policy = policy("log " + AssessTest.key(other).text() + "\n");

    assertThat(Ran.garant("verify", record, "--policy", policy).exits(1).out())
        .contains("NOT by the key", "log/key", "log/checkpoint", "MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log",
        "log nonsense",
        "log small+00000000+AAAA",
        "key something",
        "witness w small+00000000+AAAA",
        "group g any a b",
        "quorum g"
      })
  void aPolicyThatCannotBeKeptIsRefused(String text) throws IOException {
    Ran ran = Ran.garant("verify", record, "--policy", policy(text + "\n")).exits(2);

    ran.complainsOnce("policy.txt");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aPolicyThatIsNotThereIsRefused() {
    Ran.garant("verify", record, "--policy", folder.resolve("none")).exits(2).complainsOnce("none");
  }

  @Test
  void aPolicyThatIsNotTextIsRefused() throws IOException {
    Path policy = Files.write(folder.resolve("policy.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE});

    Ran.garant("verify", record, "--policy", policy).exits(2).complainsOnce("policy.txt");
  }

  @Test
  void anEmptyFolderIsNoRecord() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Ran.garant("verify", empty).exits(2).complainsOnce(empty.toString(), "log/");
  }

  @Test
  void aFolderWithAnEmptyLogFolderIsNoRecord() throws IOException {
    Path empty = folder.resolve("empty");
    Files.createDirectories(empty.resolve("log"));

    Ran.garant("verify", empty).exits(2).complainsOnce(empty.toString());
  }

  @Test
  void aFileIsNoRecord() {
    Path file = record.resolve("report.html");

    Ran.garant("verify", file).exits(2).complainsOnce(file.toString());
  }

  @Test
  void nothingIsNoRecord() {
    Ran.garant("verify", folder.resolve("none")).exits(2).complainsOnce("none");
  }

  /** The manifest is mended, so that only the record itself can tell. */
  @Test
  void oneChangedProbabilityIsNamedWithIndexAndMember() throws Exception {
    List<String> lines = candidateLines();
    int index = 3;
    lines.set(index + 1, withOtherPoint(lines.get(index + 1)));
    publish(lines);

    assertThat(Ran.garant("verify", record).exits(1).out())
        .contains(
            "candidates.json [3]: this candidate differs from what the record gives in"
                + " withinTerms.point",
            "manifest.json",
            "REPRODUCED " + (candidates(lines) - 1) + " of " + candidates(lines));
  }

  @Test
  void aCandidateTakenOutIsMissed() throws Exception {
    List<String> lines = candidateLines();
    String taken = lines.remove(3);
    publish(lines);

    assertThat(Ran.garant("verify", record).exits(1).out())
        .contains(
            "candidates.json [2]: candidate " + id(taken) + " is not published",
            "REPRODUCED " + candidates(lines) + " of " + candidates(lines),
            candidates(lines)
                + " candidates are published, the record gives "
                + (candidates(lines) + 1));
  }

  @Test
  void aCandidatePutInIsSeen() throws Exception {
    List<String> lines = candidateLines();
    String id = id(lines.get(3));
    lines.add(3, lines.get(3).replace(id, "0".repeat(64)));
    publish(lines);

    assertThat(Ran.garant("verify", record).exits(1).out())
        .contains(
            "candidates.json [2]: candidate " + "0".repeat(64) + " is published, the record does",
            "REPRODUCED " + (candidates(lines) - 1) + " of " + candidates(lines));
  }

  @Test
  void aCandidatePublishedTwiceIsSeen() throws Exception {
    List<String> lines = candidateLines();
    lines.add(3, lines.get(3));
    publish(lines);

    assertThat(Ran.garant("verify", record).exits(1).out())
        .contains("candidates.json [3]: this candidate is published twice");
  }

  @Test
  void candidatesInAnotherOrderAreSeen() throws Exception {
    List<String> lines = candidateLines();
    Collections.swap(lines, 2, 4);
    publish(lines);

    assertThat(Ran.garant("verify", record).exits(1).out())
        .contains("candidates.json [2]: this candidate is not in its place");
  }

  @ParameterizedTest
  @CsvSource({
    "candidates.json, 3",
    "report.json, 3",
    "report.html, 3",
    "incidents.geojson, 3",
    "coverage.geojson, 3",
    "manifest.json, 3",
    "log/key, 3",
    "log/checkpoint, 3"
  })
  void aDeletedFileIsNamed(String name, int code) throws IOException {
    Files.delete(record.resolve(name));

    assertThat(Ran.garant("verify", record).exits(code).out()).contains("missing     " + name);
  }

  @Test
  void aDeletedTileOrBundleIsNamed() throws IOException {
    for (String name : list(record.resolve("log/tile"))) {
      Path file = record.resolve("log/tile").resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);

      Ran ran = Ran.garant("verify", record);

      // What an earlier, smaller log left may be deleted: the current tile holds all of it.
      boolean superseded = !name.endsWith(".p/" + size()) && name.contains(".p/");
      if (superseded) {
        assertThat(ran.code()).as(name).isZero();
      } else {
        assertThat(ran.code()).as(name).isIn(1, 3);
        assertThat(ran.out()).as(name).contains("log/tile/" + name);
      }
      Files.write(file, bytes);
    }
  }

  @Test
  void contentThatIsNotReleasedIsSaidToBeMissingNotWrong() throws IOException {
    String name = list(record.resolve("log/facet")).getFirst();
    Files.delete(record.resolve("log/facet").resolve(name));

    assertThat(Ran.garant("verify", record).exits(3).out())
        .contains("missing     log/facet/" + name, "NOT-DISCLOSED: 1 log entries", "INCOMPLETE")
        .doesNotContain("MISMATCH");
  }

  @Test
  void aFileThatHasNoPlaceInTheLogIsNamed() throws IOException {
    Files.writeString(record.resolve("log/notes.txt"), "mine");

    assertThat(Ran.garant("verify", record).exits(1).out()).contains("log/notes.txt");
  }

  @Test
  void aFolderInPlaceOfAFileIsNamed() throws IOException {
    Files.delete(record.resolve("report.html"));
    Files.createDirectory(record.resolve("report.html"));

    assertThat(Ran.garant("verify", record).exits(3).out()).contains("report.html");
  }

  @Test
  void aWholeRecordUnderAnotherNameIsStillWhole() throws IOException {
    Path moved = folder.resolve("ein Ordner mit Leerzeichen é");
    Files.move(record, moved);

    Ran.garant("verify", moved).exits(0);
  }

  /** Every hash and signature is right; only deriving again can tell. */
  @Test
  void aRecordSignedOverAChangedCandidateIsRefuted() throws Exception {
    Path forged = folder.resolve("forged");
    new Forgery()
        .writeRecord(
            forged,
            inputs(),
            files -> {
              List<String> lines =
                  new ArrayList<>(
                      text(requireNonNull(files.get("candidates.json"))).lines().toList());
              lines.set(1, withOtherPoint(lines.get(1)));
              files.put("candidates.json", bytes(lines));
            });

    assertThat(Ran.garant("verify", forged).exits(1).out())
        .contains(
            "by the key in the record",
            "candidates.json [0]: this candidate differs from what the record gives in"
                + " withinTerms.point",
            "manifest.json",
            "this entry commits to another manifest than the record gives");
  }

  @Test
  void aRecordMadeAnewFromTheSameEntriesIsWhole() throws Exception {
    Path again = folder.resolve("again");
    new Forgery().writeRecord(again, inputs(), files -> {});

    Ran.garant("verify", again).exits(0);
    assertThat(AssessTest.manifest(again).string("digest"))
        .isEqualTo(AssessTest.manifest(record).string("digest"));
  }

  @Test
  void aRecordOfAnotherReleaseAsksForThatRelease() throws Exception {
    List<JsonObject> contents = Forgery.contents(record);
    contents.set(0, changed(contents.getFirst(), "\"" + Engine.VERSION + "\"", "\"9.9.9\""));
    Path other = folder.resolve("other");
    new Forgery().writeLog(other, contents);

    assertThat(Ran.garant("verify", other).exits(3).out())
        .contains("use garant 9.9.9", "INCOMPLETE")
        .doesNotContain("MISMATCH");
  }

  @Test
  void entriesThatOnlyAnotherReleaseKnowsAreNotCalledWrong() throws Exception {
    List<JsonObject> contents = Forgery.contents(record);
    contents.set(0, changed(contents.getFirst(), "\"" + Engine.VERSION + "\"", "\"9.9.9\""));
    contents.set(9, JsonObject.builder().put("kind", "of-a-later-time").build());
    Path other = folder.resolve("other");
    new Forgery().writeLog(other, contents);

    assertThat(Ran.garant("verify", other).exits(3).out()).contains("use garant 9.9.9");
  }

  @Test
  void anEntryThatNobodyKnowsIsNamed() throws Exception {
    List<JsonObject> contents = Forgery.contents(record);
    contents.set(9, JsonObject.builder().put("kind", "of-a-later-time").build());
    Path other = folder.resolve("other");
    new Forgery().writeLog(other, contents);

    assertThat(Ran.garant("verify", other).exits(1).out())
        .contains("log [9]: the entry cannot be read");
  }

  @Test
  void anEmptyLogHoldsNoCase() throws Exception {
    Path empty = folder.resolve("empty");
    new Forgery().writeLog(empty, List.of());

    assertThat(Ran.garant("verify", empty).exits(3).out())
        .contains("the log holds no assessed case", "INCOMPLETE");
  }

  @Test
  void aLogWithoutAReportIsIncomplete() throws Exception {
    Path cut = folder.resolve("cut");
    new Forgery().writeLog(cut, inputs());

    assertThat(Ran.garant("verify", cut).exits(3).out())
        .contains("the log ends before a report was published");
  }

  /** Whoever owns the key may sign anything; none of it may end in an internal error. */
  @Test
  void aLogWithAnyEntryLeftOutIsRefutedInWords() throws Exception {
    List<JsonObject> whole = Forgery.contents(record);
    for (int left = 0; left < 8; left++) {
      List<JsonObject> contents = new ArrayList<>(whole);
      contents.remove(left);
      Path folderOfIt = folder.resolve("without-" + left);
      new Forgery().writeLog(folderOfIt, contents);

      Ran ran = Ran.garant("verify", folderOfIt);

      assertThat(ran.code()).as("without entry %d: %s", left, ran).isIn(1, 3);
      assertThat(ran.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aLogWithAnEmptiedEntryIsRefutedInWords(int index) throws Exception {
    List<JsonObject> contents = Forgery.contents(record);
    String text = CanonicalJson.text(contents.get(index));
    contents.set(
        index,
        CanonicalJson.parseObject(
            text.replaceFirst("\"content\":\\{.*\\}", "\"content\":{}}")
                .replaceFirst("\"regions\":\\[.*\\]", "\"regions\":[]")
                .getBytes(StandardCharsets.UTF_8)));
    Path emptied = folder.resolve("emptied");
    new Forgery().writeLog(emptied, contents);

    Ran ran = Ran.garant("verify", emptied);

    assertThat(ran.code()).as("%s", ran).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
  }

  private List<JsonObject> inputs() {
    List<JsonObject> contents = Forgery.contents(record);
    return contents.subList(0, contents.size() - 1);
  }

  private static JsonObject changed(JsonObject content, String from, String to) throws Exception {
    String text = CanonicalJson.text(content);
    assertThat(text).contains(from);
    return CanonicalJson.parseObject(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> candidateLines() throws IOException {
    return new ArrayList<>(Files.readAllLines(record.resolve("candidates.json")));
  }

  private static int candidates(List<String> lines) {
    return lines.size() - 2;
  }

  private static String id(String line) {
    Matcher id = ID.matcher(line);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static String withOtherPoint(String line) {
    Matcher point = POINT.matcher(line);
    assertThat(point.find()).isTrue();
    return point.replaceFirst("\"point\":" + (Long.parseLong(point.group(1)) ^ 1));
  }

  /** Puts candidates in place of the published ones and lets the manifest agree. */
  private void publish(List<String> lines) throws IOException {
    Map<String, byte[]> original = new TreeMap<>();
    for (String name : PublishedFile.ALL) {
      original.put(name, Files.readAllBytes(record.resolve(name)));
    }
    Map<String, byte[]> files = new TreeMap<>(original);
    files.put("candidates.json", bytes(lines));
    Files.write(record.resolve("candidates.json"), files.get("candidates.json"));
    Files.write(record.resolve("manifest.json"), Forgery.mended(original, files));
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Path policy(String text) throws IOException {
    return Files.writeString(folder.resolve("policy.txt"), text);
  }

  private String size() throws IOException {
    return Files.readAllLines(record.resolve("log/checkpoint")).get(1);
  }

  private Map<String, String> listing() throws IOException {
    Map<String, String> listing = new TreeMap<>();
    for (String name : list(record)) {
      Path file = record.resolve(name);
      listing.put(name, Files.size(file) + " " + Files.getLastModifiedTime(file));
    }
    return listing;
  }

  static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
