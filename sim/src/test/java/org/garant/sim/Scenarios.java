package org.garant.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.ScenarioReader;

/** The shipped scenario, whole or with places changed. */
public final class Scenarios {
  private static final Path SHIPPED =
      Path.of(Objects.requireNonNull(System.getProperty("garant.root")))
          .resolve("scenarios/line-48h.yaml");

  private Scenarios() {}

  /** Returns the scenario's file. */
  public static String text() throws IOException {
    return Files.readString(SHIPPED);
  }

  /** Returns the shipped scenario. */
  public static Scenario shipped() throws IOException {
    return read(text());
  }

  /** Returns the scenario that {@code text} is, which must have no errors. */
  public static Scenario read(String text) {
    ScenarioReader.Result read = ScenarioReader.read(text, "scenario.yaml");
    return read.scenario()
        .orElseThrow(() -> new IllegalArgumentException(read.messages().toString()));
  }

  /** Returns {@code text} with a part that must be there changed. */
  public static String edit(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("the scenario does not say: " + from);
    }
    return text.replace(from, to);
  }
}
