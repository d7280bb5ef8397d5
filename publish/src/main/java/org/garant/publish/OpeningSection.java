package org.garant.publish;

import java.time.Instant;
import org.garant.core.report.Basis;
import org.garant.core.report.CaseReport;

/** Masthead, what the report rests on, and what it says in one sentence and one paragraph. */
final class OpeningSection {
  private final Page page;
  private final Html html;
  private final CaseReport report;
  private final Basis basis;

  OpeningSection(Page page) {
    this.page = page;
    this.html = page.html();
    this.report = page.report();
    this.basis = report.basis();
  }

  /** Writes the banner and the masthead. */
  void masthead() {
    html.open("header");
    if (basis.synthetic()) {
      html.open("p", "class", "banner").element("strong", "SYNTHETIC");
      html.text(" Invented places, parties and numbers. Not a record of real events.").close("p");
    }
    html.open("div", "class", "masthead");
    html.open("div").element("p", "Garant case report", "class", "kicker");
    html.element("p", basis.title(), "class", "name").close("div");
    html.open("div", "class", "issue");
    html.open("p").element("strong", page.times().span(basis.window())).close("p");
    html.element("p", "As of " + page.times().instant(basis.asOf()));
    html.close("div").close("div").close("header");
  }

  /** Writes the basis, the headline and its paragraph. */
  void write() {
    html.open("section", "id", "summary", "aria-labelledby", "summary-title");
    html.open("p", "class", "basis");
    html.text(
        "Based on the record as of "
            + page.times().instant(basis.asOf())
            + "; nothing later was taken into account. Record "
            + basis.inputs().origin()
            + ", "
            + Numbers.whole(basis.inputs().size())
            + " entries, root ");
    html.element("code", basis.inputs().root(), "class", "hash");
    html.text(
        ". Engine "
            + basis.engineVersion()
            + ", calibration "
            + basis.calibration()
            + ", time-zone data "
            + basis.tzdata()
            + ". "
            + zone());
    html.close("p");
    Summary summary = new Summary(page);
    html.element("h1", summary.headline(), "id", "summary-title");
    html.open("div", "class", "lead");
    html.open("p").text(summary.paragraph() + " ");
    html.element(
        "strong",
        "Every candidate here is a machine's; no finding by people exists, and none follows from"
            + " this report.");
    html.close("p").close("div");
    html.close("section");
  }

  private String zone() {
    Instant start = basis.window().start();
    String name = page.times().abbreviation(start);
    String offset = page.times().offset(start);
    return "Times are those of "
        + basis.timeZone()
        + " ("
        + name
        + (name.equals(offset) ? "" : ", " + offset)
        + ", in the window); UTC, marked Z, is given beside.";
  }
}
