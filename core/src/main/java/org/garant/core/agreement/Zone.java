package org.garant.core.agreement;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Position;

/** Where a provision applies. */
public sealed interface Zone {
  /** Returns how the file refers to it. */
  String id();

  /** Returns what people call it. */
  String label();

  /**
   * A zone with a shape of its own.
   *
   * @param id how the file refers to it
   * @param label what people call it
   * @param polygons at least one, not overlapping; each a list of rings, the outer ring first, then
   *     the holes; each ring closed, at least four positions, not crossing itself
   * @param accuracyMeters how exactly the shape is known: the standard deviation, per axis, of one
   *     shift of the whole shape; m, greater than 0
   * @param from from when on the shape holds; empty for always
   * @param until until when it holds; empty for always
   * @param illustrative whether the shape was drawn for want of one in the text: not a line, not a
   *     border
   * @param origin the file and feature it was read from
   * @param note may be empty
   */
  record Drawn(
      String id,
      String label,
      List<List<List<Position>>> polygons,
      long accuracyMeters,
      Optional<LocalInstant> from,
      Optional<LocalInstant> until,
      boolean illustrative,
      String origin,
      String note)
      implements Zone {
    public Drawn {
      polygons = polygons.stream().map(rings -> rings.stream().map(List::copyOf).toList()).toList();
      if (polygons.isEmpty() || polygons.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("a drawn zone has a polygon with a ring: " + id);
      }
      for (List<List<Position>> rings : polygons) {
        for (List<Position> ring : rings) {
          if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            throw new IllegalArgumentException(
                "a ring is closed and has at least four positions: " + id);
          }
        }
      }
      if (accuracyMeters <= 0) {
        throw new IllegalArgumentException("accuracy is greater than 0 m: " + id);
      }
    }
  }

  /**
   * A zone that the text speaks of and does not define. What depends on it stays undetermined.
   *
   * @param id how the file refers to it
   * @param label what people call it
   * @param note may be empty
   */
  record Unspecified(String id, String label, String note) implements Zone {}
}
