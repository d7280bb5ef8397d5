package org.garant.sim.world;

import org.garant.core.observation.Act;
import org.garant.intake.scenario.Side;

/**
 * Something that happens in an exercise.
 *
 * @param number from 1, in the order of time
 * @param timeMillis when, ms since 1970-01-01T00:00Z
 * @param spot where it takes effect
 * @param act what it is; of an announced blast, what it looks like
 * @param side whose forces act
 * @param kind whether it is an act at all
 */
public record TrueEvent(int number, long timeMillis, Spot spot, Act act, Side side, Kind kind) {
  /** Whether something is an act of force. */
  public enum Kind {
    /** It is. */
    ACT("act"),
    /** A blast that was announced. */
    NOTIFIED("notified");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the code used in files. */
    public String code() {
      return code;
    }
  }

  /** Returns this event with another number. */
  TrueEvent numbered(int number) {
    return new TrueEvent(number, timeMillis, spot, act, side, kind);
  }
}
