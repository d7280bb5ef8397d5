package org.garant.publish;

/** Guesses the language of a quotation, so that it is read aloud and hyphenated as what it is. */
final class Language {
  private static final String UKRAINIAN = "\u0454\u0456\u0457\u0491\u0404\u0406\u0407\u0490";
  private static final String RUSSIAN = "\u044B\u044D\u044A\u0451\u042B\u042D\u042A\u0401";

  private Language() {}

  /**
   * Returns a BCP 47 tag: by letters that only one language has, then by the source's stream
   * ({@code viina/uk}), else {@code und-Cyrl} or {@code und}.
   */
  static String of(String text, String source) {
    int ukrainian = count(text, UKRAINIAN);
    int russian = count(text, RUSSIAN);
    if (ukrainian != russian) {
      return ukrainian > russian ? "uk" : "ru";
    }
    boolean cyrillic = text.chars().anyMatch(c -> c >= 0x400 && c < 0x530);
    if (cyrillic) {
      if (source.endsWith("/uk")) {
        return "uk";
      }
      return source.endsWith("/ru") ? "ru" : "und-Cyrl";
    }
    return text.chars().anyMatch(c -> c >= 0x590 && Character.isLetter(c)) ? "und" : "en";
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
