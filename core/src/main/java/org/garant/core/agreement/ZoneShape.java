package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;

/**
 * A drawn zone, ready to say with what probability an uncertain point lies in it.
 *
 * <p>By Green's theorem the probability of a polygon under a normal distribution is an integral
 * along its edges: with coordinates u, v in which the distribution is standard, it is the integral
 * of Φ(u) φ(v) dv once round, anticlockwise. Each edge is integrated over the coordinate in which
 * it is the longer, so the integrand never bends faster than the density itself; the other form
 * follows by integration by parts. Absolute error below 1e-6 for up to ten edges near the point.
 * Edges are straight in longitude and latitude.
 */
final class ZoneShape {
  /** A boundary farther away than this many standard deviations decides nothing; error 2e-8. */
  private static final double FAR_SIGMAS = 6;

  /** Panels of one standard deviation: error of the rule below 1e-8 for slopes up to 1. */
  private static final double PANEL = 1;

  /** Outer rings anticlockwise, holes clockwise. */
  private final List<Position[]> rings;

  private final Covariance accuracy;

  ZoneShape(Zone.Drawn zone) {
    this(zone.polygons(), zone.accuracyMeters());
  }

  /**
   * Prepares a shape.
   *
   * @param polygons as in {@link Zone.Drawn}
   * @param accuracyMeters as in {@link Zone.Drawn}
   */
  ZoneShape(List<List<List<Position>>> polygons, long accuracyMeters) {
    List<Position[]> oriented = new ArrayList<>();
    for (List<List<Position>> polygon : polygons) {
      for (int i = 0; i < polygon.size(); i++) {
        oriented.add(oriented(polygon.get(i), i == 0));
      }
    }
    this.rings = List.copyOf(oriented);
    this.accuracy = Covariance.circular(accuracyMeters);
  }

  /**
   * Returns the probability that a point at {@code mean}, known exactly but for the zone's shape,
   * lies in the zone.
   */
  double probability(Position mean) {
    return integrate(mean, accuracy);
  }

  /** Returns the probability that a point about {@code mean} with that error lies in the zone. */
  double probability(Position mean, Covariance error) {
    return integrate(mean, accuracy.plus(error));
  }

  private double integrate(Position mean, Covariance covariance) {
    LocalFrame frame = new LocalFrame(mean);
    double reach = FAR_SIGMAS * covariance.majorSigmaMeters();
    double reach2 = reach * reach;
    boolean inside = false;
    for (Position[] ring : rings) {
      double x1 = frame.eastMeters(ring[0]);
      double y1 = frame.northMeters(ring[0]);
      for (int i = 1; i < ring.length; i++) {
        double x2 = frame.eastMeters(ring[i]);
        double y2 = frame.northMeters(ring[i]);
        if (distance2(x1, y1, x2, y2) <= reach2) {
          return Math.max(0, Math.min(1, alongEdges(covariance, frame)));
        }
        if ((y1 > 0) != (y2 > 0) && x1 - y1 * (x2 - x1) / (y2 - y1) > 0) {
          inside = !inside;
        }
        x1 = x2;
        y1 = y2;
      }
    }
    return inside ? 1 : 0;
  }

  private double alongEdges(Covariance covariance, LocalFrame frame) {
    // Cholesky's factor of the covariance turns metres into standard coordinates.
    double a = Math.sqrt((double) covariance.eastM2());
    double b = (double) covariance.eastNorthM2() / a;
    double c = Math.sqrt(covariance.determinantM4()) / a;
    double sum = 0;
    for (Position[] ring : rings) {
      double u1 = frame.eastMeters(ring[0]) / a;
      double v1 = (frame.northMeters(ring[0]) - b * u1) / c;
      for (int i = 1; i < ring.length; i++) {
        double u2 = frame.eastMeters(ring[i]) / a;
        double v2 = (frame.northMeters(ring[i]) - b * u2) / c;
        sum += edge(u1, v1, u2, v2);
        u1 = u2;
        v1 = v2;
      }
    }
    return sum;
  }

  /** Returns the integral of Φ(u) φ(v) dv along one edge. */
  private static double edge(double u1, double v1, double u2, double v2) {
    double reach = NormalDistribution.REACH;
    if (Math.max(u1, u2) <= -reach) {
      return 0;
    }
    if (Math.min(u1, u2) >= reach) {
      return NormalDistribution.cdf(v2) - NormalDistribution.cdf(v1);
    }
    if (Math.abs(v2 - v1) >= Math.abs(u2 - u1)) {
      return v1 == v2 ? 0 : along(v1, u1, v2, u2);
    }
    double ends =
        NormalDistribution.cdf(u2) * NormalDistribution.cdf(v2)
            - NormalDistribution.cdf(u1) * NormalDistribution.cdf(v1);
    return ends - along(u1, v1, u2, v2);
  }

  /** Returns the integral of φ(s) Φ(t) ds from s1 to s2, with t linear in s, slope at most 1. */
  private static double along(double s1, double t1, double s2, double t2) {
    double slope = (t2 - t1) / (s2 - s1);
    double from = clip(s1);
    double to = clip(s2);
    return from == to
        ? 0
        : Quadrature.integrate(
            s -> NormalDistribution.density(s) * NormalDistribution.cdf(t1 + slope * (s - s1)),
            from,
            to,
            PANEL);
  }

  private static double clip(double value) {
    return Math.max(-NormalDistribution.REACH, Math.min(NormalDistribution.REACH, value));
  }

  /** Returns the squared distance of the origin from a segment. */
  private static double distance2(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length2 = dx * dx + dy * dy;
    double share = length2 == 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length2));
    double x = x1 + share * dx;
    double y = y1 + share * dy;
    return x * x + y * y;
  }

  private static Position[] oriented(List<Position> ring, boolean anticlockwise) {
    double area = 0;
    for (int i = 1; i < ring.size(); i++) {
      Position p = ring.get(i - 1);
      Position q = ring.get(i);
      area +=
          p.longitudeDegrees() * q.latitudeDegrees() - q.longitudeDegrees() * p.latitudeDegrees();
    }
    Position[] positions = ring.toArray(new Position[0]);
    if ((area > 0) != anticlockwise) {
      Collections.reverse(Arrays.asList(positions));
    }
    return positions;
  }
}
