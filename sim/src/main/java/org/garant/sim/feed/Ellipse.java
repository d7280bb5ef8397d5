package org.garant.sim.feed;

import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.sim.draw.Draws;

/**
 * The error of a position, in the whole numbers that a feed states. Errors are drawn from these.
 *
 * @param majorMeters standard deviation along the worse axis, m, at least {@value #LEAST_METERS}
 * @param minorMeters standard deviation across it, m, at most the former
 * @param azimuthDegrees the worse axis, clockwise from north, 0 to 179
 */
record Ellipse(int majorMeters, int minorMeters, int azimuthDegrees) {
  /** A feed gives its positions no better than this, m. */
  static final int LEAST_METERS = 10;

  static Ellipse of(double majorMeters, double minorMeters, double azimuthDegrees) {
    int major = Math.max(LEAST_METERS, (int) StrictMath.rint(majorMeters));
    int minor = Math.max(LEAST_METERS, (int) StrictMath.rint(minorMeters));
    return new Ellipse(
        Math.max(major, minor), Math.min(major, minor), (int) StrictMath.floor(azimuthDegrees));
  }

  /** Returns where {@code position} is put by someone who errs so. */
  Position blur(Position position, Draws draws) {
    double along = majorMeters * draws.gaussian();
    double across = minorMeters * draws.gaussian();
    double azimuth = StrictMath.toRadians(azimuthDegrees);
    double sine = StrictMath.sin(azimuth);
    double cosine = StrictMath.cos(azimuth);
    return new LocalFrame(position)
        .at(along * sine + across * cosine, along * cosine - across * sine);
  }
}
