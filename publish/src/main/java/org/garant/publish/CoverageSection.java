package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garant.core.report.CaseReport;
import org.garant.core.report.DayCount;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.WatchReport;
import org.garant.core.report.WatchReport.Cell;

/** How well each region was watched, and what the reader must know. */
final class CoverageSection {
  private static final int SHADES = 5;
  private static final String NOTHING = "\u2013";

  private final Page page;
  private final Html html;

  CoverageSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (!page.report().coverage().isEmpty()) {
      page.section("coverage", "How well each region was watched", this::coverage);
    }
    page.section(
        "limits",
        "What this report cannot say",
        () -> {
          html.open("ul", "class", "limits");
          for (String limit : page.report().limits()) {
            html.element("li", limit);
          }
          html.element(
              "li",
              "\u201CNot observed\u201D is not \u201Cno incident\u201D: where nobody looked, a low"
                  + " count is no sign of quiet.");
          html.element(
              "li",
              "That something happened and whose forces did it are two statements; this report"
                  + " keeps them apart.");
          html.close("ul");
        });
  }

  private void coverage() {
    CaseReport report = page.report();
    if (!Effort.isRead(report) && report.watch().isEmpty()) {
      page.paragraph(
          "No source of this case shows who looked where: it reads no press reports of any subject,"
              + " by which the effort of watching is measured. Every region counts as not observed.");
      return;
    }
    if (Effort.isRead(report)) {
      page.paragraph(
          "Press effort counts reports of any subject that concern a region. It says how much was"
              + " written, not what happened. The strip shows each mission day of the case; hatch"
              + " means that no report at all concerned the region that day.");
    } else {
      page.paragraph(
          "This case reads no press reports of any subject, so how much was written is not measured."
              + " What was watched follows from what the sources say they could see.");
    }
    List<RegionCoverage> byName =
        report.coverage().stream()
            .sorted(Comparator.comparing((RegionCoverage it) -> it.name().toLowerCase(Locale.ROOT)))
            .toList();
    long most = 1;
    for (RegionCoverage region : byName) {
      for (DayCount day : region.days()) {
        most = Math.max(most, day.milli());
      }
    }
    table(byName, most);
    page.note(
        (Effort.isRead(report)
                ? "Shades of a day: five equal steps up to the most in any region and day, "
                    + Numbers.milli(most)
                    + " reports. "
                : "")
            + "Incidents are counted where they are likeliest."
            + (readsAlerts()
                ? " Alert feed: \u201Cmerged\u201D, alerts of the region\u2019s parts are joined, so"
                    + " that starts cannot be told apart; \u201Cnone\u201D, the feed leaves the region"
                    + " out."
                : ""));
  }

  /** Writes a row for each region; no column for what the case does not read. */
  private void table(List<RegionCoverage> byName, long most) {
    boolean press = Effort.isRead(page.report());
    boolean watched = page.report().watch().isPresent();
    List<String> heads = new ArrayList<>(List.of("Region"));
    if (watched) {
      heads.addAll(List.of("#Hours", "#Observed"));
    }
    if (press) {
      heads.addAll(List.of("Press", "#Press reports"));
    }
    if (readsAlerts()) {
      heads.add("Alert feed");
    }
    heads.addAll(List.of("#Incidents", "#Expected events"));
    if (press) {
      heads.add("Press reports by day");
    }
    Table table =
        page.table("coverage", "Coverage by region in the window.", heads.toArray(String[]::new));
    for (RegionCoverage region : byName) {
      table.row(region.name());
      page.report().watch().ifPresent(watch -> hours(table, watch, region));
      if (press) {
        table
            .cell(
                "",
                () -> {
                  Glyphs.observed(html, region.pressObserved());
                  html.text(region.pressObserved() ? " observed" : " not observed");
                })
            .cell(Numbers.whole(region.pressReports()));
      }
      if (readsAlerts()) {
        table.cell(Prose.term(region.alertFeed()));
      }
      table
          .cell(Numbers.whole(region.candidates()))
          .cell(Numbers.tenths(region.expectedEventsMilli()));
      if (press) {
        table.cell("", () -> strip(region.name(), region.days(), most));
      }
    }
    table.end();
  }

  /**
   * Writes the hours of the window and how many of them were observed; dashes outside the watch.
   */
  private void hours(Table table, WatchReport watch, RegionCoverage region) {
    Optional<List<Cell>> cells =
        watch.sectors().stream()
            .filter(it -> it.sector().equals(region.region()))
            .findFirst()
            .map(it -> WatchSection.window(watch, page.report(), it));
    table
        .cell(cells.map(it -> Numbers.whole(it.size())).orElse(NOTHING))
        .cell(
            cells
                .map(it -> Numbers.whole(it.stream().filter(Cell::observed).count()))
                .orElse(NOTHING));
  }

  private boolean readsAlerts() {
    return page.report().comparisons().stream().anyMatch(it -> it.series().equals("alert-starts"));
  }

  private void strip(String name, List<DayCount> days, long most) {
    if (days.isEmpty()) {
      html.text("\u2013");
      return;
    }
    int step = 9;
    StringBuilder words = new StringBuilder("Press reports per day, " + name + ":");
    for (DayCount day : days) {
      words.append(' ').append(Numbers.milli(day.milli())).append(',');
    }
    words.setLength(words.length() - 1);
    html.open(
        "svg",
        "class",
        "strip",
        "viewBox",
        "0 0 " + days.size() * step + " 12",
        "width",
        Integer.toString(days.size() * step),
        "height",
        "12",
        "role",
        "img",
        "aria-label",
        words.toString());
    for (int shade = 1; shade <= SHADES; shade++) {
      StringBuilder d = new StringBuilder();
      for (int i = 0; i < days.size(); i++) {
        if (shade(days.get(i).milli(), most) == shade) {
          d.append('M').append(i * step).append(" 0h").append(step - 1).append("v12h-");
          d.append(step - 1).append('z');
        }
      }
      if (!d.isEmpty()) {
        html.empty("path", "class", "swatch c" + shade, "d", d.toString());
      }
    }
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).milli() <= 0) {
        Glyphs.hatch(html, i * step, 0, step - 1, 12);
      }
    }
    html.close("svg");
  }

  private static long shade(long milli, long most) {
    return milli <= 0 ? 1 : 1 + Math.min(SHADES - 1, milli * SHADES / (most + 1));
  }
}
