package org.garant.core.finding;

import org.garant.core.agreement.Judgement;
import org.garant.core.fusion.Incident;
import org.garant.core.quantity.ContentId;

/**
 * One incident held against one reading of one provision. A machine makes candidates; it finds
 * nothing.
 *
 * @param id SHA-256 over agreement, provision, reading and incident id, joined by line feeds: the
 *     same candidate keeps it when its numbers change
 * @param incident the incident
 * @param judgement what the reading says about it
 */
public record Candidate(ContentId id, Incident incident, Judgement judgement)
    implements Comparable<Candidate> {

  /** Returns the candidate of {@code incident} under {@code judgement} of {@code agreement}. */
  public static Candidate of(String agreement, Incident incident, Judgement judgement) {
    // None of the parts holds a line feed, so no two candidates make the same text.
    ContentId id =
        ContentId.of(
            agreement
                + '\n'
                + judgement.provision()
                + '\n'
                + judgement.reading()
                + '\n'
                + incident.id().hex());
    return new Candidate(id, incident, judgement);
  }

  @Override
  public int compareTo(Candidate other) {
    return id.compareTo(other.id);
  }
}
