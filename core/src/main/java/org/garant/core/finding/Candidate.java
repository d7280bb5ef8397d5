package org.garant.core.finding;

import org.garant.core.agreement.Judgement;
import org.garant.core.fusion.Incident;
import org.garant.core.quantity.ContentId;
import org.garant.json.JsonObject;

/**
 * One incident held against one reading of one provision. A machine makes candidates; it finds
 * nothing.
 *
 * @param id hash over agreement, provision, reading and incident id: the same candidate keeps it
 *     when its numbers change
 * @param incident the incident
 * @param judgement what the reading says about it
 */
public record Candidate(ContentId id, Incident incident, Judgement judgement)
    implements Comparable<Candidate> {

  /** Returns the candidate of {@code incident} under {@code judgement} of {@code agreement}. */
  public static Candidate of(String agreement, Incident incident, Judgement judgement) {
    ContentId id =
        ContentId.of(
            JsonObject.builder()
                .put("agreement", agreement)
                .put("provision", judgement.provision())
                .put("reading", judgement.reading())
                .put("incident", incident.id().hex())
                .build());
    return new Candidate(id, incident, judgement);
  }

  @Override
  public int compareTo(Candidate other) {
    return id.compareTo(other.id);
  }
}
