package org.garant.core.report;

import java.util.List;

/**
 * A clause of the agreement, as quoted in its file.
 *
 * @param provision its id
 * @param deontic prohibition or commitment
 * @param strength in what way it is owed: {@code legal} or {@code political}
 * @param bearers whom it addresses, names of parties
 * @param quote the words
 * @param source who published them
 * @param locator where in the source
 * @param authentic languages of the authentic text, ISO 639-1; empty if the file does not say
 * @param minIndependent how many independent pieces of evidence it asks for
 * @param readings the readings that are evaluated side by side
 * @param exceptions what may be claimed against it
 * @param participation what the parties it names did about the agreement
 * @param positions what parties are reported to think of it
 */
public record Clause(
    String provision,
    String deontic,
    String strength,
    List<String> bearers,
    String quote,
    String source,
    String locator,
    List<String> authentic,
    int minIndependent,
    List<ClauseReading> readings,
    List<ClauseException> exceptions,
    List<Participation> participation,
    List<Position> positions) {
  public Clause {
    bearers = List.copyOf(bearers);
    authentic = List.copyOf(authentic);
    readings = List.copyOf(readings);
    exceptions = List.copyOf(exceptions);
    participation = List.copyOf(participation);
    positions = List.copyOf(positions);
  }

  /** Tells whether the clause is owed politically only. */
  public boolean isPolitical() {
    return strength.equals("political");
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

  /**
   * What may be claimed against a clause; people decide whether it holds.
   *
   * @param id its id
   * @param kind for example {@code self-defence-claim}
   * @param source who published it
   * @param locator where in the source; may quote it
   * @param claimants who may claim it, names of parties
   * @param conditions what it takes, in words
   * @param assumed whether the limits are the file's own and not the text's
   * @param note may be empty
   */
  public record ClauseException(
      String id,
      String kind,
      String source,
      String locator,
      List<String> claimants,
      String conditions,
      boolean assumed,
      String note) {
    public ClauseException {
      claimants = List.copyOf(claimants);
    }
  }

  /**
   * What a party did about the agreement.
   *
   * @param party its name
   * @param act for example {@code not-signatory}
   * @param at when, in the text's own local time
   * @param source who says so
   * @param note may be empty
   */
  public record Participation(String party, String act, String at, String source, String note) {}

  /**
   * What a party is reported to think of a clause.
   *
   * @param party its name
   * @param stance for example {@code conditional}
   * @param attribution who said it, for example {@code head-of-state}
   * @param source who says so
   * @param text in what words; may be empty
   */
  public record Position(
      String party, String stance, String attribution, String source, String text) {}
}
