package org.garant.core.quantity;

/**
 * A place on the WGS 84 ellipsoid, kept in whole units of 1e-7 degrees (about 1 cm) so that it is
 * signed and read back without loss.
 *
 * @param latitudeE7 latitude in 1e-7 degrees, north positive, at most 90 degrees either way
 * @param longitudeE7 longitude in 1e-7 degrees, east positive, at most 180 degrees either way
 */
public record Position(int latitudeE7, int longitudeE7) implements Comparable<Position> {
  private static final double E7 = 1e7;

  public Position {
    if (Math.abs((long) latitudeE7) > 900_000_000L) {
      throw new IllegalArgumentException("latitude lies within 90 degrees, was " + latitudeE7);
    }
    if (Math.abs((long) longitudeE7) > 1_800_000_000L) {
      throw new IllegalArgumentException("longitude lies within 180 degrees, was " + longitudeE7);
    }
  }

  /**
   * Returns the position nearest to the given degrees.
   *
   * @throws IllegalArgumentException if either is out of range or not a number
   */
  public static Position ofDegrees(double latitudeDegrees, double longitudeDegrees) {
    if (!(Math.abs(latitudeDegrees) <= 90)) {
      throw new IllegalArgumentException("latitude lies within 90 degrees, was " + latitudeDegrees);
    }
    if (!(Math.abs(longitudeDegrees) <= 180)) {
      throw new IllegalArgumentException(
          "longitude lies within 180 degrees, was " + longitudeDegrees);
    }
    return new Position(
        (int) StrictMath.rint(latitudeDegrees * E7), (int) StrictMath.rint(longitudeDegrees * E7));
  }

  /** Returns the latitude in degrees, north positive. */
  public double latitudeDegrees() {
    return latitudeE7 / E7;
  }

  /** Returns the longitude in degrees, east positive. */
  public double longitudeDegrees() {
    return longitudeE7 / E7;
  }

  @Override
  public int compareTo(Position other) {
    int byLatitude = Integer.compare(latitudeE7, other.latitudeE7);
    return byLatitude != 0 ? byLatitude : Integer.compare(longitudeE7, other.longitudeE7);
  }
}
