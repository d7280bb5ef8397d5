package org.garant.core.report;

import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Act;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;

/**
 * One candidate as a report lists it. A candidate is a machine's; it finds nothing.
 *
 * @param id the candidate's id
 * @param incident the incident's id
 * @param provision the provision it was checked against
 * @param reading the reading of it; empty as written
 * @param time when it happened, equally likely throughout
 * @param placeName what the sources call the place, or the region's name
 * @param spot the middle and the error ellipse; empty if only regions are known
 * @param regions the regions it may lie in, the likeliest first
 * @param act the likeliest act
 * @param actPpm probability of that act, given that it happened
 * @param existsPpm occurrence: probability that it happened at all
 * @param placePpm probability that it lies in the zone
 * @param timePpm probability that it lies in the window
 * @param typePpm probability that the act is of a kind the provision names
 * @param lowPpm lower bound of "falls within the terms"
 * @param pointPpm the same under independence
 * @param highPpm upper bound
 * @param verdict the machine's verdict, as published, for example {@code possible}
 * @param reasons why, as codes
 * @param attribution attribution, a judgement of its own: {@code points-to}, {@code undetermined}
 *     or {@code points-elsewhere}
 * @param bearerPpm probability that an actor the provision binds did it
 * @param namedPpm share of the sources' wording that names any party at all; 0: they name nobody
 * @param groups independent pieces of evidence
 * @param quotes the evidence in the sources' words
 */
public record CandidateRow(
    ContentId id,
    ContentId incident,
    String provision,
    String reading,
    Interval time,
    String placeName,
    Optional<Spot> spot,
    List<RegionId> regions,
    Act act,
    int actPpm,
    int existsPpm,
    int placePpm,
    int timePpm,
    int typePpm,
    int lowPpm,
    int pointPpm,
    int highPpm,
    String verdict,
    List<String> reasons,
    String attribution,
    int bearerPpm,
    int namedPpm,
    int groups,
    List<Quote> quotes) {
  public CandidateRow {
    regions = List.copyOf(regions);
    reasons = List.copyOf(reasons);
    quotes = List.copyOf(quotes);
  }

  /**
   * A place with its error ellipse.
   *
   * @param mean the middle
   * @param majorMeters standard deviation along the longest axis, m
   * @param minorMeters standard deviation along the shortest axis, m
   * @param angleMillirad direction of the longest axis, milliradians from east towards north
   */
  public record Spot(Position mean, long majorMeters, long minorMeters, int angleMillirad) {}

  /**
   * One piece of evidence.
   *
   * @param entry its index in the log
   * @param source id of its source
   * @param file the file it was read from
   * @param row its record there
   * @param text the source's words
   */
  public record Quote(long entry, String source, String file, int row, String text) {}
}
