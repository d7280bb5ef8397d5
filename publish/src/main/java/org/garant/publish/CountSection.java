package org.garant.publish;

import java.util.Optional;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;
import org.garant.core.report.WatchReport;

/** The headline numbers, each with its interval and the rule it was counted by. */
final class CountSection {
  private final Page page;
  private final Html html;

  CountSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (page.report().headline().isEmpty()) {
      return;
    }
    html.open("section", "id", "counts", "aria-labelledby", "counts-title");
    html.element("h2", "Counts in the window", "id", "counts-title", "class", "aloud");
    Caveats caveats = new Caveats(page.report());
    Table table =
        page.table(
            "counts",
            "Headline counts in the window. Each rule in full: see Counting rules.",
            "What",
            "#Count",
            "Interval",
            "Counting rule",
            "#Per 24 h, in",
            "#Before");
    for (Figure figure : page.report().headline()) {
      table
          .row(() -> {
            html.text(
                page.figureName(figure.id(), figure.rule()) + caveats.markOfFigure(figure.id()));
            announced(figure);
          })
          .cell("", () -> html.element("strong", Numbers.point(figure.amount()), "class", "big"))
          .cell(Numbers.interval(figure.amount()))
          .cell("", () -> html.element("code", figure.rule()));
      Optional<Comparison> series =
          page.report().comparisons().stream()
              .filter(it -> figure.id().equals(it.series() + ".in"))
              .findFirst();
      for (int period : new int[] {1, 0}) {
        table.cell(
            series
                .map(it -> Numbers.inText(it.ratesPer24Hours().get(period).amount()))
                .orElse("\u2013"));
      }
    }
    page.report().watch().ifPresent(watch -> watched(table, watch));
    table.end();
    if (!caveats.notes().isEmpty()) {
      page.note(caveats.notes());
    }
    html.close("section");
  }

  /** Says beside the events how many of the incidents fit an announced activity: they count too. */
  private void announced(Figure figure) {
    long fitting =
        page.report().notices().stream().flatMap(it -> it.fitting().stream()).distinct().count();
    if (figure.id().equals("events.in") && fitting > 0) {
      html.element(
          "span",
          " with "
              + Numbers.whole(fitting)
              + (fitting == 1 ? " that fits" : " that fit")
              + " an announced activity",
          "class",
          "period");
    }
  }

  /** Adds the share of sector-hours that somebody could see. */
  private void watched(Table table, WatchReport watch) {
    table
        .row("Observed")
        .cell(
            "",
            () ->
                html.element(
                    "strong", Numbers.share(watch.observed(), watch.total()), "class", "big"))
        .cell(Numbers.whole(watch.observed()) + " of " + Numbers.whole(watch.total()))
        .cell("", () -> html.element("code", "sector-hours/1"))
        .cell("\u2013")
        .cell("\u2013");
  }
}
