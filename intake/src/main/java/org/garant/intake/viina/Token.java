package org.garant.intake.viina;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a sentence and what stands before it, which tells "19–20" from "19, 20".
 *
 * @param text lower case, without apostrophes
 * @param capitalised whether it starts with a capital letter
 * @param gap the text between it and the word before
 */
record Token(String text, boolean capitalised, String gap) {
  private static final String APOSTROPHES = "['’ʼ′`‘]";
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:" + APOSTROPHES + "[\\p{L}\\p{N}]+)*");
  private static final Pattern APOSTROPHE = Pattern.compile(APOSTROPHES);
  private static final Pattern SENTENCE_END = Pattern.compile("[^.]*[.!?…][^\\p{L}\\p{N}]*\\s+.*");

  /** Longest abbreviation after which a full stop ends no sentence, letters: "м. Харків". */
  private static final int MAX_ABBREVIATION = 3;

  /** Returns the sentences of {@code text}, each with a word or more. */
  static List<List<Token>> sentences(String text) {
    List<List<Token>> sentences = new ArrayList<>();
    List<Token> sentence = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String word = matcher.group();
      Token token =
          new Token(
              APOSTROPHE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT),
              Character.isUpperCase(word.codePointAt(0)),
              text.substring(end, matcher.start()));
      if (!sentence.isEmpty() && token.startsSentenceAfter(sentence.getLast())) {
        sentences.add(List.copyOf(sentence));
        sentence.clear();
      }
      sentence.add(token);
      end = matcher.end();
    }
    if (!sentence.isEmpty()) {
      sentences.add(List.copyOf(sentence));
    }
    return sentences;
  }

  /** Tells whether a colon, semicolon or dash parts it from the word before. */
  boolean startsClause() {
    return gap.indexOf(':') >= 0 || gap.indexOf(';') >= 0 || (isAfterDash() && gap.length() > 1);
  }

  /** Tells whether a hyphen or dash stands before it. */
  boolean isAfterDash() {
    return gap.indexOf('-') >= 0 || gap.indexOf('–') >= 0 || gap.indexOf('—') >= 0;
  }

  private boolean startsSentenceAfter(Token before) {
    boolean abbreviation =
        !before.capitalised
            && before.text.length() <= MAX_ABBREVIATION
            && Character.isLetter(before.text.charAt(0));
    boolean starts = capitalised || Character.isDigit(text.charAt(0));
    return starts && !abbreviation && SENTENCE_END.matcher(gap).matches();
  }
}
