package org.garant.core.observation;

import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;

/**
 * A public alert over a region: a threat for an interval of time. It is context; no alert ever
 * becomes an incident.
 *
 * @param id hash of the canonical content
 * @param source who published it
 * @param region where it held
 * @param district the part of the region it held in; empty for all of it, or where the source
 *     merges parts
 * @param phenomenonTime from its start to its end
 * @param merged how many alerts of parts of the region the source merged into this interval, at
 *     least 1; above 1 neither their places nor their pauses are known
 * @param endEstimated whether the source saw no end and assumed one
 * @param record hash of the source's own record
 */
public record Alert(
    ContentId id,
    SourceId source,
    RegionId region,
    String district,
    Interval phenomenonTime,
    int merged,
    boolean endEstimated,
    ContentId record)
    implements Observation {
  public Alert {
    if (merged < 1) {
      throw new IllegalArgumentException("an interval merges at least one alert, was " + merged);
    }
  }

  /** Returns the alert with the id that its content gives it. */
  public static Alert of(
      SourceId source,
      RegionId region,
      String district,
      Interval phenomenonTime,
      int merged,
      boolean endEstimated,
      ContentId record) {
    ContentId id =
        ContentId.of(
            ObservationCodec.alertContent(
                source, region, district, phenomenonTime, merged, endEstimated, record));
    return new Alert(id, source, region, district, phenomenonTime, merged, endEstimated, record);
  }

  @Override
  public Modality modality() {
    return Modality.ALERT;
  }
}
