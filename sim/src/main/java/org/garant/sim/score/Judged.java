package org.garant.sim.score;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Modality;

/**
 * An incident with what its hard-linked reports are really about.
 *
 * @param incident the incident
 * @param placed the same about its point; empty if it is known to an area only
 * @param events how many of its reports each true event has; clutter is not among them
 * @param reports all of its hard-linked reports
 * @param modalities of these, each once, in their order
 */
record Judged(
    Incident incident,
    Optional<Placed> placed,
    SortedMap<Integer, Integer> events,
    int reports,
    List<Modality> modalities) {

  /** Makes the judgement of {@code incident}, whose hard-linked reports are {@code evidence}. */
  static Judged of(Incident incident, List<Scoring.Report> evidence) {
    SortedMap<Integer, Integer> events = new TreeMap<>();
    EnumSet<Modality> modalities = EnumSet.noneOf(Modality.class);
    for (Scoring.Report report : evidence) {
      modalities.add(report.modality());
      if (!report.truth().isClutter()) {
        events.merge(report.truth().event(), 1, Integer::sum);
      }
    }
    return new Judged(
        incident, Placed.of(incident), events, evidence.size(), List.copyOf(modalities));
  }

  double probability() {
    return incident.exists().value();
  }

  /** Returns how many of its reports are of true events. */
  int trueReports() {
    int sum = 0;
    for (int count : events.values()) {
      sum += count;
    }
    return sum;
  }

  /** Tells whether more than half of its reports are of true events. */
  boolean isReal() {
    return trueReports() * 2 > reports;
  }

  /** Returns the event that most of its reports are of; of equals the earliest, then the first. */
  Optional<TrueEvent> mainEvent(SortedMap<Integer, TrueEvent> all) {
    Optional<TrueEvent> main = Optional.empty();
    int most = 0;
    for (var each : events.entrySet()) {
      TrueEvent event = all.get(each.getKey());
      if (event != null
          && (each.getValue() > most
              || (each.getValue() == most && event.time().isBefore(main.orElseThrow().time())))) {
        main = Optional.of(event);
        most = each.getValue();
      }
    }
    return main;
  }
}
