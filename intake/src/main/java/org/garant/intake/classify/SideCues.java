package org.garant.intake.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.PhraseIndex;
import org.garant.intake.text.Tables;
import org.garant.intake.text.Word;

/**
 * Tells which sides a headline names and as what: cues such as {@code doer.UA} or {@code
 * target.RU}.
 *
 * <p>Neutral by construction. Each side has its own names ({@code sides.tsv}), of the same kinds;
 * orders of words that make a side the doer or the target ({@code roles.tsv}) are written once, for
 * "this side" and "the other side", and are read once for each.
 */
final class SideCues {
  /** The model's sides, before parties are put in. */
  static final List<String> SIDES = List.of("RU", "UA");

  /** Its forces are named, other than as target alone. */
  static final String FORCES = "forces";

  /** Its country or people are named, other than as target alone. */
  static final String COUNTRY = "country";

  /** A place in its hands is named. */
  static final String SOIL = "soil";

  /** The order of words makes it the one that acted. */
  static final String DOER = "doer";

  /** The order of words makes it the one acted against. */
  static final String TARGET = "target";

  /** The order of words makes it the one that goes forward on the ground, under fire or not. */
  static final String ASSAILANT = "assailant";

  /** All that a side can be named as; with a side's name they are a cue. */
  static final Set<String> KINDS = Set.of(FORCES, COUNTRY, SOIL, DOER, TARGET, ASSAILANT);

  private static final String FORCE_WORD = "force-word";
  private static final String ADJECTIVE = "-adjective";

  private final PhraseIndex<Name> names = new PhraseIndex<>();
  private final PhraseIndex<String> roles = new PhraseIndex<>();

  /**
   * What a name is.
   *
   * @param side a side, or {@code both} for a word for forces
   * @param kind a kind, or {@link #FORCE_WORD}
   */
  private record Name(String side, String kind, boolean adjective) {
    static Name of(String side, String kind) {
      boolean adjective = kind.endsWith(ADJECTIVE);
      int end = adjective ? kind.length() - ADJECTIVE.length() : kind.length();
      return new Name(side, kind.substring(0, end), adjective);
    }

    boolean isForceWord() {
      return kind.equals(FORCE_WORD);
    }

    /** Tells whether it names who, not where. */
    boolean isActor() {
      return kind.equals(FORCES) || kind.equals(COUNTRY);
    }
  }

  private SideCues() {}

  /** Loads the tables that ship with the program. */
  static SideCues load() {
    SideCues cues = new SideCues();
    for (List<String> row : Tables.read(SideCues.class, "sides.tsv", 3)) {
      cues.names.add(Phrase.parse(row.get(2)), Name.of(row.get(0), row.get(1)));
    }
    for (List<String> row : Tables.read(SideCues.class, "roles.tsv", 2)) {
      cues.roles.add(Phrase.parse(row.get(1)), row.get(0));
    }
    return cues;
  }

  /** Returns the cue of a kind for a side. */
  static String cue(String kind, String side) {
    return kind + "." + side;
  }

  /** Returns the side that {@code side} is not. */
  static String other(String side) {
    return SIDES.get(1 - SIDES.indexOf(side));
  }

  /** Returns the cues of {@code headline}, sorted. */
  SortedSet<String> find(Headline headline) {
    List<PhraseIndex.Match<Name>> matches = names.listMatches(headline);
    SortedSet<String> cues = new TreeSet<>();
    for (int i = 0; i < matches.size(); i++) {
      Name name = matches.get(i).target();
      if (!name.isForceWord()) {
        cues.add(cue(name.kind(), name.side()));
        if (name.kind().equals(COUNTRY) && isBesideForceWord(matches, i)) {
          cues.add(cue(FORCES, name.side()));
        }
      }
    }
    if (matches.stream().anyMatch(match -> match.target().isActor())) {
      for (String side : SIDES) {
        for (String role : roles.find(inRoles(headline, matches, side))) {
          cues.add(cue(role, side));
        }
      }
    }
    SIDES.forEach(side -> forgetTarget(side, cues));
    return cues;
  }

  /** A side named as target alone is not one that may have acted. */
  private static void forgetTarget(String side, Set<String> cues) {
    if (cues.contains(cue(TARGET, side))
        && !cues.contains(cue(DOER, side))
        && !cues.contains(cue(ASSAILANT, side))) {
      cues.remove(cue(FORCES, side));
      cues.remove(cue(COUNTRY, side));
    }
  }

  /** Tells whether a word for forces is behind an adjective, or before another name. */
  private static boolean isBesideForceWord(List<PhraseIndex.Match<Name>> matches, int i) {
    PhraseIndex.Match<Name> name = matches.get(i);
    int j = name.target().adjective() ? i + 1 : i - 1;
    if (j < 0 || j == matches.size() || !matches.get(j).target().isForceWord()) {
      return false;
    }
    PhraseIndex.Match<Name> word = matches.get(j);
    return name.target().adjective() ? name.end() == word.start() : word.end() == name.start();
  }

  /** Puts the words of {@code roles.tsv} for every name of a country or its forces. */
  private static Headline inRoles(
      Headline headline, List<PhraseIndex.Match<Name>> matches, String side) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (PhraseIndex.Match<Name> match : matches) {
      Name name = match.target();
      if (name.isActor()) {
        words.addAll(headline.words().subList(at, match.start()));
        String stand = name.side().equals(side) ? "thisside" : "otherside";
        words.add(new Word(name.adjective() ? stand + "s" : stand, false, false, false));
        at = match.end();
      }
    }
    words.addAll(headline.words().subList(at, headline.words().size()));
    return new Headline(headline.text(), words);
  }
}
