package org.garant.publish;

import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.report.SourceCheck;

/** Whether others recorded what one source reported, as often as they could have. */
final class SourceCheckSection {
  private final Page page;
  private final Html html;

  SourceCheckSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (page.report().sourceChecks().isEmpty()) {
      return;
    }
    page.section(
        "source-checks",
        "Did others confirm?",
        () -> {
          page.paragraph(
              "For each source: its located incidents, how many of them other sources reported too,"
                  + " and how many others would have reported on average, by what they say they could"
                  + " see there and then. Fewer than expected is a reason to look at the source; it is"
                  + " not a finding about it, and it changes no number in this report.");
          Table table =
              page.table(
                  "checks",
                  "Located incidents by source, and how many rest on another source too (rule"
                      + " confirmed/1).",
                  "Source",
                  "#Incidents",
                  "#Confirmed by another source",
                  "#Expected",
                  "#Middle 95\u00A0%",
                  "Reading");
          for (SourceCheck check : page.report().sourceChecks()) {
            table
                .row(() -> {
                  html.text(title(check.source()) + " ");
                  html.element("code", check.source().name(), "class", "id");
                })
                .cell(Numbers.whole(check.incidents()))
                .cell("", () -> html.element("strong", Numbers.whole(check.confirmed())))
                .cell(Numbers.tenths(check.expectedMilli()))
                .cell(Numbers.whole(check.low95()) + "\u2013" + Numbers.whole(check.high95()))
                .cell(
                    "",
                    () -> {
                      if (check.isFewerThanExpected()) {
                        html.element("strong", "Fewer than expected", "class", "flag");
                        html.text(": a reason to look, not a finding.");
                      } else if (check.confirmed() > check.high95()) {
                        html.text("More than expected.");
                      } else {
                        html.text("As many as expected.");
                      }
                    });
          }
          table.end();
        });
  }

  private String title(SourceId id) {
    return page.report().sources().stream()
        .filter(it -> it.id().equals(id))
        .map(Source::title)
        .findFirst()
        .orElse("");
  }
}
