package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.agreement.Attribution;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.CoverageMap;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.finding.Derivation;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Region;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;

/** The headline numbers, and the same again without each side's sources. */
final class Headlines {
  private final ReportInput input;
  private final SortedMap<ContentId, Long> entries;

  Headlines(ReportInput input, SortedMap<ContentId, Long> entries) {
    this.input = input;
    this.entries = entries;
  }

  /**
   * Returns the numbers of the window, as these detections, what follows from them, and alerts
   * give.
   */
  List<Figure> of(
      Derivation derivation, List<Detection> detections, List<Numbered<Alert>> alertsGiven) {
    Interval window = input.window();
    RegionIndex regions = derivation.rules().regions();
    EventSeries events = new EventSeries(derivation.incidents(), entries);
    AlertSeries alerts = new AlertSeries(alertsGiven);
    CoverageMap looked =
        CoverageMap.of(input.effort(detections), regions, List.of(window), input.minimumReports());
    long observed =
        regions.regions().stream()
            .map(Region::id)
            .filter(id -> !id.isCountry())
            .filter(id -> looked.observed(id, 0))
            .count();
    List<Figure> figures = new ArrayList<>();
    if (input.settings().readsEvents()) {
      List<Long> eventTrace = events.trace(window);
      figures.add(figure("events.in", CountingRules.EVENTS, events.count(window), eventTrace));
      figures.add(
          figure("episodes.in", CountingRules.EPISODES, events.episodes(window), eventTrace));
    }
    figures.add(candidates("candidates-meeting.in", derivation, List.of(Verdict.MEETS_STANDARD)));
    figures.add(
        candidates(
            "candidates-possible.in", derivation, List.of(Verdict.POSSIBLE, Verdict.UNDETERMINED)));
    figures.add(attributed(derivation));
    if (input.settings().readsAlerts()) {
      figures.add(
          figure(
              "alert-starts.in",
              CountingRules.ALERT_STARTS,
              alerts.count(window),
              alerts.trace(window)));
    }
    if (input.settings().readsPress()) {
      figures.add(
          figure(
              "press-observed-regions.in",
              CountingRules.OBSERVED,
              Amount.exactly(observed),
              new ReportSeries(detections, entries, input.settings()).trace(window)));
    }
    return figures;
  }

  private static Figure figure(String id, CountingRule rule, Amount amount, List<Long> trace) {
    return new Figure(id, rule.id(), "in", amount, trace);
  }

  /**
   * Counts incidents whose best verdict over all provisions and readings is in {@code verdicts}.
   */
  private Figure candidates(String id, Derivation derivation, List<Verdict> verdicts) {
    SortedMap<ContentId, Verdict> best = new TreeMap<>();
    SortedMap<ContentId, List<Long>> evidence = new TreeMap<>();
    for (Candidate candidate : derivation.candidates()) {
      ContentId incident = candidate.incident().id();
      evidence.put(incident, trace(candidate));
      best.merge(incident, candidate.judgement().verdict(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    SortedSet<Long> trace = new TreeSet<>();
    int count = 0;
    for (var entry : best.entrySet()) {
      if (verdicts.contains(entry.getValue())) {
        count++;
        trace.addAll(evidence.getOrDefault(entry.getKey(), List.of()));
      }
    }
    return figure(id, CountingRules.CANDIDATES, Amount.exactly(count), List.copyOf(trace));
  }

  /** Counts incidents that the sources' wording ascribes to a party that some provision binds. */
  private Figure attributed(Derivation derivation) {
    SortedMap<ContentId, List<Long>> named = new TreeMap<>();
    for (Candidate candidate : derivation.candidates()) {
      if (candidate.judgement().attribution().state() == Attribution.State.POINTS_TO) {
        named.put(candidate.incident().id(), trace(candidate));
      }
    }
    SortedSet<Long> trace = new TreeSet<>();
    named.forEach((incident, behind) -> trace.addAll(behind));
    return figure(
        "attribution-worded.in",
        CountingRules.ATTRIBUTION,
        Amount.exactly(named.size()),
        List.copyOf(trace));
  }

  private List<Long> trace(Candidate candidate) {
    return candidate.incident().evidence().stream()
        .map(detection -> entries.getOrDefault(detection, -1L))
        .toList();
  }

  /** Returns the headline once more without each side's sources: derived anew, not subtracted. */
  List<Removal> withoutEachSide(List<Basis.PartyLine> parties) {
    List<Removal> removals = new ArrayList<>();
    for (Basis.PartyLine party : parties) {
      PartyId side = new PartyId(party.id());
      SortedSet<SourceId> left = new TreeSet<>();
      for (Source source : input.sources()) {
        if (source.affiliation().filter(side::equals).isPresent()) {
          left.add(source.id());
        }
      }
      List<Detection> rest =
          input.detections().stream()
              .filter(detection -> !left.contains(detection.source()))
              .toList();
      Derivation derivation = Derivation.of(rest, input.derivation().rules());
      List<Numbered<Alert>> alerts =
          input.alerts().stream().filter(alert -> !left.contains(alert.item().source())).toList();
      List<Figure> figures = new ArrayList<>(of(derivation, rest, alerts));
      figures.addAll(
          Comparisons.figures(new Comparisons(input, derivation, rest, alerts, entries).all()));
      removals.add(new Removal(side, left.stream().map(SourceId::name).toList(), figures));
    }
    return removals;
  }
}
