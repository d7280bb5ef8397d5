package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.jspecify.annotations.Nullable;

/**
 * Which share of a region's area lies in a zone, by a fixed lattice of points in the region.
 *
 * <p>The lattice has {@value #STEPS} rows and columns over the region's bounding box; the error of
 * a share is about the length of the zone's edge in lattice cells over their number, below 2 %.
 */
final class RegionShares {
  /** Rows, and columns, of the lattice over a region's bounding box. */
  private static final int STEPS = 64;

  /** Per region: its weight, then the weight inside each zone; weights go with the area. */
  private final SortedMap<RegionId, double[]> weights = new TreeMap<>();

  RegionShares(List<Region> regions, List<@Nullable ZoneShape> zones) {
    for (Region region : regions) {
      weights.put(region.id(), weigh(region, zones));
    }
  }

  /**
   * Returns the share of {@code region} inside the zone of that index; empty if the region is not
   * known. A country's code stands for all of its regions that are.
   */
  OptionalDouble share(RegionId region, int zone) {
    double[] own = weights.get(region);
    if (own != null) {
      return OptionalDouble.of(own[zone + 1] / own[0]);
    }
    double all = 0;
    double inside = 0;
    for (var entry : weights.tailMap(region).entrySet()) {
      if (!entry.getKey().code().startsWith(region.code() + "-")) {
        break;
      }
      all += entry.getValue()[0];
      inside += entry.getValue()[zone + 1];
    }
    return all > 0 ? OptionalDouble.of(inside / all) : OptionalDouble.empty();
  }

  private static double[] weigh(Region region, List<@Nullable ZoneShape> zones) {
    List<List<Position>> rings = new ArrayList<>();
    region.polygons().forEach(rings::addAll);
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;
    for (List<Position> ring : rings) {
      for (Position position : ring) {
        south = Math.min(south, position.latitudeDegrees());
        north = Math.max(north, position.latitudeDegrees());
        west = Math.min(west, position.longitudeDegrees());
        east = Math.max(east, position.longitudeDegrees());
      }
    }
    double[] weight = new double[zones.size() + 1];
    for (int row = 0; row < STEPS; row++) {
      double latitude = south + (row + 0.5) * (north - south) / STEPS;
      double cell =
          StrictMath.cos(StrictMath.toRadians(latitude)) * (north - south) * (east - west);
      double[] crossings = crossings(rings, latitude);
      for (int column = 0; column < STEPS; column++) {
        double longitude = west + (column + 0.5) * (east - west) / STEPS;
        if (isInside(crossings, longitude)) {
          weight[0] += cell;
          Position point = Position.ofDegrees(latitude, longitude);
          for (int zone = 0; zone < zones.size(); zone++) {
            ZoneShape shape = zones.get(zone);
            if (shape != null) {
              weight[zone + 1] += cell * shape.probability(point);
            }
          }
        }
      }
    }
    if (weight[0] == 0) { // a sliver between the lattice's points: its first corner stands for it
      weight[0] = 1e-9;
      for (int zone = 0; zone < zones.size(); zone++) {
        ZoneShape shape = zones.get(zone);
        if (shape != null) {
          weight[zone + 1] = 1e-9 * shape.probability(rings.getFirst().getFirst());
        }
      }
    }
    return weight;
  }

  /** Returns the longitudes at which the rings cross a parallel, sorted. */
  private static double[] crossings(List<List<Position>> rings, double latitude) {
    double[] found = new double[16];
    int count = 0;
    for (List<Position> ring : rings) {
      for (int i = 1; i < ring.size(); i++) {
        double y1 = ring.get(i - 1).latitudeDegrees();
        double y2 = ring.get(i).latitudeDegrees();
        if ((y1 > latitude) != (y2 > latitude)) {
          double x1 = ring.get(i - 1).longitudeDegrees();
          double x2 = ring.get(i).longitudeDegrees();
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = x1 + (latitude - y1) * (x2 - x1) / (y2 - y1);
        }
      }
    }
    double[] crossings = Arrays.copyOf(found, count);
    Arrays.sort(crossings);
    return crossings;
  }

  private static boolean isInside(double[] crossings, double longitude) {
    boolean inside = false;
    for (double crossing : crossings) {
      if (crossing > longitude) {
        break;
      }
      inside = !inside;
    }
    return inside;
  }
}
