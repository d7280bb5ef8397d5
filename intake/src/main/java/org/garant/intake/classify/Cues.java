package org.garant.intake.classify;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of one headline: the lexicon's cues, the file's labels, and what they make
 * together.
 */
final class Cues {
  /** Always there: its weight is what counts when nothing else does. */
  static final String BIAS = "bias";

  /** Goes before the name of one of the file's own labels. */
  static final String LABEL = "label.";

  /** What the others make together. */
  static final Set<String> JOINT =
      Set.of(
          "means",
          "several-means",
          "one-means",
          "shelling-with-means",
          "attack-with-harm",
          "attack-with-actor",
          "means-with-attack",
          "means-with-harm",
          "told-with-none");

  private static final List<String> MEANS =
      List.of(
          "fire.shelling", "fire.small-arms", "strike.air-bomb", "strike.drone", "strike.missile");
  private static final List<String> FLYING_MEANS =
      List.of("strike.air-bomb", "strike.drone", "strike.missile");

  private Cues() {}

  /** Returns all cues, given those of the lexicon and the file's labels. */
  static SortedSet<String> of(Set<String> words, Set<String> labels) {
    SortedSet<String> all = new TreeSet<>(words);
    all.add(BIAS);
    labels.forEach(label -> all.add(LABEL + label));
    boolean means = MEANS.stream().anyMatch(words::contains);
    boolean attack = words.contains("attack");
    boolean told = words.contains("attack.told");
    boolean harm = words.contains("harm");
    long flying = FLYING_MEANS.stream().filter(words::contains).count();
    addIf(means, "means", all);
    addIf(flying > 1, "several-means", all);
    addIf(MEANS.stream().filter(words::contains).count() == 1, "one-means", all);
    addIf(flying > 0 && words.contains("fire.shelling"), "shelling-with-means", all);
    addIf(attack && harm, "attack-with-harm", all);
    addIf((attack || told) && words.contains("actor.RU"), "attack-with-actor", all);
    addIf(means && attack, "means-with-attack", all);
    addIf(means && harm, "means-with-harm", all);
    addIf(told && words.stream().anyMatch(cue -> cue.startsWith("none.")), "told-with-none", all);
    return all;
  }

  private static void addIf(boolean condition, String cue, Set<String> all) {
    if (condition) {
      all.add(cue);
    }
  }
}
