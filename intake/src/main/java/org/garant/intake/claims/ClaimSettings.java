package org.garant.intake.claims;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.PartyId;

/**
 * How a file of claims is read.
 *
 * @param licence under which the file was had
 * @param parties the party by what stands before the bracket in {@code claimed_by}
 * @param windowStart when the period began that claims call "the truce", whole milliseconds
 * @param zone the time zone that claims call "Kyiv"
 */
public record ClaimSettings(
    String licence, SortedMap<String, PartyId> parties, Instant windowStart, ZoneId zone) {
  public ClaimSettings {
    if (!windowStart.truncatedTo(ChronoUnit.MILLIS).equals(windowStart)) {
      throw new IllegalArgumentException("whole milliseconds only, was " + windowStart);
    }
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
  }
}
