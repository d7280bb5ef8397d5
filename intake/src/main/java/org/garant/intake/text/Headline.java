package org.garant.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A headline taken apart into words.
 *
 * @param text the cleaned text
 * @param words its words in order
 */
public record Headline(String text, List<Word> words) {
  private static final int MAX_QUOTED_NAME_WORDS = 2;

  public Headline {
    words = List.copyOf(words);
  }

  /** Returns {@code text}, already cleaned, with its words. */
  public static Headline of(String text) {
    return new Headline(text, new Splitter(text).split());
  }

  /** Walks over a text once. */
  private static final class Splitter {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private boolean sentenceStart = true;
    private int quoteStart = -1;

    Splitter(String text) {
      this.text = text;
    }

    List<Word> split() {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          i = word(i);
        } else {
          punctuation(c);
          i++;
        }
      }
      return words;
    }

    private int word(int start) {
      StringBuilder letters = new StringBuilder();
      int i = start;
      while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || isInner(i))) {
        if (!isApostrophe(text.charAt(i))) {
          letters.append(text.charAt(i));
        }
        i++;
      }
      words.add(
          new Word(
              letters.toString().toLowerCase(Locale.ROOT),
              Character.isUpperCase(text.charAt(start)),
              sentenceStart,
              false));
      sentenceStart = false;
      return i;
    }

    private boolean isInner(int i) {
      return isApostrophe(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private void punctuation(char c) {
      switch (c) {
        case '.', '!', '?', '…' -> sentenceStart = true;
        case '«', '“', '„' -> openQuote();
        case '»', '”' -> closeQuote();
        case '"' -> {
          if (quoteStart >= 0) {
            closeQuote();
          } else {
            openQuote();
          }
        }
        default -> {}
      }
    }

    private void openQuote() {
      quoteStart = words.size();
    }

    private void closeQuote() {
      if (quoteStart >= 0 && words.size() - quoteStart <= MAX_QUOTED_NAME_WORDS) {
        for (int i = quoteStart; i < words.size(); i++) {
          Word word = words.get(i);
          words.set(i, new Word(word.text(), word.capitalised(), word.sentenceStart(), true));
        }
      }
      quoteStart = -1;
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '’' || c == 'ʼ' || c == '′' || c == '`' || c == '‘';
    }
  }
}
