package org.garant.intake.places;

import java.util.Map;

/**
 * Ukrainian names in Latin letters, as passports and maps have them.
 *
 * <p>Source: resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010.
 */
public final class Transliteration {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "h"),
          Map.entry('ґ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('є', "ie"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "y"),
          Map.entry('і', "i"),
          Map.entry('ї', "i"),
          Map.entry('й', "i"),
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
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"),
          Map.entry('ь', ""),
          Map.entry('\'', ""),
          Map.entry('’', ""),
          Map.entry('ʼ', ""));

  /** Letters written otherwise at the start of a word. */
  private static final Map<Character, String> INITIALS =
      Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

  private Transliteration() {}

  /** Returns {@code name} in Latin letters; other characters stay. */
  public static String official(String name) {
    StringBuilder latin = new StringBuilder();
    boolean initial = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      String letters = letters(name, i, initial);
      boolean upper = Character.isUpperCase(c) && !letters.isEmpty();
      latin.append(
          upper ? Character.toUpperCase(letters.charAt(0)) + letters.substring(1) : letters);
      initial = !Character.isLetter(c) && c != '\'' && c != '’' && c != 'ʼ';
    }
    return latin.toString();
  }

  /**
   * Returns the official form of {@code name}, a Ukrainian name in the older romanisation that
   * international gazetteers use: {@code Mykolayiv} becomes {@code Mykolaiv}, {@code
   * Khmel’nyts’kyy} {@code Khmelnytskyi}.
   *
   * <p>Source: the Ukrainian romanisation of BGN and PCGN of 1965. There {@code y} is both и and й:
   * after a vowel it is taken as й; {@code yi} after a vowel is ї. Names that are official already
   * stay as they are.
   */
  static String fromBgnPcgn(String name) {
    StringBuilder latin = new StringBuilder();
    boolean initial = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char lower = Character.toLowerCase(c);
      char next = i + 1 < name.length() ? Character.toLowerCase(name.charAt(i + 1)) : ' ';
      if (isSign(c)) {
        continue;
      }
      boolean iotated = lower == 'y' && !initial;
      if (iotated && next == 'i' && (followsVowel(latin) || isSign(name.charAt(i - 1)))) {
        continue; // ї
      }
      boolean soft = iotated && ("aeou".indexOf(next) >= 0 || followsVowel(latin));
      latin.append(soft ? 'i' : c);
      initial = !Character.isLetter(c);
    }
    return latin.toString();
  }

  private static boolean isSign(char c) {
    return "'\"’ʼ”″′".indexOf(c) >= 0;
  }

  private static boolean followsVowel(StringBuilder latin) {
    return !latin.isEmpty()
        && "aeiouy".indexOf(Character.toLowerCase(latin.charAt(latin.length() - 1))) >= 0;
  }

  private static String letters(String name, int i, boolean initial) {
    char lower = Character.toLowerCase(name.charAt(i));
    if (lower == 'г' && i > 0 && Character.toLowerCase(name.charAt(i - 1)) == 'з') {
      return "gh"; // so that зг differs from ж
    }
    String usual = LETTERS.getOrDefault(lower, String.valueOf(name.charAt(i)));
    return initial ? INITIALS.getOrDefault(lower, usual) : usual;
  }
}
