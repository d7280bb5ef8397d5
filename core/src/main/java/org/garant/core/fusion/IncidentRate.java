package org.garant.core.fusion;

import java.util.Arrays;
import org.garant.core.quantity.Position;

/**
 * How many incidents to expect per km² and hour, cell by cell: the posterior mean of a Gamma prior
 * whose weight is one incident. Source: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed.,
 * section 2.6.
 */
final class IncidentRate {
  /** Cells per degree. */
  private static final int PER_DEGREE = 4;

  private static final int COLUMNS = 360 * PER_DEGREE;
  private static final double KM_PER_DEGREE = 111.195;

  private final float[] incidents = new float[180 * PER_DEGREE * COLUMNS];
  private final double priorPerKm2Hour;
  private final double hours;

  /**
   * Starts with no incident.
   *
   * @param priorPer1000Km2Day expected where nothing is known
   * @param hours length of the time all of them fall in
   */
  IncidentRate(double priorPer1000Km2Day, double hours) {
    this.priorPerKm2Hour = priorPer1000Km2Day / 1000 / 24;
    this.hours = hours;
  }

  /** Forgets all incidents. */
  void clear() {
    Arrays.fill(incidents, 0);
  }

  /** Counts {@code weight} of an incident at {@code position}. */
  void add(Position position, double weight) {
    incidents[cell(position)] += (float) weight;
  }

  /** Returns incidents per km² and hour about {@code position}. */
  double perKm2Hour(Position position) {
    double kmNorth = KM_PER_DEGREE / PER_DEGREE;
    double kmEast =
        kmNorth * Math.max(0.01, StrictMath.cos(StrictMath.toRadians(position.latitudeDegrees())));
    return of(incidents[cell(position)], kmNorth * kmEast);
  }

  /** Returns incidents per km² and hour where {@code count} fell in {@code areaKm2}. */
  double of(double count, double areaKm2) {
    return (1 + count) / (1 / priorPerKm2Hour + areaKm2 * hours);
  }

  private static int cell(Position position) {
    int row =
        Math.min(
            180 * PER_DEGREE - 1,
            (int) ((position.latitudeE7() + 900_000_000L) * PER_DEGREE / 10_000_000L));
    int column =
        (int) ((position.longitudeE7() + 1_800_000_000L) * PER_DEGREE / 10_000_000L) % COLUMNS;
    return row * COLUMNS + column;
  }
}
