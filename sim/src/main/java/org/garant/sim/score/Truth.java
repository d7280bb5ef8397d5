package org.garant.sim.score;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that happened in an invented case, and what each row of its feeds was about.
 *
 * @param events what happened
 * @param reports the rows, each once; whatever they are about is among {@code events}
 */
public record Truth(List<TrueEvent> events, List<TrueReport> reports) {
  public Truth {
    events = List.copyOf(events);
    reports = List.copyOf(reports);
    SortedSet<Integer> known = new TreeSet<>();
    for (TrueEvent event : events) {
      if (!known.add(event.id())) {
        throw new IllegalArgumentException("event " + event.id() + " is there twice");
      }
    }
    SortedMap<String, SortedSet<Integer>> rows = new TreeMap<>();
    for (TrueReport report : reports) {
      if (!report.isClutter() && !known.contains(report.event())) {
        throw new IllegalArgumentException("there is no event " + report.event());
      }
      if (!rows.computeIfAbsent(report.file(), file -> new TreeSet<>()).add(report.row())) {
        throw new IllegalArgumentException(
            "row " + report.row() + " of " + report.file() + " is there twice");
      }
    }
  }

  /** Returns the numbers of the events that at least one row is about. */
  SortedSet<Integer> observed() {
    SortedSet<Integer> observed = new TreeSet<>();
    for (TrueReport report : reports) {
      if (!report.isClutter()) {
        observed.add(report.event());
      }
    }
    return Collections.unmodifiableSortedSet(observed);
  }
}
