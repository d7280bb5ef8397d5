package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;

/** Before the window, in it and after it. */
final class TrendSection {
  /** More panels than this do not fit beside each other; the table holds every series. */
  private static final int PANELS = 2;

  private final Page page;
  private final Html html;

  TrendSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (page.report().comparisons().isEmpty()) {
      return;
    }
    page.section(
        "trend",
        "Before, in and after the window",
        () -> {
          figure();
          table();
          page.note(
              "Rates are per 24 hours, so that periods of unlike length compare. A difference is"
                  + " one only where the intervals do not overlap. Each panel has its own scale.");
        });
  }

  private void figure() {
    List<Comparison> drawn = drawn();
    page.figure(
        "trend",
        "Rates and days",
        "Top: rate per 24 hours with its 95\u00A0% interval. Below: each mission day; coloured, days"
            + " that lie at least half in the window. Shaded: the window. Both start at zero.",
        caption -> {
          html.open("div", "class", "panels");
          TrendChart chart = new TrendChart(page.times(), page.report().basis());
          for (Comparison comparison : drawn) {
            String name = page.figureName(comparison.series(), comparison.rule());
            html.open("div", "class", "panel-box");
            html.open("p", "class", "panel-title").element("strong", name).text(" ");
            html.element("code", comparison.rule()).close("p");
            chart.draw(html, comparison, caption + " Panel: " + name + ".");
            html.close("div");
          }
          html.close("div");
        });
  }

  /** Alert starts and events if they are there, then the rest in order. */
  private List<Comparison> drawn() {
    List<Comparison> drawn = new ArrayList<>();
    List<Comparison> all = page.report().comparisons();
    for (String series : List.of("alert-starts", "events")) {
      all.stream().filter(it -> it.series().equals(series)).forEach(drawn::add);
    }
    all.stream().filter(it -> !drawn.contains(it)).forEach(drawn::add);
    return drawn.subList(0, Math.min(PANELS, drawn.size()));
  }

  private void table() {
    Table table =
        page.table(
            "trend",
            "The same in numbers: count, and rate per 24 hours with its interval.",
            "Series and rule",
            "#Before",
            "#In the window",
            "#After",
            "#Before, per 24\u00A0h",
            "#In the window, per 24\u00A0h",
            "#After, per 24\u00A0h");
    for (Comparison comparison : page.report().comparisons()) {
      table.row(() ->
          html.text(page.figureName(comparison.series(), comparison.rule()) + " ")
              .element("code", comparison.rule()));
      for (Figure count : comparison.counts()) {
        table.cell(Numbers.inText(count.amount()));
      }
      for (Figure rate : comparison.ratesPer24Hours()) {
        table.cell(Numbers.inText(rate.amount()));
      }
    }
    table.end();
  }
}
