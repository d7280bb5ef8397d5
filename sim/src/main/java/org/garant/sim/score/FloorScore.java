package org.garant.sim.score;

import java.util.Optional;
import java.util.OptionalDouble;
import org.garant.core.quantity.Proportion;

/**
 * How good the incidents are that are at least so probable.
 *
 * @param floor the least probability of an incident that is counted, 0 to 1
 * @param areaWide those of them that are known to an area only. They have no position: they are
 *     among the incidents, count as wrong there, and never match by the middle of their area
 * @param pairs reports put together
 * @param precision incidents that match a true event, of all incidents. A match to an event that no
 *     source reported counts
 * @param recall reported true events that an incident matches, of all that were reported
 * @param duplicates mean number of incidents that hold reports of one true event, over the events
 *     that any incident holds a report of; 1 is best. Empty if there are none
 * @param held reported true events of which some incident holds a report, of all reported. With
 *     {@code linked} it guards the other figures: leaving hard cases out improves those
 * @param linked reports of true events that some incident holds, of all such reports
 * @param error50 median of the distance on the ground between matched incidents and events, m
 *     (CEP50)
 * @param error90 its 90 % quantile, m (CEP90)
 */
public record FloorScore(
    double floor,
    int areaWide,
    PairCounts pairs,
    Proportion precision,
    Proportion recall,
    Optional<Estimate> duplicates,
    Proportion held,
    Proportion linked,
    Optional<Estimate> error50,
    Optional<Estimate> error90) {

  /** Returns how many incidents are that probable. */
  public int incidents() {
    return precision.of();
  }

  /** Returns the harmonic mean of precision and recall; empty if one of them is. */
  public OptionalDouble f1() {
    return PairCounts.f1(precision.share(), recall.share());
  }
}
