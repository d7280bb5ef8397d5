package org.garant.core.fusion;

import java.util.Arrays;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;

/**
 * How many incidents to expect per km² and hour about a detection: a background that is assumed,
 * plus the incidents known so far, each spread by a Gaussian kernel.
 *
 * <p>The kernel is as wide as the detection's own error and that of its neighbours together. So a
 * town that is often named is a place of many incidents, however small it is on the map: two
 * reports that name it are no more about one incident than its incidents are rare. Source:
 * Silverman (1986), Density Estimation for Statistics and Data Analysis, section 4.2 (the kernel
 * estimate in two dimensions).
 */
final class IncidentRate {
  /** Cells per degree: about 5.6 km north, 3.7 km east at 48° N. */
  private static final int PER_DEGREE = 20;

  private static final int ROWS = 180 * PER_DEGREE;
  private static final int COLUMNS = 360 * PER_DEGREE;
  private static final double KM_PER_DEGREE = 111.195;
  private static final double KM_PER_CELL = KM_PER_DEGREE / PER_DEGREE;

  /** Error of placing an incident in the middle of its cell, km, standard deviation per axis. */
  private static final double CELL_SIGMA_KM = 2.5;

  /** The kernel ends at this many standard deviations. */
  private static final double REACH = 3;

  private final float[] incidents = new float[ROWS * COLUMNS];
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
    incidents[row(position) * COLUMNS + column(position)] += (float) weight;
  }

  /** Returns incidents per km² and hour about a detection at {@code position}. */
  double perKm2Hour(Position position, Covariance covariance) {
    double varianceKm2 =
        (covariance.eastM2() + covariance.northM2()) * 1e-6 + CELL_SIGMA_KM * CELL_SIGMA_KM;
    double reachKm = REACH * Math.sqrt(varianceKm2);
    double cosine =
        Math.max(0.01, StrictMath.cos(StrictMath.toRadians(position.latitudeDegrees())));
    int rows = (int) (reachKm / KM_PER_CELL) + 1;
    int columns = (int) Math.min(COLUMNS / 2 - 1, reachKm / (KM_PER_CELL * cosine) + 1);
    int row = row(position);
    int column = column(position);
    double sum = 0;
    for (int r = Math.max(0, row - rows); r <= Math.min(ROWS - 1, row + rows); r++) {
      double north = (r - row) * KM_PER_CELL;
      for (int c = column - columns; c <= column + columns; c++) {
        float count = incidents[r * COLUMNS + Math.floorMod(c, COLUMNS)];
        if (count > 0) {
          double east = (c - column) * KM_PER_CELL * cosine;
          sum += count * StrictMath.exp(-(north * north + east * east) / (2 * varianceKm2));
        }
      }
    }
    return priorPerKm2Hour + sum / (2 * Math.PI * varianceKm2 * hours);
  }

  /**
   * Returns incidents per km² and hour where {@code count} fell in {@code areaKm2}: the posterior
   * mean of a Gamma prior that weighs one incident. Source: Gelman and others (2013), Bayesian Data
   * Analysis, 3rd ed., section 2.6.
   */
  double of(double count, double areaKm2) {
    return (1 + count) / (1 / priorPerKm2Hour + areaKm2 * hours);
  }

  private static int row(Position position) {
    return (int)
        Math.min(ROWS - 1, (position.latitudeE7() + 900_000_000L) * PER_DEGREE / 10_000_000L);
  }

  private static int column(Position position) {
    return (int) ((position.longitudeE7() + 1_800_000_000L) * PER_DEGREE / 10_000_000L) % COLUMNS;
  }
}
