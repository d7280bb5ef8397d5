package org.garant.core.observation;

import java.util.Optional;

/** The kinds of object that an agreement can protect by name, taxonomy version 1. */
public enum ObjectClass {
  /**
   * Works of energy supply: power stations and their dams, substations and lines, refineries,
   * pipelines and their pumping stations, stores of oil and gas.
   */
  ENERGY("energy");

  private final String code;

  ObjectClass(String code) {
    this.code = code;
  }

  /** Returns the code used in files, for example {@code energy}. */
  public String code() {
    return code;
  }

  /** Returns the class of {@code code}, if there is one. */
  public static Optional<ObjectClass> findByCode(String code) {
    for (ObjectClass each : values()) {
      if (each.code.equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
