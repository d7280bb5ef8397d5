package org.garant.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Place;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.ExpectedCount;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PoissonBinomial;
import org.garant.core.quantity.Probability;

/** Counts incidents by the rules events/1 and episodes/1. */
final class EventSeries {
  private static final long EPISODE_GAP_MILLIS = 3_600_000;

  private final List<Incident> incidents;
  private final SortedMap<ContentId, Long> entries;

  /**
   * Prepares to count.
   *
   * @param incidents in any order
   * @param entries the log index of each detection
   */
  EventSeries(List<Incident> incidents, SortedMap<ContentId, Long> entries) {
    this.incidents = incidents;
    this.entries = entries;
  }

  /**
   * Returns the probability that {@code incident} happened and that it did so in {@code period}.
   */
  static Probability weight(Incident incident, Interval period) {
    return incident.exists().and(incident.time().shareWithin(period));
  }

  /** Returns the expected number of events in {@code period} with its 95 % interval. */
  Amount count(Interval period) {
    List<Probability> weights = new ArrayList<>();
    for (Incident incident : incidents) {
      Probability weight = weight(incident, period);
      if (weight.value() > 0) {
        weights.add(weight);
      }
    }
    PoissonBinomial count = PoissonBinomial.of(weights);
    return Amount.interval95(count.mean(), count.low95(), count.high95());
  }

  /** Returns the expected number of events in {@code period}. */
  ExpectedCount expected(Interval period) {
    ExpectedCount count = new ExpectedCount(0, 0);
    for (Incident incident : incidents) {
      count = count.plus(weight(incident, period));
    }
    return count;
  }

  /**
   * Returns episodes in {@code period}: from the lower 95 % end when all that may belong together
   * is joined, to the upper 95 % end when nothing is.
   */
  Amount episodes(Interval period) {
    return Amount.between(
        PoissonBinomial.of(joined(period)).low95(), count(period).highMilli() / 1000.0);
  }

  /** Returns the log entries behind the events in {@code period}. */
  List<Long> trace(Interval period) {
    SortedSet<Long> trace = new TreeSet<>();
    for (Incident incident : incidents) {
      if (weight(incident, period).value() > 0) {
        incident.evidence().forEach(id -> trace.add(entries.getOrDefault(id, -1L)));
      }
    }
    return List.copyOf(trace);
  }

  /** Groups at one place and without a gap: for each the probability of at least one real event. */
  private List<Probability> joined(Interval period) {
    SortedMap<String, List<Incident>> byPlace = new TreeMap<>();
    for (Incident incident : incidents) {
      if (weight(incident, period).value() > 0) {
        byPlace.computeIfAbsent(placeKey(incident), key -> new ArrayList<>()).add(incident);
      }
    }
    List<Probability> groups = new ArrayList<>();
    for (List<Incident> atPlace : byPlace.values()) {
      atPlace.sort(
          Comparator.comparing((Incident incident) -> incident.time().start())
              .thenComparing(Incident::id));
      long reach = Long.MIN_VALUE;
      double none = 1;
      for (Incident incident : atPlace) {
        Interval within = incident.time().intersection(period).orElse(period);
        if (reach != Long.MIN_VALUE && within.start().toEpochMilli() - reach > EPISODE_GAP_MILLIS) {
          groups.add(Probability.clamped(1 - none));
          none = 1;
        }
        none *= weight(incident, period).complement().value();
        reach = Math.max(reach, within.end().toEpochMilli());
      }
      groups.add(Probability.clamped(1 - none));
    }
    return groups;
  }

  /** What "one place" is: the heaviest part of where the incident may be. */
  private static String placeKey(Incident incident) {
    Place.Part heaviest = incident.place().parts().getFirst();
    for (Place.Part part : incident.place().parts()) {
      if (part.weightPpm() > heaviest.weightPpm()) {
        heaviest = part;
      }
    }
    return switch (heaviest) {
      case Place.Point point ->
          "point " + point.mean().latitudeE7() + " " + point.mean().longitudeE7();
      case Place.Area area -> "region " + area.region().code();
    };
  }
}
