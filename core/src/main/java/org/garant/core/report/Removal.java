package org.garant.core.report;

import java.util.List;
import org.garant.core.quantity.PartyId;

/**
 * Headline numbers computed again as if one side's sources did not exist.
 *
 * @param without whose sources were left out
 * @param sourcesLeftOut their ids
 * @param figures the headline figures again, then every rate and ratio, in the same order
 */
public record Removal(PartyId without, List<String> sourcesLeftOut, List<Figure> figures) {
  public Removal {
    sourcesLeftOut = List.copyOf(sourcesLeftOut);
    figures = List.copyOf(figures);
  }
}
