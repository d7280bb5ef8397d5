package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a reader's browser shows and prints it. Skipped where Chromium is not installed. */
class BrowserTest {
  private static final Pattern LOADS =
      Pattern.compile("(?:src|href|srcset|poster|data|action|xlink:href)\\s*=\\s*\"([^\"]*)\"");

  @TempDir private static Path folder;

  private static Path report = Path.of("");

  @BeforeAll
  static void assess() throws IOException {
    report = SmallCase.write(folder.resolve("case")).record().resolve("report.html");
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
  void theReportReadsTheSameWithAndWithoutScripts() throws Exception {
    String with = chromium("--dump-dom", report.toUri().toString());
    String without =
        chromium("--blink-settings=scriptEnabled=false", "--dump-dom", report.toUri().toString());

    assertThat(with).contains("An invented truce", "SYNTHETIC", "</html>").isEqualTo(without);
  }

  @Test
  void nothingIsLoadedFromTheNetwork() throws Exception {
    Path log = folder.resolve("net.json");
    chromium("--log-net-log=" + log, "--dump-dom", report.toUri().toString());

    String text = Files.readString(log);
    assertThat(text).contains("\"events\"");
    assertThat(Pattern.compile("\"url\":\"(https?|wss?|ftp):").matcher(text).results())
        .as("requests of the page")
        .isEmpty();
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
        Child.start(
                folder,
                new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-"))
            .waitFor();
    String text = ran.exits(0).out().replaceAll("\\s+", " ");
    assertThat(text).contains("An invented truce", "SYNTHETIC", "local/small");
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
            "--host-resolver-rules=MAP * ~NOTFOUND",
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
