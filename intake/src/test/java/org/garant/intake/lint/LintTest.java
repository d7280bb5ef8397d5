package org.garant.intake.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.garant.core.agreement.Standards;
import org.garant.core.quantity.PartyId;
import org.garant.intake.agreement.EasterFiles;
import org.garant.intake.casefile.CaseFile;
import org.garant.intake.casefile.CaseFileReader;
import org.garant.intake.casefile.CaseSource;
import org.garant.intake.casefile.Fetch;
import org.garant.intake.casefile.Filter;
import org.garant.intake.policy.PolicyReader;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.Rule;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {
  private static final Path CASE = EasterFiles.ROOT.resolve("cases/easter-truce-2025/case.yaml");
  private static final Path POLICY = CASE.resolveSibling("policy.yaml");
  private static final Path AGREEMENT = EasterFiles.FOLDER.resolve("agreement.yaml");

  @TempDir private Path folder = Path.of("");

  private static List<String> told(List<Message> messages) {
    return messages.stream()
        .map(it -> it.line() + ":" + it.column() + " " + it.code() + " " + it.text())
        .toList();
  }

  private Path edited(Path original, String old, String changed) throws Exception {
    String text = Files.readString(original);
    assertThat(text).contains(old);
    // The case's own references must still lead somewhere.
    text =
        text.replaceFirst(
            java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(changed));
    Path file = original.resolveSibling("edited-" + Thread.currentThread().threadId() + ".yaml");
    Path copy = folder.resolve("cases/easter-truce-2025").resolve(file.getFileName());
    Files.createDirectories(copy.getParent());
    Path agreement = folder.resolve("agreements/truce.easter-2025");
    Files.createDirectories(agreement);
    EasterFiles.edit(agreement, "", "", "");
    Files.copy(POLICY, copy.resolveSibling("policy.yaml"));
    return Files.writeString(copy, text);
  }

  @Test
  void theFilesOfTheProjectAreClean() {
    assertThat(Lint.run(List.of(AGREEMENT, CASE, POLICY))).isEmpty();
  }

  @Test
  void theCaseIsReadAndGoesThroughTheLogWithoutLoss() {
    CaseFile read = CaseFileReader.read(CASE).caseFile().orElseThrow();

    assertThat(read.before()).isEqualTo(Duration.ofDays(7));
    assertThat(read.sources())
        .extracting(CaseSource::reader)
        .containsExactly(
            CaseSource.Reader.VIINA_CSV,
            CaseSource.Reader.ALERTS_MERGED_CSV,
            CaseSource.Reader.CLAIMS_CSV);
    assertThat(read.sources().getFirst().streams())
        .extracting(it -> it.affiliation().map(PartyId::code).orElse("neither"))
        .containsExactly("UA", "RU", "neither");
    assertThat(read.sources().get(1).notCovered()).hasSize(3);
    assertThat(read.findReference(CaseFile.Role.REGIONS)).isPresent();
    byte[] bytes = CanonicalJson.write(read.encode());
    assertThat(CaseFile.decode(CanonicalJson.parseObject(bytes))).isEqualTo(read);
  }

  @Test
  void everyFilterGoesThroughTheLogWithoutLoss() throws Exception {
    Path file =
        edited(
            CASE,
            "- {do: rows-between, column: datetime, first: 2025-04-12, last: 2025-04-28}",
            """
            - {do: rows-overlapping, start: a, end: b, first: 2025-04-12, last: 2025-04-12}
                    - {do: rows-within, longitude: x, latitude: y, west: 36.0, east: 40.5, south: 46.5, north: 50.2}
                    - {do: rows-equal, column: country, values: [UA, "Ukraine"]}
                    - {do: keep-columns, columns: [x, y]}\
            """);

    CaseFile read = CaseFileReader.read(file).caseFile().orElseThrow();

    assertThat(read.sources().getFirst().fetch())
        .get()
        .isInstanceOfSatisfying(
            Fetch.Download.class,
            it ->
                assertThat(it.filters())
                    .contains(
                        new Filter.RowsWithin(
                            "x", "y", 360_000_000, 405_000_000, 465_000_000, 502_000_000),
                        new Filter.KeepColumns(List.of("x", "y"))));
    byte[] bytes = CanonicalJson.write(read.encode());
    assertThat(CaseFile.decode(CanonicalJson.parseObject(bytes))).isEqualTo(read);
  }

  @Test
  void thePolicyIsWholeNumbersOnly() {
    JsonObject policy = PolicyReader.read(POLICY).policy().orElseThrow();

    Standards standards = Standards.decode(policy.object("standards"));
    assertThat(standards.floor().toPpm()).isEqualTo(100_000);
    assertThat(standards.attribution().toPpm()).isEqualTo(750_000);
    assertThat(policy.object("press").integer("lag_hours")).isEqualTo(12);
    JsonObject fusion = policy.object("fusion");
    assertThat(fusion.integer("link_hard")).isEqualTo(800_000);
    assertThat(fusion.integer("independent_cap_log_odds")).isEqualTo(3_000_000);
    assertThat(fusion.object("modalities").object("press").integer("veracity")).isEqualTo(800_000);
    assertThat(policy.object("basis").string("standards.floor")).startsWith("assumed: ");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          window: w-truce | window: w-truc | 8:9 E10 no windows entry 'w-truc', did you mean 'w-truce'?
          policy: policy.yaml | policy: polcy.yaml | 7:9 E10 no file 'polcy.yaml'
          before: P7D | before: 7 days | 10:9 E03 not a duration such as P7D: '7 days'
          before: P7D | before: P700D | 10:9 E38 whole seconds, at most a year: P700D
          {tz: Europe/Kyiv} | {tz: Europe/Kiyv} | 12:12 E05 unknown time zone 'Europe/Kiyv'
          role: gazetteer | role: regions | 25:11 E11 role 'regions' is used twice
          reader: viina-csv | reader: vina-csv | 45:13 E03 'vina-csv' is not one of viina-csv, alerts-merged-csv, alerts-official-csv, alerts-volunteer-csv, claims-csv, firms-csv, ucdp-csv, mission-csv, watch-csv, notices-csv, alerts-mission-csv, did you mean 'viina-csv'?
          file: viina_reports.csv | file: ../viina_reports.csv | 46:11 E03 a file's name without a folder is expected
          role: regions | role: countries | 15:11 E03 'countries' is not one of gazetteer, pseudo-places, regions, sectors
          sha256: 4a5947 | sha256: 4a59 | 17:13 E03 64 lower-case hexadecimal digits are expected
          - id: alerts | - id: viina | 71:9 E11 id 'viina' is used twice
          checked: "no: joined | checked: "maybe: joined | 33:16 E03 a sentence that starts with yes or no is expected
          /da0cc4a8ef658b914fc3b61a66be1a990dec8630/ | /da0cc4a8/ | 55:13 E03 a commit of 40 hexadecimal digits is expected in the address
          from: https://raw.githubusercontent.com/scott4ai | from: http://raw.githubusercontent.com/scott4ai | 55:13 E03 an address that starts with https:// is expected
          sha256_raw: e472 | sha256_raw: e47 | 56:19 E03 64 lower-case hexadecimal digits are expected
          do: rows-between | do: rows-betwen | 58:16 E03 'rows-betwen' is not one of keep-columns, rows-between, rows-equal, rows-overlapping, rows-within, did you mean 'rows-between'?
          first: 2025-04-12 | first: 2025-04-31 | 58:55 E06 not a date such as 2025-04-12: '2025-04-31'
          first: 2025-04-12 | first: 2025-05-12 | 58:16 E38 the last day is not before the first
          sha256: a7eb47195b9c579a6019a15bace45a809180aa722fca4054b4d8ad1f293c84d3 | x: y | 55:13 E03 what is fetched needs 'sha256' beside 'fetch'
          nature: historical-public | natur: historical-public | 5:1 E03 unknown key 'natur', did you mean 'nature'?
          """)
  void brokenCaseIsToldAtItsPlace(String old, String changed, String expected) throws Exception {
    Path file = edited(CASE, old.strip(), changed.strip());

    assertThat(told(Lint.run(List.of(file)))).contains(expected.strip());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lag_hours: 12 | lag_hours: twelve | 15:14 E03 'twelve' is not a decimal number
          lag_hours: 12 | lag_hours: 12.5 | 15:14 E03 '12.5' is not a whole number
          link_hard: 0.80 | link_hard: 80 | 33:14 E38 80 does not lie from 0 to 1
          clear-and-convincing: 0.75 | clear-and-convincing: 0.45 | 4:3 E38 standards: the floor is above 0 and no standard is below the one before it
          min_reports: 3 | min_report: 3 | 25:3 E03 unknown key 'min_report', did you mean 'min_reports'?
          {detection: 0.90, veracity: 0.97} | {detection: 0.90} | 36:12 E03 required key 'veracity' is missing
          basis: assumed | basis: guessed | 4:10 E03 a basis is stated, inferred or assumed
          """)
  void brokenPolicyIsToldAtItsPlace(String old, String changed, String expected) throws Exception {
    Path file = edited(POLICY, old.strip(), changed.strip());

    assertThat(told(Lint.run(List.of(file)))).contains(expected.strip());
  }

  @Test
  void otherFilesGetOneClearMessage() throws Exception {
    Path none = Files.writeString(folder.resolve("none.yaml"), "a: b\n");
    Path other = Files.writeString(folder.resolve("other.yaml"), "garant: agreement/2\n");
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "");

    assertThat(Lint.run(List.of(none, other, list, binary, empty, folder.resolve("absent.yaml"))))
        .extracting(Message::code)
        .containsExactly("E04", "E04", "E00", "E00", "E00", "E00");
  }

  @Test
  void everyCodeIsInTheDocumentation() throws Exception {
    String page = Files.readString(EasterFiles.ROOT.resolve("docs/TERMS.md"));

    assertThat(Rule.values()).allSatisfy(rule -> assertThat(page).contains(rule.code()));
  }

  @Test
  void mutatedFilesAreToldAboutAndNeverThrow() throws Exception {
    Random random = new Random(20250419); // seeded: a failure repeats
    int rounds = 1500 * Integer.getInteger("garant.faults", 10) / 100;
    String bits = "{}[]:,-#&*!|>'\"%@`?~ \t\n\\\u0000\u00e9\ud83d\ude000123456789aZ";
    // The files beside it are whole, so that what survives is built to the end.
    EasterFiles.edit(folder, "", "", "");
    Files.copy(POLICY, folder.resolve("policy.yaml"));
    Path shapes = EasterFiles.FOLDER.resolve("zones.geojson");
    for (Path original : List.of(AGREEMENT, CASE, POLICY, shapes)) {
      String text = Files.readString(original);
      for (int round = 0; round < rounds; round++) {
        StringBuilder mutated = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
          int at = random.nextInt(mutated.length());
          switch (random.nextInt(4)) {
            case 0 -> mutated.setCharAt(at, bits.charAt(random.nextInt(bits.length())));
            case 1 -> mutated.deleteCharAt(at);
            case 2 -> mutated.insert(at, bits.charAt(random.nextInt(bits.length())));
            default -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(200)));
          }
        }
        String broken = mutated.toString().replace("../../agreements/truce.easter-2025/", "");
        // Lone surrogates become question marks: a file holds bytes.
        String name = original.equals(shapes) ? "zones.geojson" : "fuzz.yaml";
        Path file = Files.write(folder.resolve(name), broken.getBytes(UTF_8));
        Path linted = original.equals(shapes) ? folder.resolve("agreement.yaml") : file;
        assertThatCode(() -> Lint.run(List.of(linted))).as(broken).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void deepAndLongFilesAreRefused() throws Exception {
    Path deep = Files.writeString(folder.resolve("deep.yaml"), "a: " + "[".repeat(100_000));
    Path wide =
        Files.writeString(
            folder.resolve("wide.yaml"), "garant: policy/1 #" + "x".repeat(5_000_000));

    assertThat(told(Lint.run(List.of(deep, wide))))
        .containsExactly("1:27 E00 nested deeper than 24", "1:1 E00 larger than 4000000 bytes");
  }
}
