package org.garant.intake.viina;

import java.time.Instant;
import java.util.List;

/**
 * A moment that headlines date events by: "half an hour before the truce".
 *
 * @param instant when it was, whole milliseconds
 * @param words what headlines call it, one word each, lower case, {@code *} for any ending; for
 *     example {@code перемир*}
 */
public record KnownMoment(Instant instant, List<String> words) {
  public KnownMoment {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a known moment has a word");
    }
    if (!Instant.ofEpochMilli(instant.toEpochMilli()).equals(instant)) {
      throw new IllegalArgumentException("whole milliseconds only: " + instant);
    }
  }
}
