package org.garant.publish;

import java.time.LocalDate;
import java.util.List;
import org.garant.core.report.CalendarRow;
import org.garant.core.report.CalendarRow.Cell;

/**
 * The compliance calendar: provisions and readings by days. A cell is filled from below by the
 * share that was observed, the rest hatched; the area of a disc is a number of candidates.
 */
final class CalendarChart {
  /** Room for the names of rows, more where there are few columns. */
  private static final double LEAST_LEFT = 200;

  private static final double MOST_LEFT = 400;
  private static final double LETTER = 4.85;
  private static final double NAME_LETTER = 5.9;
  private static final double GAP = 3;
  private static final double HEAD = 20;

  /** Radius of the disc of one candidate, where the largest disc has room at that scale. */
  private static final double RADIUS = 2.3;

  private static final int HALF_PPM = 500_000;
  private static final int WHOLE_PPM = 1_000_000;

  /** More rows than this are lower, their names on one line. */
  private static final int MANY = 6;

  /** Wider cells look like bars. */
  private static final double WIDEST = 104;

  /** In cells as wide as this the numbers stand beside the discs. */
  private static final double NUMBERED = 62;

  private final Times times;
  private final ClauseNames names;
  private final List<CalendarRow> rows;
  private final double rowHeight;
  private final double column;
  private final double left;
  private final double scale;

  CalendarChart(Times times, ClauseNames names, List<CalendarRow> rows) {
    this.times = times;
    this.names = names;
    this.rows = rows;
    this.rowHeight = rows.size() > MANY ? 17 : 30;
    int columns = rows.getFirst().cells().size();
    this.column = Math.min(WIDEST, (Svg.PAGE_WIDTH - LEAST_LEFT) / columns);
    this.left = Math.min(MOST_LEFT, Svg.PAGE_WIDTH - column * columns);
    double room = Math.min(rowHeight, column) / 2 - GAP;
    int most = 1;
    for (CalendarRow row : rows) {
      for (Cell cell : row.cells()) {
        most = Math.max(most, Math.max(cell.meeting() + cell.possible(), cell.exempt()));
      }
    }
    this.scale = Math.min(RADIUS, room / StrictMath.sqrt(most));
  }

  /** Draws it. */
  void draw(Html svg, String description) {
    double height = HEAD + rows.size() * rowHeight + 2;
    Svg.open(svg, "panel calendar", Svg.PAGE_WIDTH, height, description);
    List<Cell> axis = rows.getFirst().cells();
    int step = (int) StrictMath.ceil(34 / column);
    for (int i = 0; i < axis.size(); i += step) {
      LocalDate day = times.day(axis.get(i).period().start());
      boolean named = column > 38 || i == 0 || day.getDayOfMonth() <= step;
      Glyphs.text(
          svg,
          "tick mid",
          left + column * (i + 0.5),
          HEAD - 7,
          named ? Times.shortDate(day) : Integer.toString(day.getDayOfMonth()));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), HEAD + i * rowHeight);
    }
    svg.close("svg");
  }

  private void row(Html svg, CalendarRow row, double top) {
    String provision = row.provision();
    String reading =
        names.hasReadings(provision) ? ", " + names.reading(provision, row.reading()) : "";
    double middle = top + (rowHeight - GAP) / 2;
    String name = names.clause(provision) + names.sides(provision) + reading;
    boolean low = rows.size() > MANY;
    Glyphs.text(svg, "strong", 0, low ? middle + 4 : middle - 2, name);
    double from = low ? name.length() * NAME_LETTER + 8 : 0;
    int letters = (int) ((left - 12 - from) / LETTER);
    String bearers = names.bearers(provision);
    String head = bearers.isEmpty() ? "" : bearers + ": ";
    String meaning = names.readingWords(provision, row.reading());
    String line = meaning.isEmpty() ? head + "\u201C" + names.words(provision) + "\u201D" : meaning;
    Glyphs.text(
        svg,
        "tick cited",
        from,
        low ? middle + 4 : middle + 10,
        line.length() > letters ? line.substring(0, letters - 1).strip() + "\u2026" : line);
    for (int i = 0; i < row.cells().size(); i++) {
      cell(svg, row.cells().get(i), left + column * i, top);
    }
  }

  private void cell(Html svg, Cell cell, double left, double top) {
    double width = column - GAP;
    double height = rowHeight - GAP;
    ground(svg, cell, left, top);
    int all = cell.meeting() + cell.possible();
    boolean numbered = column >= NUMBERED;
    double x = left + (numbered ? Math.min(width / 2, height / 2 + 4) : width / 2);
    double y = top + height / 2;
    if (all > 0) {
      Svg.circle(svg, "ring", x, y, Math.max(1.2, radius(all)));
    }
    if (cell.meeting() > 0) {
      Svg.circle(svg, "core", x, y, Math.max(1, radius(cell.meeting())));
    }
    if (numbered && all > 0) {
      String number = cell.meeting() == 0 ? Numbers.whole(all) : cell.meeting() + " of " + all;
      Glyphs.text(svg, "count", x + height / 2, y + 4, number);
    }
    if (cell.exempt() > 0) {
      double r = Math.clamp(radius(cell.exempt()), 2.6, height / 3);
      double at = left + width - r - 3;
      Glyphs.draw(svg, "exempt", at, y, r);
      if (numbered) {
        Glyphs.text(svg, "count end", at - r - 3, y + 4, Numbers.whole(cell.exempt()));
      }
    }
    if (all + cell.exempt() == 0 && cell.within() && cell.observedPpm() >= HALF_PPM) {
      Glyphs.line(svg, "none-found", left + width / 2 - 4, y, left + width / 2 + 4, y);
    }
  }

  /** Filled from below by what was observed, the rest hatched; framed where no terms apply. */
  private void ground(Html svg, Cell cell, double left, double top) {
    double width = column - GAP;
    double height = rowHeight - GAP;
    if (!cell.within()) {
      Svg.rect(svg, "outside", left, top, width, height);
      return;
    }
    double filled = height * cell.observedPpm() / WHOLE_PPM;
    if (filled > 0) {
      Svg.rect(svg, "seen", left, top + height - filled, width, filled);
    }
    if (height - filled > 0.5) {
      Svg.rect(svg, "unseen", left, top, width, height - filled);
      Glyphs.hatch(svg, left, top, width, height - filled);
    }
  }

  private double radius(int count) {
    return scale * StrictMath.sqrt(count);
  }
}
