package org.garant.core.observation;

import java.util.Optional;

/**
 * Why a source could not see what it otherwise would have seen. The causes are those that
 * monitoring missions report beside their counts (OSCE SMM daily reports: "restrictions of freedom
 * of movement and other impediments").
 */
public enum Impediment {
  /** Cloud, fog, wind or rain. */
  WEATHER("weather"),
  /** The instrument or its link did not work. */
  OUTAGE("outage"),
  /** Its signals were interfered with. */
  JAMMING("jamming"),
  /** Somebody did not let the source go there. */
  ACCESS_DENIED("access-denied");

  private final String code;

  Impediment(String code) {
    this.code = code;
  }

  /** Returns the code used in files, for example {@code access-denied}. */
  public String code() {
    return code;
  }

  /** Returns the impediment of {@code code}, if there is one. */
  public static Optional<Impediment> findByCode(String code) {
    for (Impediment impediment : values()) {
      if (impediment.code.equals(code)) {
        return Optional.of(impediment);
      }
    }
    return Optional.empty();
  }
}
