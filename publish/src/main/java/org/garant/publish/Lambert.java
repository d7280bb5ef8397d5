package org.garant.publish;

import org.garant.core.quantity.Position;

/**
 * Lambert's azimuthal equal-area projection of the sphere: equal areas stay equal, so that a shaded
 * region looks as large as it is.
 *
 * <p>Source: Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395,
 * equations 22-4, 22-5 and 24-2. The sphere has the mean radius; within 1,000 km of the centre the
 * scale differs by less than 0.4 % from that at the centre.
 */
final class Lambert {
  /** Mean radius of the earth (IUGG), m. */
  static final double RADIUS_METERS = 6_371_008.8;

  private final double centreLatitude;
  private final double centreLongitude;

  /** Makes the projection about a centre. */
  Lambert(Position centre) {
    this.centreLatitude = StrictMath.toRadians(centre.latitudeDegrees());
    this.centreLongitude = StrictMath.toRadians(centre.longitudeDegrees());
  }

  /**
   * A point of the plane.
   *
   * @param x to the right (east at the centre)
   * @param y upwards (north at the centre) in metres, downwards in a drawing
   */
  record Point(double x, double y) {}

  /** Returns where {@code position} lies, in metres from the centre. */
  Point project(Position position) {
    double latitude = StrictMath.toRadians(position.latitudeDegrees());
    double east = StrictMath.toRadians(position.longitudeDegrees()) - centreLongitude;
    double sinCentre = StrictMath.sin(centreLatitude);
    double cosCentre = StrictMath.cos(centreLatitude);
    double sin = StrictMath.sin(latitude);
    double cos = StrictMath.cos(latitude);
    double cosEast = StrictMath.cos(east);
    double k = StrictMath.sqrt(2 / (1 + sinCentre * sin + cosCentre * cos * cosEast));
    return new Point(
        RADIUS_METERS * k * cos * StrictMath.sin(east),
        RADIUS_METERS * k * (cosCentre * sin - sinCentre * cos * cosEast));
  }

  /** Returns what the projection is called on a map. */
  String name() {
    return "Lambert azimuthal equal-area, centred on "
        + degrees(centreLatitude, "N", "S")
        + ", "
        + degrees(centreLongitude, "E", "W");
  }

  private static String degrees(double radians, String positive, String negative) {
    long tenths = (long) StrictMath.rint(StrictMath.toDegrees(radians) * 10);
    return Numbers.milli(Math.abs(tenths) * 100)
        + "\u00B0\u00A0"
        + (tenths < 0 ? negative : positive);
  }
}
