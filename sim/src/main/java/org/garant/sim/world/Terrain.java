package org.garant.sim.world;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Land;

/** Puts an invented land on the globe: kilometres along and beside the line to positions. */
public final class Terrain {
  private final Land land;
  private final LocalFrame frame;
  private final double sine;
  private final double cosine;

  /** Puts {@code land} where it says. */
  public Terrain(Land land) {
    this.land = land;
    this.frame = new LocalFrame(land.middle());
    double heading = StrictMath.toRadians(land.headingDegrees());
    this.sine = StrictMath.sin(heading);
    this.cosine = StrictMath.cos(heading);
  }

  /** Returns the land. */
  public Land land() {
    return land;
  }

  /** Returns where {@code spot} is. */
  public Position position(Spot spot) {
    double along = spot.alongKm() - land.lengthKm() / 2;
    return frame.at(
        1000 * (along * sine + spot.offsetKm() * cosine),
        1000 * (along * cosine - spot.offsetKm() * sine));
  }

  /** Returns where the corners of {@code outline} are, the first repeated at the end. */
  public List<Position> ring(List<Spot> outline) {
    List<Position> ring = new ArrayList<>();
    for (Spot spot : outline) {
      ring.add(position(spot));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  /** Returns the azimuth from {@code one} to {@code other}, degrees from 0 to below 180. */
  public double axisDegrees(Spot one, Spot other) {
    double along = other.alongKm() - one.alongKm();
    double offset = other.offsetKm() - one.offsetKm();
    return axisDegrees(along * sine + offset * cosine, along * cosine - offset * sine);
  }

  /** Returns the axis of a direction east and north, degrees clockwise from north, below 180. */
  public static double axisDegrees(double east, double north) {
    double degrees = StrictMath.toDegrees(StrictMath.atan2(east, north));
    double axis = degrees < 0 ? degrees + 180 : degrees;
    return axis >= 180 ? axis - 180 : axis;
  }

  /** Returns the rectangle between two distances along the line, {@code halfKm} to either side. */
  public static List<Spot> strip(double fromKm, double toKm, double halfKm) {
    return List.of(
        new Spot(fromKm, -halfKm),
        new Spot(fromKm, halfKm),
        new Spot(toKm, halfKm),
        new Spot(toKm, -halfKm));
  }

  /** Returns the number of the sector that {@code spot} lies in or beside, from 1. */
  public int sector(Spot spot) {
    int sector = 1 + (int) StrictMath.floor(spot.alongKm() / land.sectorKm());
    return Math.max(1, Math.min(land.sectors(), sector));
  }
}
