package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.garant.core.engine.Engine;
import org.garant.core.event.Entry;
import org.garant.core.quantity.ContentId;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.log.Leaf;
import org.garant.log.LeafKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hash and signature is right, and still the record contradicts itself. */
class ForgedRecordTest {
  @TempDir private static Path once;

  private static List<JsonObject> contents = List.of();

  @TempDir private Path folder;

  private Path forged = Path.of("");

  @BeforeAll
  static void assess() throws IOException {
    contents = Forgery.contents(SmallCase.write(once).record());
  }

  @BeforeEach
  void name() {
    forged = folder.resolve("forged");
  }

  @Test
  void aReportFromFewerEntriesThanPrecedeItIsRefuted() throws Exception {
    int last = contents.size() - 1;
    write(
        new Forgery()
            .withReport(report ->
                new Entry.ReportPublished(
                    report.manifest(), report.digest(), report.inputs() - 1)));

    refutes("log [" + last + "]: the report names " + (last - 1) + " entries as its inputs");
  }

  @Test
  void aReportWithAnotherDigestIsRefuted() throws Exception {
    write(
        new Forgery()
            .withReport(report ->
                new Entry.ReportPublished(
                    report.manifest(), ContentId.of(new byte[0]), report.inputs())));

    Ran ran = refutes("log [" + (contents.size() - 1) + "]: this entry commits to another digest");
    assertThat(ran.out().lines().filter(line -> line.startsWith("MISMATCH"))).hasSize(1);
  }

  @Test
  void aReportThatIsNotTheLastEntryIsRefuted() throws Exception {
    List<JsonObject> longer = new ArrayList<>(contents);
    longer.add(contents.get(contents.size() - 2));
    new Forgery().writeLog(forged, longer);

    refutes("log [" + (contents.size() - 1) + "]: a report is the last entry of its log");
  }

  @Test
  void anotherCalibrationIsRefusedLikeAnotherRelease() throws Exception {
    List<JsonObject> other = new ArrayList<>(contents);
    other.set(0, changed(contents.getFirst(), Engine.CALIBRATION, "other/7"));
    new Forgery().writeLog(forged, other);

    assertThat(Ran.garant("verify", forged).exits(3).out())
        .contains("refused     the record was made with calibration other/7", "INCOMPLETE")
        .doesNotContain("MISMATCH");
  }

  @Test
  void aLeafOfAnotherKindThanItsEntryIsRefuted() throws Exception {
    write(
        new Forgery()
            .withLeaves(leaf ->
                leaf.kind() == LeafKind.ENGINE
                    ? Leaf.of(LeafKind.KEY, leaf.origin(), leaf.recordedAt(), leaf.facets())
                    : leaf));

    refutes("log [0]: the leaf says kind key, its entry is of engine");
  }

  @Test
  void aLeafFromAnotherSourceThanItsObservationIsRefuted() throws Exception {
    write(
        new Forgery()
            .withLeaves(leaf ->
                leaf.kind() == LeafKind.OBSERVATION ? leaf.withSource("someone/else") : leaf));

    refutes("the leaf says source someone/else, its observation is from ");
  }

  @Test
  void aTickAtAnotherTimeThanItsLeafIsRefuted() throws Exception {
    write(
        new Forgery()
            .withLeaves(leaf ->
                leaf.kind() == LeafKind.TICK
                    ? Leaf.of(
                        leaf.kind(),
                        leaf.origin(),
                        leaf.recordedAt().plus(Duration.ofMinutes(1)),
                        leaf.facets())
                    : leaf));

    refutes("log [" + tick() + "]: the leaf was taken at ");
  }

  @Test
  void aFileBesideTheRecordIsNamed() throws Exception {
    write(new Forgery());
    Files.writeString(forged.resolve(".DS_Store"), "");
    Ran.garant("verify", forged).exits(0);

    Files.writeString(forged.resolve("report.pdf"), "not from here");
    refutes("MISMATCH    report.pdf: is not part of the record");
  }

  @Test
  void aFileNameCannotForgeAResult() throws Exception {
    write(new Forgery());
    Files.writeString(forged.resolve("a\nresult      OK\u001b[2J"), "");

    assertThat(refutes("a\\u000aresult      OK\\u001b[2J").out()).doesNotContain("\u001b");
  }

  @Test
  void aLinkInPlaceOfAFileIsNotFollowed() throws Exception {
    write(new Forgery());
    Path elsewhere = folder.resolve("elsewhere.json");
    Files.move(forged.resolve("candidates.json"), elsewhere);
    Files.createSymbolicLink(forged.resolve("candidates.json"), elsewhere);

    assertThat(refutes("candidates.json: is a link to elsewhere").out())
        .contains("REPRODUCED 0 of 0");
  }

  @Test
  void whatATerminalWouldObeyIsSpeltOut() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

    new Screen(stream, stream).say("a\u001b[31m\u009bb\nc");

    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("a\\u001b[31m\\u009bb\nc");
  }

  private void write(Forgery forgery) throws Exception {
    forgery.writeRecord(forged, contents.subList(0, contents.size() - 1), files -> {});
  }

  private Ran refutes(String what) {
    Ran ran = Ran.garant("verify", forged).exits(1);
    assertThat(ran.out()).contains(what, "result      MISMATCH");
    return ran;
  }

  private static int tick() {
    for (int i = contents.size() - 1; ; i--) {
      if (CanonicalJson.text(contents.get(i)).contains("\"entry\":\"tick\"")) {
        return i;
      }
    }
  }

  private static JsonObject changed(JsonObject content, String from, String to) throws Exception {
    String text = CanonicalJson.text(content);
    assertThat(text).contains(from);
    return CanonicalJson.parseObject(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
