package org.garant.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report as a reader's browser shows and prints it. Skipped where Chromium is not installed.
 */
class BrowserTest {
  private static final Pattern LOADS =
      Pattern.compile("(?:src|href|srcset|poster|data|action|xlink:href)\\s*=\\s*\"([^\"]*)\"");

  private static final Pattern SOURCE = Pattern.compile("\"source\":\\{\"id\":(\\d+),");
  private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]*)\"");

  @TempDir private static Path folder;

  private static Path report = Path.of("");

  private static @Nullable HttpServer server;

  @BeforeAll
  static void assess() throws IOException {
    report = SmallCase.write(folder.resolve("case")).record().resolve("report.html");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", BrowserTest::serve);
    server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static String site() {
    return "http://127.0.0.1:" + requireNonNull(server).getAddress().getPort();
  }

  /** Serves the report and two pages that show that the tests see what they look for. */
  private static void serve(HttpExchange exchange) throws IOException {
    byte[] page =
        switch (exchange.getRequestURI().getPath()) {
          case "/report.html" -> Files.readAllBytes(report);
          case "/scripted.html" -> bytes("<p id=p>off</p><script>p.textContent='on'</script>");
          case "/fetching.html" -> bytes("<img src='http://elsewhere.example/x.png'>");
          default -> new byte[0];
        };
    if ("off".equals(exchange.getRequestURI().getQuery())) {
      exchange.getResponseHeaders().add("Content-Security-Policy", "sandbox");
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(page);
    }
  }

  private static byte[] bytes(String html) {
    return ("<!DOCTYPE html><html><body>" + html + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theReportAsksForNothingOutsideItself() throws IOException {
    String html = Files.readString(report);

    assertThat(html).contains("default-src &#39;none&#39;").doesNotContain("<script", "@import");
    Matcher loads = LOADS.matcher(html);
    List<String> outside = new ArrayList<>();
    while (loads.find()) {
      if (!loads.group(1).startsWith("#")) {
        outside.add(loads.group(1));
      }
    }
    assertThat(outside).isEmpty();
    assertThat(Pattern.compile("url\\((?!\"?'?(?:data:|#))").matcher(html).find()).isFalse();
  }

  @Test
  void theReportReadsTheSameWithScriptsOff() throws Exception {
    assertThat(dom("/scripted.html")).contains(">on<");
    assertThat(dom("/scripted.html?off")).contains(">off<");

    assertThat(dom("/report.html?off"))
        .contains("An invented truce", "SYNTHETIC", "</html>")
        .isEqualTo(dom("/report.html"));
  }

  @Test
  void theReportMakesTheBrowserFetchNothing() throws Exception {
    assertThat(fetched("/fetching.html")).contains("http://elsewhere.example/x.png");

    assertThat(fetched("/report.html")).allMatch(url -> url.endsWith("/favicon.ico"));
  }

  /** Returns what the page's own origin, not the browser, asked for. */
  private static Set<String> fetched(String page) throws Exception {
    Path log = Files.createTempFile(folder, "net", ".json");
    chromium("--log-net-log=" + log, "--dump-dom", site() + page);
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).anyMatch(line -> line.contains("\"url\":\"" + site() + page + "\""));
    TreeSet<String> sources = new TreeSet<>();
    for (String line : lines) {
      if (line.contains("\"initiator\":\"" + site() + "\"")) {
        sources.add(only(SOURCE, line));
      }
    }
    TreeSet<String> urls = new TreeSet<>();
    for (String line : lines) {
      if (line.contains("\"url\":\"") && sources.contains(only(SOURCE, line))) {
        urls.add(only(URL, line));
      }
    }
    return urls;
  }

  private static String only(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String dom(String page) throws Exception {
    return chromium("--dump-dom", site() + page);
  }

  @Test
  void theReportPrintsOnPagesThatSayWhatItRestsOn() throws Exception {
    Path pdf = folder.resolve("report.pdf");
    chromium("--no-pdf-header-footer", "--print-to-pdf=" + pdf, report.toUri().toString());

    byte[] bytes = Files.readAllBytes(pdf);
    assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    long pages =
        Pattern.compile("/Type\\s*/Page\\b")
            .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
            .results()
            .count();
    assertThat(pages).isGreaterThan(1);
    assumeTrue(find("pdftotext").isPresent());
    Ran ran =
        Child.start(folder, new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-"))
            .waitFor();
    String text = ran.exits(0).out().replaceAll("\\s+", " ");
    assertThat(text)
        .contains(
            "An invented truce",
            "Based on the record as of ",
            "Record SYNTHETIC/small, ",
            "page 1 of " + pages);
  }

  private static String chromium(String... more) throws Exception {
    Optional<Path> browser = find("chromium").or(() -> find("chromium-browser"));
    assumeTrue(browser.isPresent());
    List<String> words = new ArrayList<>(List.of(browser.orElseThrow().toString()));
    words.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    words.addAll(List.of(more));
    return Child.start(folder, new ProcessBuilder(words)).waitFor().exits(0).out();
  }

  private static Optional<Path> find(String program) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .map(bin -> Path.of(bin, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
