package org.garant.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;

/** When it may have been: the incidents on a line of time, where no ribbon shows them already. */
final class TimelineSection {
  private static final double LEFT = 150;
  private static final double HEAD = 16;
  private static final int MOST_LANES = 6;

  private final Page page;
  private final Html html;
  private final CaseReport report;

  TimelineSection(Page page) {
    this.page = page;
    this.html = page.html();
    this.report = page.report();
  }

  void write() {
    Map<RegionId, List<Incidents>> byRegion = byRegion(report);
    if (report.watch().isPresent() || byRegion.isEmpty()) {
      return;
    }
    page.section(
        "timeline",
        "When it may have been",
        () ->
            page.figure(
                "timeline",
                "Incidents by region and time",
                "The whisker is the time in which an incident may have happened, its mark the middle;"
                    + " dotted where only the day is known; a number, so many alike. By likeliest"
                    + " region and most telling verdict. Shaded: the window. Times: "
                    + report.basis().timeZone()
                    + ". Each incident: annex.",
                caption -> {
                  Svg.openScroll(html, "Incidents by region and time");
                  draw(byRegion, caption);
                  html.close("div");
                  html.open("ul", "class", "legend");
                  verdicts(html);
                  html.close("ul");
                }));
  }

  private void draw(Map<RegionId, List<Incidents>> byRegion, String caption) {
    Interval window = report.basis().window();
    Instant start = window.start();
    Instant end = window.end();
    for (CandidateRow row : report.candidates()) {
      start = row.time().start().isBefore(start) ? row.time().start() : start;
      end = row.time().end().isAfter(end) ? row.time().end() : end;
    }
    HourAxis axis = new HourAxis(page.times(), new Interval(start, end), LEFT, Svg.PAGE_WIDTH - 12);
    Map<RegionId, Whiskers> rows = new LinkedHashMap<>();
    double bottom = HEAD;
    List<RegionId> order =
        byRegion.keySet().stream()
            .sorted(
                Comparator.comparing((RegionId it) -> page.regionName(it))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (RegionId region : order) {
      Whiskers row = new Whiskers(byRegion.getOrDefault(region, List.of()), axis, MOST_LANES);
      rows.put(region, row);
      bottom += row.lanes() * Whiskers.LANE + 3.5;
    }
    Svg.open(html, "panel timeline", Svg.PAGE_WIDTH, bottom + 32, caption);
    axis.shade(html, window, HEAD, bottom);
    axis.ticks(html, HEAD, bottom);
    axis.mark(html, window, HEAD, bottom);
    double top = HEAD;
    for (Map.Entry<RegionId, Whiskers> row : rows.entrySet()) {
      double height = row.getValue().lanes() * Whiskers.LANE + 3.5;
      Glyphs.line(html, "grid", 0, top, Svg.PAGE_WIDTH, top);
      Glyphs.text(html, "strong", 0, top + 11, page.regionName(row.getKey()));
      row.getValue().draw(html, top + 2);
      top += height;
    }
    Glyphs.line(html, "zero", 0, bottom, Svg.PAGE_WIDTH, bottom);
    html.close("svg");
  }

  /** Returns the incidents by the region in which they likeliest lie. */
  static Map<RegionId, List<Incidents>> byRegion(CaseReport report) {
    Map<RegionId, List<Incidents>> byRegion = new TreeMap<>();
    for (Incidents incident : Incidents.of(report.candidates())) {
      if (!incident.first().regions().isEmpty()) {
        byRegion
            .computeIfAbsent(incident.first().regions().getFirst(), key -> new ArrayList<>())
            .add(incident);
      }
    }
    return byRegion;
  }

  /** Writes the marks of verdicts as entries of a legend. */
  static void verdicts(Html html) {
    for (String verdict :
        List.of("meets-standard", "possible", "undetermined", "below-standard", "exempt")) {
      html.open("li");
      Glyphs.inline(html, verdict);
      html.text(" " + Prose.verdict(verdict)).close("li");
    }
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
