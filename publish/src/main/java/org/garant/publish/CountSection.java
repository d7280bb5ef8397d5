package org.garant.publish;

import org.garant.core.report.CountingRule;
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
                      + ". A number means only what its rule says.",
                  "What",
                  "#Number",
                  "Interval",
                  "Counting rule",
                  "#Log entries behind it");
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
                .cell(Numbers.whole(figure.trace().size()));
          }
          table.end();
          html.element("h3", "Counting rules");
          html.open("dl", "class", "rules");
          for (CountingRule rule : page.report().rules()) {
            html.open("dt").element("code", rule.id()).close("dt");
            html.element("dd", rule.definition() + " Unit: " + rule.unit() + ".");
          }
          html.close("dl");
        });
  }
}
