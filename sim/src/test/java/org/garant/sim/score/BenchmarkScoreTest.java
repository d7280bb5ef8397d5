package org.garant.sim.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The same answer to the same truth gets the same marks from the fusion benchmark's own program and
 * from scikit-learn. How inputs and expected values were made: {@code make_reference.py}.
 */
class BenchmarkScoreTest {
  private static final Score SCORE = read().score();

  @ParameterizedTest(name = "{0}: {2} at {1} is {3}")
  @CsvFileSource(resources = "benchmark-expected.csv", numLinesToSkip = 1)
  void figuresAreThoseOfOtherPrograms(
      String madeWith, String floor, String figure, double expected) {
    double tolerance =
        switch (madeWith) {
          case "score.py" ->
              figure.startsWith("CEP")
                  ? 1
                  : figure.matches("skill|dup.*|held|linked|cover.*") ? 0.0005 : 0.00005;
          default -> 1e-9;
        };

    double found = floor.equals("all") ? overAll(figure) : at(floor(floor), figure);

    assertThat(found).isCloseTo(expected, within(tolerance * 1.0000001));
  }

  private static double at(FloorScore score, String figure) {
    return switch (figure) {
      case "incidents" -> score.incidents();
      case "P" -> value(score.precision().share());
      case "R" -> value(score.recall().share());
      case "F1" -> value(score.f1());
      case "pair_F1" -> value(score.pairs().f1());
      case "duplicates" -> score.duplicates().orElseThrow().value();
      case "held" -> value(score.held().share());
      case "linked" -> value(score.linked().share());
      case "CEP50_m" -> score.error50().orElseThrow().value();
      case "CEP90_m" -> score.error90().orElseThrow().value();
      case "pairs_right" -> score.pairs().right();
      case "pairs_together" -> score.pairs().together();
      case "pairs_real" -> score.pairs().real();
      default -> throw new IllegalArgumentException(figure);
    };
  }

  private static double overAll(String figure) {
    Calibration calibration = SCORE.calibration().orElseThrow();
    return switch (figure) {
      case "brier" -> calibration.brier().value();
      case "base" -> calibration.base();
      case "skill" -> value(calibration.skill());
      case "ECE", "ece" -> calibration.expectedError();
      case "cover90" -> value(SCORE.coverage().in90().share());
      case "cover50" -> value(SCORE.coverage().in50().share());
      case "brier_sem" -> {
        Estimate brier = calibration.brier();
        yield (brier.interval95().orElseThrow().high() - brier.value()) / 1.959964;
      }
      default -> {
        Calibration.Bin bin = calibration.bins().get(figure.charAt(3) - '0');
        yield switch (figure.substring(5)) {
          case "n" -> bin.real().of();
          case "mean" -> value(bin.mean());
          default -> value(bin.real().share());
        };
      }
    };
  }

  private static FloorScore floor(String floor) {
    return SCORE.floors().get(Score.FLOORS.indexOf(Double.valueOf(floor)));
  }

  private static double value(OptionalDouble figure) {
    return figure.orElseThrow();
  }

  /** The benchmark counts events from 0 and marks clutter with -1; here 0 is clutter. */
  private static Exercise read() {
    Exercise exercise = new Exercise();
    for (List<String> row : rows("benchmark-events.csv")) {
      exercise.event(
          integer(row, 0) + 1,
          new Position(integer(row, 1), integer(row, 2)),
          Instant.ofEpochMilli(Long.parseLong(row.get(3))),
          "act");
    }
    for (List<String> row : rows("benchmark-reports.csv")) {
      exercise.report(
          integer(row, 0) + 1, integer(row, 2) + 1, Modality.findByCode(row.get(1)).orElseThrow());
    }
    for (List<String> row : rows("benchmark-incidents.csv")) {
      exercise.incident(
          Place.about(
              "",
              new Position(integer(row, 1), integer(row, 2)),
              new Covariance(integer(row, 4), integer(row, 5), integer(row, 6))),
          Instant.ofEpochMilli(Long.parseLong(row.get(3))),
          integer(row, 7) / 1e6,
          Arrays.stream(row.get(8).split(" ", -1))
              .mapToInt(id -> Integer.parseInt(id) + 1)
              .toArray());
    }
    return exercise;
  }

  private static int integer(List<String> row, int column) {
    return Integer.parseInt(row.get(column));
  }

  private static List<List<String>> rows(String name) {
    try (InputStream in =
        Objects.requireNonNull(BenchmarkScoreTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
