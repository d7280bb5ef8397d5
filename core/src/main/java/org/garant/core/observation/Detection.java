package org.garant.core.observation;

import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;

/**
 * A statement that something happened at some place: a sensor's detection, a patrol's or the
 * press's report. Tracking literature calls it a detection or measurement.
 *
 * @param id hash of the canonical content
 * @param source who says it
 * @param modality how it was observed
 * @param phenomenonTime when it may have happened, equally likely throughout
 * @param place where it may have happened
 * @param acts which act it was, and whether it was one
 * @param actors whose forces acted, as the source words it; never evidence that it happened
 * @param objects what was hit, as the source words it
 * @param group what copies share: detections of one group are one piece of evidence
 * @param text the source's words, empty if it has none
 * @param record hash of the source's own record, by which it is found again in the source
 */
public record Detection(
    ContentId id,
    SourceId source,
    Modality modality,
    Interval phenomenonTime,
    Place place,
    ActTable acts,
    ActorTable actors,
    ObjectTable objects,
    ContentId group,
    String text,
    ContentId record)
    implements Observation {

  /** Returns a detection that names no object, with the id that its content gives it. */
  public static Detection of(
      SourceId source,
      Modality modality,
      Interval phenomenonTime,
      Place place,
      ActTable acts,
      ActorTable actors,
      ContentId group,
      String text,
      ContentId record) {
    return of(
        source,
        modality,
        phenomenonTime,
        place,
        acts,
        actors,
        ObjectTable.unstated(),
        group,
        text,
        record);
  }

  /** Returns the detection with the id that its content gives it. */
  public static Detection of(
      SourceId source,
      Modality modality,
      Interval phenomenonTime,
      Place place,
      ActTable acts,
      ActorTable actors,
      ObjectTable objects,
      ContentId group,
      String text,
      ContentId record) {
    ContentId id =
        ContentId.of(
            ObservationCodec.detectionContent(
                source,
                modality,
                phenomenonTime,
                place,
                acts,
                actors,
                objects,
                group,
                text,
                record));
    return new Detection(
        id, source, modality, phenomenonTime, place, acts, actors, objects, group, text, record);
  }
}
