package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.RegionId;
import org.garant.core.report.CaseReport;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.WatchReport;
import org.garant.core.report.WatchReport.Cell;
import org.garant.core.report.WatchReport.SectorHours;

/** What was watched, hour by hour, what was recorded then, and what kept sources from seeing. */
final class WatchSection {
  private final Page page;
  private final Html html;
  private final CaseReport report;

  WatchSection(Page page) {
    this.page = page;
    this.html = page.html();
    this.report = page.report();
  }

  void write() {
    report
        .watch()
        .filter(watch -> !watch.hours().isEmpty() && !watch.sectors().isEmpty())
        .ifPresent(watch ->
            page.section("watch", "What was watched, and what was recorded", () -> all(watch)));
  }

  private void all(WatchReport watch) {
    page.paragraph(
        Numbers.whole(watch.observed())
            + " of "
            + Numbers.whole(watch.total())
            + " sector-hours of the window were observed ("
            + Numbers.share(watch.observed(), watch.total())
            + ", rule sector-hours/1: "
            + oneAct(watch)
            + ", the one act by which watching is measured here, would have been detected with a"
            + " probability of at least "
            + Likelihood.percent(watch.observedFromPpm())
            + "). Other acts may be easier or harder to see. In the other hours, no incident in the record does not mean that there was none.");
    page.figure(
        "watch",
        "Sectors by hour",
        "Shade: probability that "
            + oneAct(watch)
            + " would have been detected, five steps. Hatched: not observed,"
            + " with the cause where there is room. Marks: incidents, the whisker is the time in which"
            + " each may have happened, dotted where only the day is known. Times: "
            + report.basis().timeZone()
            + ". Right: events in the window (rule events/1) and hours observed.",
        caption -> {
          Svg.openScroll(html, "Sectors by hour");
          Map<RegionId, List<Incidents>> bySector = TimelineSection.byRegion(report);
          new WatchChart(page.times(), report, watch).draw(html, bySector, caption);
          html.close("div");
          legend();
        });
    table(watch);
  }

  /** Returns the act by which watching is measured: "small-arms fire". */
  static String oneAct(WatchReport watch) {
    return watch.acts().isEmpty()
        ? "an act"
        : Numbers.list(watch.acts().stream().map(Prose::act).toList(), "or");
  }

  private void legend() {
    html.open("ul", "class", "legend");
    html.open("li")
        .open("svg", "class", "glyph shades", "viewBox", "0 0 80 16", "aria-hidden", "true");
    for (int i = 0; i < 5; i++) {
      Svg.rect(html, "swatch c" + (i + 1), i * 16, 2, 16, 12);
    }
    html.close("svg").text(" detection 0 to 1, in steps of a fifth").close("li");
    html.open("li");
    Glyphs.observed(html, false);
    html.text(" not observed: weather, outage, jamming, access denied, nothing planned")
        .close("li");
    TimelineSection.verdicts(html);
    html.close("ul");
  }

  private void table(WatchReport watch) {
    List<String> heads = new ArrayList<>(List.of("Sector", "#Hours", "#Observed"));
    for (Optional<Impediment> cause : WatchChart.causes()) {
      heads.add("#" + TimelineSection.capital(Prose.cause(cause)));
    }
    heads.add("#Events");
    Table table =
        page.table(
            "small watch",
            "Hours of the window by sector: observed, and not observed by cause.",
            heads.toArray(String[]::new));
    List<Cell> all = new ArrayList<>();
    for (SectorHours sector : watch.sectors()) {
      List<Cell> cells = window(watch, report, sector);
      all.addAll(cells);
      Optional<RegionCoverage> coverage =
          report.coverage().stream().filter(it -> it.region().equals(sector.sector())).findFirst();
      line(
          table,
          sector.name(),
          cells,
          coverage.map(it -> Numbers.tenths(it.expectedEventsMilli())).orElse("\u2013"));
    }
    line(table, "all", all, "");
    table.end();
  }

  private static void line(Table table, String name, List<Cell> cells, String events) {
    table
        .row(name)
        .cell(Numbers.whole(cells.size()))
        .cell(Numbers.whole(cells.stream().filter(Cell::observed).count()));
    for (Optional<Impediment> cause : WatchChart.causes()) {
      long hours =
          cells.stream().filter(it -> !it.observed() && it.impediment().equals(cause)).count();
      table.cell(Numbers.whole(hours));
    }
    table.cell(events);
  }

  /** Returns a sector's hours in the window. */
  static List<Cell> window(WatchReport watch, CaseReport report, SectorHours sector) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < watch.hours().size(); i++) {
      if (watch.hours().get(i).overlapMillis(report.basis().window()) > 0) {
        cells.add(sector.cells().get(i));
      }
    }
    return cells;
  }
}
