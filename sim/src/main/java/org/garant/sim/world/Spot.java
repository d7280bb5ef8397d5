package org.garant.sim.world;

/**
 * A place by the line.
 *
 * @param alongKm from the line's start, km
 * @param offsetKm right of the line, km
 */
public record Spot(double alongKm, double offsetKm) {
  /** Returns the spot {@code alongKm} farther along and {@code offsetKm} farther right. */
  public Spot plus(double alongKm, double offsetKm) {
    return new Spot(this.alongKm + alongKm, this.offsetKm + offsetKm);
  }
}
