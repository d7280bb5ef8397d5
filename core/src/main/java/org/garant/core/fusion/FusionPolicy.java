package org.garant.core.fusion;

import java.util.EnumMap;
import java.util.Map;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Probability;
import org.garant.json.JsonObject;

/**
 * The mission's assumptions behind fusion: numbers that no observation gives. They are data, signed
 * into the log, never constants of the engine.
 *
 * @param priorPer1000Km2Day incidents expected per 1,000 km² and day where nothing is known,
 *     greater than 0
 * @param reportsPerIncident how many detections an incident leaves on average, at least 1; starts
 *     the estimate of the rate
 * @param relevance detections less likely than this to tell of an act are set aside
 * @param baseRate share of acts among detections, before one is read; the neutral point of evidence
 * @param hardLink probability from which on a detection is linked for good
 * @param capLogOdds existence is never surer than these log-odds, either way
 * @param modalities what is assumed of each modality
 */
public record FusionPolicy(
    double priorPer1000Km2Day,
    double reportsPerIncident,
    Probability relevance,
    Probability baseRate,
    Probability hardLink,
    double capLogOdds,
    Map<Modality, ModalityPolicy> modalities) {
  public FusionPolicy {
    if (!(priorPer1000Km2Day > 0)) {
      throw new IllegalArgumentException("a rate is positive, was " + priorPer1000Km2Day);
    }
    if (!(reportsPerIncident >= 1)) {
      throw new IllegalArgumentException("at least one report, was " + reportsPerIncident);
    }
    if (!(capLogOdds > 0)) {
      throw new IllegalArgumentException("a cap is positive, was " + capLogOdds);
    }
    modalities = new EnumMap<>(modalities);
  }

  /**
   * What is assumed of a modality.
   *
   * @param detection probability that an incident is detected by it
   * @param veracity probability that what it tells of happened, given that it tells of an act
   */
  public record ModalityPolicy(Probability detection, Probability veracity) {}

  /** Returns what is assumed of {@code modality}. */
  public ModalityPolicy of(Modality modality) {
    ModalityPolicy policy = modalities.get(modality);
    if (policy == null) {
      throw new IllegalArgumentException("the policy says nothing about " + modality.code());
    }
    return policy;
  }

  /**
   * Reads the member {@code fusion} of a policy: probabilities in ppm, other numbers in millionths.
   *
   * @throws org.garant.json.JsonException if a member is missing
   */
  public static FusionPolicy decode(JsonObject fusion) {
    Map<Modality, ModalityPolicy> modalities = new EnumMap<>(Modality.class);
    JsonObject given = fusion.object("modalities");
    for (Modality modality : Modality.values()) {
      given
          .findObject(modality.code())
          .ifPresent(policy ->
              modalities.put(
                  modality,
                  new ModalityPolicy(
                      Probability.ofPpm(policy.integer("detection")),
                      Probability.ofPpm(policy.integer("veracity")))));
    }
    return new FusionPolicy(
        fusion.integer("prior_incidents_per_1000km2_day") / 1e6,
        fusion.integer("reports_per_incident") / 1e6,
        Probability.ofPpm(fusion.integer("relevance")),
        Probability.ofPpm(fusion.integer("base_rate")),
        Probability.ofPpm(fusion.integer("link_hard")),
        fusion.integer("independent_cap_log_odds") / 1e6,
        modalities);
  }
}
