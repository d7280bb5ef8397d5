package org.garant.intake.yaml;

import java.util.Collection;

/** Guesses what a misspelt word was meant to be. */
public final class Spelling {
  private Spelling() {}

  /**
   * Returns {@code , did you mean 'x'?} for the known word nearest to {@code word}; empty if none
   * is near: at most a third of its letters, at least two, differ.
   */
  public static String hint(String word, Collection<String> known) {
    String best = "";
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = word.length() > 100 ? least : distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : ", did you mean '" + best + "'?";
  }

  /** Returns the number of letters to insert, delete or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
