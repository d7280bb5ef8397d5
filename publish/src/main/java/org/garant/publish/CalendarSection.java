package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.garant.core.report.CalendarRow;
import org.garant.core.report.CalendarRow.Cell;
import org.garant.core.report.CaseReport;

/** The compliance calendar on the first page, and its numbers in an annex. */
final class CalendarSection {
  /** More columns than this do not fit on paper; the table goes on in another. */
  private static final int COLUMNS = 15;

  private static final int PERCENT_PPM = 10_000;

  private final Page page;
  private final Html html;
  private final List<CalendarRow> rows;

  CalendarSection(Page page) {
    this.page = page;
    this.html = page.html();
    this.rows = page.report().calendar().stream().filter(row -> !row.cells().isEmpty()).toList();
  }

  /** Writes the figure. */
  void figure() {
    if (rows.isEmpty()) {
      return;
    }
    html.open("section", "id", "calendar", "aria-labelledby", "calendar-title");
    html.element("h2", "Clauses by day", "id", "calendar-title", "class", "aloud");
    page.figure(
        "calendar",
        "Each clause and reading by day",
        "Area of a disc: machine candidates. "
            + filling()
            + " A dash: at least half observed, none found."
            + outside(rows)
            + numbers(rows)
            + " Numbers: annex.",
        caption -> {
          Svg.openScroll(html, "Each clause and reading by day");
          new CalendarChart(page.times(), page.names(), rows).draw(html, caption);
          html.close("div");
          legend();
        });
    html.close("section");
  }

  /** Says what fills the cells, as this case knows it. */
  private String filling() {
    CaseReport report = page.report();
    if (report.watch().isPresent()) {
      return "Filled: share of sector-hours in which the clause\u2019s one measured act would have been"
          + " detected; hatched: the rest.";
    }
    return Effort.isRead(report)
        ? "Cells are filled from below by the share of regions with enough press reports in that"
            + " column\u2019s days alone; the rest, hatched, was not observed. A region may have"
            + " enough in the whole window and too few in a part of it."
        : "Every cell is hatched: no source of this case shows who looked where.";
  }

  /** Says what an empty frame means, if a cell is one. */
  private static String outside(List<CalendarRow> rows) {
    return rows.stream().flatMap(it -> it.cells().stream()).allMatch(Cell::within)
        ? ""
        : " A dotted frame: in this reading the terms do not apply then.";
  }

  /** Says what "14 of 56" means, if a cell may show it. */
  private static String numbers(List<CalendarRow> rows) {
    boolean some =
        rows.stream().flatMap(it -> it.cells().stream()).anyMatch(it -> it.meeting() > 0);
    return some
        ? " \u201C2 of 9\u201D: 2 meet the standard, 7 are possible or undetermined; each counts on one"
            + " day, in every row."
        : "";
  }

  private void legend() {
    html.open("ul", "class", "legend");
    item("core", " meets the standard", 4.6);
    item("ring", " possible or undetermined", 5.6);
    html.open("li");
    Glyphs.inline(html, "exempt");
    html.text(" exempt: fits an announced activity").close("li");
    html.open("li");
    Glyphs.observed(html, false);
    html.text(" not observed").close("li");
    html.close("ul");
  }

  private void item(String style, String words, double r) {
    html.open("li").open("svg", "class", "glyph", "viewBox", "0 0 16 16", "aria-hidden", "true");
    Svg.circle(html, style, 8, 8, r);
    html.close("svg").text(words).close("li");
  }

  /** Writes the numbers behind the figure. */
  void numbers() {
    if (rows.isEmpty()) {
      return;
    }
    int columns = rows.getFirst().cells().size();
    for (int from = 0; from < columns; from += COLUMNS) {
      numbers(from, Math.min(columns, from + COLUMNS));
    }
    page.note(
        "A candidate counts on the day on which most of its possible time lies. Below the standard:"
            + " not shown here; see the three judgements.");
  }

  private void numbers(int from, int to) {
    List<String> heads = new ArrayList<>(List.of("Clause, reading, what"));
    for (Cell cell : rows.getFirst().cells().subList(from, to)) {
      heads.add("#" + Times.shortDate(page.times().day(cell.period().start())));
    }
    Table table =
        page.table(
            "calendar wide-numbers",
            "Machine candidates by clause, reading and day, and the share observed.",
            heads.toArray(String[]::new));
    for (CalendarRow row : rows) {
      List<Cell> cells = row.cells().subList(from, to);
      table.group(
          page.names().clause(row.provision())
              + ", "
              + page.names().reading(row.provision(), row.reading()));
      line(table, "meets the standard", cells, Cell::meeting);
      line(table, "possible or undetermined", cells, Cell::possible);
      if (rows.stream().flatMap(it -> it.cells().stream()).anyMatch(it -> it.exempt() > 0)) {
        line(table, "exempt", cells, Cell::exempt);
      }
      table.row("observed");
      for (Cell cell : cells) {
        table.cell(
            cell.within()
                ? Numbers.whole((cell.observedPpm() + PERCENT_PPM / 2) / PERCENT_PPM) + "\u00A0%"
                : "\u2013");
      }
    }
    table.end();
  }

  private static void line(Table table, String what, List<Cell> cells, ToIntFunction<Cell> count) {
    table.row(what);
    for (Cell cell : cells) {
      table.cell(Numbers.whole(count.applyAsInt(cell)));
    }
  }
}
