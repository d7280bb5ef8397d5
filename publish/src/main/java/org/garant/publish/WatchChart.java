package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;
import org.garant.core.report.CaseReport;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.WatchReport;
import org.garant.core.report.WatchReport.Cell;
import org.garant.core.report.WatchReport.SectorHours;

/**
 * The coverage ribbon: sectors by hours, shaded by the probability that an act would have been
 * detected, hatched where that was too little to say that somebody looked, with the incidents on
 * it.
 */
final class WatchChart {
  private static final double LEFT = 118;
  private static final double RIGHT = 560;
  private static final double HEAD = 26;
  private static final double LEAST_ROW = 22;
  private static final double GAP = 3;
  private static final double LETTER = 5.3;
  private static final int MOST_LANES = 5;
  private static final int SHADES = 5;
  private static final int STEP_PPM = 200_000;

  private final Times times;
  private final CaseReport report;
  private final WatchReport watch;

  WatchChart(Times times, CaseReport report, WatchReport watch) {
    this.times = times;
    this.report = report;
    this.watch = watch;
  }

  /** Returns the shade of a detection probability, 1 to 5. */
  static int shade(int ppm) {
    return Math.min(SHADES, 1 + ppm / STEP_PPM);
  }

  /** Draws it. {@code bySector}: incidents by the sector they likeliest lie in. */
  void draw(Html svg, Map<RegionId, List<Incidents>> bySector, String description) {
    Interval whole = new Interval(watch.hours().getFirst().start(), watch.hours().getLast().end());
    HourAxis axis = new HourAxis(times, whole, LEFT, RIGHT);
    List<Whiskers> whiskers = new ArrayList<>();
    double bottom = HEAD;
    for (SectorHours sector : watch.sectors()) {
      Whiskers row =
          new Whiskers(bySector.getOrDefault(sector.sector(), List.of()), axis, MOST_LANES);
      whiskers.add(row);
      bottom += height(row);
    }
    Svg.open(svg, "panel ribbon", Svg.PAGE_WIDTH, bottom + 32, description);
    Glyphs.text(svg, "tick end strong", 606, HEAD - 5, "Events");
    Glyphs.text(svg, "tick end strong", Svg.PAGE_WIDTH, HEAD - 5, "Observed");
    double top = HEAD;
    for (int i = 0; i < watch.sectors().size(); i++) {
      row(svg, watch.sectors().get(i), whiskers.get(i), axis, top);
      top += height(whiskers.get(i));
    }
    axis.ticks(svg, HEAD, bottom - GAP);
    axis.mark(svg, report.basis().window(), HEAD, bottom - GAP);
    top = HEAD;
    for (Whiskers row : whiskers) {
      row.draw(svg, top + (height(row) - GAP - row.lanes() * Whiskers.LANE) / 2);
      top += height(row);
    }
    svg.close("svg");
  }

  private static double height(Whiskers row) {
    return Math.max(LEAST_ROW, row.lanes() * Whiskers.LANE + 4 + GAP);
  }

  private void row(Html svg, SectorHours sector, Whiskers incidents, HourAxis axis, double top) {
    double height = height(incidents) - GAP;
    double middle = top + height / 2 + 4;
    String name = sector.name().replace(" (SYNTHETIC)", "");
    Glyphs.text(
        svg,
        "strong",
        0,
        middle,
        name.length() > 20 ? name.substring(0, 19).strip() + "\u2026" : name);
    List<Cell> cells = sector.cells();
    runs(cells, (a, b) -> shade(a.detectionPpm()) == shade(b.detectionPpm()))
        .forEach(run ->
            Svg.rect(
                svg,
                "c" + shade(cells.get(run.from()).detectionPpm()),
                x1(axis, run),
                top,
                x2(axis, run) - x1(axis, run),
                height));
    for (Run run : runs(cells, WatchChart::sameState)) {
      Cell cell = cells.get(run.from());
      if (!cell.observed()) {
        double width = x2(axis, run) - x1(axis, run);
        Svg.rect(svg, "unseen", x1(axis, run), top, width, height);
        Glyphs.hatch(svg, x1(axis, run), top, width, height);
        String cause = Prose.cause(cell.impediment());
        double label = cause.length() * LETTER + 8;
        double from = x1(axis, run) + (width - label) / 2;
        if (label < width && !incidents.touch(from, from + label)) {
          Svg.rect(svg, "plate-plain", from, top + height / 2 - 7, label, 14);
          Glyphs.text(svg, "tick mid", from + label / 2, middle, cause);
        }
      }
    }
    Glyphs.text(svg, "tick end strong", 606, middle, events(sector.sector()));
    long observed =
        WatchSection.window(watch, report, sector).stream().filter(Cell::observed).count();
    Glyphs.text(
        svg,
        "tick end",
        Svg.PAGE_WIDTH,
        middle,
        observed + " of " + WatchSection.window(watch, report, sector).size() + "\u00A0h");
  }

  private static boolean sameState(Cell a, Cell b) {
    return a.observed() == b.observed() && a.impediment().equals(b.impediment());
  }

  /** Cells from one index up to, not including, another. */
  private record Run(int from, int to) {}

  private static List<Run> runs(List<Cell> cells, BiPredicate<Cell, Cell> same) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= cells.size(); i++) {
      if (i == cells.size() || !same.test(cells.get(from), cells.get(i))) {
        runs.add(new Run(from, i));
        from = i;
      }
    }
    return runs;
  }

  private double x1(HourAxis axis, Run run) {
    return axis.x(watch.hours().get(run.from()).start());
  }

  private double x2(HourAxis axis, Run run) {
    return axis.x(watch.hours().get(run.to() - 1).end());
  }

  private String events(RegionId sector) {
    Optional<RegionCoverage> coverage =
        report.coverage().stream().filter(it -> it.region().equals(sector)).findFirst();
    return coverage.map(it -> Numbers.tenths(it.expectedEventsMilli())).orElse("\u2013");
  }

  /**
   * Returns the causes that some cell of the window has, in their own order; empty: none planned.
   */
  static List<Optional<Impediment>> causes() {
    List<Optional<Impediment>> causes = new ArrayList<>();
    for (Impediment impediment : Impediment.values()) {
      causes.add(Optional.of(impediment));
    }
    causes.add(Optional.empty());
    return causes;
  }
}
