package org.garant.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garant.core.quantity.Interval;
import org.garant.core.report.Comparison;
import org.garant.core.report.DayCount;
import org.garant.core.report.Figure;

/** Before the window, in it and after it: what was counted, beside how much was written at all. */
final class TrendSection {
  /** More series than this do not fit beside each other; the table holds every one. */
  private static final int PANELS = 3;

  /** More days than this do not fit on paper; the table goes on in another. */
  private static final int DAY_COLUMNS = 17;

  private final Page page;
  private final Html html;

  TrendSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  /** Writes the figure of all days, for the first page. */
  void days() {
    List<Comparison> drawn = drawn().stream().filter(it -> !it.daily().isEmpty()).toList();
    if (drawn.isEmpty()) {
      return;
    }
    Caveats caveats = new Caveats(page.report());
    html.open("section", "id", "days", "aria-labelledby", "days-title");
    html.element("h2", "Day by day", "id", "days-title", "class", "aloud");
    page.figure(
        "days",
        "Each mission day",
        "Shaded and coloured: the window. Heights: per 24 hours, as the first and last day may be"
            + " cut; numbers: counts. Every scale starts at zero and is its own. Rules: "
            + Numbers.list(drawn.stream().map(Comparison::rule).toList())
            + ". Numbers: annex."
            + (caveats.notes().isEmpty() ? "" : " Marked *: see below Table 1."),
        caption -> {
          // Narrow screens scroll it: with all its days it cannot be smaller and still be read.
          Svg.openScroll(html, "Each mission day");
          new TrendChart(page.times(), page.report().basis())
              .days(
                  html,
                  drawn,
                  it -> page.figureName(it.series(), it.rule()) + caveats.mark(it.series()),
                  caption);
          html.close("div");
        });
    html.close("section");
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
                  + " 95\u00A0% intervals. The interval of a count of events is given the stated"
                  + " probabilities, which are not calibrated: it says how many of these incidents"
                  + " happened. The interval of the rate per 24 hours is wider because it also takes"
                  + " in by how much as many events would differ by chance (Poisson). The ratio divides the rate in the window by the rate"
                  + " before it: a series is lower or higher where the interval of the ratio lies"
                  + " wholly below or above 1. Intervals of two rates may overlap all the same. A"
                  + " ratio takes chance into account, not its causes"
                  + (has("press-reports")
                      ? ", and not how much was written: read events beside press reports of any"
                          + " subject."
                      : "; and no source of this case shows how much was written at all.")
                  + (has("hot-spots")
                      ? " Hot spots have no ratio: what burns follows the season and the weather."
                      : "")
                  + " The figures do not say why anything changed.");
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
        "Rates",
        "Rate per 24 hours with its 95\u00A0% interval. Every scale starts at zero and is its own."
            + " Rules: "
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

  /** Writes the numbers of the days. */
  void dayNumbers() {
    // Series of mission days and of UTC days have columns of their own.
    Map<List<Interval>, List<Comparison>> byDays = new LinkedHashMap<>();
    for (Comparison comparison : page.report().comparisons()) {
      if (!comparison.daily().isEmpty()) {
        byDays
            .computeIfAbsent(
                comparison.daily().stream().map(DayCount::day).toList(), key -> new ArrayList<>())
            .add(comparison);
      }
    }
    byDays.forEach((days, series) -> {
      for (int from = 0; from < days.size(); from += DAY_COLUMNS) {
        dayNumbers(series, from, Math.min(days.size(), from + DAY_COLUMNS));
      }
    });
  }

  private void dayNumbers(List<Comparison> daily, int from, int to) {
    List<String> heads = new ArrayList<>(List.of("Series"));
    for (DayCount day : daily.getFirst().daily().subList(from, to)) {
      heads.add("#" + Times.shortDate(page.times().day(day.day().start())));
    }
    Table table =
        page.table("wide-numbers", "Counts by mission day.", heads.toArray(String[]::new));
    for (Comparison comparison : daily) {
      table.row(page.figureName(comparison.series(), comparison.rule()));
      for (DayCount day : comparison.daily().subList(from, to)) {
        table.cell(Numbers.milli(day.milli()));
      }
    }
    table.end();
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
