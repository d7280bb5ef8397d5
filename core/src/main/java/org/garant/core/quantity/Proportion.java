package org.garant.core.quantity;

import java.util.OptionalDouble;

/**
 * So many of so many, with the 95 % interval of the share behind it.
 *
 * <p>Source of the interval: Wilson (1927), Probable inference, the law of succession, and
 * statistical inference, Journal of the American Statistical Association 22.
 *
 * @param count how many, at least 0
 * @param of of how many, at least {@code count}
 */
public record Proportion(int count, int of) {
  /** 97.5 % point of the standard normal distribution. */
  private static final double Z = 1.959964;

  public Proportion {
    if (count < 0 || of < count) {
      throw new IllegalArgumentException("expected a part of a whole, was " + count + "/" + of);
    }
  }

  /** Returns the share, 0 to 1; empty of nothing. */
  public OptionalDouble share() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(count / (double) of);
  }

  /** Returns the lower end of {@link #text}'s interval, 0 to 1. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** Returns the upper end of {@link #text}'s interval, 0 to 1. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + half());
  }

  /** Returns it in percent with its 95 % interval. */
  public String text() {
    return of == 0
        ? "none of 0"
        : percent(count / (double) of)
            + " % ("
            + percent(low())
            + "–"
            + percent(high())
            + "; "
            + count
            + "/"
            + of
            + ")";
  }

  private double middle() {
    return (count + Z * Z / 2) / (of + Z * Z);
  }

  private double half() {
    double p = count / (double) of;
    return Z / (of + Z * Z) * Math.sqrt(of * p * (1 - p) + Z * Z / 4);
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
