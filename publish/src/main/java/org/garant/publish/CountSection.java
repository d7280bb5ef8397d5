package org.garant.publish;

import org.garant.core.report.Figure;

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
    page.section(
        "counts",
        "Counts in the window",
        () -> {
          Table table =
              page.table(
                  "counts",
                  "Headline numbers for "
                      + page.times().span(page.report().basis().window())
                      + ". Each rule in full: see Counting rules.",
                  "What",
                  "#Number",
                  "Interval",
                  "Counting rule",
                  "#Log entries");
          for (Figure figure : page.report().headline()) {
            table
                .row(page.figureName(figure.id(), figure.rule()))
                .cell(
                    "",
                    () -> html.element("strong", Numbers.point(figure.amount()), "class", "big"))
                .cell(Numbers.interval(figure.amount()))
                .cell(
                    "",
                    () ->
                        html.element("code", figure.rule())
                            .text(
                                page.findRule(figure.rule())
                                    .map(rule -> ": " + rule.unit())
                                    .orElse("")))
                .cell(figure.trace().isEmpty() ? "\u2013" : Numbers.whole(figure.trace().size()));
          }
          table.end();
        });
  }
}
