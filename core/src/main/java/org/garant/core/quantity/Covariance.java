package org.garant.core.quantity;

/**
 * How uncertain a position is: the covariance of its east and north errors.
 *
 * <p>Whole square metres, so that it is signed and read back without loss.
 *
 * @param eastM2 variance of the east error, m², greater than 0
 * @param northM2 variance of the north error, m², greater than 0
 * @param eastNorthM2 covariance of the two, m²; the matrix is positive definite
 */
public record Covariance(long eastM2, long northM2, long eastNorthM2) {
  /** The largest variance taken, (10,000 km)². */
  private static final long MAX_M2 = 100_000_000_000_000L;

  public Covariance {
    if (eastM2 <= 0 || northM2 <= 0 || eastM2 > MAX_M2 || northM2 > MAX_M2) {
      throw new IllegalArgumentException(
          "variances lie between 1 and " + MAX_M2 + " m², were " + eastM2 + ", " + northM2);
    }
    if (!((double) eastM2 * northM2 > (double) eastNorthM2 * eastNorthM2)) {
      throw new IllegalArgumentException("a covariance matrix is positive definite");
    }
  }

  /**
   * Returns the covariance of an error that is {@code sigmaMeters} in every direction.
   *
   * @param sigmaMeters standard deviation per axis, m, from 1 to 10,000,000
   */
  public static Covariance circular(long sigmaMeters) {
    return new Covariance(sigmaMeters * sigmaMeters, sigmaMeters * sigmaMeters, 0);
  }

  /** Returns the determinant, m⁴. */
  public double determinantM4() {
    return (double) eastM2 * northM2 - (double) eastNorthM2 * eastNorthM2;
  }

  /** Returns the sum of the two error covariances: that of independent errors added. */
  public Covariance plus(Covariance other) {
    return new Covariance(
        eastM2 + other.eastM2, northM2 + other.northM2, eastNorthM2 + other.eastNorthM2);
  }

  /** Returns the standard deviation along the longest axis of the error ellipse, m. */
  public double majorSigmaMeters() {
    return Math.sqrt(mean() + halfSpread());
  }

  /** Returns the standard deviation along the shortest axis of the error ellipse, m. */
  public double minorSigmaMeters() {
    return Math.sqrt(Math.max(0, mean() - halfSpread()));
  }

  /** Returns the direction of the longest axis, radians from east towards north, in (-π/2, π/2]. */
  public double majorAngleRadians() {
    return 0.5 * StrictMath.atan2(2.0 * eastNorthM2, (double) eastM2 - northM2);
  }

  private double mean() {
    return (eastM2 + (double) northM2) / 2;
  }

  private double halfSpread() {
    double half = (eastM2 - (double) northM2) / 2;
    return Math.sqrt(half * half + (double) eastNorthM2 * eastNorthM2);
  }
}
