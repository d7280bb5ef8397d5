package org.garant.intake.text;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.garant.core.quantity.ContentId;

/**
 * What makes two headlines one story: the same words apart from endings, order, small words and
 * markers such as "video" or "LIVE". Numbers count, so that a death toll that grew is a new story.
 */
public final class Story {
  private static final Set<String> MARKERS =
      Set.of(
          "live",
          "онлайн",
          "відео",
          "видео",
          "фото",
          "video",
          "photo",
          "оновлено",
          "обновлено",
          "дополнено",
          "доповнено",
          "фоторепортаж",
          "інфографіка",
          "инфографика",
          "оновлюється",
          "обновляется");

  /** Words of fewer letters are left out, unless they are numbers. */
  private static final int MIN_LETTERS = 3;

  private Story() {}

  /** Returns the id that all headlines of the story share. */
  public static ContentId group(Headline headline) {
    SortedSet<String> stems = new TreeSet<>();
    for (Word word : headline.words()) {
      if (isCounted(word.text())) {
        stems.add(stem(word.text()));
      }
    }
    if (stems.isEmpty()) {
      // Nothing to compare by, for example an empty headline: only the same text is the same story.
      stems.add(headline.text());
    }
    return ContentId.of("garant/press-group/1\u001F" + String.join(" ", stems));
  }

  private static boolean isCounted(String word) {
    return !MARKERS.contains(word)
        && (word.length() >= MIN_LETTERS || Character.isDigit(word.charAt(0)));
  }

  /** Cuts the ending, crudely: two letters of six or more, one of five. */
  private static String stem(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word;
    }
    int cut = word.length() >= 6 ? 2 : word.length() == 5 ? 1 : 0;
    return word.substring(0, word.length() - cut);
  }
}
