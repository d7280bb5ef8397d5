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
  /** Side of a cell, 1e-7 degrees: about 5.6 km north, 3.7 km east at 48° N. */
  private static final int CELL_E7 = 500_000;

  private static final int COLUMNS_OF_EARTH = (int) (3_600_000_000L / CELL_E7);
  private static final double KM_PER_CELL = 111.195 * CELL_E7 / 1e7;

  /** Error of placing an incident in the middle of its cell, km, standard deviation per axis. */
  private static final double CELL_SIGMA_KM = 2.5;

  /** The kernel ends at this many standard deviations. */
  private static final double REACH = 3;

  private final double priorPerKm2Hour;
  private final double hours;
  private final int firstRow;
  private final int rows;
  private final int firstColumn;
  private final int columns;
  private final float[] incidents;

  /**
   * Starts with no incident.
   *
   * @param priorPer1000Km2Day expected where nothing is known
   * @param hours length of the time all of them fall in
   * @param box where all of them lie
   */
  IncidentRate(double priorPer1000Km2Day, double hours, Box box) {
    this.priorPerKm2Hour = priorPer1000Km2Day / 1000 / 24;
    this.hours = hours;
    this.firstRow = row(box.south);
    this.rows = row(box.north) - firstRow + 1;
    this.firstColumn = column(box.west);
    this.columns = column(box.east) - firstColumn + 1;
    this.incidents = new float[rows * columns];
  }

  /** The box that holds all positions it was shown. */
  static final class Box {
    private int south = Integer.MAX_VALUE;
    private int north = Integer.MIN_VALUE;
    private int west = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;

    /** Grows to hold {@code position}. */
    void include(Position position) {
      south = Math.min(south, position.latitudeE7());
      north = Math.max(north, position.latitudeE7());
      west = Math.min(west, position.longitudeE7());
      east = Math.max(east, position.longitudeE7());
    }

    /** Returns whether it was shown no position. */
    boolean isEmpty() {
      return south > north;
    }
  }

  /** Forgets all incidents. */
  void clear() {
    Arrays.fill(incidents, 0);
  }

  /** Counts {@code weight} of an incident at {@code position}; outside the box it is left out. */
  void add(Position position, double weight) {
    int row = row(position.latitudeE7()) - firstRow;
    int column = column(position.longitudeE7()) - firstColumn;
    if (row >= 0 && row < rows && column >= 0 && column < columns) {
      incidents[row * columns + column] += (float) weight;
    }
  }

  /** Returns incidents per km² and hour about a detection at {@code position}. */
  double perKm2Hour(Position position, Covariance covariance) {
    double varianceKm2 =
        (covariance.eastM2() + covariance.northM2()) * 1e-6 + CELL_SIGMA_KM * CELL_SIGMA_KM;
    double reachKm = REACH * Math.sqrt(varianceKm2);
    double cosine =
        Math.max(0.01, StrictMath.cos(StrictMath.toRadians(position.latitudeDegrees())));
    int rowReach = (int) (reachKm / KM_PER_CELL) + 1;
    int columnReach =
        (int) Math.min(COLUMNS_OF_EARTH / 2 - 1, reachKm / (KM_PER_CELL * cosine) + 1);
    int row = row(position.latitudeE7()) - firstRow;
    int column = column(position.longitudeE7()) - firstColumn;
    double sum = 0;
    for (int r = Math.max(0, row - rowReach); r <= Math.min(rows - 1, row + rowReach); r++) {
      double north = (r - row) * KM_PER_CELL;
      for (int step = -columnReach; step <= columnReach; step++) {
        int c = Math.floorMod(column + step, COLUMNS_OF_EARTH);
        float count = c < columns ? incidents[r * columns + c] : 0;
        if (count > 0) {
          double east = step * KM_PER_CELL * cosine;
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

  private static int row(int latitudeE7) {
    return Math.floorDiv(latitudeE7, CELL_E7);
  }

  private static int column(int longitudeE7) {
    return Math.floorDiv(longitudeE7, CELL_E7);
  }
}
