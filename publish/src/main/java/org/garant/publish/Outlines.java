package org.garant.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;

/**
 * Outlines with fewer points, for drawing. A border that two regions share is cut at the places
 * where three meet and simplified once, in one direction, so that neighbours still touch.
 *
 * <p>Source: Douglas and Peucker (1973), Algorithms for the reduction of the number of points
 * required to represent a digitized line or its caricature, Cartographica 10(2).
 */
final class Outlines {
  private final Canvas canvas;
  private final double tolerance;
  private final Map<Position, Set<Integer>> ringsAt = new TreeMap<>();

  private Outlines(Canvas canvas, double tolerance) {
    this.canvas = canvas;
    this.tolerance = tolerance;
  }

  /**
   * Returns, for each region, its rings as points of the drawing; rings that became too small to
   * see are left out.
   *
   * @param tolerance how far a point may lie from the line that replaces it, in the drawing's unit
   */
  static Map<RegionId, List<List<Lambert.Point>>> simplify(
      List<Region> regions, Canvas canvas, double tolerance) {
    return new Outlines(canvas, tolerance).run(regions);
  }

  private Map<RegionId, List<List<Lambert.Point>>> run(List<Region> regions) {
    int number = 0;
    for (Region region : regions) {
      for (List<List<Position>> polygon : region.polygons()) {
        for (List<Position> ring : polygon) {
          for (Position position : ring) {
            ringsAt.computeIfAbsent(position, key -> new TreeSet<>()).add(number);
          }
          number++;
        }
      }
    }
    Map<RegionId, List<List<Lambert.Point>>> outlines = new TreeMap<>();
    for (Region region : regions) {
      List<List<Lambert.Point>> rings = new ArrayList<>();
      for (List<List<Position>> polygon : region.polygons()) {
        for (List<Position> ring : polygon) {
          List<Lambert.Point> points = ring(ring);
          if (points.size() >= 3) {
            rings.add(points);
          }
        }
      }
      outlines.put(region.id(), rings);
    }
    return outlines;
  }

  /** Returns a ring, without the repeated last point. */
  private List<Lambert.Point> ring(List<Position> closed) {
    List<Position> ring = closed.subList(0, closed.size() - 1);
    int n = ring.size();
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (isCut(ring.get((i + n - 1) % n), ring.get(i), ring.get((i + 1) % n))) {
        cuts.add(i);
      }
    }
    // An island has no cut of its own: cut it at its smallest position and at the one farthest off,
    // which every ring along the same border finds too.
    if (cuts.size() < 2) {
      int first = cuts.isEmpty() ? ring.indexOf(Collections.min(ring)) : cuts.getFirst();
      cuts.clear();
      cuts.add(first);
      int far = farthest(ring, first);
      if (far != first) {
        cuts.add(far);
      }
      Collections.sort(cuts);
    }
    List<Lambert.Point> points = new ArrayList<>();
    for (int c = 0; c < cuts.size(); c++) {
      int from = cuts.get(c);
      int to = cuts.get((c + 1) % cuts.size());
      List<Position> arc = new ArrayList<>();
      for (int i = from; ; i = (i + 1) % n) {
        arc.add(ring.get(i));
        if (i == to && arc.size() > 1) {
          break;
        }
      }
      List<Lambert.Point> kept = arc(arc);
      points.addAll(kept.subList(0, kept.size() - 1));
    }
    return points;
  }

  /**
   * Tells whether other rings run along the border before {@code here} than after it. The rings
   * along a stretch are those that hold both of its ends.
   */
  private boolean isCut(Position before, Position here, Position after) {
    return !common(before, here).equals(common(here, after));
  }

  private Set<Integer> common(Position a, Position b) {
    Set<Integer> both = new TreeSet<>(ringsAt.getOrDefault(a, Set.of()));
    both.retainAll(ringsAt.getOrDefault(b, Set.of()));
    return both;
  }

  private int farthest(List<Position> ring, int from) {
    Lambert.Point start = canvas.at(ring.get(from));
    int best = from;
    double most = 0;
    for (int i = 0; i < ring.size(); i++) {
      Lambert.Point point = canvas.at(ring.get(i));
      double dx = point.x() - start.x();
      double dy = point.y() - start.y();
      if (dx * dx + dy * dy > most) {
        most = dx * dx + dy * dy;
        best = i;
      }
    }
    return best;
  }

  private List<Lambert.Point> arc(List<Position> arc) {
    boolean backwards = arc.getFirst().compareTo(arc.getLast()) > 0;
    List<Position> forwards = backwards ? arc.reversed() : arc;
    List<Lambert.Point> points = forwards.stream().map(canvas::at).toList();
    boolean[] keep = new boolean[points.size()];
    keep[0] = true;
    keep[points.size() - 1] = true;
    thin(points, 0, points.size() - 1, keep);
    List<Lambert.Point> kept = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(points.get(i));
      }
    }
    return backwards ? kept.reversed() : kept;
  }

  private void thin(List<Lambert.Point> points, int first, int last, boolean[] keep) {
    int farthest = -1;
    double most = tolerance;
    for (int i = first + 1; i < last; i++) {
      double distance = distance(points.get(i), points.get(first), points.get(last));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest >= 0) {
      keep[farthest] = true;
      thin(points, first, farthest, keep);
      thin(points, farthest, last, keep);
    }
  }

  /** Returns the distance of {@code p} from the stretch between {@code a} and {@code b}. */
  private static double distance(Lambert.Point p, Lambert.Point a, Lambert.Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = dx * dx + dy * dy;
    double t = square == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
    t = Math.max(0, Math.min(1, t));
    double ex = p.x() - a.x() - t * dx;
    double ey = p.y() - a.y() - t * dy;
    return StrictMath.sqrt(ex * ex + ey * ey);
  }
}
