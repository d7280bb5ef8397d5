package org.garant.sim.score;

import org.garant.core.quantity.Proportion;

/**
 * What became of the rows of one feed.
 *
 * @param file the feed's name; empty for all feeds together
 * @param taken rows that the record holds a detection of, of all
 * @param trueLinked rows about a true event that an incident of p >= .5 holds, of all such rows
 * @param clutterLinked rows about no event that an incident of p >= .5 holds, of all such rows
 * @param clutterLinkedBelow rows about no event that a less probable incident holds
 * @param clutterRelated rows about no event with soft links only
 */
public record FeedScore(
    String file,
    Proportion taken,
    Proportion trueLinked,
    Proportion clutterLinked,
    int clutterLinkedBelow,
    int clutterRelated) {
  /** Returns how many rows about no event no incident has any link to. */
  public int clutterUnlinked() {
    return clutterLinked.of() - clutterLinked.count() - clutterLinkedBelow - clutterRelated;
  }
}
