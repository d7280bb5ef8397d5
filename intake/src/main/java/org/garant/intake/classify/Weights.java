package org.garant.intake.classify;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.intake.text.Tables;

/** How much each cue counts for each answer: the table {@code weights.tsv}, whole thousandths. */
final class Weights {
  static final String ANY = "any";
  static final String ACT = "act";
  static final String ACTOR = "actor";

  /** Whose forces, as the model answers before parties are put in. */
  static final List<String> ACTORS = List.of("RU", "UA", "unstated");

  /** Nats per unit of the table. */
  private static final double UNIT = 1e-3;

  private final SortedMap<String, SortedMap<String, Integer>> byAnswer = new TreeMap<>();

  private Weights() {}

  /**
   * Loads the table that ships with the program.
   *
   * @param cues the lexicon's cues
   * @throws IllegalStateException if it names an unknown question, answer or cue
   */
  static Weights load(Set<String> cues) {
    Weights weights = new Weights();
    for (List<String> row : Tables.read(Weights.class, "weights.tsv", 4)) {
      requireKnown(row.get(0), row.get(1), row.get(2), cues);
      weights
          .byAnswer
          .computeIfAbsent(key(row.get(0), row.get(1)), answer -> new TreeMap<>())
          .put(row.get(2), Integer.parseInt(row.get(3)));
    }
    return weights;
  }

  /** Returns the sum of the weights that {@code cues} have for an answer, nats. */
  double sum(String question, String answer, Set<String> cues) {
    SortedMap<String, Integer> weights =
        byAnswer.getOrDefault(key(question, answer), new TreeMap<>());
    long sum = 0;
    for (String cue : cues) {
      sum += weights.getOrDefault(cue, 0);
    }
    return sum * UNIT;
  }

  private static String key(String question, String answer) {
    return question + " " + answer;
  }

  private static void requireKnown(String question, String answer, String cue, Set<String> cues) {
    boolean answerKnown =
        switch (question) {
          case ANY -> answer.equals(ANY);
          case ACT -> Act.findByCode(answer).isPresent();
          case ACTOR -> ACTORS.contains(answer);
          default -> false;
        };
    boolean cueKnown =
        cues.contains(cue)
            || Cues.JOINT.contains(cue)
            || cue.equals(Cues.BIAS)
            || cue.startsWith(Cues.LABEL);
    if (!answerKnown || !cueKnown) {
      throw new IllegalStateException("no such weight: " + question + " " + answer + " " + cue);
    }
  }
}
