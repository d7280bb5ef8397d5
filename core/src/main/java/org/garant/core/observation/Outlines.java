package org.garant.core.observation;

import java.util.List;
import org.garant.core.quantity.Position;

/** What an outline must be. */
final class Outlines {
  /** A limit against files that would fill the memory. */
  static final int MAX_POSITIONS = 1_000;

  private Outlines() {}

  static void requireRing(List<Position> outline) {
    if (outline.size() < 4 || !outline.getFirst().equals(outline.getLast())) {
      throw new IllegalArgumentException(
          "an outline is a closed ring of at least four positions, had " + outline.size());
    }
    if (outline.size() > MAX_POSITIONS) {
      throw new IllegalArgumentException(
          "an outline has at most " + MAX_POSITIONS + " positions, had " + outline.size());
    }
  }
}
