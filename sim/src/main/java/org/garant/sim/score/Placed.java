package org.garant.sim.score;

import java.util.Optional;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Place;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Probability;

/**
 * An incident about a point, made ready to be measured against true events.
 *
 * @param incident the incident
 * @param middleMillis the middle of its time, ms since 1970-01-01T00:00Z
 * @param frame the plane about its point
 * @param covariance the point's error
 */
record Placed(Incident incident, long middleMillis, LocalFrame frame, Covariance covariance) {

  /**
   * Returns {@code incident} with the point that holds more than half of its place. One without
   * such a point is known to an area only: it has neither position nor ellipse.
   */
  static Optional<Placed> of(Incident incident) {
    for (Place.Part part : incident.place().parts()) {
      if (part instanceof Place.Point point && point.weightPpm() > Probability.PPM / 2) {
        long start = incident.time().start().toEpochMilli();
        return Optional.of(
            new Placed(
                incident,
                start + incident.time().millis() / 2,
                new LocalFrame(point.mean()),
                point.covariance()));
      }
    }
    return Optional.empty();
  }

  double probability() {
    return incident.exists().value();
  }

  /** Returns the distance on the ground to {@code event}, m. */
  double distanceMeters(TrueEvent event) {
    double east = frame.eastMeters(event.position());
    double north = frame.northMeters(event.position());
    return Math.sqrt(east * east + north * north);
  }

  /** Returns the time to {@code event}, ms, either way. */
  long millisTo(TrueEvent event) {
    return Math.abs(event.time().toEpochMilli() - middleMillis);
  }

  /**
   * Returns the squared Mahalanobis distance of {@code event} from the point: {@code d' C⁻¹ d}.
   * Were place and ellipse right, it would be chi-squared with two degrees of freedom.
   */
  double squaredMahalanobis(TrueEvent event) {
    double east = frame.eastMeters(event.position());
    double north = frame.northMeters(event.position());
    return (covariance.northM2() * east * east
            - 2.0 * covariance.eastNorthM2() * east * north
            + covariance.eastM2() * north * north)
        / covariance.determinantM4();
  }
}
