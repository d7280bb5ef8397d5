package org.garant.intake.firms;

import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/**
 * How a file of hot spots is read.
 *
 * @param source the source
 * @param licence under which the file was had
 * @param period hot spots that cannot have been seen in it are outside
 * @param area hot spots that lie elsewhere are outside; files cover the whole earth
 * @param actShare probability that a hot spot goes back to an act of force, as the mission's policy
 *     assumes it; nearly all are fires in fields, forests and plants
 */
public record FirmsSettings(
    SourceId source, String licence, Interval period, Area area, Probability actShare) {

  /**
   * A box of parallels and meridians, its edges included.
   *
   * @param southWest its corner of the smallest latitude and longitude
   * @param northEast its corner of the greatest; not south or west of the other
   */
  public record Area(Position southWest, Position northEast) {
    public Area {
      if (southWest.latitudeE7() > northEast.latitudeE7()
          || southWest.longitudeE7() > northEast.longitudeE7()) {
        throw new IllegalArgumentException(
            "corners in order, were " + southWest + ", " + northEast);
      }
    }

    /** Tells whether {@code position} lies in it. */
    public boolean contains(Position position) {
      return position.latitudeE7() >= southWest.latitudeE7()
          && position.latitudeE7() <= northEast.latitudeE7()
          && position.longitudeE7() >= southWest.longitudeE7()
          && position.longitudeE7() <= northEast.longitudeE7();
    }
  }
}
