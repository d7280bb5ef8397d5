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

  /**
   * One word of a phrase.
   *
   * @param stem whether the word may go on in any way
   */
  record Part(String letters, boolean stem) {
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

  /** Returns its words, in runs between gaps; at least one run, none empty. */
  List<List<Part>> runs() {
    return runs;
  }

  /**
   * Tells whether its first run has more words than that of {@code other}, or as many and a longer
   * pattern.
   */
  boolean isLongerThan(Phrase other) {
    int more = runs.getFirst().size() - other.runs.getFirst().size();
    return more > 0 || (more == 0 && pattern.length() > other.pattern.length());
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
