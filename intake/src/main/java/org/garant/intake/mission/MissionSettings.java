package org.garant.intake.mission;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.observation.Modality;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;

/**
 * What a mission's files are read by.
 *
 * @param source the source that the file belongs to
 * @param modality how it observes
 * @param licence under which the file was had
 * @param period the case's whole period; records wholly outside are counted and left out
 * @param sources the case's sources with their modalities: a footprint names one of them
 * @param sectors the mission's areas
 * @param parties the agreement's parties, by their code
 */
public record MissionSettings(
    SourceId source,
    Modality modality,
    String licence,
    Interval period,
    SortedMap<String, Modality> sources,
    SortedSet<RegionId> sectors,
    SortedMap<String, PartyId> parties) {
  /** Copies the maps. */
  public MissionSettings {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    sectors = Collections.unmodifiableSortedSet(new TreeSet<>(sectors));
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
  }
}
