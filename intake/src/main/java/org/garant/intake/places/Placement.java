package org.garant.intake.places;

import java.util.Set;
import org.garant.core.observation.Place;

/**
 * Where a headline means.
 *
 * @param place the place
 * @param notes which traps were met: {@code oblast-wide-place}, {@code mixed-place}, {@code
 *     common-word-place}, {@code other-place-named}, {@code unknown-place}, {@code
 *     place-not-in-gazetteer}
 */
public record Placement(Place place, Set<String> notes) {
  public Placement {
    notes = Set.copyOf(notes);
  }
}
