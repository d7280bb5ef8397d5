package org.garant.core.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;

/**
 * Finds the region of a position, and a region's area. Exact: whole units of 1e-7 degrees, no
 * rounding.
 */
public final class RegionIndex {
  /**
   * Radius of the sphere with the area of the WGS 84 ellipsoid, km. Source: Snyder (1987), p. 13.
   */
  private static final double AUTHALIC_RADIUS_KM = 6_371.0072;

  private final SortedMap<RegionId, Outline> outlines = new TreeMap<>();
  private final List<Outline> smallestFirst;

  /** Indexes {@code regions}; of two with one id the later counts. */
  public RegionIndex(Collection<Region> regions) {
    for (Region region : regions) {
      outlines.put(region.id(), new Outline(region));
    }
    smallestFirst = new ArrayList<>(outlines.values());
    // Stable: of two of one size the one with the smaller id stays first.
    smallestFirst.sort(Comparator.comparingDouble(outline -> outline.areaKm2));
  }

  /** Returns the regions, by id. */
  public Collection<Region> regions() {
    return outlines.values().stream().map(outline -> outline.region).toList();
  }

  /** Returns the region of {@code id}, if it is known. */
  public Optional<Region> findRegion(RegionId id) {
    return Optional.ofNullable(outlines.get(id)).map(outline -> outline.region);
  }

  /**
   * Returns the region that {@code position} lies in: the smallest, where they are nested (a city
   * in its oblast, an oblast in the country).
   */
  public Optional<RegionId> findContaining(Position position) {
    for (Outline outline : smallestFirst) {
      if (outline.contains(position)) {
        return Optional.of(outline.region.id());
      }
    }
    return Optional.empty();
  }

  /** Tells whether {@code position} lies in the region; false if the region is not known. */
  public boolean contains(RegionId id, Position position) {
    Outline outline = outlines.get(id);
    return outline != null && outline.contains(position);
  }

  /**
   * Returns the region's area, km², on the sphere of equal area.
   *
   * @throws IllegalArgumentException if the region is not known
   */
  public double areaKm2(RegionId id) {
    Outline outline = outlines.get(id);
    if (outline == null) {
      throw new IllegalArgumentException("no region " + id);
    }
    return outline.areaKm2;
  }

  /**
   * Returns the regions that {@code place} may lie in with their weights in ppm, the heaviest
   * first, ties by id. A point outside every region has none.
   */
  public List<Weighted> regionsOf(Place place) {
    SortedMap<RegionId, Integer> weights = new TreeMap<>();
    for (Place.Part part : place.parts()) {
      Optional<RegionId> region =
          switch (part) {
            case Place.Point point -> findContaining(point.mean());
            case Place.Area area -> Optional.of(area.region());
          };
      region.ifPresent(id -> weights.merge(id, part.weightPpm(), Integer::sum));
    }
    List<Weighted> sorted = new ArrayList<>();
    weights.forEach((id, ppm) -> sorted.add(new Weighted(id, ppm)));
    Collections.sort(sorted);
    return sorted;
  }

  /** Returns the likeliest region of {@code place}; the first of {@link #regionsOf}. */
  public Optional<RegionId> findLikeliest(Place place) {
    if (place.parts().size() == 1) {
      return switch (place.parts().getFirst()) {
        case Place.Point point -> findContaining(point.mean());
        case Place.Area area -> Optional.of(area.region());
      };
    }
    List<Weighted> found = regionsOf(place);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().region());
  }

  /**
   * A region and how likely it is.
   *
   * @param region the region
   * @param ppm its weight in parts per million
   */
  public record Weighted(RegionId region, int ppm) implements Comparable<Weighted> {
    @Override
    public int compareTo(Weighted other) {
      int byWeight = Integer.compare(other.ppm, ppm);
      return byWeight != 0 ? byWeight : region.compareTo(other.region);
    }
  }

  /** A region with what is computed from it once. */
  private static final class Outline {
    private final Region region;
    private final double areaKm2;
    private final List<int[]> rings = new ArrayList<>();
    private int south = Integer.MAX_VALUE;
    private int north = Integer.MIN_VALUE;
    private int west = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;

    Outline(Region region) {
      this.region = region;
      double area = 0;
      for (List<List<Position>> polygon : region.polygons()) {
        for (int i = 0; i < polygon.size(); i++) {
          double ringArea = ringAreaKm2(polygon.get(i));
          area += i == 0 ? ringArea : -ringArea;
          rings.add(flat(polygon.get(i)));
        }
        for (Position p : polygon.getFirst()) {
          south = Math.min(south, p.latitudeE7());
          north = Math.max(north, p.latitudeE7());
          west = Math.min(west, p.longitudeE7());
          east = Math.max(east, p.longitudeE7());
        }
      }
      this.areaKm2 = area;
    }

    /**
     * A ring as latitude, longitude, latitude, longitude …: the containment test reads it often.
     */
    private static int[] flat(List<Position> ring) {
      int[] flat = new int[ring.size() * 2];
      int at = 0;
      for (Position position : ring) {
        flat[at++] = position.latitudeE7();
        flat[at++] = position.longitudeE7();
      }
      return flat;
    }

    boolean contains(Position p) {
      if (p.latitudeE7() < south
          || p.latitudeE7() > north
          || p.longitudeE7() < west
          || p.longitudeE7() > east) {
        return false;
      }
      // Even-odd rule over all rings: holes turn it off again.
      boolean inside = false;
      for (int[] ring : rings) {
        inside ^= oddCrossings(ring, p.latitudeE7(), p.longitudeE7());
      }
      return inside;
    }

    private static boolean oddCrossings(int[] ring, int latitude, int longitude) {
      boolean odd = false;
      for (int i = 2; i < ring.length; i += 2) {
        int fromLatitude = ring[i - 2];
        int toLatitude = ring[i];
        if ((fromLatitude > latitude) == (toLatitude > latitude)) {
          continue;
        }
        // Sign of the cross product; each factor is below 2^32, so a long holds the product.
        int fromLongitude = ring[i - 1];
        long cross =
            ((long) ring[i + 1] - fromLongitude) * ((long) latitude - fromLatitude)
                - ((long) longitude - fromLongitude) * ((long) toLatitude - fromLatitude);
        // Counts edges truly east of the position, whichever way the ring runs, so that a position
        // on a shared border lies in one of the two regions.
        odd ^= toLatitude > fromLatitude ? cross > 0 : cross < 0;
      }
      return odd;
    }

    /** Area of the polygon of a ring. Source: Chamberlain and Duquette (2007), JPL 07-03, eq. 3. */
    private static double ringAreaKm2(List<Position> ring) {
      double sum = 0;
      for (int i = 1; i < ring.size(); i++) {
        Position a = ring.get(i - 1);
        Position b = ring.get(i);
        sum +=
            StrictMath.toRadians(b.longitudeDegrees() - a.longitudeDegrees())
                * (2
                    + StrictMath.sin(StrictMath.toRadians(a.latitudeDegrees()))
                    + StrictMath.sin(StrictMath.toRadians(b.latitudeDegrees())));
      }
      return Math.abs(sum / 2) * AUTHALIC_RADIUS_KM * AUTHALIC_RADIUS_KM;
    }
  }
}
