package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.agreement.Zone;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CandidateRow.Spot;
import org.garant.core.report.CaseReport;
import org.garant.core.report.NoticeRow;
import org.garant.core.report.WatchReport;

/** The map as SVG. Nothing on it looks surer than it is: no pins, and hatch is "not observed". */
final class MapDrawing {
  /** Width in units; on A4 between the margins a unit is about one CSS pixel. */
  private static final double WIDTH = 672;

  /** Height that leaves room for caption and legend on a printed page. */
  private static final double HIGHEST = 600;

  private static final double MARGIN = 14;

  /** A zone that would make the map larger than so many times is drawn as far as it lies on it. */
  private static final double MOST_GROWTH = 1.3;

  /** A smaller ellipse, in units, is a thin ring about its mark. */
  private static final double LEAST_AXIS = 6;

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
    this.canvas = new Canvas(positions(report), WIDTH, HIGHEST, MARGIN);
  }

  /** Everything that must have room: regions, notices, and zones that are not much larger. */
  private static List<Position> positions(CaseReport report) {
    List<Position> positions = new ArrayList<>();
    for (Region region : report.regions()) {
      region.polygons().forEach(rings -> positions.addAll(rings.getFirst()));
    }
    report.notices().forEach(row -> positions.addAll(row.notice().outline()));
    for (Zone.Drawn zone : report.zones()) {
      List<Position> with = new ArrayList<>(positions);
      zone.polygons().forEach(rings -> with.addAll(rings.getFirst()));
      if (span(with) <= MOST_GROWTH * span(positions)) {
        positions.clear();
        positions.addAll(with);
      }
    }
    return positions;
  }

  private static long span(List<Position> positions) {
    LongSummaryStatistics east =
        positions.stream().mapToLong(Position::longitudeE7).summaryStatistics();
    LongSummaryStatistics north =
        positions.stream().mapToLong(Position::latitudeE7).summaryStatistics();
    return Math.max(east.getMax() - east.getMin(), north.getMax() - north.getMin());
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
    // From the ground up: what gives context comes first, marks and names last.
    ground(svg);
    regions(svg, outlines);
    SortedMap<String, Lambert.Point> zoneNames = zones(svg);
    notices(svg);
    List<Mark> marks = marks(incidents);
    for (Mark mark : marks) {
      ellipses(svg, mark.spot());
    }
    new MapLabels(report, incidents, canvas).draw(svg, marks, outlines, zoneNames);
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
    Set<RegionId> wide = wideRegions(incidents).keySet();
    List<Region> order = byAreaDescending(outlines);
    svg.open("g");
    for (Region region : order) {
      int shade = shade(region.id());
      use(svg, region, "region c" + shade);
      if (shade == 0) {
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

  /**
   * Returns how well a region was watched in the window: 0 not at all, then five steps of the share
   * of its hours; without footprints, 3 for enough press reports.
   */
  private int shade(RegionId region) {
    if (report.watch().isPresent()) {
      WatchReport watch = report.watch().get();
      for (WatchReport.SectorHours sector : watch.sectors()) {
        if (sector.sector().equals(region)) {
          List<WatchReport.Cell> cells = WatchSection.window(watch, report, sector);
          long seen = cells.stream().filter(WatchReport.Cell::observed).count();
          return seen == 0 ? 0 : (int) Math.min(5, 1 + seen * 5 / cells.size());
        }
      }
      return 0;
    }
    boolean blind =
        report.coverage().stream()
            .anyMatch(it -> it.region().equals(region) && !it.pressObserved());
    return blind ? 0 : 3;
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

  /** Draws the shapes of zones, each with the number that the legend explains. */
  private SortedMap<String, Lambert.Point> zones(Html svg) {
    SortedMap<String, Lambert.Point> names = new TreeMap<>();
    int number = 0;
    for (Zone.Drawn zone : report.zones()) {
      number++;
      List<List<Lambert.Point>> rings = new ArrayList<>();
      for (List<List<Position>> polygon : zone.polygons()) {
        polygon.forEach(ring -> rings.add(ring.stream().map(canvas::at).toList()));
      }
      svg.empty("path", "class", zone.illustrative() ? "zone drawn-up" : "zone", "d", path(rings));
      names.put("Z" + number, topmost(rings));
    }
    return names;
  }

  /** Returns the highest corner that lies on the sheet, else the highest of all. */
  private Lambert.Point topmost(List<List<Lambert.Point>> rings) {
    List<Lambert.Point> corners = rings.stream().flatMap(List::stream).toList();
    Comparator<Lambert.Point> higher = Comparator.comparingDouble(Lambert.Point::y);
    Lambert.Point top =
        corners.stream()
            .filter(it -> it.x() > 10 && it.x() < canvas.width() - 10)
            .filter(it -> it.y() > 0 && it.y() < canvas.height() - 16)
            .min(higher)
            .orElse(corners.stream().min(higher).orElseThrow());
    return new Lambert.Point(
        Math.clamp(top.x(), 14, canvas.width() - 14), Math.clamp(top.y(), 0, canvas.height() - 16));
  }

  /** Draws where activities were announced: a dashed outline with a ticked sheet. */
  private void notices(Html svg) {
    for (NoticeRow row : report.notices()) {
      List<Lambert.Point> ring = row.notice().outline().stream().map(canvas::at).toList();
      svg.empty("path", "class", "notice", "d", path(List.of(ring)));
      double right = ring.stream().mapToDouble(Lambert.Point::x).max().orElse(0);
      double top = ring.stream().mapToDouble(Lambert.Point::y).min().orElse(0);
      Glyphs.sheet(svg, Math.min(canvas.width() - 14, right + 2), Math.max(2, top - 10));
    }
  }

  private void ellipses(Html svg, Spot spot) {
    ellipse(svg, "e90", spot, Ellipse.SCALE_90);
    ellipse(svg, "e50", spot, Ellipse.SCALE_50);
  }

  private void ellipse(Html svg, String style, Spot spot, double scale) {
    List<Lambert.Point> corners = Ellipse.outline(spot, scale).stream().map(canvas::at).toList();
    Lambert.Point middle = canvas.at(spot.mean());
    Lambert.Point end = corners.getFirst();
    Lambert.Point side = corners.get(corners.size() / 4);
    double major = StrictMath.hypot(end.x() - middle.x(), end.y() - middle.y());
    double minor = StrictMath.hypot(side.x() - middle.x(), side.y() - middle.y());
    if (major < LEAST_AXIS) {
      if (style.equals("e90")) {
        Svg.circle(svg, "e90 thin", middle.x(), middle.y(), LEAST_AXIS);
      }
      return;
    }
    double angle =
        StrictMath.toDegrees(StrictMath.atan2(end.y() - middle.y(), end.x() - middle.x()));
    String cx = Numbers.at(middle.x());
    String cy = Numbers.at(middle.y());
    svg.empty(
        "ellipse",
        "class",
        style,
        "cx",
        cx,
        "cy",
        cy,
        "rx",
        Numbers.at(major),
        "ry",
        Numbers.at(Math.max(0.5, minor)),
        "transform",
        "rotate(" + Numbers.at(angle) + " " + cx + " " + cy + ")");
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
