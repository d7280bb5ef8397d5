package org.garant.sim.score;

import java.util.List;
import java.util.Optional;

/**
 * How good a record's incidents are, held against the truth. A figure that cannot be computed is
 * empty, or a proportion of nothing; never 0.
 *
 * @param gate how near an incident matches an event
 * @param events all true events
 * @param observed those that at least one row of a feed is about
 * @param floors the figures at p >= 0, .5 and .8
 * @param thresholds precision and recall at twenty floors
 * @param calibration over all incidents; empty if there are none
 * @param coverage of error ellipses, p >= .5
 * @param errorsMeters distances of matched incidents, p >= .5, sorted
 * @param acts true events by kind and act, p >= .5
 * @param mixes incidents by their modalities, p >= .5
 * @param feeds rows by feed, and all of them at the end
 */
public record Score(
    Gate gate,
    int events,
    int observed,
    List<FloorScore> floors,
    List<Threshold> thresholds,
    Optional<Calibration> calibration,
    Coverage coverage,
    List<Double> errorsMeters,
    List<ActScore> acts,
    List<MixScore> mixes,
    List<FeedScore> feeds) {
  /** The floor of what is counted as said to have happened: likelier than not. */
  public static final double LIKELY = 0.5;

  /** The floors at which all figures are given. */
  public static final List<Double> FLOORS = List.of(0.0, LIKELY, 0.8);

  public Score {
    floors = List.copyOf(floors);
    thresholds = List.copyOf(thresholds);
    errorsMeters = List.copyOf(errorsMeters);
    acts = List.copyOf(acts);
    mixes = List.copyOf(mixes);
    feeds = List.copyOf(feeds);
  }

  /** Returns the figures at {@link #LIKELY}. */
  public FloorScore likely() {
    return floors.get(FLOORS.indexOf(LIKELY));
  }

  /** Returns what became of the rows of all feeds. */
  public FeedScore allFeeds() {
    return feeds.getLast();
  }
}
