package org.garant.sim.score;

import java.time.Instant;
import org.garant.core.quantity.Position;

/**
 * Something that happened in an invented case, as its maker knows.
 *
 * @param id its number, 1 or more, each once
 * @param time when it happened
 * @param position where it happened
 * @param act the code of what it was, see {@link org.garant.core.observation.Act}
 * @param kind {@code act} where the agreement knows such an act, {@code notified} where it was
 *     announced, or another word
 */
public record TrueEvent(int id, Instant time, Position position, String act, String kind) {
  public TrueEvent {
    if (id < 1) {
      throw new IllegalArgumentException("an event's number is 1 or more, was " + id);
    }
  }
}
