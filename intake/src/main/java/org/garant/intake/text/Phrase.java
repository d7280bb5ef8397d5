package org.garant.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of words: {@code обстріл*} is any word that begins so, {@code пво} that word alone,
 * {@code сил* оборон*} two words in a row, {@code за добу .. фронт*} words with any others between.
 */
public final class Phrase {
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final String GAP = "..";

  private final String pattern;
  private final List<List<Part>> runs;

  private record Part(String letters, boolean stem) {
    boolean matches(String word) {
      return stem ? word.startsWith(letters) : word.equals(letters);
    }
  }

  private Phrase(String pattern, List<List<Part>> runs) {
    this.pattern = pattern;
    this.runs = runs;
  }

  /**
   * Returns the phrase that {@code pattern} describes.
   *
   * @throws IllegalArgumentException if it is empty, begins or ends with a gap, or holds a word
   *     that no headline can: with capitals, apostrophes, hyphens, or a star not at its end
   */
  public static Phrase parse(String pattern) {
    List<List<Part>> runs = new ArrayList<>();
    List<Part> run = new ArrayList<>();
    for (String part : SPACES.splitAsStream(pattern.strip()).toList()) {
      if (part.equals(GAP)) {
        runs.add(requireWords(run, pattern));
        run = new ArrayList<>();
      } else {
        run.add(requireWord(part, pattern));
      }
    }
    runs.add(requireWords(run, pattern));
    return new Phrase(pattern, List.copyOf(runs));
  }

  /** Tells whether the phrase occurs in {@code words}. */
  public boolean occursIn(List<Word> words) {
    int from = 0;
    for (List<Part> run : runs) {
      int at = find(run, words, from);
      if (at < 0) {
        return false;
      }
      from = at + run.size();
    }
    return true;
  }

  /** Tells whether the phrase, one without gaps, stands at word {@code at} of {@code words}. */
  boolean standsAt(List<Word> words, int at) {
    List<Part> run = runs.getFirst();
    return at + run.size() <= words.size() && matchesAt(run, words, at);
  }

  /** Returns how many words the phrase has before its first gap. */
  int firstRunWords() {
    return runs.getFirst().size();
  }

  /** Tells whether it has more words than {@code other}, or as many and a longer pattern. */
  boolean isLongerThan(Phrase other) {
    int more = firstRunWords() - other.firstRunWords();
    return more > 0 || (more == 0 && pattern.length() > other.pattern.length());
  }

  /** Tells whether there is a gap in the phrase. */
  boolean hasGap() {
    return runs.size() > 1;
  }

  /** Returns the letters that the phrase's first word begins with. */
  String firstStem() {
    return runs.getFirst().getFirst().letters();
  }

  /** Tells whether the phrase's first word may end in any way. */
  boolean startsWithStem() {
    return runs.getFirst().getFirst().stem();
  }

  @Override
  public String toString() {
    return pattern;
  }

  private static int find(List<Part> run, List<Word> words, int from) {
    for (int i = from; i + run.size() <= words.size(); i++) {
      if (matchesAt(run, words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matchesAt(List<Part> run, List<Word> words, int at) {
    for (int i = 0; i < run.size(); i++) {
      if (!run.get(i).matches(words.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  private static List<Part> requireWords(List<Part> run, String pattern) {
    if (run.isEmpty()) {
      throw new IllegalArgumentException("a phrase has words on both sides of '..': " + pattern);
    }
    return List.copyOf(run);
  }

  private static Part requireWord(String part, String pattern) {
    String letters = part.endsWith("*") ? part.substring(0, part.length() - 1) : part;
    boolean valid = !letters.isEmpty();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      valid &= Character.isLetterOrDigit(c) && !Character.isUpperCase(c);
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "a phrase's word is lower-case letters, a star at most at its end, was '"
              + part
              + "' in '"
              + pattern
              + "'");
    }
    return new Part(letters, part.endsWith("*"));
  }
}
