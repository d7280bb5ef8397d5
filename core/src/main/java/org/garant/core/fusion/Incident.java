package org.garant.core.fusion;

import java.util.List;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.Place;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Probability;

/**
 * Something that happened, placed in time and space by fusion.
 *
 * @param id hash of the smallest content id among its hard-linked detections; stable as evidence
 *     grows
 * @param time when it happened, equally likely throughout
 * @param place where it happened
 * @param acts which act it was, given that it happened: shares add up to nearly 1,000,000 ppm
 * @param actors whose forces acted, as the sources word it
 * @param objects what was hit, as the sources word it
 * @param exists probability that it happened at all
 * @param independentGroups evidence groups among its hard-linked detections: copies of one report
 *     count once
 * @param evidence hard-linked detections, sorted by id, at least one
 * @param related soft-linked detections, sorted by id: they may be about this incident and moved
 *     neither its place nor its count
 * @param sources the sources of {@code evidence}, sorted, each once
 */
public record Incident(
    ContentId id,
    Interval time,
    Place place,
    ActTable acts,
    ActorTable actors,
    ObjectTable objects,
    Probability exists,
    int independentGroups,
    List<ContentId> evidence,
    List<SoftLink> related,
    List<SourceId> sources) {
  public Incident {
    evidence = List.copyOf(evidence);
    related = List.copyOf(related);
    sources = List.copyOf(sources);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an incident rests on at least one detection");
    }
    if (independentGroups < 1 || independentGroups > evidence.size()) {
      throw new IllegalArgumentException(
          "groups lie between 1 and the detections, were " + independentGroups);
    }
  }

  /** Makes an incident of which no source says what was hit. */
  public Incident(
      ContentId id,
      Interval time,
      Place place,
      ActTable acts,
      ActorTable actors,
      Probability exists,
      int independentGroups,
      List<ContentId> evidence,
      List<SoftLink> related,
      List<SourceId> sources) {
    this(
        id,
        time,
        place,
        acts,
        actors,
        ObjectTable.unstated(),
        exists,
        independentGroups,
        evidence,
        related,
        sources);
  }

  /**
   * A detection that may be about an incident.
   *
   * @param detection its id
   * @param ppm the probability that it is, in parts per million
   */
  public record SoftLink(ContentId detection, int ppm) {}
}
