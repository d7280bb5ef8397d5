package org.garant.core.agreement;

import org.garant.core.quantity.Probability;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * The mission's numbers behind the standards of evidence. They are policy, not law: no agreement
 * states them.
 *
 * @param reasonableSuspicion probability at which reasonable suspicion is met
 * @param balanceOfProbabilities probability at which the balance of probabilities is met
 * @param clearAndConvincing probability at which evidence is clear and convincing
 * @param beyondReasonableDoubt probability at which reasonable doubt is gone
 * @param floor upper bound under which a result is {@link Verdict#BELOW_STANDARD}
 * @param attribution share of the sources' wording at which acts are held to point to one party
 */
public record Standards(
    Probability reasonableSuspicion,
    Probability balanceOfProbabilities,
    Probability clearAndConvincing,
    Probability beyondReasonableDoubt,
    Probability floor,
    Probability attribution) {
  public Standards {
    boolean ordered =
        floor.value() > 0
            && floor.compareTo(reasonableSuspicion) <= 0
            && reasonableSuspicion.compareTo(balanceOfProbabilities) <= 0
            && balanceOfProbabilities.compareTo(clearAndConvincing) <= 0
            && clearAndConvincing.compareTo(beyondReasonableDoubt) <= 0;
    if (!ordered) {
      throw new IllegalArgumentException(
          "the floor is above 0 and no standard is below the one before it");
    }
    if (!(attribution.value() > 0.5)) {
      throw new IllegalArgumentException("acts point to one party only above one half");
    }
  }

  /** Returns the probability at which {@code standard} is met. */
  public Probability of(Standard standard) {
    return switch (standard) {
      case REASONABLE_SUSPICION -> reasonableSuspicion;
      case BALANCE_OF_PROBABILITIES -> balanceOfProbabilities;
      case CLEAR_AND_CONVINCING -> clearAndConvincing;
      case BEYOND_REASONABLE_DOUBT -> beyondReasonableDoubt;
    };
  }

  /**
   * Returns the standards of a policy's member {@code standards}: parts per million by the
   * standards' codes, {@code floor} and {@code attribution}.
   *
   * @throws JsonException if one is missing or they do not fit together
   */
  public static Standards decode(JsonObject content) {
    try {
      return new Standards(
          ppm(content, Standard.REASONABLE_SUSPICION.code()),
          ppm(content, Standard.BALANCE_OF_PROBABILITIES.code()),
          ppm(content, Standard.CLEAR_AND_CONVINCING.code()),
          ppm(content, Standard.BEYOND_REASONABLE_DOUBT.code()),
          ppm(content, "floor"),
          ppm(content, "attribution"));
    } catch (IllegalArgumentException e) {
      throw new JsonException("standards: " + e.getMessage());
    }
  }

  /** Returns what {@link #decode} reads. */
  public JsonObject encode() {
    JsonObject.Builder builder =
        JsonObject.builder().put("floor", floor.toPpm()).put("attribution", attribution.toPpm());
    for (Standard standard : Standard.values()) {
      builder.put(standard.code(), of(standard).toPpm());
    }
    return builder.build();
  }

  private static Probability ppm(JsonObject content, String name) {
    return Probability.ofPpm(content.integer(name));
  }
}
