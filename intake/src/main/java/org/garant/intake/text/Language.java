package org.garant.intake.text;

import java.util.Set;

/**
 * The language a headline is written in, as far as its letters and small words tell. A name of the
 * other language inside a headline may mislead where both are few.
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
  private static final Set<String> UKRAINIAN_WORDS =
      Set.of("та", "що", "від", "як", "під", "із", "до", "й", "у", "ще", "чи", "це", "про", "для");
  private static final Set<String> RUSSIAN_WORDS =
      Set.of("и", "что", "от", "как", "из", "под", "с", "к", "о", "во", "со", "при", "но", "его");

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
      words += UKRAINIAN_WORDS.contains(word.text()) ? 1 : 0;
      words -= RUSSIAN_WORDS.contains(word.text()) ? 1 : 0;
    }
    int sign = letters != 0 ? letters : words;
    return sign > 0 ? UK : sign < 0 ? RU : UND;
  }

  private static int count(String text, String letters) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
