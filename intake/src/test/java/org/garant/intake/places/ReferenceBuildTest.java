package org.garant.intake.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that makes the gazetteer and outlines. */
class ReferenceBuildTest {
  private static final Path STEP =
      Path.of(System.getProperty("garant.root", ".."), "intake/src/main/reference");

  @TempDir private Path folder;

  @Test
  void withoutNodeTheBuildSaysSoInOneLine() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            STEP.resolve("build.sh").toAbsolutePath().toString(),
            folder.resolve("made").toString(),
            folder.resolve("work").toString());
    builder.environment().put("PATH", folder.toString());
    builder.redirectErrorStream(true);

    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(69);
    assertThat(said.lines()).singleElement().asString().contains("needs Node").contains("'node'");
  }

  /** Which server packages come from is the builder's affair; what they hold is not. */
  @Test
  void lockHoldsHashesAndNoAddresses() throws IOException {
    String lock = Files.readString(STEP.resolve("package-lock.json"));

    assertThat(lock).doesNotContain("resolved").doesNotContain("http");
    assertThat(lock.lines().filter(line -> line.contains("\"node_modules/")).count())
        .isEqualTo(lock.lines().filter(line -> line.contains("\"integrity\": \"sha512-")).count());
  }

  @Test
  void licencesOfWhatIsShippedStandInTheJar() throws IOException {
    try (var in = BuiltIn.class.getResourceAsStream("/META-INF/REFERENCE-LICENCES.txt")) {
      assertThat(in).isNotNull();
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Stream.of(BuiltIn.values()).map(BuiltIn::file)).allMatch(text::contains);
      assertThat(text).contains("GeoNames", "Natural Earth", "Permission is hereby granted");
    }
  }
}
