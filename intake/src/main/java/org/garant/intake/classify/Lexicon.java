package org.garant.intake.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.Tables;
import org.garant.intake.text.Word;

/**
 * Which phrases point to which cue: the table {@code lexicon.tsv}. Phrases of every language are
 * tried on every headline, since headlines mix languages.
 */
final class Lexicon {
  private static final Set<String> LANGUAGES = Set.of("en", "fr", "ru", "uk");

  /** Letters of a phrase's first word by which phrases are looked up. */
  private static final int KEY_LETTERS = 2;

  private record Line(Phrase phrase, String cue) {}

  private final Map<String, List<Line>> byFirstLetters = new HashMap<>();
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
      lexicon.add(row.get(1), row.get(2));
    }
    return lexicon;
  }

  /** Returns the cues that it can find, sorted. */
  Set<String> cues() {
    return new TreeSet<>(cues);
  }

  /** Returns the cues of {@code headline}, sorted. */
  Set<String> find(Headline headline) {
    Set<String> found = new TreeSet<>();
    Set<String> tried = new TreeSet<>();
    for (Word word : headline.words()) {
      String key = key(word.text());
      if (tried.add(key)) {
        findFrom(byFirstLetters.getOrDefault(key, List.of()), headline, found);
      }
    }
    return found;
  }

  private static void findFrom(List<Line> lines, Headline headline, Set<String> found) {
    for (Line line : lines) {
      if (!found.contains(line.cue()) && line.phrase().occursIn(headline.words())) {
        found.add(line.cue());
      }
    }
  }

  private void add(String cue, String pattern) {
    String first = pattern.replace("*", "");
    int space = first.indexOf(' ');
    String word = space < 0 ? first : first.substring(0, space);
    boolean whole = !pattern.startsWith(word + "*");
    if (word.length() < KEY_LETTERS && !whole) {
      throw new IllegalStateException("a stem has two letters or more: " + pattern);
    }
    cues.add(cue);
    byFirstLetters
        .computeIfAbsent(key(word), letters -> new ArrayList<>())
        .add(new Line(Phrase.parse(pattern), cue));
  }

  private static String key(String word) {
    return word.substring(0, Math.min(KEY_LETTERS, word.length()));
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
