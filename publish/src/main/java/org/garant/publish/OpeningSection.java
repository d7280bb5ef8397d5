package org.garant.publish;

import java.time.Instant;
import java.util.Optional;
import org.garant.core.report.Basis;
import org.garant.core.report.CaseReport;

/** Masthead, what the report rests on, and what it says in one sentence and one paragraph. */
final class OpeningSection {
  /** So much of the root is enough to tell two versions of a report apart; all of it is below. */
  private static final int ROOT_LETTERS = 12;

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
    html.element(
        "p",
        "Based on the record as of "
            + page.times().instant(basis.asOf())
            + ", "
            + Numbers.whole(basis.inputs().size())
            + " entries; nothing later was taken into account. "
            + zone(),
        "class",
        "basis");
    Summary summary = new Summary(page);
    html.element("h1", summary.headline(), "id", "summary-title");
    html.open("div", "class", "lead");
    html.open("p").text(summary.paragraph() + " ");
    html.element("strong", "Every candidate is a machine\u2019s; no finding by people exists.");
    html.close("p").close("div");
    html.close("section");
  }

  /** Writes how anyone checks the report, at the foot of the first page. */
  void check() {
    html.open("div", "class", "check-line").open("p");
    html.element("strong", "Check this report.");
    html.text(" Record " + basis.inputs().origin() + ", root ");
    String root = basis.inputs().root();
    html.open("a", "href", "#check");
    html.element("code", root.substring(0, Math.min(ROOT_LETTERS, root.length())) + "\u2026");
    html.close("a");
    html.text("; ").element("code", "garant verify DIR");
    html.text(
        " computes every number again from it. The root is that of the entries this report rests on;"
            + " the published record has one more, its last: this report itself, so its root is"
            + " another. Engine "
            + basis.engineVersion()
            + ", calibration "
            + basis.calibration()
            + ", time-zone data "
            + basis.tzdata()
            + ".");
    html.close("p").close("div");
  }

  /** Names the zone and its distance from UTC; both, with the date, where clocks change. */
  private String zone() {
    Instant start = basis.before().start();
    Instant end = basis.after().end();
    Optional<Instant> change = page.times().findChange(start, end);
    return (basis.synthetic() ? "Times are invented, on the clocks of " : "Times are those of ")
        + basis.timeZone()
        + " ("
        + named(start)
        + change
            .map(at ->
                " until clocks change on "
                    + Times.date(page.times().day(at))
                    + ", then "
                    + named(at))
            .orElse("")
        + "); UTC, marked Z, is given beside.";
  }

  private String named(Instant at) {
    String name = page.times().abbreviation(at);
    String offset = page.times().offset(at);
    return name.equals(offset) ? name : name + ", " + offset;
  }
}
