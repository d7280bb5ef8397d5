package org.garant.core.agreement;

import java.util.List;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;

/**
 * Whether an act was one of those that a provision binds, as the sources word it. Kept apart from
 * whether it happened and from whether it falls within the terms.
 *
 * @param bearers who is bound
 * @param byBearer share of the sources' wording that names one of them
 * @param byOther share that names a party that is not bound; the rest is unstated
 * @param state what follows at the policy's threshold
 */
public record Attribution(
    List<PartyId> bearers, Probability byBearer, Probability byOther, State state) {
  public Attribution {
    bearers = List.copyOf(bearers);
  }

  /** What the sources' wording amounts to. */
  public enum State implements Coded {
    /** It names one of those bound. */
    POINTS_TO,
    /** It names nobody clearly. */
    UNDETERMINED,
    /** It names a party that is not bound. */
    POINTS_ELSEWHERE;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }
}
