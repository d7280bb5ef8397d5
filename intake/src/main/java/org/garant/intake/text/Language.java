package org.garant.intake.text;

import java.util.List;

/**
 * The language a headline is written in, as far as its letters tell or, where these tell nothing,
 * its small words, beginnings and endings ({@code language-words.tsv}). A name of the other
 * language inside a headline may mislead where both are few.
 */
public enum Language {
  /** Ukrainian. */
  UK("uk"),
  /** Russian. */
  RU("ru"),
  /** Undetermined: neither, or no sign of which. */
  UND("und");

  private static final String UKRAINIAN_LETTERS = "іїєґ";
  private static final String RUSSIAN_LETTERS = "ыэёъ";
  private static final String TABLE = "language-words.tsv";
  private static final int COLUMNS = 2;

  /** Letters before an ending, at least; else the ending is a word of its own. */
  private static final int MIN_STEM = 2;

  private static final List<List<String>> WORDS = Tables.read(Language.class, TABLE, COLUMNS);

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the code of ISO 639-1 or, for undetermined, ISO 639-2. */
  public String code() {
    return code;
  }

  /** Returns the language of {@code headline}. */
  public static Language of(Headline headline) {
    int letters = 0;
    int words = 0;
    for (Word word : headline.words()) {
      letters += count(word.text(), UKRAINIAN_LETTERS) - count(word.text(), RUSSIAN_LETTERS);
      words += UK.has(word.text()) ? 1 : 0;
      words -= RU.has(word.text()) ? 1 : 0;
    }
    int sign = letters != 0 ? letters : words;
    return sign > 0 ? UK : sign < 0 ? RU : UND;
  }

  /** Tells whether {@code word} is one that this language has and the other has not. */
  private boolean has(String word) {
    return WORDS.stream().anyMatch(row -> row.get(0).equals(code) && matches(row.get(1), word));
  }

  private static boolean matches(String pattern, String word) {
    if (pattern.startsWith("*")) {
      String ending = pattern.substring(1);
      return word.length() >= ending.length() + MIN_STEM && word.endsWith(ending);
    }
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  private static int count(String text, String letters) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
