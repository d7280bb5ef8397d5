package org.garant.intake.classify;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.garant.intake.text.Headline;

/**
 * What is known of one headline: the lexicon's cues, the sides it names, the file's labels, and
 * what they make together.
 */
final class Cues {
  /** Always there: its weight is what counts when nothing else does. */
  static final String BIAS = "bias";

  /** Of a side: aircraft or missiles were shot down over places in its hands. */
  static final String DOWNED_OVER = "downed-over";

  /** Goes before the name of one of the file's own labels. */
  private static final String LABEL = "label.";

  private static final Set<String> JOINT =
      Set.of(
          "means",
          "several-means",
          "one-means",
          "shelling-with-means",
          "attack-with-harm",
          "attack-with-doer",
          "means-with-attack",
          "means-with-harm",
          "told-with-none");
  private static final List<String> MEANS =
      List.of(
          "fire.shelling", "fire.small-arms", "strike.air-bomb", "strike.drone", "strike.missile");
  private static final List<String> FLYING_MEANS =
      List.of("strike.air-bomb", "strike.drone", "strike.missile");

  private final Lexicon lexicon;
  private final SideCues sides;

  private Cues(Lexicon lexicon, SideCues sides) {
    this.lexicon = lexicon;
    this.sides = sides;
  }

  /** Loads the tables that ship with the program. */
  static Cues load() {
    return new Cues(Lexicon.load(), SideCues.load());
  }

  /** Tells whether {@code kind} is a cue once a side's name is put behind it. */
  static boolean isOfASide(String kind) {
    return SideCues.KINDS.contains(kind) || kind.equals(DOWNED_OVER);
  }

  /** Tells whether {@code cue}, without a side's name, may be found. */
  boolean isKnown(String cue) {
    return lexicon.cues().contains(cue)
        || JOINT.contains(cue)
        || SideCues.KINDS.contains(cue)
        || cue.equals(BIAS)
        || cue.startsWith(LABEL);
  }

  /**
   * Returns all cues of a headline.
   *
   * @param labels the file's own labels of the row, mended
   */
  NavigableSet<String> of(Set<String> labels, Headline headline) {
    NavigableSet<String> all = new TreeSet<>(lexicon.find(headline));
    boolean attack = all.contains("attack");
    boolean told = all.contains("attack.told");
    boolean harm = all.contains("harm");
    long means = MEANS.stream().filter(all::contains).count();
    long flying = FLYING_MEANS.stream().filter(all::contains).count();
    boolean none = all.stream().anyMatch(cue -> cue.startsWith("none."));
    addIf(means > 0, "means", all);
    addIf(flying > 1, "several-means", all);
    addIf(means == 1, "one-means", all);
    addIf(flying > 0 && all.contains("fire.shelling"), "shelling-with-means", all);
    addIf(attack && harm, "attack-with-harm", all);
    addIf(means > 0 && attack, "means-with-attack", all);
    addIf(means > 0 && harm, "means-with-harm", all);
    addIf(told && none, "told-with-none", all);
    addSides(headline, all);
    addIf((attack || told) && all.contains(SideCues.DOER), "attack-with-doer", all);
    labels.forEach(label -> all.add(LABEL + label));
    all.add(BIAS);
    return all;
  }

  /** Adds each cue of a side and the same without the side, for questions not about sides. */
  private void addSides(Headline headline, Set<String> all) {
    Set<String> found = sides.find(headline);
    boolean intercept = all.contains("intercept");
    for (String side : SideCues.SIDES) {
      for (String kind : SideCues.KINDS) {
        if (found.contains(SideCues.cue(kind, side))) {
          all.add(SideCues.cue(kind, side));
          all.add(kind);
        }
      }
      addIf(
          intercept && found.contains(SideCues.cue(SideCues.SOIL, side)),
          SideCues.cue(DOWNED_OVER, side),
          all);
    }
  }

  private static void addIf(boolean condition, String cue, Set<String> all) {
    if (condition) {
      all.add(cue);
    }
  }
}
