package org.garant.intake.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names reduced to what different spellings of them share, so that a Ukrainian or Russian word in a
 * headline can be compared with a name in Latin letters.
 *
 * <p>For comparing only; nothing shown to people is made from it. Soft and apostrophe signs are
 * dropped, {@code і и ї й ы y} are one letter, so are {@code г х h g}, and double letters are
 * single.
 */
final class Skeleton {
  private static final Map<Character, String> CYRILLIC =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "h"),
          Map.entry('ґ', "h"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('є', "e"),
          Map.entry('ё', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('і', "i"),
          Map.entry('ї', "i"),
          Map.entry('й', "i"),
          Map.entry('ы', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"),
          Map.entry('э', "e"),
          Map.entry('ь', ""),
          Map.entry('ъ', ""));

  /** Ukrainian's apostrophe, which Unicode counts among the letters. */
  private static final char APOSTROPHE_LETTER = 'ʼ';

  /** {@link #CYRILLIC} by character, from the Cyrillic block's first; null is the letter itself. */
  private static final @Nullable String[] BY_LETTER = byLetter();

  private static final char FIRST_CYRILLIC = '\u0400';

  private Skeleton() {}

  /** Returns the skeletons of the words of {@code name}. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c) && c != APOSTROPHE_LETTER) {
        word.append(c);
      } else if (!isApostrophe(c) && !word.isEmpty()) {
        words.add(of(word.toString()));
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(of(word.toString()));
    }
    return words;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == APOSTROPHE_LETTER;
  }

  /** Returns the skeleton of one word. */
  static String of(String word) {
    StringBuilder latin = new StringBuilder();
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      append(lower.charAt(i), latin);
    }
    String same =
        latin
            .toString()
            .replace("kh", "h")
            .replace('g', 'h')
            .replace('y', 'i')
            .replace('j', 'i')
            .replace("ie", "e");
    return singled(same.replace("ie", "e"));
  }

  private static void append(char c, StringBuilder latin) {
    int index = c - FIRST_CYRILLIC;
    String letters = index >= 0 && index < BY_LETTER.length ? BY_LETTER[index] : null;
    if (letters == null) {
      latin.append(c);
    } else {
      latin.append(letters);
    }
  }

  private static @Nullable String[] byLetter() {
    @Nullable String[] table = new @Nullable String[256];
    CYRILLIC.forEach((letter, latin) -> table[letter - '\u0400'] = latin);
    return table;
  }

  private static String singled(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
        result.append(text.charAt(i));
      }
    }
    return result.toString();
  }
}
