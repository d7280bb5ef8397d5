package org.garant.core.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Reading;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.CoverageMap;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.finding.Candidate;
import org.garant.core.observation.Act;
import org.garant.core.observation.Region;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Probability;

/** The compliance calendar: provisions by days. */
final class Calendars {
  /** A longer window is shown by weeks: more columns than this nobody reads. */
  private static final int MOST_DAYS = 45;

  private static final int DAYS_OF_WEEK = 7;

  private final ReportInput input;
  private final Watches watches;
  private final List<Interval> columns;
  private final SortedMap<Act, List<Integer>> observed = new TreeMap<>();

  Calendars(ReportInput input, Watches watches) {
    this.input = input;
    this.watches = watches;
    this.columns = columns(allWindows(input.agreement()), input.settings().zone());
  }

  /**
   * Returns from the start of the first window of any provision or reading to the last one's end.
   */
  private static Interval allWindows(Agreement agreement) {
    Instant start = Instant.MAX;
    Instant end = Instant.MIN;
    for (Provision provision : agreement.provisions()) {
      List<Interval> windows = new ArrayList<>();
      windows.add(window(agreement, provision, Optional.empty()));
      agreement
          .listReadings(provision.id())
          .forEach(reading -> windows.add(window(agreement, provision, reading.window())));
      for (Interval window : windows) {
        start = window.start().isBefore(start) ? window.start() : start;
        end = window.end().isAfter(end) ? window.end() : end;
      }
    }
    return new Interval(start, end);
  }

  private static Interval window(
      Agreement agreement, Provision provision, Optional<String> otherwise) {
    return agreement.findWindow(otherwise.orElse(provision.window())).orElseThrow().interval();
  }

  /** Returns the columns: mission days cut to the window, or weeks of them. */
  static List<Interval> columns(Interval window, ZoneId zone) {
    List<Interval> days =
        new Periods(
                new Interval(window.start().minusSeconds(1), window.start()),
                window,
                new Interval(window.end(), window.end().plusSeconds(1)))
            .days(zone).stream().flatMap(day -> day.intersection(window).stream()).toList();
    if (days.size() <= MOST_DAYS) {
      return days;
    }
    List<Interval> weeks = new ArrayList<>();
    for (int i = 0; i < days.size(); i += DAYS_OF_WEEK) {
      int last = Math.min(days.size(), i + DAYS_OF_WEEK) - 1;
      weeks.add(new Interval(days.get(i).start(), days.get(last).end()));
    }
    return weeks;
  }

  /** Returns a row for each reading of each provision, in the order of the agreement. */
  List<CalendarRow> rows() {
    List<CalendarRow> rows = new ArrayList<>();
    for (Provision provision : input.agreement().provisions()) {
      List<Reading> readings = input.agreement().listReadings(provision.id());
      if (readings.isEmpty()) {
        rows.add(row(provision, "", window(input.agreement(), provision, Optional.empty())));
      }
      for (Reading reading : readings) {
        rows.add(
            row(provision, reading.id(), window(input.agreement(), provision, reading.window())));
      }
    }
    return rows;
  }

  private CalendarRow row(Provision provision, String reading, Interval window) {
    int[][] counts = new int[columns.size()][Verdict.values().length];
    for (Candidate candidate : input.derivation().candidates()) {
      if (candidate.judgement().provision().equals(provision.id())
          && candidate.judgement().reading().equals(reading)) {
        counts[column(candidate.incident().time())][candidate.judgement().verdict().ordinal()]++;
      }
    }
    List<Integer> seen = observed.computeIfAbsent(watches.act(List.of(provision)), this::observed);
    List<CalendarRow.Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(
          new CalendarRow.Cell(
              columns.get(i),
              seen.get(i),
              counts[i][Verdict.MEETS_STANDARD.ordinal()],
              counts[i][Verdict.POSSIBLE.ordinal()] + counts[i][Verdict.UNDETERMINED.ordinal()],
              counts[i][Verdict.EXEMPT.ordinal()],
              columns.get(i).overlapMillis(window) > 0));
    }
    return new CalendarRow(provision.id(), reading, cells);
  }

  /** The column with most of the time; the first of equals, and of none the nearest. */
  private int column(Interval time) {
    int best = time.end().isAfter(columns.getLast().start()) ? columns.size() - 1 : 0;
    long most = 0;
    for (int i = 0; i < columns.size(); i++) {
      long overlap = columns.get(i).overlapMillis(time);
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    }
    return best;
  }

  private List<Integer> observed(Act act) {
    if (!watches.isEmpty()) {
      return columns.stream().map(day -> watches.observedPpm(day, act)).toList();
    }
    RegionIndex regions = input.derivation().rules().regions();
    List<Region> sectors = watches.sectors();
    CoverageMap map = CoverageMap.of(input.effort(), regions, columns, input.minimumReports());
    List<Integer> shares = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      long seen = sectors.stream().filter(region -> map.observed(region.id(), column)).count();
      shares.add(sectors.isEmpty() ? 0 : (int) (seen * Probability.PPM / sectors.size()));
    }
    return shares;
  }
}
