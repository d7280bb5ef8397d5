package org.garant.intake.ucdp;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;

/**
 * How a file of events is read.
 *
 * @param source the source
 * @param licence under which the file was had
 * @param period events that cannot lie in it are outside
 * @param zone the time zone of the file's days: that of the place
 * @param parties the parties by the names that the file gives to sides
 * @param actShare probability that a row tells of an act of force by somebody, as the mission's
 *     policy assumes it; deaths by mines are in the file too
 * @param placeSigmaMeters error of an exactly known place, m, standard deviation per axis: the
 *     coordinates are those of a settlement's middle; 1 to 100,000
 */
public record UcdpSettings(
    SourceId source,
    String licence,
    Interval period,
    ZoneId zone,
    SortedMap<String, PartyId> parties,
    Probability actShare,
    long placeSigmaMeters) {
  public UcdpSettings {
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    if (placeSigmaMeters < 1 || placeSigmaMeters > 100_000) {
      throw new IllegalArgumentException("1 to 100,000 m, was " + placeSigmaMeters);
    }
  }
}
