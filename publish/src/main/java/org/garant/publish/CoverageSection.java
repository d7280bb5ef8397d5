package org.garant.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.garant.core.report.DayCount;
import org.garant.core.report.RegionCoverage;

/** How well each region was watched, and what the reader must know. */
final class CoverageSection {
  private static final int SHADES = 5;

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
    if (page.report().comparisons().stream().noneMatch(it -> it.series().equals("press-reports"))
        && page.report().watch().isEmpty()) {
      page.paragraph(
          "No source of this case shows who looked where: it reads no press reports of any subject,"
              + " by which the effort of watching is measured. Every region counts as not observed.");
      return;
    }
    page.paragraph(
        "Press effort counts reports of any subject that concern a region. It says how much was"
            + " written, not what happened. The strip shows each mission day of the case; hatch"
            + " means that no report at all concerned the region that day.");
    Table table =
        page.table(
            "coverage",
            "Coverage by region in the window.",
            "Region",
            "Press",
            "#Press reports",
            "Alert feed",
            "#Incidents",
            "#Expected events",
            "Press reports by day");
    long most = 1;
    for (RegionCoverage region : page.report().coverage()) {
      for (DayCount day : region.days()) {
        most = Math.max(most, day.milli());
      }
    }
    long scale = most;
    List<RegionCoverage> byName =
        page.report().coverage().stream()
            .sorted(Comparator.comparing((RegionCoverage it) -> it.name().toLowerCase(Locale.ROOT)))
            .toList();
    for (RegionCoverage region : byName) {
      table
          .row(region.name())
          .cell(
              "",
              () -> {
                Glyphs.observed(html, region.pressObserved());
                html.text(region.pressObserved() ? " observed" : " not observed");
              })
          .cell(Numbers.whole(region.pressReports()))
          .cell(Prose.term(region.alertFeed()))
          .cell(Numbers.whole(region.candidates()))
          .cell(Numbers.tenths(region.expectedEventsMilli()))
          .cell("", () -> strip(region.name(), region.days(), scale));
    }
    table.end();
    page.note(
        "Shades of a day: five equal steps up to the most in any region and day, "
            + Numbers.milli(scale)
            + " reports. Incidents are counted where they are likeliest. Alert feed: \u201Cmerged\u201D,"
            + " alerts of the region\u2019s parts are joined, so that starts cannot be told apart;"
            + " \u201Cnone\u201D, the feed leaves the region out.");
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
