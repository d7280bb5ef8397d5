package org.garant.core.report;

import java.util.OptionalLong;

/**
 * A number with its interval, in thousandths of its unit, so that it is written and read back
 * without loss.
 *
 * @param pointMilli the best single value; empty where only bounds can be given
 * @param lowMilli lower end
 * @param highMilli upper end, not below the lower
 * @param spread what the two ends mean
 */
public record Amount(OptionalLong pointMilli, long lowMilli, long highMilli, Spread spread) {
  /** What the ends of an interval mean. */
  public enum Spread {
    /** A plain count of records: the ends equal the point. */
    EXACT,
    /** The middle 95 % of what the number may be. */
    INTERVAL_95,
    /** The number lies between the ends; nothing is said about where. */
    BOUNDS
  }

  public Amount {
    if (lowMilli > highMilli) {
      throw new IllegalArgumentException("ends in order, were " + lowMilli + ", " + highMilli);
    }
  }

  /** Returns a plain count. */
  public static Amount exactly(long count) {
    return new Amount(OptionalLong.of(count * 1000), count * 1000, count * 1000, Spread.EXACT);
  }

  /** Returns a value with a 95 % interval; the arguments are in the unit itself. */
  public static Amount interval95(double point, double low, double high) {
    return new Amount(OptionalLong.of(milli(point)), milli(low), milli(high), Spread.INTERVAL_95);
  }

  /** Returns two bounds; the arguments are in the unit itself. */
  public static Amount between(double low, double high) {
    return new Amount(OptionalLong.empty(), milli(low), milli(high), Spread.BOUNDS);
  }

  private static long milli(double value) {
    return (long) StrictMath.rint(value * 1000);
  }
}
