package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CandidateRow.Spot;
import org.garant.core.report.CaseReport;
import org.garant.core.report.RegionCoverage;

/** The map as SVG. Nothing on it looks surer than it is: no pins, and hatch is "not observed". */
final class MapDrawing {
  /** Width in units; on A4 between the margins a unit is about one CSS pixel. */
  private static final double WIDTH = 672;

  private static final double MARGIN = 14;

  /** How far simplified outlines may lie from the true ones, in units of about 2 km. */
  private static final double TOLERANCE = 0.45;

  private final CaseReport report;
  private final List<Incidents> incidents;
  private final Canvas canvas;
  private final List<Region> countries;

  /**
   * Prepares the map.
   *
   * @param countries outlines drawn as light ground under the regions; may be empty
   */
  MapDrawing(CaseReport report, List<Incidents> incidents, List<Region> countries) {
    this.report = report;
    this.incidents = incidents;
    this.countries = countries;
    this.canvas = new Canvas(report.regions(), WIDTH, MARGIN);
  }

  /**
   * Incidents at one place with one error.
   *
   * @param spot the place
   * @param incidents at least one
   */
  record Mark(Spot spot, List<Incidents> incidents) {}

  /** Returns the located incidents, those at one place together, in order of their first. */
  static List<Mark> marks(List<Incidents> incidents) {
    Map<Spot, List<Incidents>> bySpot = new LinkedHashMap<>();
    for (Incidents incident : incidents) {
      incident
          .first()
          .spot()
          .ifPresent(spot -> bySpot.computeIfAbsent(spot, s -> new ArrayList<>()).add(incident));
    }
    List<Mark> marks = new ArrayList<>();
    bySpot.forEach((spot, list) -> marks.add(new Mark(spot, List.copyOf(list))));
    return marks;
  }

  String projectionName() {
    return canvas.projectionName();
  }

  /** Draws the map. */
  void draw(Html svg, String description) {
    Map<RegionId, List<List<Lambert.Point>>> outlines =
        Outlines.simplify(report.regions(), canvas, TOLERANCE);
    svg.open(
        "svg",
        "class",
        "map",
        "viewBox",
        "0 0 " + Numbers.at(canvas.width()) + " " + Numbers.at(canvas.height() + 24),
        "role",
        "img",
        "aria-label",
        description);
    svg.open("defs");
    patterns(svg);
    shapes(svg, outlines);
    svg.close("defs");
    ground(svg);
    regions(svg, outlines);
    List<Mark> marks = marks(incidents);
    for (Mark mark : marks) {
      ellipses(svg, mark.spot());
    }
    new MapLabels(report, incidents, canvas).draw(svg, marks, outlines);
    scaleBar(svg);
    svg.close("svg");
  }

  private static void patterns(Html svg) {
    svg.open(
        "pattern",
        "id",
        "hatch",
        "width",
        "6",
        "height",
        "6",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    svg.empty("line", "class", "hatch", "x1", "3", "y1", "0", "x2", "3", "y2", "6");
    svg.close("pattern");
    svg.open(
        "pattern", "id", "dots", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
    svg.empty("circle", "class", "area-dot", "cx", "3", "cy", "3", "r", "0.9");
    svg.close("pattern");
  }

  private void shapes(Html svg, Map<RegionId, List<List<Lambert.Point>>> outlines) {
    for (Region region : report.regions()) {
      List<List<Lambert.Point>> rings = outlines.getOrDefault(region.id(), List.of());
      svg.empty("path", "id", shape(region), "d", path(rings));
    }
  }

  private static String shape(Region region) {
    return "region-" + region.id().code();
  }

  /** Countries, so that the regions do not hang in the air. What lies off the sheet is cut off. */
  private void ground(Html svg) {
    if (countries.isEmpty()) {
      return;
    }
    svg.open("g", "aria-hidden", "true");
    Outlines.simplify(countries, canvas, TOLERANCE)
        .values()
        .forEach(rings -> svg.empty("path", "class", "ground", "d", path(rings)));
    svg.close("g");
  }

  private void regions(Html svg, Map<RegionId, List<List<Lambert.Point>>> outlines) {
    Set<RegionId> blind = new TreeSet<>();
    for (RegionCoverage coverage : report.coverage()) {
      if (!coverage.pressObserved()) {
        blind.add(coverage.region());
      }
    }
    Set<RegionId> wide = wideRegions(incidents).keySet();
    List<Region> order = byAreaDescending(outlines);
    svg.open("g");
    for (Region region : order) {
      boolean seen = !blind.contains(region.id());
      use(svg, region, seen ? "region c3" : "region c0");
      if (!seen) {
        use(svg, region, "fill-hatch");
      }
      if (wide.contains(region.id())) {
        use(svg, region, "fill-dots");
      }
    }
    for (Region region : order) {
      if (wide.contains(region.id())) {
        use(svg, region, "edge-dots");
      }
    }
    svg.close("g");
  }

  private static void use(Html svg, Region region, String style) {
    svg.empty("use", "href", "#" + shape(region), "class", style);
  }

  /** Largest first, so that a city that lies in a larger region is not covered by it. */
  private List<Region> byAreaDescending(Map<RegionId, List<List<Lambert.Point>>> outlines) {
    Map<RegionId, Double> areas = new TreeMap<>();
    outlines.forEach(
        (id, rings) -> areas.put(id, rings.stream().mapToDouble(MapLabels::area).max().orElse(0)));
    return report.regions().stream()
        .sorted(
            Comparator.comparingDouble((Region it) -> -areas.getOrDefault(it.id(), 0.0))
                .thenComparing(Region::id))
        .toList();
  }

  /** Returns the number of area-wide incidents by likeliest region. */
  static Map<RegionId, List<Incidents>> wideRegions(List<Incidents> incidents) {
    Map<RegionId, List<Incidents>> wide = new TreeMap<>();
    for (Incidents incident : incidents) {
      CandidateRow row = incident.first();
      if (row.spot().isEmpty() && !row.regions().isEmpty()) {
        wide.computeIfAbsent(row.regions().getFirst(), key -> new ArrayList<>()).add(incident);
      }
    }
    return wide;
  }

  private void ellipses(Html svg, Spot spot) {
    svg.empty("path", "class", "e90", "d", path(List.of(outline(spot, Ellipse.SCALE_90))));
    svg.empty("path", "class", "e50", "d", path(List.of(outline(spot, Ellipse.SCALE_50))));
  }

  private List<Lambert.Point> outline(Spot spot, double scale) {
    return Ellipse.outline(spot, scale).stream().map(canvas::at).toList();
  }

  /** Returns closed rings as path data: absolute starts, then steps, as short as SVG allows. */
  private static String path(List<List<Lambert.Point>> rings) {
    StringBuilder d = new StringBuilder();
    for (List<Lambert.Point> ring : rings) {
      long x = 0;
      long y = 0;
      for (int i = 0; i < ring.size(); i++) {
        long nextX = (long) StrictMath.rint(ring.get(i).x() * 10);
        long nextY = (long) StrictMath.rint(ring.get(i).y() * 10);
        if (i > 0 && nextX == x && nextY == y) {
          continue;
        }
        String dx = Numbers.at((nextX - x) / 10.0);
        String dy = Numbers.at((nextY - y) / 10.0);
        d.append(i == 0 ? "M" : i == 1 ? "l" : dx.startsWith("-") ? "" : " ").append(dx);
        d.append(dy.startsWith("-") ? "" : " ").append(dy);
        x = nextX;
        y = nextY;
      }
      d.append('z');
    }
    return d.toString();
  }

  private void scaleBar(Html svg) {
    double y = canvas.height() + 8;
    long kilometers = 1;
    for (long candidate : new long[] {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
      if (candidate * 1000 / canvas.metersPerUnit() < WIDTH / 4) {
        kilometers = candidate;
      }
    }
    double length = kilometers * 1000 / canvas.metersPerUnit();
    Glyphs.line(svg, "scale", MARGIN, y, MARGIN + length, y);
    Glyphs.line(svg, "scale", MARGIN, y - 4, MARGIN, y);
    Glyphs.line(svg, "scale", MARGIN + length / 2, y - 3, MARGIN + length / 2, y);
    Glyphs.line(svg, "scale", MARGIN + length, y - 4, MARGIN + length, y);
    Glyphs.text(svg, "tick", MARGIN, y + 13, "0");
    Glyphs.text(svg, "tick mid", MARGIN + length, y + 13, kilometers + "\u00A0km");
  }
}
