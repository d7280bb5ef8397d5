package org.garant.core.observation;

import java.util.List;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/**
 * Where something happened, as far as a source tells: a mixture of areas with weights.
 *
 * @param parts the areas; their weights add up to 1,000,000 ppm
 */
public record Place(List<Part> parts) {
  public Place {
    parts = List.copyOf(parts);
    long sum = 0;
    for (Part part : parts) {
      sum += part.weightPpm();
    }
    if (sum != Probability.PPM) {
      throw new IllegalArgumentException("weights add up to 1,000,000 ppm, were " + sum);
    }
  }

  /** One area of the mixture. */
  public sealed interface Part {
    /** Returns the weight in parts per million, greater than 0. */
    int weightPpm();
  }

  /**
   * About a point, normally distributed.
   *
   * @param name what the source calls it; empty if it has no name
   * @param mean the middle
   * @param covariance the error
   * @param weightPpm weight in parts per million, greater than 0
   */
  public record Point(String name, Position mean, Covariance covariance, int weightPpm)
      implements Part {
    public Point {
      requirePositive(weightPpm);
    }
  }

  /**
   * Anywhere in a region, each square metre as likely as the next.
   *
   * @param region the region
   * @param weightPpm weight in parts per million, greater than 0
   */
  public record Area(RegionId region, int weightPpm) implements Part {
    public Area {
      requirePositive(weightPpm);
    }
  }

  /** Returns the place about one point. */
  public static Place about(String name, Position mean, Covariance covariance) {
    return new Place(List.of(new Point(name, mean, covariance, Probability.PPM)));
  }

  /** Returns the place that is anywhere in {@code region}. */
  public static Place within(RegionId region) {
    return new Place(List.of(new Area(region, Probability.PPM)));
  }

  private static void requirePositive(int weightPpm) {
    if (weightPpm <= 0) {
      throw new IllegalArgumentException("a weight is positive, was " + weightPpm);
    }
  }
}
