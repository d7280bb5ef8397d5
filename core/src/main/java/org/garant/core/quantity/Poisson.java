package org.garant.core.quantity;

/** Intervals for counts of rare, independent events. */
public final class Poisson {
  private static final double TAIL_95 = 0.025;

  private Poisson() {}

  /**
   * Returns the lower end of the exact 95 % interval for the mean, given {@code count}; 0 for 0.
   *
   * <p>Source: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28; the
   * count may be an expected one and so need not be whole.
   *
   * @param count observed count, at least 0
   */
  public static double lower95(double count) {
    return count == 0 ? 0 : gammaQuantile(count, TAIL_95);
  }

  /** Returns the upper end of the exact 95 % interval for the mean, given {@code count}. */
  public static double upper95(double count) {
    return gammaQuantile(count + 1, 1 - TAIL_95);
  }

  /** Returns x with P(shape, x) = probability, by bisection to the last bit that matters. */
  private static double gammaQuantile(double shape, double probability) {
    double low = 0;
    double high = shape + 10 * Math.sqrt(shape) + 20;
    for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
      double middle = (low + high) / 2;
      if (regularizedGamma(shape, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * Returns the regularised lower incomplete gamma function P(a, x): series below a + 1, continued
   * fraction by Lentz's method above. Relative error below 1e-12. Source: DLMF 8.11.4 and 8.9.2.
   */
  static double regularizedGamma(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    double factor = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
    if (x < a + 1) {
      double term = 1 / a;
      double sum = term;
      for (int n = 1; n < 100_000 && term > sum * 1e-16; n++) {
        term *= x / (a + n);
        sum += term;
      }
      return sum * factor;
    }
    double tiny = 1e-300;
    double b = x + 1 - a;
    double c = 1 / tiny;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 100_000; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / nonZero(an * d + b, tiny);
      c = nonZero(b + an / c, tiny);
      double delta = d * c;
      h *= delta;
      if (Math.abs(delta - 1) < 1e-16) {
        break;
      }
    }
    return 1 - factor * h;
  }

  private static double nonZero(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }

  /**
   * Returns ln Γ(x) for x greater than 0 by Stirling's series after shifting x past 10; absolute
   * error below 1e-13. Source: DLMF 5.11.1.
   */
  static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 10) {
      shift += StrictMath.log(y);
      y += 1;
    }
    double r = 1 / (y * y);
    double series =
        (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188))))) / y;
    return (y - 0.5) * StrictMath.log(y) - y + 0.5 * StrictMath.log(2 * Math.PI) + series - shift;
  }
}
