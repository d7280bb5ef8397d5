package org.garant.core.finding;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.agreement.Judgement;
import org.garant.core.agreement.Terms;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.fusion.Fusion;
import org.garant.core.fusion.FusionPolicy;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Detection;
import org.garant.core.quantity.ContentId;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;

/**
 * What follows from a set of detections and the terms: incidents and candidates. The same set gives
 * the same derivation, in whatever order it is given.
 *
 * @param rules by which rules
 * @param incidents all incidents, sorted by id
 * @param candidates those that may fall within the terms, sorted by id
 * @param notApplicable judgements that an incident certainly is not what a provision is about
 * @param setAside detections too unlikely to tell of an act
 */
public record Derivation(
    Rules rules,
    List<Incident> incidents,
    List<Candidate> candidates,
    int notApplicable,
    int setAside) {
  public Derivation {
    incidents = List.copyOf(incidents);
    candidates = List.copyOf(candidates);
  }

  /**
   * Who derives, by which rules.
   *
   * @param regions the regions
   * @param policy fusion's assumptions
   * @param terms the agreement's terms, prepared
   * @param agreement id of the agreement
   * @param engine the engine's release
   * @param calibration the calibration table's version
   */
  public record Rules(
      RegionIndex regions,
      FusionPolicy policy,
      Terms terms,
      String agreement,
      String engine,
      String calibration) {}

  /** Derives from {@code detections}. */
  public static Derivation of(List<Detection> detections, Rules rules) {
    Fusion.Result fused = Fusion.fuse(detections, rules.regions(), rules.policy());
    List<Candidate> candidates = new ArrayList<>();
    int notApplicable = 0;
    for (Incident incident : fused.incidents()) {
      for (Judgement judgement : rules.terms().check(incident)) {
        if (judgement.verdict() == Verdict.NOT_APPLICABLE) {
          notApplicable++;
        } else {
          candidates.add(Candidate.of(rules.agreement(), incident, judgement));
        }
      }
    }
    candidates.sort(null);
    return new Derivation(rules, fused.incidents(), candidates, notApplicable, fused.setAside());
  }

  /** Returns the canonical record of {@code candidate}. */
  public JsonObject record(Candidate candidate) {
    return CandidateRecord.of(candidate, rules.agreement(), rules.engine(), rules.calibration());
  }

  /**
   * Returns the digest: SHA-256 over the canonical records in order of id, each ended by a line
   * feed.
   */
  public ContentId digest() {
    return ContentId.ofLines(candidates.stream().map(each -> CanonicalJson.write(record(each))));
  }
}
