package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.coverage.CoverageMap;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Numbered;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;

/** How well each region was watched. */
final class RegionCoverages {
  private final ReportInput input;
  private final RegionIndex regions;
  private final Periods periods;
  private final List<Detection> reports = new ArrayList<>();
  private final SortedMap<RegionId, List<Placed>> reportsByRegion = new TreeMap<>();

  RegionCoverages(ReportInput input) {
    this.input = input;
    this.regions = input.derivation().rules().regions();
    this.periods = input.periods();
    takeReports();
  }

  /** Returns the coverage of each region, by id. */
  List<RegionCoverage> of(List<CandidateRow> candidates) {
    List<Interval> days = periods.days(input.settings().zone());
    CoverageMap window =
        CoverageMap.of(reports, regions, List.of(periods.window()), input.minimumReports());
    CoverageMap daily = CoverageMap.of(reports, regions, days, input.minimumReports());
    SortedMap<RegionId, Double> expected = expected();
    List<RegionCoverage> coverage = new ArrayList<>();
    for (Region region : regions.regions()) {
      RegionId id = region.id();
      if (id.isCountry()) {
        continue;
      }
      List<DayCount> perDay = new ArrayList<>();
      for (int i = 0; i < days.size(); i++) {
        perDay.add(new DayCount(days.get(i), daily.effortMilli(id, i), trace(id, days.get(i))));
      }
      SortedSet<ContentId> here = new TreeSet<>();
      for (CandidateRow row : candidates) {
        if (!row.regions().isEmpty() && row.regions().getFirst().equals(id)) {
          here.add(row.incident());
        }
      }
      coverage.add(
          new RegionCoverage(
              id,
              region.name(),
              (int) ((window.effortMilli(id, 0) + 500) / 1000),
              window.observed(id, 0),
              alertFeed(id),
              here.size(),
              (long) StrictMath.rint(expected.getOrDefault(id, 0.0) * 1000),
              trace(id, periods.window()),
              perDay));
    }
    return coverage;
  }

  /** The log entries of the reports that may concern {@code region} in {@code period}. */
  private List<Long> trace(RegionId region, Interval period) {
    List<Long> trace = new ArrayList<>();
    for (Placed placed : reportsByRegion.getOrDefault(region, List.of())) {
      if (placed.time().overlapMillis(period) > 0) {
        trace.add(placed.entry());
      }
    }
    return trace;
  }

  /** A report's time and log entry. */
  private record Placed(Interval time, long entry) {}

  /** Takes the reports of any subject: other detections do not show who looked where. */
  private void takeReports() {
    for (int i = 0; i < input.detections().size(); i++) {
      Detection detection = input.detections().get(i);
      if (!input.settings().measuresEffort(detection.source())) {
        continue;
      }
      reports.add(detection);
      Placed placed = new Placed(detection.phenomenonTime(), input.received().get(i).index());
      for (RegionIndex.Weighted in : regions.regionsOf(detection.place())) {
        reportsByRegion.computeIfAbsent(in.region(), id -> new ArrayList<>()).add(placed);
      }
    }
  }

  /** Expected number of events in the window by their likeliest region. */
  private SortedMap<RegionId, Double> expected() {
    SortedMap<RegionId, Double> expected = new TreeMap<>();
    for (Incident incident : input.derivation().incidents()) {
      double weight = EventSeries.weight(incident, periods.window()).value();
      if (weight > 0) {
        regions
            .findLikeliest(incident.place())
            .ifPresent(id -> expected.merge(id, weight, Double::sum));
      }
    }
    return expected;
  }

  private String alertFeed(RegionId region) {
    if (input.alerts().isEmpty() || input.settings().alertNotCovered().containsKey(region)) {
      return "not-covered";
    }
    boolean merged =
        input.alerts().stream()
            .map(Numbered::item)
            .anyMatch(alert ->
                alert.region().equals(region)
                    && alert.merged() > 1
                    && alert.phenomenonTime().millis() > 86_400_000L
                    && alert.phenomenonTime().intersection(periods.window()).isPresent());
    return merged ? "merged" : "covered";
  }
}
