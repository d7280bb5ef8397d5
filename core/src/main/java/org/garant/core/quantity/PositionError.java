package org.garant.core.quantity;

/**
 * The measures in which sources state the error of a position, turned into a standard deviation per
 * axis. For a circular normal error half of all points lie within {@code sigma * sqrt(2 ln 2)}.
 */
public final class PositionError {
  /** sqrt(2 ln 2). */
  private static final double CEP_PER_SIGMA = 1.1774100225154747;

  /** sqrt(2 ln 10). */
  private static final double R90_PER_SIGMA = 2.145966026289347;

  private PositionError() {}

  /** Returns the standard deviation per axis, m, of an error within which half the points lie. */
  public static double sigmaOfCep(double cepMeters) {
    return cepMeters / CEP_PER_SIGMA;
  }

  /** Returns the standard deviation per axis, m, of an error within which 90 % lie. */
  public static double sigmaOfRadius90(double radiusMeters) {
    return radiusMeters / R90_PER_SIGMA;
  }
}
