package org.garant.core.observation;

import java.util.Optional;

/**
 * The kinds of act that an agreement can name, taxonomy version 1. The first part of a code is the
 * family; an agreement says {@code strike.*} for all of one.
 */
public enum Act {
  /** Fire by guns, mortars, tanks or rocket artillery; "shelling" of unnamed means. */
  FIRE_SHELLING("fire.shelling"),
  /** Fire by rifles and machine guns. */
  FIRE_SMALL_ARMS("fire.small-arms"),
  /** An attack by an unmanned aircraft of any kind, also one that was shot down. */
  STRIKE_DRONE("strike.drone"),
  /** An attack by a ballistic or cruise missile, also one that was shot down. */
  STRIKE_MISSILE("strike.missile"),
  /** An attack by crewed aircraft with bombs or rockets. */
  STRIKE_AIR_BOMB("strike.air-bomb"),
  /** An attack whose means is not known, or several means together. */
  STRIKE_UNSPECIFIED("strike.unspecified"),
  /** Ground fighting. */
  ASSAULT_GROUND("assault.ground");

  private final String code;

  Act(String code) {
    this.code = code;
  }

  /** Returns the code used in files, for example {@code strike.drone}. */
  public String code() {
    return code;
  }

  /** Returns the act of {@code code}, if there is one. */
  public static Optional<Act> findByCode(String code) {
    for (Act act : values()) {
      if (act.code.equals(code)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether {@code pattern} names this act: its code, or its family followed by {@code .*}.
   */
  public boolean matches(String pattern) {
    if (pattern.endsWith(".*")) {
      return code.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    return code.equals(pattern);
  }
}
