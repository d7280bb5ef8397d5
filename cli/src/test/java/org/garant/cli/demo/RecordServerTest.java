package org.garant.cli.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked byte by byte, for a client that tidies addresses would hide what the server does. */
class RecordServerTest {
  private static final List<String> FILES =
      List.of(
          "report.html",
          "report.json",
          "candidates.json",
          "incidents.geojson",
          "coverage.geojson",
          "manifest.json",
          "log/checkpoint",
          "log/key",
          "log/tile/0/000.p/7",
          "log/facet/ab/abcd",
          "log/.unfinished",
          "private/journal/000001.seg",
          "private/key",
          ".hidden.html",
          "notes.html");

  @TempDir private static Path folder;

  private static @Nullable RecordServer server;

  @BeforeAll
  static void start() throws IOException {
    Path record = folder.resolve("record");
    for (String name : FILES) {
      Path file = record.resolve(name);
      Files.createDirectories(requireNonNull(file.getParent()));
      Files.writeString(file, "content of " + name + "\n");
    }
    Files.writeString(folder.resolve("outside.html"), "outside\n");
    server = RecordServer.start(record);
  }

  private static RecordServer server() {
    return requireNonNull(server);
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, report.html, text/html; charset=utf-8",
    "/report.html, report.html, text/html; charset=utf-8",
    "/report.html?print, report.html, text/html; charset=utf-8",
    "/report.json, report.json, application/json",
    "/candidates.json, candidates.json, application/json",
    "/manifest.json, manifest.json, application/json",
    "/incidents.geojson, incidents.geojson, application/geo+json",
    "/coverage.geojson, coverage.geojson, application/geo+json",
    "/log/checkpoint, log/checkpoint, text/plain; charset=utf-8",
    "/log/key, log/key, text/plain; charset=utf-8",
    "/log/tile/0/000.p/7, log/tile/0/000.p/7, application/octet-stream",
    "/log/facet/ab/abcd, log/facet/ab/abcd, application/octet-stream",
  })
  void publicFilesAreShownAsWhatTheyAre(String path, String file, String type) throws IOException {
    String answer = ask("GET", path);

    assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\ncontent of " + file + "\n");
    assertThat(header(answer, "content-type")).isEqualTo(type);
    assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/private/key",
        "/private/journal/000001.seg",
        "/private",
        "/log",
        "/log/",
        "/log/tile",
        "/log/../private/key",
        "/log/./checkpoint",
        "/../outside.html",
        "/..",
        "//report.html",
        "/log//checkpoint",
        "/%2e%2e/outside.html",
        "/log/%2e%2e/private/key",
        "/log/%2E%2E/private/key",
        "/log%2fcheckpoint",
        "/log%2F..%2Fprivate%2Fkey",
        "/log/..%2fprivate%2fkey",
        "/log/..%5cprivate%5ckey",
        "/log/%252e%252e/private/key",
        "/%72eport.html",
        "/.hidden.html",
        "/log/.unfinished",
        "/notes.html",
        "/REPORT.HTML",
        "/report.html/",
        "/report.html%00",
        "/nothing.html",
      })
  void everythingElseIsNotThere(String path) throws IOException {
    assertThat(ask("GET", path))
        .startsWith("HTTP/1.1 404 ")
        .doesNotContain("content of", "outside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void nothingCanBeChanged(String method) throws IOException {
    String answer = ask(method, "/report.html");

    assertThat(answer).startsWith("HTTP/1.1 405 ");
    assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
    assertThat(folder.resolve("record/report.html")).hasContent("content of report.html\n");
  }

  @Test
  void headSaysTheSameWithoutTheContent() throws IOException {
    assertThat(ask("HEAD", "/report.html")).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    assertThat(ask("HEAD", "/private/key")).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
  }

  @Test
  void theAddressIsThatOfTheReportOnThisMachine() {
    assertThat(server().report().getHost()).isEqualTo("127.0.0.1");
    assertThat(server().report().getPath()).isEqualTo("/report.html");
  }

  @Test
  void noOtherMachineReachesIt() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();
    assumeFalse(others.isEmpty(), "this machine has no address but the loopback one");
    for (InetAddress address : others) {
      assertThatThrownBy(() -> connect(address).close())
          .as("%s", address)
          .isInstanceOf(ConnectException.class);
    }
  }

  private static Socket connect(InetAddress address) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(address, server().report().getPort()), 5_000);
    return socket;
  }

  private static String ask(String method, String path) throws IOException {
    try (Socket socket = connect(InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(10_000);
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
