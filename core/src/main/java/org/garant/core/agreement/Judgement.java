package org.garant.core.agreement;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Probability;
import org.garant.core.quantity.ProbabilityBounds;

/**
 * What one reading of one provision says about one incident. It is the machine's; a finding is made
 * by people.
 *
 * @param provision id of the provision
 * @param reading id of the reading; empty for the provision as written
 * @param verdict the outcome
 * @param p probability that the event falls within the terms. Where {@code place} is unknown: from
 *     0 to what the other parts allow, the point value as if the place were inside
 * @param place probability that the place lies in the zone; empty if that is not known
 * @param time probability that the time lies in the window while the agreement is in force
 * @param act probability that it was an act the provision names, given that it was an act
 * @param object probability that what was hit is of the kind that the provision is about, as far as
 *     sources speak of it; empty if it is about any object
 * @param exists probability that it happened at all
 * @param why in the order of {@link Reason.Code}
 * @param attribution whose act it was; judged apart
 */
public record Judgement(
    String provision,
    String reading,
    Verdict verdict,
    ProbabilityBounds p,
    Optional<Probability> place,
    Probability time,
    Probability act,
    Optional<Probability> object,
    Probability exists,
    List<Reason> why,
    Attribution attribution) {
  public Judgement {
    why = List.copyOf(why);
  }
}
