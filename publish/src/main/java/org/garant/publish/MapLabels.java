package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.report.CaseReport;

/**
 * Marks and names on the map, placed so that none hides another; a name without room is left out.
 */
final class MapLabels {
  private static final double LETTER = 5.7;
  private static final double LINE = 12;

  /** More marks than this are drawn smaller. */
  private static final int MANY = 60;

  private final CaseReport report;
  private final List<Incidents> incidents;
  private final Canvas canvas;
  private boolean crowded;
  private final List<Box> taken = new ArrayList<>();

  /** Of these, what is read: where there is no free room, a label may hide a mark, never a word. */
  private final List<Box> words = new ArrayList<>();

  MapLabels(CaseReport report, List<Incidents> incidents, Canvas canvas) {
    this.report = report;
    this.incidents = incidents;
    this.canvas = canvas;
  }

  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /**
   * Draws marks, names and plates.
   *
   * @param zoneNames the zones' names, in order, with the corner that each stands at
   */
  void draw(
      Html svg,
      List<MapDrawing.Mark> marks,
      Map<RegionId, List<List<Lambert.Point>>> outlines,
      SortedMap<String, Lambert.Point> zoneNames) {
    crowded = marks.size() > MANY;
    // The most telling on top.
    List<MapDrawing.Mark> order =
        marks.stream()
            .sorted(
                Comparator.comparingInt(
                    it -> -Incidents.rank(MapSection.strongest(it.incidents()))))
            .toList();
    for (MapDrawing.Mark mark : order) {
      mark(svg, mark);
    }
    zoneNames.forEach((name, at) -> zone(svg, at, name));
    Map<RegionId, List<Incidents>> wide = MapDrawing.wideRegions(incidents);
    List<Region> regions =
        report.regions().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Region it) -> -largest(outlines.getOrDefault(it.id(), List.of())))
                    .thenComparing(Region::id))
            .toList();
    for (Region region : regions) {
      List<Incidents> here = wide.getOrDefault(region.id(), List.of());
      if (!here.isEmpty()) {
        centre(outlines.getOrDefault(region.id(), List.of())).ifPresent(at -> plate(svg, at, here));
      }
    }
    // The smallest first: a large region has room for its name elsewhere.
    for (Region region : regions.reversed()) {
      centre(outlines.getOrDefault(region.id(), List.of()))
          .ifPresent(at -> name(svg, at, label(region)));
    }
  }

  private void mark(Html svg, MapDrawing.Mark mark) {
    Lambert.Point at = canvas.at(mark.spot().mean());
    String verdict = MapSection.strongest(mark.incidents());
    if (crowded) {
      Glyphs.small(svg, verdict, at.x(), at.y(), 2.8);
    } else {
      Glyphs.draw(svg, verdict, at.x(), at.y(), 3.6);
    }
    taken.add(new Box(at.x() - 6, at.y() - 6, at.x() + 6, at.y() + 6));
    int count = mark.incidents().size();
    if (count > 1) {
      String text = Integer.toString(count);
      Glyphs.text(svg, "count", at.x() + 7, at.y() + 4, text);
      word(new Box(at.x() + 6, at.y() - 6, at.x() + 8 + text.length() * 7, at.y() + 6));
    }
  }

  /** Draws the number of area-wide incidents on a plate: in the region, at no point of it. */
  private void plate(Html svg, Lambert.Point at, List<Incidents> here) {
    String count = Integer.toString(here.size());
    double width = 21 + count.length() * 7;
    double height = 17;
    Lambert.Point centre = free(at, width, height).orElse(at);
    double left = centre.x() - width / 2;
    double top = centre.y() - height / 2;
    svg.empty(
        "rect",
        "class",
        "plate",
        "x",
        Numbers.at(left),
        "y",
        Numbers.at(top),
        "width",
        Numbers.at(width),
        "height",
        Numbers.at(height),
        "rx",
        "3");
    Glyphs.draw(svg, MapSection.strongest(here), left + 9.5, centre.y(), 3.6);
    Glyphs.text(svg, "count", left + 17, centre.y() + 4, count);
    word(new Box(left - 1, top - 1, left + width + 1, top + height + 1));
  }

  private void name(Html svg, Lambert.Point at, String name) {
    double width = name.length() * LETTER + 2;
    free(at, width, LINE)
        .ifPresent(centre -> {
          Glyphs.text(svg, "place mid", centre.x(), centre.y() + 4, name);
          word(
              new Box(
                  centre.x() - width / 2,
                  centre.y() - LINE / 2,
                  centre.x() + width / 2,
                  centre.y() + LINE / 2));
        });
  }

  private void word(Box box) {
    taken.add(box);
    words.add(box);
  }

  /**
   * Draws the name of a zone near its highest corner, over what lies there.
   *
   * @param at the corner
   */
  private void zone(Html svg, Lambert.Point at, String name) {
    double width = name.length() * 7 + 4;
    Lambert.Point below = new Lambert.Point(at.x(), at.y() + 9);
    Lambert.Point centre = free(below, width, LINE).orElse(below);
    Glyphs.text(svg, "count mid", centre.x(), centre.y() + 4, name);
    word(
        new Box(
            centre.x() - width / 2,
            centre.y() - LINE / 2,
            centre.x() + width / 2,
            centre.y() + LINE / 2));
  }

  /**
   * Returns the first place about {@code at} where a label of this size hides nothing, or no word.
   */
  private Optional<Lambert.Point> free(Lambert.Point at, double width, double height) {
    return free(at, width, height, taken).or(() -> free(at, width, height, words));
  }

  private Optional<Lambert.Point> free(
      Lambert.Point at, double width, double height, List<Box> hidden) {
    for (double dy : new double[] {0, -16, 16, -24, 24, -32, 32}) {
      for (double dx : new double[] {0, -16, 16, -30, 30}) {
        double x = Math.clamp(at.x() + dx, width / 2 + 2, canvas.width() - width / 2 - 2);
        double y = at.y() + dy;
        Box box = new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        if (hidden.stream().noneMatch(box::overlaps)) {
          return Optional.of(new Lambert.Point(x, y));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the short name, or the full one where two regions share the short one. */
  private String label(Region region) {
    String name = shortName(region.name());
    boolean shared =
        report.regions().stream()
            .anyMatch(it -> !it.id().equals(region.id()) && it.name().equals(name));
    return shared ? region.name() : name;
  }

  /** Drops the kind of the area, which all names on the map share. */
  private static String shortName(String name) {
    if (name.endsWith(" (SYNTHETIC)")) {
      // The figure itself is labelled so.
      return name.substring(0, name.length() - 12);
    }
    return name.endsWith(" Oblast") || name.endsWith(" oblast")
        ? name.substring(0, name.length() - 7)
        : name.replace("Autonomous Republic of ", "").replace("city of ", "");
  }

  private static double largest(List<List<Lambert.Point>> rings) {
    return rings.stream().mapToDouble(MapLabels::area).max().orElse(0);
  }

  /** Returns the area within a ring. */
  static double area(List<Lambert.Point> ring) {
    return Math.abs(doubleArea(ring)) / 2;
  }

  private static double doubleArea(List<Lambert.Point> ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      Lambert.Point a = ring.get(i);
      Lambert.Point b = ring.get((i + 1) % ring.size());
      sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum;
  }

  /** Returns the middle of the largest ring. */
  private static Optional<Lambert.Point> centre(List<List<Lambert.Point>> rings) {
    if (rings.isEmpty()) {
      return Optional.empty();
    }
    List<Lambert.Point> ring =
        rings.stream().max(Comparator.comparingDouble(MapLabels::area)).orElseThrow();
    double sum = doubleArea(ring);
    if (sum == 0) {
      return Optional.of(ring.getFirst());
    }
    double x = 0;
    double y = 0;
    for (int i = 0; i < ring.size(); i++) {
      Lambert.Point a = ring.get(i);
      Lambert.Point b = ring.get((i + 1) % ring.size());
      double cross = a.x() * b.y() - b.x() * a.y();
      x += (a.x() + b.x()) * cross;
      y += (a.y() + b.y()) * cross;
    }
    return Optional.of(new Lambert.Point(x / (3 * sum), y / (3 * sum)));
  }
}
