package org.garant.core.observation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.Probability;

/**
 * What was hit, as a source words it: a share for each class of object, the rest unstated. That a
 * source does not speak of a class says nothing against it.
 *
 * @param ppm shares in parts per million, positive, each at most 1,000,000; classes may overlap
 */
public record ObjectTable(SortedMap<ObjectClass, Integer> ppm) {
  private static final ObjectTable UNSTATED = new ObjectTable(new TreeMap<>());

  public ObjectTable {
    ppm = Collections.unmodifiableSortedMap(new TreeMap<>(ppm));
    for (int share : ppm.values()) {
      if (share <= 0 || share > Probability.PPM) {
        throw new IllegalArgumentException("a share is positive, at most 1,000,000, was " + share);
      }
    }
  }

  /** Returns the table of a source that names no object. */
  public static ObjectTable unstated() {
    return UNSTATED;
  }

  /** Returns the share of {@code object}; 0 if the source does not speak of it. */
  public Probability probability(ObjectClass object) {
    return Probability.ofPpm(ppm.getOrDefault(object, 0));
  }
}
