package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.garant.cli.fetch.TrialServer;
import org.garant.core.quantity.ContentId;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that gets a case's files, from a server on this machine. */
class FetchTest {
  @TempDir private Path folder;

  private SmallCase small;

  @SuppressWarnings("NullAway.Init") // started before each test
  private TrialServer server;

  private Path to;
  private String press;

  FetchTest() {
    small = new SmallCase(Path.of(""));
    to = Path.of("");
    press = "";
  }

  /** Puts the press and alert files of the small case on the server; claims are had by hand. */
  @BeforeEach
  void start() throws Exception {
    small = SmallCase.write(folder.resolve("case"));
    to = folder.resolve("fetched");
    server = TrialServer.start();
    press = Files.readString(small.press());
    String alerts = Files.readString(small.data().resolve(SmallCase.ALERTS));
    server.on("/press", TrialServer.right(press)).on("/alerts", TrialServer.right(alerts));
    download("file: press.csv", press, "/press");
    download("file: alerts.csv", alerts, "/alerts");
    SmallCase.mend(
        small.caseFile(),
        "file: claims.csv",
        "file: claims.csv\n    fetch: {manual: Copy it from the case., checked: \"no: by hand\"}");
  }

  private void download(String line, String content, String path) throws IOException {
    SmallCase.mend(
        small.caseFile(),
        line,
        line
            + "\n    sha256: "
            + ContentId.of(content.getBytes(StandardCharsets.UTF_8)).hex()
            + "\n    fetch: {from: \""
            + server.address(path)
            + "\", citation: Nobody (2025), checked: \"no: invented\"}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatCanBeFetchedIsAndWhatCannotIsToldAndTheCaseThenRuns() throws Exception {
    Ran.garant("lint", small.caseFile()).exits(0);

    Ran first = fetch("CC0-1.0").exits(3);

    assertThat(first.complaints()).isEmpty();
    assertThat(first.out())
        .contains("press.csv", "fetched, ", "hash is right", "cite as: Nobody (2025)")
        .contains("claims.csv", "to be had by hand: Copy it from the case.");
    assertThat(first.err()).contains("fetching press.csv from " + server.address("/press"));

    Files.copy(small.data().resolve(SmallCase.CLAIMS), to.resolve(SmallCase.CLAIMS));
    Ran second = fetch().exits(0); // nothing is fetched, so no licence is asked for
    assertThat(second.out()).contains("already there").doesNotContain("by hand");
    assertThat(server.requests()).containsExactly("/press", "/alerts");
    assertThat(names(to)).containsExactlyInAnyOrder("alerts.csv", "claims.csv", "press.csv");

    Ran.garant("assess", small.folder(), "--data", to, "--out", small.out()).exits(0);
    Ran.garant("verify", small.out()).exits(0);
  }

  @Test
  void aLicenceMustBeAcknowledged() throws Exception {
    fetch().exits(4).complainsOnce("press.csv, alerts.csv", "--accept-licence \"CC0-1.0\"");
    fetch("MIT").exits(4).complainsOnce("CC0-1.0");
    assertThat(server.requests()).isEmpty();
    assertThat(names(to)).isEmpty();

    fetch("all").exits(3);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void oneLineForEachFileThatFails() throws Exception {
    server.on("/press", TrialServer.status(404));
    fetch("all")
        .exits(3)
        .complainsOnce("press.csv: ", "/press: the server answered 404, not there");
    assertThat(names(to)).containsExactly("alerts.csv");

    server.on("/press", TrialServer.right(press.replace('1', '2')));
    fetch("all").exits(1).complainsOnce("press.csv: ", "not what the case names", "expected");
    assertThat(names(to)).containsExactly("alerts.csv");
  }

  @Test
  void programsGetTheSameAsJson() throws Exception {
    JsonObject json =
        CanonicalJson.parseObject(
            fetch("all", "--json").exits(3).out().strip().getBytes(StandardCharsets.UTF_8));

    assertThat(json.string("case")).isEqualTo("small");
    assertThat(json.integer("complete")).isZero();
    assertThat(json.array("files").objects())
        .extracting(it -> it.string("file") + " " + it.string("state"))
        .containsExactly("press.csv fetched", "alerts.csv fetched", "claims.csv by-hand");
    assertThat(json.array("files").objects().getFirst().string("licence")).isEqualTo("CC0-1.0");
  }

  @Test
  void referenceFilesAreFetchedOnlyIfAFolderIsNamed() throws Exception {
    Path reference = folder.resolve("reference");

    Ran ran = fetch("all", "--reference", reference.toString()).exits(3);

    assertThat(ran.out()).contains("gazetteer.csv", "the case does not say how to get it");
    assertThat(names(reference)).isEmpty();
  }

  @Test
  void aRunThatIsKilledLeavesNothingUnderAFinalNameAndTheNextGoesOn() throws Exception {
    server.on("/press", TrialServer.stalled(press, 1_000));
    Process process = Child.garant(folder, List.of("-Xmx128m"), arguments("all")).process();
    while (names(to).stream().noneMatch(it -> it.endsWith(".part")) || Files.size(part()) < 1_000) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    process.destroy(); // as Ctrl-C does
    process.waitFor();
    assertThat(names(to)).noneMatch(it -> !it.startsWith("."));

    server.on("/press", TrialServer.right(press));
    fetch("all").exits(3);

    assertThat(server.requests()).contains("/press bytes=1000-");
    assertThat(to.resolve("press.csv")).hasContent(press);
    assertThat(names(to)).containsExactlyInAnyOrder("alerts.csv", "press.csv");
  }

  private Path part() throws IOException {
    return to.resolve(
        names(to).stream().filter(it -> it.endsWith(".part")).findFirst().orElseThrow());
  }

  private Ran fetch(String... licenceAndMore) {
    return Ran.garant(arguments(licenceAndMore).toArray());
  }

  private List<Object> arguments(String... licenceAndMore) {
    List<Object> arguments = new ArrayList<>(List.of("fetch", small.folder(), "--data", to));
    if (licenceAndMore.length > 0) {
      arguments.add("--accept-licence");
      arguments.addAll(List.of(licenceAndMore));
    }
    return arguments;
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> String.valueOf(it.getFileName())).toList();
    }
  }
}
