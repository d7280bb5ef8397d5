package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;

/** Before the window, in it and after it: what was counted, beside how much was written at all. */
final class TrendSection {
  /** More series than this do not fit beside each other; the table holds every one. */
  private static final int PANELS = 3;

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
              "Rates are per 24 hours, so that periods of unlike length compare; brackets hold"
                  + " 95\u00A0% intervals. The ratio divides the rate in the window by the rate"
                  + " before it: a series is lower or higher where the interval of the ratio lies"
                  + " wholly below or above 1. Intervals of two rates may overlap all the same. A"
                  + " ratio takes chance into account, not its causes"
                  + (has("press-reports")
                      ? ", and not how much was written: read events beside press reports of any"
                          + " subject."
                      : "; and no source of this case shows how much was written at all.")
                  + (has("hot-spots")
                      ? " Hot spots have no ratio: what burns follows the season and the weather."
                      : ""));
          for (Comparison comparison : page.report().comparisons()) {
            if (!comparison.caveat().isEmpty()) {
              page.note(
                  page.figureName(comparison.series(), comparison.rule())
                      + ": "
                      + comparison.caveat());
            }
          }
        });
  }

  private void figure() {
    List<Comparison> drawn = drawn();
    page.figure(
        "trend",
        "Rates and days",
        "Top: rate per 24 hours with its 95\u00A0% interval. Below: each mission day; coloured, days"
            + " that lie at least half in the window; the first and last may be cut. Shaded: the"
            + " window. Every scale starts at zero and is its own. Rules: "
            + Numbers.list(drawn.stream().map(Comparison::rule).toList())
            + ".",
        caption -> {
          TrendChart chart = new TrendChart(page.times(), page.report().basis());
          html.open("div", "class", "panels");
          for (Comparison comparison : drawn) {
            String name = page.figureName(comparison.series(), comparison.rule());
            html.open("div", "class", "panel-box");
            html.open("p", "class", "panel-title").element("strong", name).close("p");
            chart.rates(html, comparison, caption + " Panel: " + name + ".");
            html.close("div");
          }
          html.close("div");
          // Narrow screens scroll it: with all its days it cannot be smaller and still be read.
          html.open(
              "div",
              "class",
              "scroll",
              "tabindex",
              "0",
              "role",
              "group",
              "aria-label",
              "Each mission day");
          chart.days(
              html,
              drawn,
              it -> page.figureName(it.series(), it.rule()),
              caption + " Panel: each mission day.");
          html.close("div");
        });
  }

  private boolean has(String series) {
    return page.report().comparisons().stream().anyMatch(it -> it.series().equals(series));
  }

  /** Alert starts, events and what was written if they are there, then the rest in order. */
  private List<Comparison> drawn() {
    List<Comparison> drawn = new ArrayList<>();
    List<Comparison> all = page.report().comparisons();
    for (String series : List.of("alert-starts", "events", "press-reports", "hot-spots")) {
      all.stream().filter(it -> it.series().equals(series)).forEach(drawn::add);
    }
    all.stream().filter(it -> !drawn.contains(it)).forEach(drawn::add);
    return drawn.subList(0, Math.min(PANELS, drawn.size()));
  }

  private void table() {
    Table table =
        page.table(
            "trend",
            "The same in numbers: rate per 24 hours and, below it, the count.",
            "Series and rule",
            "#Before",
            "#In the window",
            "#After",
            "#In the window against before",
            "Change");
    for (Comparison comparison : page.report().comparisons()) {
      table.row(() ->
          html.text(page.figureName(comparison.series(), comparison.rule()) + " ")
              .element("code", comparison.rule()));
      for (int i = 0; i < 3; i++) {
        Figure rate = comparison.ratesPer24Hours().get(i);
        Figure count = comparison.counts().get(i);
        table.cell(
            "",
            () -> {
              html.text(Numbers.inText(rate.amount()));
              html.element("span", "count " + Numbers.inText(count.amount()), "class", "period");
            });
      }
      table
          .cell(comparison.ratio().map(it -> Numbers.ratio(it.amount())).orElse("\u2013"))
          .cell(
              switch (comparison.change()) {
                case FELL -> "lower";
                case ROSE -> "higher";
                case CANNOT_BE_TOLD -> "cannot be told";
              });
    }
    table.end();
  }
}
