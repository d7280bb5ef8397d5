package org.garant.intake.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Word;

/**
 * A settlement's name as headlines inflect it: each word by its stem, in any case ending.
 *
 * <p>Stems are the name without its final vowels or soft ending; {@code -iv} also as {@code -ov,
 * -ev}, {@code -ih} as {@code -oh}, {@code -ka} as {@code -tsi} (Kharkiv, Kharkova; Kryvyi Rih,
 * Kryvoho Rohu; Kostiantynivka, Kostiantynivtsi).
 */
final class NamePattern {
  /** Longest ending after a stem, letters of the skeleton. */
  private static final int MAX_ENDING = 4;

  /** Shortest stem, letters; shorter ones match too much. */
  private static final int MIN_STEM = 3;

  /** Letters by which names are looked up, no more than the shortest stem has. */
  static final int KEY_LETTERS = 2;

  private final List<List<String>> words;

  private NamePattern(List<List<String>> words) {
    this.words = words;
  }

  /** Returns the pattern of {@code name}, or one that matches nothing if its stem is too short. */
  static NamePattern of(String name) {
    List<List<String>> words = new ArrayList<>();
    for (String word : Skeleton.words(name)) {
      List<String> stems = stems(word);
      if (stems.getFirst().length() < MIN_STEM) {
        return new NamePattern(List.of());
      }
      words.add(stems);
    }
    return new NamePattern(List.copyOf(words));
  }

  /** Tells whether it matches no headline at all. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns the indices of the words in {@code skeletons} where the name starts. */
  List<Integer> listMatches(List<String> skeletons) {
    List<Integer> matches = new ArrayList<>();
    for (int i = 0; !isEmpty() && i < skeletons.size(); i++) {
      if (matchesAt(skeletons, i)) {
        matches.add(i);
      }
    }
    return matches;
  }

  /** Returns the skeletons of a headline's words. */
  static List<String> skeletons(Headline headline) {
    return headline.words().stream().map(Word::text).map(Skeleton::of).toList();
  }

  /**
   * Returns what the name's forms start with, {@value #KEY_LETTERS} letters each; there is a name.
   */
  Set<String> firstLetters() {
    Set<String> letters = new TreeSet<>();
    words.getFirst().forEach(stem -> letters.add(stem.substring(0, KEY_LETTERS)));
    return letters;
  }

  /** Tells whether the name starts at word {@code at} of {@code skeletons}. */
  boolean matchesAt(List<String> skeletons, int at) {
    if (at + words.size() > skeletons.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isFormOfAny(skeletons.get(at + i), words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFormOfAny(String word, List<String> stems) {
    for (String stem : stems) {
      if (isForm(word, stem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForm(String word, String stem) {
    return word.startsWith(stem)
        && word.length() <= stem.length() + MAX_ENDING
        // Adjectives and inhabitants of the place are other words than its cases.
        && !isDerived(word.substring(stem.length() - 1));
  }

  private static boolean isDerived(String ending) {
    return ending.contains("sk") || ending.contains("ch") || ending.indexOf("ts") > 0;
  }

  private static List<String> stems(String word) {
    TreeSet<String> stems = new TreeSet<>();
    String stem = stem(word);
    stems.add(stem);
    if (stem.endsWith("iv") || stem.endsWith("ov") || stem.endsWith("ev")) {
      String root = stem.substring(0, stem.length() - 2);
      stems.add(root + "ev");
      if (root.length() > 1) {
        stems.addAll(List.of(root + "iv", root + "ov"));
      }
    }
    if (word.endsWith("ka")) {
      stems.add(word.substring(0, word.length() - 2) + "ts");
    }
    if (stem.endsWith("ih") || stem.endsWith("oh")) {
      String root = stem.substring(0, stem.length() - 2);
      stems.addAll(List.of(root + "ih", root + "oh"));
    }
    return List.copyOf(stems);
  }

  private static String stem(String word) {
    int end = word.length();
    while (end > MIN_STEM && "aeiouï".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
