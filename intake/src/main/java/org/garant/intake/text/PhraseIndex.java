package org.garant.intake.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Many phrases, each pointing to something, tried on a headline together. They are looked up by the
 * first two letters of their first word, so that a headline meets few of them.
 *
 * @param <T> what a phrase points to
 */
public final class PhraseIndex<T extends Comparable<T>> {
  private static final int KEY_LETTERS = 2;

  private record Line<T>(Phrase phrase, T target) {}

  private final Map<String, List<Line<T>>> byFirstLetters = new HashMap<>();

  /**
   * Adds a phrase.
   *
   * @throws IllegalArgumentException if its first word is a stem of one letter
   */
  public void add(Phrase phrase, T target) {
    String first = phrase.firstStem();
    if (first.length() < KEY_LETTERS && phrase.startsWithStem()) {
      throw new IllegalArgumentException("a stem has two letters or more: " + phrase);
    }
    byFirstLetters
        .computeIfAbsent(key(first), letters -> new ArrayList<>())
        .add(new Line<>(phrase, target));
  }

  /** Returns what the phrases that occur in {@code headline} point to. */
  public SortedSet<T> find(Headline headline) {
    SortedSet<T> found = new TreeSet<>(Comparator.naturalOrder());
    SortedSet<String> tried = new TreeSet<>();
    for (Word word : headline.words()) {
      String key = key(word.text());
      if (tried.add(key)) {
        for (Line<T> line : byFirstLetters.getOrDefault(key, List.of())) {
          if (!found.contains(line.target()) && line.phrase().occursIn(headline.words())) {
            found.add(line.target());
          }
        }
      }
    }
    return found;
  }

  private static String key(String word) {
    return word.substring(0, Math.min(KEY_LETTERS, word.length()));
  }
}
