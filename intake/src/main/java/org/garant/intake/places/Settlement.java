package org.garant.intake.places;

import java.util.List;
import java.util.Optional;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;

/**
 * A settlement of the gazetteer.
 *
 * @param name official Ukrainian transliteration
 * @param spellings every spelling the gazetteer has, in any script
 * @param position where its middle is
 * @param population inhabitants; 0 if unknown
 * @param region the first-level unit it belongs to, if the gazetteer says
 */
public record Settlement(
    String name,
    List<String> spellings,
    Position position,
    long population,
    Optional<RegionId> region) {
  public Settlement {
    spellings = List.copyOf(spellings);
  }
}
