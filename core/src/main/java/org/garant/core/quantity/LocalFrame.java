package org.garant.core.quantity;

/**
 * East and north metres about an origin, on the plane that touches the WGS 84 ellipsoid there.
 *
 * <p>Uses the radii of curvature at the origin's latitude; the error is below 0.1 % of the distance
 * within 100 km. Source: Torge and Müller (2012), Geodesy, 4th ed., section 4.1.3.
 */
public final class LocalFrame {
  /** Semi-major axis of WGS 84, m. */
  private static final double A = 6_378_137.0;

  /** First eccentricity squared of WGS 84. */
  private static final double E2 = 6.694379990141e-3;

  private final Position origin;
  private final double eastMetersPerDegree;
  private final double northMetersPerDegree;

  /** Makes the frame about {@code origin}. */
  public LocalFrame(Position origin) {
    this.origin = origin;
    double latitude = StrictMath.toRadians(origin.latitudeDegrees());
    double sine = StrictMath.sin(latitude);
    double w2 = 1 - E2 * sine * sine;
    double primeVertical = A / Math.sqrt(w2);
    double meridional = A * (1 - E2) / (w2 * Math.sqrt(w2));
    this.eastMetersPerDegree = StrictMath.toRadians(primeVertical * StrictMath.cos(latitude));
    this.northMetersPerDegree = StrictMath.toRadians(meridional);
  }

  /** Returns the frame's origin. */
  public Position origin() {
    return origin;
  }

  /** Returns metres east of the origin, the shorter way round. */
  public double eastMeters(Position position) {
    double degrees = position.longitudeDegrees() - origin.longitudeDegrees();
    if (degrees > 180) {
      degrees -= 360;
    } else if (degrees < -180) {
      degrees += 360;
    }
    return degrees * eastMetersPerDegree;
  }

  /** Returns metres north of the origin. */
  public double northMeters(Position position) {
    return (position.latitudeDegrees() - origin.latitudeDegrees()) * northMetersPerDegree;
  }

  /** Returns the position the given metres east and north of the origin. */
  public Position at(double eastMeters, double northMeters) {
    double longitude = origin.longitudeDegrees() + eastMeters / eastMetersPerDegree;
    if (longitude > 180) {
      longitude -= 360;
    } else if (longitude < -180) {
      longitude += 360;
    }
    double latitude = origin.latitudeDegrees() + northMeters / northMetersPerDegree;
    return Position.ofDegrees(Math.max(-90, Math.min(90, latitude)), longitude);
  }
}
