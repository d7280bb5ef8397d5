package org.garant.core.observation;

import java.util.List;
import org.garant.core.quantity.Position;

/**
 * An administrative area with its outline.
 *
 * @param id its code
 * @param name its name, official Ukrainian transliteration for Ukraine
 * @param polygons at least one; each a list of rings, the outer ring first, then the holes; each
 *     ring closed (first position repeated last), at least four positions
 */
public record Region(RegionId id, String name, List<List<List<Position>>> polygons) {
  public Region {
    polygons = polygons.stream().map(rings -> rings.stream().map(List::copyOf).toList()).toList();
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("a region has a polygon: " + id);
    }
    for (List<List<Position>> rings : polygons) {
      if (rings.isEmpty()) {
        throw new IllegalArgumentException("a polygon has an outer ring: " + id);
      }
      for (List<Position> ring : rings) {
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
          throw new IllegalArgumentException(
              "a ring is closed and has at least four positions: " + id);
        }
      }
    }
  }
}
