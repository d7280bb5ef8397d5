package org.garant.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases, each pointing to something, tried on a headline together. They are looked up by the
 * first two letters of their first word, so that a headline meets few of them.
 *
 * @param <T> what a phrase points to
 */
public final class PhraseIndex<T> {
  private static final int KEY_LETTERS = 2;

  /**
   * Where a phrase occurs.
   *
   * @param start index of its first word
   * @param end index of the word after its last
   * @param target what it points to
   */
  public record Match<T>(int start, int end, T target) {}

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

  /** Returns what the phrases that occur in {@code headline} point to, in no order that counts. */
  public Set<T> find(Headline headline) {
    Set<T> found = new LinkedHashSet<>();
    Set<String> tried = new HashSet<>();
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

  /**
   * Returns the phrases that occur, in the headline's order; of those that start at one word the
   * one of most words, of those the one of the longest pattern; none inside another.
   *
   * @throws IllegalArgumentException if a phrase has a gap
   */
  public List<Match<T>> listMatches(Headline headline) {
    List<Match<T>> matches = new ArrayList<>();
    int at = 0;
    while (at < headline.words().size()) {
      Match<T> longest = findAt(headline.words(), at);
      if (longest == null) {
        at++;
      } else {
        matches.add(longest);
        at = longest.end();
      }
    }
    return matches;
  }

  private @Nullable Match<T> findAt(List<Word> words, int at) {
    Line<T> longest = null;
    for (Line<T> line : byFirstLetters.getOrDefault(key(words.get(at).text()), List.of())) {
      if (line.phrase().hasGap()) {
        throw new IllegalArgumentException("no gap is allowed here: " + line.phrase());
      }
      if ((longest == null || line.phrase().isLongerThan(longest.phrase()))
          && line.phrase().standsAt(words, at)) {
        longest = line;
      }
    }
    return longest == null
        ? null
        : new Match<>(at, at + longest.phrase().firstRunWords(), longest.target());
  }

  private static String key(String word) {
    return word.substring(0, Math.min(KEY_LETTERS, word.length()));
  }
}
