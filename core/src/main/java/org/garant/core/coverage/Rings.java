package org.garant.core.coverage;

import java.util.List;
import org.garant.core.quantity.Position;

/** Closed rings as flat arrays: the containment test reads them often. */
final class Rings {
  private Rings() {}

  /** Returns {@code ring} as latitude, longitude, latitude, longitude …, in 1e-7 degrees. */
  static int[] flat(List<Position> ring) {
    int[] flat = new int[ring.size() * 2];
    int at = 0;
    for (Position position : ring) {
      flat[at++] = position.latitudeE7();
      flat[at++] = position.longitudeE7();
    }
    return flat;
  }

  /**
   * Tells whether a ray from the position crosses the ring an odd number of times: then the
   * position lies inside. Exact, in whole units.
   */
  static boolean oddCrossings(int[] ring, int latitude, int longitude) {
    boolean odd = false;
    for (int i = 2; i < ring.length; i += 2) {
      int fromLatitude = ring[i - 2];
      int toLatitude = ring[i];
      if ((fromLatitude > latitude) == (toLatitude > latitude)) {
        continue;
      }
      // Sign of the cross product; each factor is below 2^32, so a long holds the product.
      int fromLongitude = ring[i - 1];
      long cross =
          ((long) ring[i + 1] - fromLongitude) * ((long) latitude - fromLatitude)
              - ((long) longitude - fromLongitude) * ((long) toLatitude - fromLatitude);
      // Counts edges truly east of the position, whichever way the ring runs, so that a position on
      // a shared border lies in one of the two areas.
      odd ^= toLatitude > fromLatitude ? cross > 0 : cross < 0;
    }
    return odd;
  }
}
