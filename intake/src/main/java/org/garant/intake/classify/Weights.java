package org.garant.intake.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.intake.text.Tables;

/** How much each cue counts for each answer: the table {@code weights.tsv}, whole thousandths. */
final class Weights {
  /** Nats per unit of the table. */
  private static final double UNIT = 1e-3;

  /** Weights by question and cue, one for each of the question's answers. */
  private final SortedMap<String, Map<String, int[]>> byQuestion = new TreeMap<>();

  private Weights() {}

  /**
   * Loads the table that ships with the program.
   *
   * @throws IllegalStateException if it names an unknown question, answer or cue
   */
  static Weights load(Cues cues) {
    Weights weights = new Weights();
    for (List<String> row : Tables.read(Weights.class, "weights.tsv", 4)) {
      Parameter parameter = new Parameter(row.get(0), row.get(1), row.get(2));
      parameter.requireKnown(cues);
      weights.add(parameter, Integer.parseInt(row.get(3)));
    }
    return weights;
  }

  /** Returns the sums of the weights that {@code cues} have for each answer, in order, nats. */
  double[] sums(String question, Set<String> cues) {
    Map<String, int[]> byCue = byQuestion.getOrDefault(question, Map.of());
    long[] sums = new long[Parameter.answers(question).size()];
    for (String cue : cues) {
      int[] weights = byCue.get(cue);
      for (int i = 0; weights != null && i < sums.length; i++) {
        sums[i] += weights[i];
      }
    }
    double[] nats = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      nats[i] = sums[i] * UNIT;
    }
    return nats;
  }

  private void add(Parameter parameter, int weight) {
    List<String> answers = Parameter.answers(parameter.question());
    for (int i = 0; i < answers.size(); i++) {
      int answer = i;
      parameter
          .findCueFor(answers.get(i))
          .ifPresent(cue ->
              byQuestion.computeIfAbsent(parameter.question(), question -> new HashMap<>())
                      .computeIfAbsent(cue, it -> new int[answers.size()])[answer] +=
                  weight);
    }
  }
}
