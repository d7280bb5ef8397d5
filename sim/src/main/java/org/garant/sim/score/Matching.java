package org.garant.sim.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.garant.core.quantity.ContentId;

/**
 * Incidents paired with true events one to one: the pair with the shortest distance on the ground
 * first, then the next among those left, and so on.
 */
final class Matching {
  private final List<Pair> near;

  /**
   * An incident and a true event inside the gate.
   *
   * @param incident the incident
   * @param event the true event
   * @param meters their distance on the ground
   */
  record Pair(Placed incident, TrueEvent event, double meters) {}

  /** Finds every pair of {@code incidents} and {@code events} inside {@code gate}. */
  Matching(List<Placed> incidents, List<TrueEvent> events, Gate gate) {
    List<TrueEvent> byTime = new ArrayList<>(events);
    byTime.sort(Comparator.comparing(TrueEvent::time));
    long[] times = byTime.stream().mapToLong(event -> event.time().toEpochMilli()).toArray();
    long reachMillis = gate.seconds() * 1_000;
    this.near = new ArrayList<>();
    for (Placed incident : incidents) {
      int i = firstFrom(times, incident.middleMillis() - reachMillis);
      for (; i < times.length && times[i] <= incident.middleMillis() + reachMillis; i++) {
        TrueEvent event = byTime.get(i);
        double meters = incident.distanceMeters(event);
        if (gate.holds(meters, incident.millisTo(event))) {
          near.add(new Pair(incident, event, meters));
        }
      }
    }
    near.sort(
        Comparator.comparingDouble(Pair::meters)
            .thenComparingLong(pair -> pair.incident().millisTo(pair.event()))
            .thenComparing(pair -> pair.event().time())
            .thenComparing(pair -> pair.incident().incident().id())
            .thenComparingInt(pair -> pair.event().id()));
  }

  /** Returns the pairs among incidents of at least {@code floor}, the shortest distance first. */
  List<Pair> from(double floor) {
    SortedSet<Integer> events = new TreeSet<>();
    SortedSet<ContentId> incidents = new TreeSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : near) {
      if (pair.incident().probability() >= floor
          && !events.contains(pair.event().id())
          && incidents.add(pair.incident().incident().id())) {
        events.add(pair.event().id());
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** Returns the index of the first of {@code sorted} that is at least {@code from}. */
  private static int firstFrom(long[] sorted, long from) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
