package org.garant.core.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Act;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/**
 * How well areas were watched: what all footprints together would have detected, had something
 * happened.
 *
 * <p>At one point and in one slot of time the probability that an act is detected by at least one
 * source is {@code 1 - prod(1 - s p)}: p is a footprint's detection probability and s the share of
 * the slot for which it holds, each instant as likely as the next. It takes the sources' misses as
 * independent. An area's value is the mean over a fixed lattice of points in it.
 */
public final class Watch {
  /** Rows, and columns, of the lattice over a sector's bounding box. */
  private static final int STEPS = 24;

  private final List<View> views;

  /** A footprint with its outline ready to be asked. */
  private static final class View {
    private final Footprint footprint;
    private final int[] ring;
    private int south = Integer.MAX_VALUE;
    private int north = Integer.MIN_VALUE;
    private int west = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;

    View(Footprint footprint) {
      this.footprint = footprint;
      this.ring = Rings.flat(footprint.outline());
      for (Position position : footprint.outline()) {
        south = Math.min(south, position.latitudeE7());
        north = Math.max(north, position.latitudeE7());
        west = Math.min(west, position.longitudeE7());
        east = Math.max(east, position.longitudeE7());
      }
    }

    boolean contains(Position at) {
      return at.latitudeE7() >= south
          && at.latitudeE7() <= north
          && at.longitudeE7() >= west
          && at.longitudeE7() <= east
          && Rings.oddCrossings(ring, at.latitudeE7(), at.longitudeE7());
    }
  }

  /** Prepares {@code footprints}. */
  public Watch(List<Footprint> footprints) {
    this.views = footprints.stream().map(View::new).toList();
  }

  /**
   * Returns the probability that {@code act} at {@code at} some time in {@code time} is detected by
   * a source other than {@code except}.
   */
  public Probability detection(Position at, Interval time, Act act, SourceId except) {
    double missed = 1;
    for (View view : views) {
      if (!view.footprint.source().equals(except) && view.contains(at)) {
        missed *= 1 - caught(view.footprint, time, act);
      }
    }
    return Probability.clamped(1 - missed);
  }

  private static double caught(Footprint footprint, Interval time, Act act) {
    int ppm = footprint.ppm(act);
    return ppm == 0
        ? 0
        : time.shareWithin(footprint.phenomenonTime()).value() * ppm / (double) Probability.PPM;
  }

  /**
   * How well an area was watched in one slot of time.
   *
   * @param detectionPpm probability that the act is detected, averaged over the area, ppm
   * @param impediment what kept the area's sources from seeing for longest, if anything did
   */
  public record Cell(int detectionPpm, Optional<Impediment> impediment) {}

  /**
   * Returns a cell for each of {@code slots}.
   *
   * @param points the points that stand for the area, at least one; see {@link #lattice}
   * @param act the act asked for
   */
  public List<Cell> cells(List<Position> points, List<Interval> slots, Act act) {
    List<List<View>> over = new ArrayList<>(points.size());
    for (Position point : points) {
      over.add(views.stream().filter(view -> view.contains(point)).toList());
    }
    return slots.stream().map(slot -> cell(over, slot, act)).toList();
  }

  private static Cell cell(List<List<View>> over, Interval slot, Act act) {
    double sum = 0;
    double[] impeded = new double[Impediment.values().length];
    for (List<View> views : over) {
      double missed = 1;
      for (View view : views) {
        missed *= 1 - caught(view.footprint, slot, act);
      }
      sum += 1 - missed;
      for (View view : views) {
        view.footprint
            .impediment()
            .ifPresent(cause ->
                impeded[cause.ordinal()] +=
                    slot.shareWithin(view.footprint.phenomenonTime()).value());
      }
    }
    Impediment most = Impediment.values()[0];
    for (Impediment cause : Impediment.values()) {
      if (impeded[cause.ordinal()] > impeded[most.ordinal()]) {
        most = cause;
      }
    }
    return new Cell(
        Probability.clamped(sum / over.size()).toPpm(),
        impeded[most.ordinal()] > 0 ? Optional.of(most) : Optional.empty());
  }

  /**
   * Returns points in the middle of equal boxes over {@code sector}, as far as they lie in it; one
   * of its corners if none does.
   */
  public static List<Position> lattice(Region sector) {
    RegionIndex index = new RegionIndex(List.of(sector));
    RegionId id = sector.id();
    int south = Integer.MAX_VALUE;
    int north = Integer.MIN_VALUE;
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    for (List<List<Position>> polygon : sector.polygons()) {
      for (Position position : polygon.getFirst()) {
        south = Math.min(south, position.latitudeE7());
        north = Math.max(north, position.latitudeE7());
        west = Math.min(west, position.longitudeE7());
        east = Math.max(east, position.longitudeE7());
      }
    }
    List<Position> points = new ArrayList<>();
    for (int row = 0; row < STEPS; row++) {
      for (int column = 0; column < STEPS; column++) {
        Position point =
            new Position(
                south + (int) (((long) north - south) * (2 * row + 1) / (2 * STEPS)),
                west + (int) (((long) east - west) * (2 * column + 1) / (2 * STEPS)));
        if (index.contains(id, point)) {
          points.add(point);
        }
      }
    }
    return points.isEmpty() ? List.of(sector.polygons().getFirst().getFirst().getFirst()) : points;
  }
}
