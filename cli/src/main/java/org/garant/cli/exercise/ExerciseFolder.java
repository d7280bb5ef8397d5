package org.garant.cli.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.garant.cli.CommandException;
import org.garant.cli.publication.OutputFolder;
import org.garant.core.quantity.ContentId;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.ScenarioReader;
import org.garant.intake.yaml.Message;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.sim.exercise.Exercise;

/**
 * An exercise in a folder of its own: the feeds, the case and the truth.
 *
 * @param scenario what it was drawn from
 * @param exercise what was drawn
 * @param folder where it lies
 * @param replaced whether an earlier exercise of that name was replaced
 */
public record ExerciseFolder(Scenario scenario, Exercise exercise, Path folder, boolean replaced) {
  private static final OutputFolder.Earlier EXERCISE =
      new OutputFolder.Earlier("exercise", ExerciseFolder::isExercise);

  /**
   * Draws an exercise and writes it under its final name, or leaves nothing behind.
   *
   * @param bytes the scenario file
   * @param name what messages call it
   * @param seed where all random numbers come from
   * @param target the folder to write; empty, an earlier exercise, or not there
   * @throws CommandException if the scenario has errors, the seed is out of range, or the folder
   *     cannot be written
   */
  public static ExerciseFolder write(byte[] bytes, String name, long seed, Path target) {
    requireSeed(seed);
    return write(bytes, read(bytes, name), seed, target);
  }

  /**
   * Draws {@code scenario}, read from {@code bytes}, and writes it.
   *
   * @throws CommandException if the seed is out of range, or the folder cannot be written
   */
  public static ExerciseFolder write(byte[] bytes, Scenario scenario, long seed, Path target) {
    requireSeed(seed);
    try (OutputFolder folder = OutputFolder.begin(target, EXERCISE)) {
      Exercise exercise = Exercise.of(scenario, ContentId.of(bytes).hex(), seed);
      write(exercise, folder.path());
      return new ExerciseFolder(scenario, exercise, target, folder.keep());
    } catch (IOException e) {
      throw CommandException.badInput(
          target + ": --out: cannot be written: " + OutputFolder.reason(e));
    }
  }

  /**
   * Reads a scenario.
   *
   * @param name what messages call it
   * @throws CommandException if it has errors; the line is the first of them
   */
  public static Scenario read(byte[] bytes, String name) {
    ScenarioReader.Result read = ScenarioReader.read(text(bytes, name), name);
    return read.scenario().orElseThrow(() -> refused(read.messages()));
  }

  /**
   * Checks that a seed can be recorded.
   *
   * @throws CommandException if it is out of range
   */
  public static void requireSeed(long seed) {
    if (seed < 0 || seed > Exercise.MAX_SEED) {
      throw CommandException.badInput(
          "--seed: expected a whole number from 0 to " + Exercise.MAX_SEED + ", found " + seed);
    }
  }

  private static String text(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw CommandException.badInput(name + ":1:1: E00 is not UTF-8");
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
}
