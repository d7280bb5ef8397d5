package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garant.cli.publication.PublishedFile;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.log.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of a case to a record. */
class AssessTest {
  @TempDir private Path folder;

  private SmallCase small;

  @BeforeEach
  void writeCase() throws IOException {
    small = SmallCase.write(folder);
  }

  @Test
  void theWholeRecordIsWrittenAndNothingElse() throws Exception {
    Ran ran = small.assess(small.out()).exits(0);

    assertThat(ran.complaints()).isEmpty();
    assertThat(names(small.out()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    PublishedFile.ALL.stream(), Stream.of(PublishedFile.LOG, PublishedFile.PRIVATE))
                .toList());
    assertThat(names(small.root()))
        .containsExactlyInAnyOrder("agreements", "cases", "data", "out", "reference");
    assertThat(ran.out())
        .contains("An invented truce", "66 rows", "40 rows", "0 rejected", "garant verify");
  }

  @Test
  void withoutAReferenceFolderTheBuiltInFilesAreUsedAndNamed() throws Exception {
    Ran.garant("assess", small.folder(), "--data", small.data(), "--out", small.out()).exits(0);

    Ran.garant("verify", small.out()).exits(0);
    String report = Files.readString(small.out().resolve("report.html"));
    assertThat(report)
        .contains("GeoNames, geonames.org, CC BY 4.0 (built in: settlements.csv, SHA-256 ")
        .contains("Natural Earth, public domain (built in: regions.geojson, SHA-256 ")
        .contains("Crimea put to Ukraine (built in: countries.geojson, SHA-256 ")
        .contains("68/262");
  }

  @Test
  void aCaseNeedsNoReferenceFiles() throws Exception {
    String text = Files.readString(small.caseFile());
    int start = text.indexOf("reference:");
    Files.writeString(
        small.caseFile(), text.substring(0, start) + text.substring(text.indexOf("sources:")));
    Ran.garant("lint", small.caseFile()).exits(0);

    small.assess(small.out()).exits(0);

    assertThat(Files.readString(small.out().resolve("report.html")))
        .contains("built in: settlements.csv");
  }

  @Test
  void regionsOfAnotherCountryAreNotBuiltIn() throws Exception {
    SmallCase.mend(small.caseFile(), "country: UA", "country: MD");

    Ran.garant("assess", small.folder(), "--data", small.data(), "--out", small.out())
        .exits(2)
        .complainsOnce("small: reference: expected a file of regions", "Ukraine alone");
  }

  @Test
  void theManifestNamesEveryFileWithItsHashAndTheReportBesideIt() throws Exception {
    small.record();

    JsonObject manifest = manifest(small.out());
    assertThat(manifest.string("garant")).isEqualTo("manifest/1");
    assertThat(manifest.string("case")).isEqualTo("small");
    assertThat(manifest.integer("synthetic")).isEqualTo(1);
    assertThat(manifest.object("files").names())
        .containsExactlyInAnyOrder(
            "candidates.json",
            "coverage.geojson",
            "incidents.geojson",
            "report.html",
            "report.json");
  }

  @Test
  void anInventedCaseSaysSoOnEveryPageAndInTheManifest() throws Exception {
    small.record();

    assertThat(read("report.html")).contains("SYNTHETIC");
    assertThat(manifest(small.out()).integer("synthetic")).isEqualTo(1);
  }

  @Test
  void aCaseThatIsNotInventedDoesNotSaySo(@TempDir Path other) throws Exception {
    SmallCase.mend(small.caseFile(), "nature: synthetic", "nature: historical-public");
    small.record();

    assertThat(read("report.html")).doesNotContain("SYNTHETIC");
    assertThat(manifest(small.out()).integer("synthetic")).isZero();
  }

  @Test
  void theDigestIsTheSameOnEveryRunThoughSaltsAndKeysAreNot() throws Exception {
    String first = manifest(small.record()).string("digest");
    VerifierKey firstKey = key(small.out());

    String second = manifest(small.record()).string("digest");

    assertThat(second).isEqualTo(first);
    assertThat(key(small.out())).isNotEqualTo(firstKey);
  }

  @Test
  void theDigestDoesNotDependOnTheOrderOfRows() throws Exception {
    SplittableRandom random = Seeds.next(AssessTest.class);
    small.record();
    String digest = manifest(small.out()).string("digest");
    String candidates = candidateLines(small.out());
    byte[] press = Files.readAllBytes(small.press());
    for (int run = 0; run < 10; run++) {
      small.shuffle(SmallCase.PRESS, random);
      small.shuffle(SmallCase.ALERTS, random);
      assertThat(Files.readAllBytes(small.press())).isNotEqualTo(press);

      small.record();

      assertThat(manifest(small.out()).string("digest")).as("run %d", run).isEqualTo(digest);
      assertThat(candidateLines(small.out())).as("run %d", run).isEqualTo(candidates);
    }
  }

  @Test
  void candidatesAreSortedByTheirId() throws Exception {
    small.record();

    List<String> ids = new ArrayList<>();
    var matcher =
        Pattern.compile("\"id\":\"([0-9a-f]{64})\",\"incident\"").matcher(read("candidates.json"));
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    assertThat(ids).hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theLogIsCalledAsAsked() throws Exception {
    small.assess(small.out(), "--origin", "garant.example/invented").exits(0);

    assertThat(key(small.out()).name()).isEqualTo("garant.example/invented");
    assertThat(Ran.garant("verify", small.out()).exits(0).out())
        .contains("garant.example/invented");
  }

  @Test
  void withoutANameTheLogIsCalledAfterTheCase() throws Exception {
    assertThat(key(small.record()).name()).isEqualTo("SYNTHETIC/small");
  }

  @Test
  void theSummaryForProgramsIsOneLineOfJson() throws Exception {
    Ran ran = small.assess(small.out(), "--json").exits(0);

    assertThat(ran.out().lines()).hasSize(1);
    JsonObject summary =
        CanonicalJson.parseObject(ran.out().strip().getBytes(StandardCharsets.UTF_8));
    assertThat(summary.string("digest")).isEqualTo(manifest(small.out()).string("digest"));
    assertThat(summary.object("files").object(SmallCase.PRESS).integer("rows"))
        .isEqualTo(SmallCase.PRESS_ROWS);
    assertThat(summary.integer("candidates")).isPositive();
  }

  @Test
  void theCaseFileMayBeNamedItself() {
    Ran.garant(
            "assess",
            small.caseFile(),
            "--data",
            small.data(),
            "--reference",
            small.reference(),
            "--out",
            small.out())
        .exits(0);
  }

  @Test
  void sourcesAreLookedForBesideTheCaseIfNoFolderIsNamed() throws Exception {
    for (Path from : List.of(small.data(), small.reference())) {
      for (String name : names(from)) {
        Files.move(from.resolve(name), small.folder().resolve(name));
      }
    }

    Ran.garant("assess", small.folder(), "--out", small.out()).exits(0);
  }

  @Test
  void anEarlierRecordIsReplacedAndThatIsSaid() throws Exception {
    small.record();
    VerifierKey earlier = key(small.out());

    Ran ran = small.assess(small.out()).exits(0);

    assertThat(ran.out()).contains("replaced " + small.out());
    assertThat(key(small.out())).isNotEqualTo(earlier);
    assertThat(names(small.root()))
        .containsExactlyInAnyOrder("agreements", "cases", "data", "out", "reference");
    Ran.garant("verify", small.out()).exits(0);
  }

  @Test
  void anEmptyFolderIsFilled() throws Exception {
    Files.createDirectories(small.out());

    assertThat(small.assess(small.out()).exits(0).out()).contains("wrote " + small.out());
  }

  @Test
  void theSigningKeyIsForItsOwnerAlone() throws Exception {
    Path key = small.record().resolve("private/keys/log-signing-key");

    assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
  }

  private String read(String name) throws IOException {
    return Files.readString(small.out().resolve(name));
  }

  private static String candidateLines(Path record) throws IOException {
    return Files.readString(record.resolve("candidates.json"));
  }

  static JsonObject manifest(Path record) throws Exception {
    return CanonicalJson.parseObject(Files.readAllBytes(record.resolve("manifest.json")));
  }

  static VerifierKey key(Path record) throws IOException {
    return VerifierKey.parse(Files.readString(record.resolve("log/key")).strip());
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
