package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.Position;
import org.garant.core.report.CandidateRow.Spot;

/**
 * Error ellipses of a normal distribution in the plane. The ellipse that holds the share p has the
 * semi-axes sigma times sqrt(-2 ln(1 - p)), the quantile of the Rayleigh distribution.
 */
final class Ellipse {
  /** Semi-axis of the 50 % ellipse in standard deviations. */
  static final double SCALE_50 = StrictMath.sqrt(-2 * StrictMath.log(0.5));

  /** Semi-axis of the 90 % ellipse in standard deviations. */
  static final double SCALE_90 = StrictMath.sqrt(-2 * StrictMath.log(0.1));

  private static final int CORNERS = 40;

  private Ellipse() {}

  /** Returns a semi-axis in whole metres. */
  static long semiAxisMeters(long sigmaMeters, double scale) {
    return (long) StrictMath.rint(sigmaMeters * scale);
  }

  /** Returns "12 × 5 km of the middle", or "5 km of the middle" for a circle. */
  static String axes90(Spot spot) {
    String major = Numbers.kilometers(spot.majorMeters() * SCALE_90);
    String minor = Numbers.kilometers(spot.minorMeters() * SCALE_90);
    return (major.equals(minor) ? major : major + " \u00D7 " + minor) + " of the middle";
  }

  /**
   * Returns the ellipse as positions, counter-clockwise. Good to 1 % within 100 km: metres become
   * degrees on the sphere.
   */
  static List<Position> outline(Spot spot, double scale) {
    double angle = spot.angleMillirad() / 1000.0;
    double latitude = spot.mean().latitudeDegrees();
    double metersPerDegree = StrictMath.toRadians(Lambert.RADIUS_METERS);
    double eastPerDegree =
        metersPerDegree * Math.max(0.01, StrictMath.cos(StrictMath.toRadians(latitude)));
    List<Position> corners = new ArrayList<>();
    for (int i = 0; i < CORNERS; i++) {
      double t = 2 * StrictMath.PI * i / CORNERS;
      double along = spot.majorMeters() * scale * StrictMath.cos(t);
      double across = spot.minorMeters() * scale * StrictMath.sin(t);
      double east = along * StrictMath.cos(angle) - across * StrictMath.sin(angle);
      double north = along * StrictMath.sin(angle) + across * StrictMath.cos(angle);
      corners.add(
          Position.ofDegrees(
              Math.clamp(latitude + north / metersPerDegree, -90, 90),
              Math.clamp(spot.mean().longitudeDegrees() + east / eastPerDegree, -180, 180)));
    }
    return corners;
  }
}
