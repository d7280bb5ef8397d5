package org.garant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.garant.cli.exercise.ExerciseFolder;
import org.garant.cli.publication.OutputFolder;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.yaml.YamlReader;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.sim.exercise.Exercise;
import org.garant.sim.feed.Feed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Invents an exercise: feeds, agreement and case, and the truth about them. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Invent an exercise from a scenario: a case with its agreement, policy and feeds, all labelled"
          + " SYNTHETIC, and the truth about it. The same seed gives the same bytes everywhere."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the exercise was written", "2:bad input or usage; nothing was written"})
final class SimulateCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "The scenario file, for example scenarios/line-48h.yaml.")
  private Path file = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      required = true,
      description = "Where all random numbers come from: a whole number.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write the exercise to. Default: out/<id of the scenario>.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  SimulateCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ExerciseFolder.requireSeed(seed);
    byte[] bytes = bytes();
    Scenario scenario = ExerciseFolder.read(bytes, file.toString());
    Path target = out == null ? Path.of("out", scenario.id()) : out;
    screen.progress("writing " + scenario.id() + " with seed " + seed);
    ExerciseFolder written = ExerciseFolder.write(bytes, scenario, seed, target);
    screen.done();
    if (json) {
      screen.say(CanonicalJson.text(asJson(written)));
    } else {
      lines(written).forEach(screen::say);
    }
    return ExitCode.OK;
  }

  private byte[] bytes() {
    try {
      if (!Files.isRegularFile(file)) {
        throw CommandException.badInput(file + ": SCENARIO: expected a scenario file, found none");
      }
      if (Files.size(file) > YamlReader.MAX_BYTES) {
        throw CommandException.badInput(
            file + ": SCENARIO: expected at most " + YamlReader.MAX_BYTES + " bytes, found more");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CommandException.badInput(
          file + ": SCENARIO: cannot be read: " + OutputFolder.reason(e));
    }
  }

  private List<String> lines(ExerciseFolder written) {
    Exercise exercise = written.exercise();
    List<String> lines = new ArrayList<>();
    lines.add(written.scenario().title());
    for (Feed feed : exercise.feeds()) {
      long clutter = feed.events().stream().filter(event -> event == 0).count();
      lines.add(
          String.format(Locale.ROOT, "  %-30s %5d rows", feed.file(), feed.rows())
              + (feed.isDetections() ? ", " + clutter + " of them follow no event" : ""));
    }
    lines.add(
        "  true events                    "
            + exercise.events().size()
            + "; detections "
            + exercise.detections()
            + "; seed "
            + seed);
    lines.add(
        (written.replaced() ? "replaced " : "wrote ")
            + written.folder()
            + ": assess with: garant assess "
            + written.folder()
            + " --out DIR");
    return lines;
  }

  private JsonObject asJson(ExerciseFolder written) {
    Exercise exercise = written.exercise();
    JsonObject.Builder rows = JsonObject.builder();
    exercise.feeds().forEach(feed -> rows.put(feed.file(), feed.rows()));
    return JsonObject.builder()
        .put("folder", written.folder().toString())
        .put("seed", seed)
        .put("events", exercise.events().size())
        .put("detections", exercise.detections())
        .put("rows", rows.build())
        .build();
  }
}
