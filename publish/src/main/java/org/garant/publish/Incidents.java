package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garant.core.quantity.ContentId;
import org.garant.core.report.CandidateRow;

/**
 * Candidates put together by the incident they are about: one incident can be a candidate under
 * several provisions and readings, and happened once all the same.
 *
 * @param id the incident's id
 * @param rows its candidates, by provision, then reading; at least one
 */
record Incidents(ContentId id, List<CandidateRow> rows) {
  /** Verdicts, the most telling first. */
  private static final List<String> STRENGTH =
      List.of(
          "meets-standard",
          "possible",
          "undetermined",
          "below-standard",
          "exempt",
          "not-applicable");

  /** From this length on a time is known only to the day; the shortest day has 23 hours. */
  static final long DAY_MILLIS = 82_800_000;

  Incidents {
    rows = List.copyOf(rows);
  }

  /** Returns the incidents of {@code candidates}, by time, then id. */
  static List<Incidents> of(List<CandidateRow> candidates) {
    Map<ContentId, List<CandidateRow>> byIncident = new LinkedHashMap<>();
    for (CandidateRow row : candidates) {
      byIncident.computeIfAbsent(row.incident(), id -> new ArrayList<>()).add(row);
    }
    List<Incidents> incidents = new ArrayList<>();
    byIncident.forEach((id, rows) -> {
      rows.sort(Comparator.comparing(CandidateRow::provision).thenComparing(CandidateRow::reading));
      incidents.add(new Incidents(id, rows));
    });
    incidents.sort(
        Comparator.comparing((Incidents it) -> it.first().time().start())
            .thenComparing(it -> it.first().time().end())
            .thenComparing(Incidents::id));
    return incidents;
  }

  /** Returns the first candidate: what is said about the incident is the same in all. */
  CandidateRow first() {
    return rows.getFirst();
  }

  /** Tells whether the sources give a day and no time of day. */
  boolean isKnownToTheDay() {
    return first().time().millis() >= DAY_MILLIS;
  }

  /** Tells whether no source says what was hit, and that alone leaves every candidate open. */
  boolean objectNotRecorded() {
    return rows.stream().allMatch(row -> row.reasons().contains("object-not-recorded"));
  }

  /** Returns the most telling verdict under any provision and reading. */
  String strongestVerdict() {
    return rows.stream()
        .map(CandidateRow::verdict)
        .min(Comparator.comparingInt(Incidents::rank))
        .orElseThrow();
  }

  /** Returns the rank of a verdict, 0 for the most telling; unknown ones come last. */
  static int rank(String verdict) {
    int rank = STRENGTH.indexOf(verdict);
    return rank < 0 ? STRENGTH.size() : rank;
  }
}
