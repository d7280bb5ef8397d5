package org.garant.core.report;

import java.util.List;

/**
 * A clause of the agreement, as quoted in its file.
 *
 * @param provision its id
 * @param deontic prohibition, obligation, permission or commitment
 * @param bearers who is bound, names of parties
 * @param quote the words
 * @param source who published them
 * @param locator where in the source
 * @param readings the readings that are evaluated side by side
 */
public record Clause(
    String provision,
    String deontic,
    List<String> bearers,
    String quote,
    String source,
    String locator,
    List<ClauseReading> readings) {
  public Clause {
    bearers = List.copyOf(bearers);
    readings = List.copyOf(readings);
  }

  /**
   * A reading of a clause.
   *
   * @param id its id; empty for the clause as written
   * @param heldBy whose reading it is, names of parties
   * @param note what it says
   */
  public record ClauseReading(String id, List<String> heldBy, String note) {
    public ClauseReading {
      heldBy = List.copyOf(heldBy);
    }
  }
}
