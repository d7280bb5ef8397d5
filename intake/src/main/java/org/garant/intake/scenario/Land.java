package org.garant.intake.scenario;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Position;

/**
 * An invented land: a straight line with a belt and sectors on both sides.
 *
 * @param name its name
 * @param country its code, user-assigned in ISO 3166-1: X and a letter
 * @param middle the middle of the line
 * @param headingDegrees the way the line goes, clockwise from north, 0 to below 360
 * @param lengthKm the line's length, km
 * @param sectors number of sectors, of equal length
 * @param depthKm how far sectors reach on either side, km
 * @param beltKm how far the buffer zone reaches on either side, km, less than the depth
 * @param accuracyMeters standard deviation of the buffer zone's border, m
 * @param contested the part of the belt that one reading leaves out, if the parties differ on one
 * @param settlements places that have a name
 */
public record Land(
    String name,
    String country,
    Position middle,
    double headingDegrees,
    double lengthKm,
    int sectors,
    double depthKm,
    double beltKm,
    long accuracyMeters,
    Optional<Stretch> contested,
    List<Settlement> settlements) {
  /** Copies the list. */
  public Land {
    settlements = List.copyOf(settlements);
  }

  /**
   * A part of the line.
   *
   * @param fromKm from the line's start, km
   * @param toKm from the line's start, km, greater
   */
  public record Stretch(double fromKm, double toKm) {}

  /**
   * A place that has a name.
   *
   * @param name its name
   * @param alongKm from the line's start, km
   * @param offsetKm right of the line, km
   */
  public record Settlement(String name, double alongKm, double offsetKm) {}

  /** Returns the length of a sector, km. */
  public double sectorKm() {
    return lengthKm / sectors;
  }
}
