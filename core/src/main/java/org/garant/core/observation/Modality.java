package org.garant.core.observation;

import java.util.Optional;

/**
 * How something was observed. The order is the order in which fusion takes observations up inside a
 * closed window: the better it places an event, the earlier.
 */
public enum Modality {
  /** Imagery from an unmanned aircraft. */
  DRONE("drone"),
  /** Sound or ground motion, located from arrival times. */
  ACOUSTIC("acoustic"),
  /** People of the mission on the spot. */
  PATROL("patrol"),
  /** A satellite's thermal anomaly. */
  THERMAL("thermal"),
  /** A news report. */
  PRESS("press"),
  /** A public alert: a threat over an area, never a strike. */
  ALERT("alert"),
  /** What a party or the mission itself states, such as a notice or a plan; no observation. */
  STATEMENT("statement");

  private final String code;

  Modality(String code) {
    this.code = code;
  }

  /** Returns the code used in files, for example {@code press}. */
  public String code() {
    return code;
  }

  /** Returns the modality of {@code code}, if there is one. */
  public static Optional<Modality> findByCode(String code) {
    for (Modality modality : values()) {
      if (modality.code.equals(code)) {
        return Optional.of(modality);
      }
    }
    return Optional.empty();
  }
}
