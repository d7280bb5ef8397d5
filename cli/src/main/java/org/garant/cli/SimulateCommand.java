package org.garant.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.garant.cli.publication.OutputFolder;
import org.garant.core.quantity.ContentId;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.ScenarioReader;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.YamlReader;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
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
  private static final OutputFolder.Earlier EXERCISE =
      new OutputFolder.Earlier("exercise", SimulateCommand::isExercise);

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
    if (seed < 0 || seed > Exercise.MAX_SEED) {
      throw CommandException.badInput(
          "--seed: expected a whole number from 0 to " + Exercise.MAX_SEED + ", found " + seed);
    }
    byte[] bytes = bytes();
    ScenarioReader.Result read = ScenarioReader.read(text(bytes), file.toString());
    Scenario scenario = read.scenario().orElseThrow(() -> refused(read.messages()));
    Path target = out == null ? Path.of("out", scenario.id()) : out;
    try (OutputFolder folder = OutputFolder.begin(target, EXERCISE)) {
      screen.progress("writing " + scenario.id() + " with seed " + seed);
      Exercise exercise = Exercise.of(scenario, ContentId.of(bytes).hex(), seed);
      write(exercise, folder.path());
      boolean replaced = folder.keep();
      screen.done();
      if (json) {
        screen.say(CanonicalJson.text(asJson(exercise, target)));
      } else {
        lines(scenario, exercise, target, replaced).forEach(screen::say);
      }
      return ExitCode.OK;
    } catch (IOException e) {
      throw CommandException.badInput(
          target + ": --out: cannot be written: " + OutputFolder.reason(e));
    }
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

  private String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw CommandException.badInput(file + ":1:1: E00 is not UTF-8");
    }
  }

  private static CommandException refused(List<Message> messages) {
    List<Message> errors = messages.stream().filter(Message::isError).toList();
    return CommandException.badInput(
        errors.getFirst()
            + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more: garant lint)" : ""));
  }

  private static void write(Exercise exercise, Path folder) throws IOException {
    for (var each : exercise.files().entrySet()) {
      Path path = folder.resolve(each.getKey());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(path, each.getValue());
    }
  }

  /** Tells whether {@code folder} holds what this command writes and nothing else. */
  private static boolean isExercise(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      JsonObject truth =
          CanonicalJson.parseObject(Files.readAllBytes(folder.resolve(Exercise.TRUTH)));
      return truth.string("garant").equals("truth/1")
          && entries
              .map(entry -> String.valueOf(entry.getFileName()))
              .allMatch(name ->
                  name.startsWith("SYNTHETIC-")
                      || List.of(Exercise.CASE, "policy.yaml", "agreement", "truth")
                          .contains(name));
    } catch (IOException | JsonException e) {
      return false;
    }
  }

  private List<String> lines(Scenario scenario, Exercise exercise, Path target, boolean replaced) {
    List<String> lines = new ArrayList<>();
    lines.add(scenario.title());
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
        (replaced ? "replaced " : "wrote ")
            + target
            + ": assess with: garant assess "
            + target
            + " --out DIR");
    return lines;
  }

  private JsonObject asJson(Exercise exercise, Path target) {
    JsonObject.Builder rows = JsonObject.builder();
    exercise.feeds().forEach(feed -> rows.put(feed.file(), feed.rows()));
    return JsonObject.builder()
        .put("folder", target.toString())
        .put("seed", seed)
        .put("events", exercise.events().size())
        .put("detections", exercise.detections())
        .put("rows", rows.build())
        .build();
  }
}
