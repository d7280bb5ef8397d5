package org.garant.intake.classify;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.PhraseIndex;
import org.garant.intake.text.Tables;

/**
 * Which phrases point to which cue: the table {@code lexicon.tsv}. Phrases of every language are
 * tried on every headline, since headlines mix languages.
 */
final class Lexicon {
  private static final Set<String> LANGUAGES = Set.of("en", "fr", "ru", "uk");

  private final PhraseIndex<String> phrases = new PhraseIndex<>();
  private final Set<String> cues = new TreeSet<>();

  private Lexicon() {}

  /**
   * Loads the table that ships with the program.
   *
   * @throws IllegalStateException if it is not in order: an unknown language, a line not sorted or
   *     there twice
   * @throws IllegalArgumentException if a phrase is none
   */
  static Lexicon load() {
    return of(Tables.read(Lexicon.class, "lexicon.tsv", 3));
  }

  /** Makes a lexicon of rows of language, cue and phrase. */
  static Lexicon of(List<List<String>> rows) {
    requireSorted(rows);
    Lexicon lexicon = new Lexicon();
    for (List<String> row : rows) {
      if (!LANGUAGES.contains(row.get(0))) {
        throw new IllegalStateException("no language of the lexicon: " + row.get(0));
      }
      lexicon.cues.add(row.get(1));
      lexicon.phrases.add(Phrase.parse(row.get(2)), row.get(1));
    }
    return lexicon;
  }

  /** Returns the cues that it can find, sorted. */
  Set<String> cues() {
    return new TreeSet<>(cues);
  }

  /** Returns the cues of {@code headline}. */
  Set<String> find(Headline headline) {
    return phrases.find(headline);
  }

  private static void requireSorted(List<List<String>> rows) {
    Comparator<List<String>> order =
        Comparator.<List<String>, String>comparing(row -> row.get(0))
            .thenComparing(row -> row.get(1))
            .thenComparing(row -> row.get(2));
    for (int i = 1; i < rows.size(); i++) {
      if (order.compare(rows.get(i - 1), rows.get(i)) >= 0) {
        throw new IllegalStateException("the lexicon is sorted, each line once: " + rows.get(i));
      }
    }
  }
}
