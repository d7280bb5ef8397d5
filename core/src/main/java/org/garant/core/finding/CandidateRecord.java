package org.garant.core.finding;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.agreement.Judgement;
import org.garant.core.agreement.Reason;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.ObservationCodec;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.ProbabilityBounds;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/**
 * The canonical record of a candidate: what is published, hashed and compared. It names
 * observations by content id; log indices, times of receipt, salts and keys are no part of it, so
 * that it is the same for any order of arrival.
 */
public final class CandidateRecord {
  private CandidateRecord() {}

  /**
   * Returns the record of {@code candidate}. Probabilities are in parts per million.
   *
   * @param agreement id of the agreement
   * @param engine the engine's release
   * @param calibration the calibration table's version
   */
  public static JsonObject of(
      Candidate candidate, String agreement, String engine, String calibration) {
    Incident incident = candidate.incident();
    Judgement judgement = candidate.judgement();
    JsonObject.Builder parts =
        JsonObject.builder()
            .put("time", judgement.time().toPpm())
            .put("act", judgement.act().toPpm())
            .put("exists", judgement.exists().toPpm());
    judgement.place().ifPresent(place -> parts.put("place", place.toPpm()));
    judgement.object().ifPresent(object -> parts.put("object", object.toPpm()));
    JsonObject.Builder acts = JsonObject.builder();
    incident.acts().shares().forEach((act, ppm) -> acts.put(act.code(), ppm));
    JsonObject.Builder actors = JsonObject.builder();
    incident.actors().ppm().forEach((party, ppm) -> actors.put(party.code(), ppm));
    return JsonObject.builder()
        .put("id", candidate.id().hex())
        .put("agreement", agreement)
        .put("provision", judgement.provision())
        .put("reading", judgement.reading())
        .put("incident", incident.id().hex())
        .put("phenomenonTime", ObservationCodec.encode(incident.time()))
        .put("place", ObservationCodec.encode(incident.place()))
        .put("acts", acts.build())
        .put("actors", actors.build())
        .put("groups", incident.independentGroups())
        .put("verdict", judgement.verdict().code())
        .put("withinTerms", bounds(judgement.p()))
        .put("parts", parts.build())
        .put("why", reasons(judgement.why()))
        .put("attribution", attribution(judgement))
        .put("evidence", hexes(incident.evidence()))
        .put("related", related(incident.related()))
        .put(
            "sources",
            JsonArray.ofStrings(incident.sources().stream().map(SourceId::name).toList()))
        .put("engine", engine)
        .put("calibration", calibration)
        .build();
  }

  private static JsonObject bounds(ProbabilityBounds p) {
    return JsonObject.builder()
        .put("low", p.low().toPpm())
        .put("point", p.point().toPpm())
        .put("high", p.high().toPpm())
        .build();
  }

  private static JsonArray reasons(List<Reason> why) {
    List<JsonValue> reasons = new ArrayList<>();
    for (Reason reason : why) {
      reasons.add(
          JsonObject.builder()
              .put("code", reason.code().code())
              .put("parameters", JsonArray.ofStrings(reason.parameters()))
              .build());
    }
    return new JsonArray(reasons);
  }

  private static JsonObject attribution(Judgement judgement) {
    return JsonObject.builder()
        .put(
            "bearers",
            JsonArray.ofStrings(
                judgement.attribution().bearers().stream().map(PartyId::code).toList()))
        .put("byBearer", judgement.attribution().byBearer().toPpm())
        .put("byOther", judgement.attribution().byOther().toPpm())
        .put("state", judgement.attribution().state().code())
        .build();
  }

  private static JsonArray hexes(List<ContentId> ids) {
    return JsonArray.ofStrings(ids.stream().map(ContentId::hex).toList());
  }

  private static JsonArray related(List<Incident.SoftLink> links) {
    List<JsonValue> related = new ArrayList<>();
    for (Incident.SoftLink link : links) {
      related.add(
          JsonObject.builder().put("id", link.detection().hex()).put("ppm", link.ppm()).build());
    }
    return new JsonArray(related);
  }
}
