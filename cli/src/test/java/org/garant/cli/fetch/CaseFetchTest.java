package org.garant.cli.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garant.cli.CommandException;
import org.garant.core.quantity.ContentId;
import org.garant.intake.casefile.Fetch;
import org.garant.intake.casefile.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files from a server on this machine that answers well and badly. */
class CaseFetchTest {
  private static final String RAW =
      "when,what\n2025-04-11,a\n2025-04-12,b\n" + "2025-04-20,more\n".repeat(5_000);
  private static final String KEPT =
      "when,what\n2025-04-12,b\n" + "2025-04-20,more\n".repeat(5_000);
  private static final List<Filter> FILTERS =
      List.of(new Filter.RowsBetween("when", LocalDate.of(2025, 4, 12), LocalDate.of(2025, 4, 28)));
  private static final FetchLimits QUICK =
      new FetchLimits(1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(1), 2);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // started before each test
  private TrialServer server;

  @BeforeEach
  void start() throws Exception {
    server = TrialServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFileIsFetchedFilteredCheckedAndNamed() throws Exception {
    server.on("/raw.csv", TrialServer.right(RAW));

    Outcome outcome = fetch(wanted(KEPT));

    assertThat(outcome.state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(outcome.sha256()).isEqualTo(hash(KEPT));
    assertThat(folder.resolve("press.csv")).hasContent(KEPT);
    assertThat(names()).containsExactly("press.csv");
  }

  @Test
  void whatIsThereAndRightIsNotAskedForAgain() throws Exception {
    Files.writeString(folder.resolve("press.csv"), KEPT);

    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.THERE);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whatIsThereAndOtherIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("press.csv"), "mine");

    Outcome outcome = fetch(wanted(KEPT));

    assertThat(outcome.state()).isEqualTo(Outcome.State.WRONG);
    assertThat(outcome.why()).contains("move it away").contains(hash("mine")).doesNotContain("\n");
    assertThat(folder.resolve("press.csv")).hasContent("mine");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aTransferThatWasCutOffGoesOnWhereItStopped() throws Exception {
    server.on("/raw.csv", TrialServer.cutOff(RAW, 20_000));

    Outcome first = fetch(wanted(KEPT));

    assertThat(first.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(first.why()).contains("cut off", "run again").doesNotContain("\n");
    assertThat(names()).singleElement().asString().startsWith(".press.csv.").endsWith(".part");
    long there = Files.size(folder.resolve(names().getFirst()));
    assertThat(there).isBetween(1L, 40_000L);

    server.on("/raw.csv", TrialServer.right(RAW));
    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(folder.resolve("press.csv")).hasContent(KEPT);
    assertThat(names()).containsExactly("press.csv");
    assertThat(server.requests()).last().isEqualTo("/raw.csv bytes=" + there + "-");
  }

  @Test
  void oneRunGoesOnByItself() throws Exception {
    List<TrialServer.Answer> answers =
        new ArrayList<>(List.of(TrialServer.cutOff(RAW, 20_000), TrialServer.right(RAW)));
    server.on("/raw.csv", exchange -> answers.removeFirst().to(exchange));

    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(server.requests()).hasSize(2).last().asString().startsWith("/raw.csv bytes=");
  }

  @Test
  void aServerWithoutRangesIsAskedForAllAgain() throws Exception {
    server.on("/raw.csv", TrialServer.cutOff(RAW, 20_000));
    fetch(wanted(KEPT));
    server.on("/raw.csv", TrialServer.whole(RAW));

    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(folder.resolve("press.csv")).hasContent(KEPT);
  }

  @Test
  void aServerThatGoesOnElsewhereThanAskedIsNotBelieved() throws Exception {
    server.on("/raw.csv", TrialServer.cutOff(RAW, 20_000));
    fetch(wanted(KEPT));
    server.on(
        "/raw.csv",
        exchange -> {
          if (exchange.getRequestHeaders().getFirst("Range") == null) {
            TrialServer.whole(RAW).to(exchange);
          } else {
            byte[] bytes = RAW.getBytes(UTF_8);
            exchange
                .getResponseHeaders()
                .set("Content-Range", "bytes 5-" + (bytes.length - 1) + "/" + bytes.length);
            exchange.sendResponseHeaders(206, bytes.length - 5);
            exchange.getResponseBody().write(bytes, 5, bytes.length - 5);
          }
        });

    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(folder.resolve("press.csv")).hasContent(KEPT);
  }

  @Test
  void whatWasLeftOfAnotherContentIsFetchedAnew() throws Exception {
    server.on("/raw.csv", TrialServer.cutOff(RAW.replace('b', 'x'), 20_000));
    fetch(wanted(KEPT));
    server.on("/raw.csv", TrialServer.right(RAW));

    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.FETCHED);
    assertThat(folder.resolve("press.csv")).hasContent(KEPT);
  }

  @Test
  void aWrongHashIsRefusedAndNothingIsKept() throws Exception {
    server.on("/raw.csv", TrialServer.right(RAW));

    Outcome outcome = fetch(wanted("something else"));

    assertThat(outcome.state()).isEqualTo(Outcome.State.WRONG);
    assertThat(outcome.why())
        .contains(hash(KEPT), hash("something else"), "nothing was kept")
        .doesNotContain("\n");
    assertThat(names()).isEmpty();
  }

  @Test
  void aWrongRawHashIsToldBeforeFiltering() throws Exception {
    server.on("/raw.csv", TrialServer.right(RAW));
    String other = "0".repeat(64);

    Outcome outcome =
        fetch(
            wanted(
                KEPT,
                new Fetch.Download(
                    List.of(uri("/raw.csv")), List.of(other), FILTERS, "", "no: a test")));

    assertThat(outcome.state()).isEqualTo(Outcome.State.WRONG);
    assertThat(outcome.why()).contains(server.address("/raw.csv"), hash(RAW), other);
    assertThat(names()).isEmpty();
  }

  @Test
  void aPageInsteadOfATableIsRefused() throws Exception {
    server.on("/raw.csv", TrialServer.right("<html>Please log in</html>\n"));

    Outcome outcome = fetch(wanted(KEPT));

    assertThat(outcome.state()).isEqualTo(Outcome.State.WRONG);
    assertThat(outcome.why()).contains("no such table", "when").doesNotContain("\n");
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "403, not allowed",
    "404, not there",
    "429, try later",
    "500, a fault of its own",
    "503, a fault of its own",
    "418, answered 418",
  })
  void otherAnswersAreToldInOneLine(int status, String words) throws Exception {
    server.on("/raw.csv", TrialServer.status(status));

    Outcome outcome = fetch(wanted(KEPT));

    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.why())
        .contains(server.address("/raw.csv"), String.valueOf(status), words)
        .doesNotContain("\n");
    assertThat(names()).isEmpty();
  }

  @Test
  void redirectsAreFollowedThoughNotForEver() throws Exception {
    server
        .on("/raw.csv", TrialServer.redirect(server.address("/moved.csv")))
        .on("/moved.csv", TrialServer.right(RAW));
    assertThat(fetch(wanted(KEPT)).state()).isEqualTo(Outcome.State.FETCHED);

    Files.delete(folder.resolve("press.csv"));
    server.on("/moved.csv", TrialServer.redirect(server.address("/raw.csv")));
    Outcome endless = fetch(wanted(KEPT));
    assertThat(endless.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(endless.why()).doesNotContain("\n");
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() throws Exception {
    server.on("/raw.csv", TrialServer.stalled(RAW, 100));

    Outcome outcome = fetch(wanted(KEPT));

    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.why()).contains("nothing came for 1 s").doesNotContain("\n");
    assertThat(folder.resolve("press.csv")).doesNotExist();
  }

  @Test
  void moreThanTheLimitIsNotTaken() throws Exception {
    String long1 = "x".repeat(2 << 20);
    server.on("/raw.csv", TrialServer.right(long1));
    Outcome announced = fetch(wanted(KEPT));
    server.on(
        "/raw.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 0); // in chunks, of no stated length
          exchange.getResponseBody().write(long1.getBytes(UTF_8));
        });
    Outcome unannounced = fetch(wanted(KEPT));

    for (Outcome outcome : List.of(announced, unannounced)) {
      assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
      assertThat(outcome.why()).contains("limit of 1048576 bytes").doesNotContain("\n");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void withoutAServerItSaysSo() throws Exception {
    WantedFile wanted = wanted(KEPT);
    server.close();

    Outcome outcome = fetch(wanted);

    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.why()).contains("no connection").doesNotContain("\n");
    assertThat(names()).isEmpty();
  }

  @Test
  void severalAddressesAreJoinedAndOneThatFailsLeavesTheOthers() throws Exception {
    server.on("/1.csv", TrialServer.right("a\n1\n"));
    WantedFile wanted =
        wanted(
            "a\n1\n2\n",
            new Fetch.Download(
                List.of(uri("/1.csv"), uri("/2.csv")), List.of(), List.of(), "", "no: a test"));

    assertThat(fetch(wanted).state()).isEqualTo(Outcome.State.FAILED);
    server.on("/2.csv", TrialServer.right("a\n2\n"));
    assertThat(fetch(wanted).state()).isEqualTo(Outcome.State.FETCHED);

    assertThat(folder.resolve("press.csv")).hasContent("a\n1\n2\n");
    assertThat(server.requests()).containsExactly("/1.csv", "/2.csv", "/2.csv");
    assertThat(names()).containsExactly("press.csv");
  }

  @Test
  void withoutFiltersTheBytesStayAsTheyAre() throws Exception {
    String text = "\uFEFF{\"no\": \"table\"}\r\n";
    server.on("/raw.csv", TrialServer.right(text));

    assertThat(
            fetch(
                    wanted(
                        text,
                        new Fetch.Download(
                            List.of(uri("/raw.csv")),
                            List.of(hash(text)),
                            List.of(),
                            "",
                            "no: a test")))
                .state())
        .isEqualTo(Outcome.State.FETCHED);
    assertThat(Files.readAllBytes(folder.resolve("press.csv"))).isEqualTo(text.getBytes(UTF_8));
  }

  @Test
  void noLicenceNoRequest() throws Exception {
    server.on("/raw.csv", TrialServer.right(RAW));

    assertThatThrownBy(() ->
            new CaseFetch(QUICK, it -> {})
                .fetch(List.of(wanted(KEPT)), new Licences(List.of("MIT"))))
        .isInstanceOfSatisfying(CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(4))
        .hasMessageContainingAll("press.csv", "--accept-licence \"ODbL-1.0\"");
    assertThat(server.requests()).isEmpty();
    assertThat(names()).isEmpty();
  }

  @Test
  void twoRunsDoNotFetchIntoOneFolder() throws Exception {
    server.on("/raw.csv", TrialServer.stalled(RAW, 100));
    Thread first = Thread.ofVirtual().start(() -> fetchQuietly(wanted(KEPT)));
    while (server.requests().isEmpty()) {
      Thread.sleep(20);
    }

    assertThatThrownBy(() -> fetch(wanted(KEPT)))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no other run");
    first.join();
  }

  private void fetchQuietly(WantedFile file) {
    try {
      fetch(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome fetch(WantedFile file) throws InterruptedException {
    return new CaseFetch(QUICK, step -> {})
        .fetch(List.of(file), new Licences(List.of("odbl-1.0")))
        .getFirst();
  }

  private WantedFile wanted(String content) {
    return wanted(
        content,
        new Fetch.Download(List.of(uri("/raw.csv")), List.of(), FILTERS, "", "no: a test"));
  }

  private WantedFile wanted(String content, Fetch fetch) {
    return new WantedFile(
        "press.csv",
        folder.resolve("press.csv"),
        hash(content),
        "ODbL-1.0",
        "",
        "invented",
        Optional.of(fetch));
  }

  private URI uri(String path) {
    return URI.create(server.address(path));
  }

  private static String hash(String text) {
    return ContentId.of(text.getBytes(UTF_8)).hex();
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
    }
  }
}
