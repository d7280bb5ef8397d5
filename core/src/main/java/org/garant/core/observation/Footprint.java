package org.garant.core.observation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/**
 * What a source could see, and how well, over an interval of time; or that it could not, and why.
 * It says where somebody looked, and nothing about what happened there.
 *
 * @param id hash of the canonical content
 * @param source whose view it is
 * @param modality how it observes
 * @param phenomenonTime when it held
 * @param outline the area, a closed ring (first position repeated last) of at least four positions
 * @param detectionPpm for each act, the probability in parts per million that the source detects
 *     such an act in the area while the view holds; acts that are not named are not seen at all;
 *     empty if there is an impediment
 * @param impediment why nothing could be seen, if nothing could
 * @param record hash of the source's own record
 */
public record Footprint(
    ContentId id,
    SourceId source,
    Modality modality,
    Interval phenomenonTime,
    List<Position> outline,
    SortedMap<Act, Integer> detectionPpm,
    Optional<Impediment> impediment,
    ContentId record) {
  /** Checks and copies. */
  public Footprint {
    outline = List.copyOf(outline);
    detectionPpm = Collections.unmodifiableSortedMap(new TreeMap<>(detectionPpm));
    Outlines.requireRing(outline);
    if (impediment.isPresent() != detectionPpm.isEmpty()) {
      throw new IllegalArgumentException(
          "a footprint names what is detected or an impediment, never both");
    }
    for (Map.Entry<Act, Integer> share : detectionPpm.entrySet()) {
      if (share.getValue() <= 0 || share.getValue() > Probability.PPM) {
        throw new IllegalArgumentException(
            "a detection probability lies above 0 and at most at 1,000,000 ppm, was "
                + share.getValue());
      }
    }
  }

  /** Returns the view of {@code source} over {@code outline}. */
  public static Footprint of(
      SourceId source,
      Modality modality,
      Interval phenomenonTime,
      List<Position> outline,
      SortedMap<Act, Integer> detectionPpm,
      Optional<Impediment> impediment,
      ContentId record) {
    ContentId id =
        ContentId.of(
            WatchCodec.footprintContent(
                source, modality, phenomenonTime, outline, detectionPpm, impediment, record));
    return new Footprint(
        id, source, modality, phenomenonTime, outline, detectionPpm, impediment, record);
  }

  /** Returns the probability, in parts per million, that it detects {@code act}; 0 if unseen. */
  public int ppm(Act act) {
    return detectionPpm.getOrDefault(act, 0);
  }
}
