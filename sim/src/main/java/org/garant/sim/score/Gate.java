package org.garant.sim.score;

/**
 * How near an incident must lie to a true event to match it: inside the ellipsoid {@code
 * (d/meters)² + (t/seconds)² <= 1}, d the distance on the ground and t the time between them.
 *
 * @param meters its half width on the ground, greater than 0
 * @param seconds its half width in time, greater than 0
 */
public record Gate(long meters, long seconds) {
  /** One kilometre and six hours. */
  public static final Gate USUAL = new Gate(1_000, 6 * 3_600);

  public Gate {
    if (meters <= 0 || seconds <= 0) {
      throw new IllegalArgumentException(
          "a gate has a width, was " + meters + " m, " + seconds + " s");
    }
  }

  /** Tells whether something that far away is inside. */
  boolean holds(double distanceMeters, long millis) {
    double space = distanceMeters / meters;
    double time = millis / (seconds * 1_000.0);
    return space * space + time * time <= 1;
  }
}
