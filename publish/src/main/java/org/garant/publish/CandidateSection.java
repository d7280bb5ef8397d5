package org.garant.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.observation.RegionId;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CandidateRow.Quote;

/** The annex: each incident with its candidates, by mission day. */
final class CandidateSection {
  /** More regions than this are counted, not named; report.json names them all. */
  private static final int MAX_REGIONS_NAMED = 4;

  private final Page page;
  private final Html html;

  CandidateSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    page.section(
        "candidates",
        "Annex: the machine's candidates",
        () -> {
          page.paragraph(
              "Machine candidates; no finding by people exists. Percentages are rounded to"
                  + " 5\u00A0%; the exact values are in report.json. The probability of falling"
                  + " within the terms is always given with the bounds between which it lies"
                  + " whatever its parts have to do with each other.");
          Map<LocalDate, List<Incidents>> byDay = new TreeMap<>();
          for (Incidents incident : Incidents.of(page.report().candidates())) {
            LocalDate day = page.times().day(incident.first().time().start());
            byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(incident);
          }
          if (byDay.isEmpty()) {
            page.paragraph("No candidates. See above where nobody looked.");
          }
          byDay.forEach((day, incidents) -> {
            html.element(
                "h3",
                Times.date(day) + ": " + Numbers.of(incidents.size(), "incident", "incidents"),
                "class",
                "day");
            html.open("div", "class", "cards");
            incidents.forEach(this::incident);
            html.close("div");
          });
        });
  }

  private void incident(Incidents incident) {
    CandidateRow row = incident.first();
    html.open("article", "class", "candidate", "id", "incident-" + incident.id().brief());
    html.open("h4");
    Glyphs.inline(html, incident.strongestVerdict());
    html.text(" " + row.placeName() + ": " + Prose.act(row.act())).close("h4");
    html.element("p", page.times().interval(row.time()), "class", "when");
    html.open("dl", "class", "facts");
    fact("Where", where(row));
    fact(
        "Occurrence",
        Likelihood.of(row.existsPpm()).words()
            + " ("
            + Likelihood.percent(row.existsPpm())
            + "); it rests on "
            + Numbers.of(
                row.groups(), "independent piece of evidence", "independent pieces of evidence"));
    fact(
        "Act",
        Prose.act(row.act())
            + ", if it happened: "
            + Likelihood.of(row.actPpm()).words()
            + " ("
            + Likelihood.percent(row.actPpm())
            + ")");
    terms(incident);
    attributions(incident);
    html.element("dt", "Evidence").open("dd", "class", "ends");
    html.open("ul", "class", "quotes");
    row.quotes().forEach(this::quote);
    html.close("ul").close("dd");
    html.close("dl");
    html.open("p", "class", "ids").text("Incident ");
    html.element("code", incident.id().brief()).text("; candidates ");
    for (CandidateRow candidate : incident.rows()) {
      html.element("code", candidate.id().brief()).text(" ");
    }
    html.close("p").close("article");
  }

  private String where(CandidateRow row) {
    List<String> names = new ArrayList<>();
    for (RegionId region : row.regions()) {
      if (names.size() == MAX_REGIONS_NAMED) {
        int rest = row.regions().size() - MAX_REGIONS_NAMED;
        names.add(Numbers.of(rest, "other region", "other regions"));
        break;
      }
      names.add(page.regionName(region));
    }
    String regions = Numbers.list(names, "or");
    if (row.spot().isEmpty()) {
      return "known only to an area: " + (regions.isEmpty() ? "not stated" : regions);
    }
    return "about "
        + row.placeName()
        + ", 90\u00A0% within "
        + Ellipse.axes90(row.spot().get())
        + (regions.isEmpty() ? "" : " (" + regions + ")");
  }

  /** Writes falling within the terms, once for readings that agree. */
  private void terms(Incidents incident) {
    Map<String, List<CandidateRow>> byProvision = new TreeMap<>();
    for (CandidateRow row : incident.rows()) {
      byProvision.computeIfAbsent(row.provision(), key -> new ArrayList<>()).add(row);
    }
    byProvision.forEach((provision, rows) -> {
      if (rows.stream().allMatch(row -> agrees(row, rows.getFirst()))) {
        String readings =
            rows.size() == 1
                ? Page.reading(rows.getFirst().reading())
                : (rows.size() == 2 ? "both" : "all " + rows.size()) + " readings agree";
        term(provision, readings, rows.getFirst());
      } else {
        rows.forEach(row -> term(provision, Page.reading(row.reading()), row));
      }
    });
  }

  private static boolean agrees(CandidateRow a, CandidateRow b) {
    return a.verdict().equals(b.verdict())
        && a.lowPpm() == b.lowPpm()
        && a.pointPpm() == b.pointPpm()
        && a.highPpm() == b.highPpm()
        && a.reasons().equals(b.reasons());
  }

  private void term(String provision, String readings, CandidateRow row) {
    html.element("dt", "Falls within clause " + provision + ", " + readings);
    html.open("dd", "class", "ends");
    Glyphs.inline(html, row.verdict());
    html.text(" ").element("strong", Prose.verdict(row.verdict())).text("; ");
    html.text(Likelihood.within(row.lowPpm(), row.pointPpm(), row.highPpm()) + ". ");
    bar(row);
    html.element("span", parts(row) + why(row), "class", "period");
    html.close("dd");
  }

  /** Writes attribution once where every candidate of the incident says the same. */
  private void attributions(Incidents incident) {
    CandidateRow first = incident.first();
    boolean same =
        incident.rows().stream()
            .allMatch(row ->
                row.attribution().equals(first.attribution())
                    && row.bearerPpm() == first.bearerPpm());
    for (CandidateRow row : same ? List.of(first) : incident.rows()) {
      fact(
          same
              ? "Attribution"
              : "Attribution, clause " + row.provision() + ", " + Page.reading(row.reading()),
          Prose.attribution(row.attribution())
              + "; that an actor whom the clause binds did it: "
              + Likelihood.of(row.bearerPpm()).words()
              + " ("
              + Likelihood.percent(row.bearerPpm())
              + ")");
    }
  }

  private static String parts(CandidateRow row) {
    return "Happened "
        + Likelihood.percent(row.existsPpm())
        + "; in the zone "
        + Likelihood.percent(row.placePpm())
        + "; in the window "
        + Likelihood.percent(row.timePpm())
        + "; of a kind the clause names "
        + Likelihood.percent(row.typePpm())
        + ".";
  }

  private static String why(CandidateRow row) {
    if (row.reasons().isEmpty()) {
      return "";
    }
    return " Why: " + String.join("; ", row.reasons().stream().map(Prose::reason).toList()) + ".";
  }

  /** Draws the rule from 0 to 1 with a tick at one half, the bounds as a band, the value a mark. */
  private void bar(CandidateRow row) {
    html.open("svg", "class", "probability", "viewBox", "0 0 104 12", "aria-hidden", "true");
    html.empty("path", "class", "zero", "d", "M2 6H102M52 3V9");
    double low = 2 + row.lowPpm() / 10_000.0;
    double high = 2 + row.highPpm() / 10_000.0;
    double point = 2 + row.pointPpm() / 10_000.0;
    html.empty(
        "rect",
        "class",
        "band",
        "x",
        Numbers.at(low),
        "y",
        "3.5",
        "width",
        Numbers.at(Math.max(1, high - low)),
        "height",
        "5");
    Glyphs.line(html, "mark", point, 1, point, 11);
    html.close("svg");
  }

  private void quote(Quote quote) {
    html.open("li");
    if (quote.text().isEmpty()) {
      html.text("no words; ");
    } else {
      page.quote(quote.text(), quote.source());
    }
    html.element(
        "span",
        quote.source()
            + "; "
            + quote.file()
            + " row "
            + Numbers.whole(quote.row())
            + "; log entry "
            + Numbers.whole(quote.entry()),
        "class",
        "period");
    html.close("li");
  }

  private void fact(String name, String value) {
    html.element("dt", name).element("dd", value);
  }
}
