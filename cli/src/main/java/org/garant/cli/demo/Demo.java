package org.garant.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.garant.cli.CommandException;
import org.garant.cli.assess.Assessment;
import org.garant.cli.exercise.ExerciseFolder;
import org.garant.cli.publication.OutputFolder;
import org.garant.cli.score.Scored;
import org.garant.json.JsonObject;
import org.garant.log.RandomBytes;
import org.garant.publish.ScoreHtml;
import org.garant.sim.exercise.Exercise;
import org.garant.sim.score.Gate;
import org.garant.sim.score.ScoreJson;
import org.jspecify.annotations.Nullable;

/**
 * An invented ceasefire, taken from its feeds to its record and held against its truth.
 *
 * @param exercise the feeds and the truth
 * @param assessment the record
 * @param scored how good it is
 * @param scorePage where the page of the score lies
 */
public record Demo(
    ExerciseFolder exercise, Assessment.Result assessment, Scored scored, Path scorePage) {
  /** The shipped scenario: 48 hours on a line of 200 km. */
  private static final String SCENARIO = "line-48h.yaml";

  private static final int STEPS = 4;

  /**
   * Runs it.
   *
   * @param seed where the exercise's random numbers come from
   * @param out the record's folder; the exercise lies beside it, with {@code -exercise} at its name
   * @param random where salts and keys come from
   * @param clock the only clock
   * @param progress takes a line for each step
   * @throws CommandException if the seed is out of range or a folder cannot be written
   */
  public static Demo run(
      long seed, Path out, RandomBytes random, Clock clock, Consumer<String> progress) {
    ExerciseFolder.requireSeed(seed);
    Assessment.requireWritable(out); // before anything else is written
    byte[] scenario = scenario();
    Path exerciseFolder = beside(out, "-exercise");
    step(progress, 1, "inventing the exercise, seed " + seed);
    ExerciseFolder exercise = ExerciseFolder.write(scenario, SCENARIO, seed, exerciseFolder);
    step(progress, 2, "reading the feeds");
    Assessment.Result assessment =
        new Assessment(random, clock, text -> step(progress, 2, text))
            .run(
                exerciseFolder.resolve(Exercise.CASE), exerciseFolder, Optional.empty(), out, null);
    step(progress, 3, "holding the record against the truth");
    Scored scored = score(out, exerciseFolder.resolve("truth"));
    Path page = beside(out, "-score.html");
    step(progress, STEPS, "writing the page of the score");
    try {
      Files.write(page, ScoreHtml.write(scored.subject(), scored.score()));
    } catch (IOException e) {
      throw CommandException.badInput(
          page + ": --out: cannot be written: " + OutputFolder.reason(e));
    }
    return new Demo(exercise, assessment, scored, page);
  }

  private static void step(Consumer<String> progress, int number, String text) {
    progress.accept("[" + number + "/" + STEPS + "] " + text);
  }

  private static Path beside(Path out, String ending) {
    @Nullable Path name = out.toAbsolutePath().normalize().getFileName();
    if (name == null) {
      throw CommandException.badInput(out + ": --out: expected a folder that can be made");
    }
    return out.resolveSibling(name + ending);
  }

  private static byte[] scenario() {
    try (InputStream in = Demo.class.getResourceAsStream(SCENARIO)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + SCENARIO);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scored score(Path record, Path truth) {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      return Scored.of(record, truth, Gate.USUAL, executor, ignored -> {});
    } finally {
      executor.shutdown();
    }
  }

  /** Returns the summary for people. */
  public List<String> lines() {
    return new DemoLines(this).all();
  }

  /** Returns the summary for programs. */
  public JsonObject asJson() {
    return JsonObject.builder()
        .put("nature", "SYNTHETIC")
        .put("exercise", exercise.folder().toString())
        .put("record", assessment.asJson())
        .put("score", ScoreJson.of(scored.subject(), scored.score()))
        .put("scorePage", scorePage.toString())
        .build();
  }
}
