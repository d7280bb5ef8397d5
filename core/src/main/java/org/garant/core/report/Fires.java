package org.garant.core.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Zone;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.ShareRatio;
import org.garant.core.quantity.ShareRatio.Pair;

/**
 * Counts hot spots by the rules hot-spots/1 and fire-season/1.
 *
 * <p>On each day of the window the expected count near the zone is the count away from it on that
 * day, times how near and away related in the weeks about: days outside the window, more than 3 and
 * at most 24 days off, so that neither the day's own week nor the window speaks for itself.
 */
final class Fires {
  /** Side of a cell, 1e-7 degrees: about 28 km north, 19 km east at 48° N. */
  private static final int CELL_E7 = 2_500_000;

  /** Side of a square that may hold a standing source of heat: about 2 km by 1.5 km. */
  private static final int SQUARE_E7 = 200_000;

  /** A square that was hot on one day in so many, or more, holds a standing source. */
  private static final int STANDING_ONE_DAY_IN = 5;

  /** Cells nearer than this to the zone are neither near nor away. */
  private static final int AWAY_FROM_CELLS = 2;

  private static final int AWAY_TO_CELLS = 4;
  private static final int OWN_WEEK_DAYS = 3;
  private static final int NEIGHBOUR_DAYS = 24;
  private static final int BLOCK_DAYS = 7;
  private static final long DAY_MILLIS = 86_400_000;
  private static final RegionId ZONE = new RegionId("ZONE");

  private final Periods periods;
  private final List<String> zones = new ArrayList<>();
  private final List<RegionIndex> outlines = new ArrayList<>();
  private final SortedMap<Long, Integer> distances = new TreeMap<>();

  /** UTC days of the case, as days since 1970. */
  private final long firstDay;

  private final int days;
  private final long[] near;
  private final long[] away;
  private final List<List<Long>> nearTrace = new ArrayList<>();
  private final List<List<Long>> awayTrace = new ArrayList<>();
  private int standingSources;
  private int standingSpots;
  private int nearCells;
  private int awayCells;

  Fires(Agreement agreement, Periods periods) {
    this.periods = periods;
    this.firstDay = firstWholeDay(periods.whole().start());
    this.days = (int) (firstWholeDay(periods.whole().end()) - firstDay);
    this.near = new long[days];
    this.away = new long[days];
    for (int i = 0; i < days; i++) {
      nearTrace.add(new ArrayList<>());
      awayTrace.add(new ArrayList<>());
    }
    takeZones(agreement);
  }

  /** The first UTC day of which the greater part lies after {@code instant}. */
  private static long firstWholeDay(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli() + DAY_MILLIS / 2, DAY_MILLIS);
  }

  private void takeZones(Agreement agreement) {
    SortedSet<String> named = new TreeSet<>();
    for (Provision provision : agreement.provisions()) {
      named.add(provision.zone());
    }
    for (Zone zone : agreement.zones()) {
      if (zone instanceof Zone.Drawn drawn && named.contains(drawn.id())) {
        zones.add(drawn.id());
        outlines.add(new RegionIndex(List.of(new Region(ZONE, drawn.label(), drawn.polygons()))));
        takeCells(drawn);
      }
    }
  }

  /** Notes for each cell in and around a zone how many cells lie between it and the zone. */
  private void takeCells(Zone.Drawn zone) {
    int south = Integer.MAX_VALUE;
    int north = Integer.MIN_VALUE;
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    for (List<List<Position>> rings : zone.polygons()) {
      for (Position corner : rings.getFirst()) {
        south = Math.min(south, cell(corner.latitudeE7()));
        north = Math.max(north, cell(corner.latitudeE7()));
        west = Math.min(west, cell(corner.longitudeE7()));
        east = Math.max(east, cell(corner.longitudeE7()));
      }
    }
    RegionIndex outline = outlines.getLast();
    for (int row = south; row <= north; row++) {
      for (int column = west; column <= east; column++) {
        if (outline.contains(ZONE, middle(row, column))) {
          for (int r = -AWAY_TO_CELLS; r <= AWAY_TO_CELLS; r++) {
            for (int c = -AWAY_TO_CELLS; c <= AWAY_TO_CELLS; c++) {
              int distance = Math.max(Math.abs(r), Math.abs(c));
              distances.merge(key(row + r, column + c), distance, Math::min);
            }
          }
        }
      }
    }
  }

  private static int cell(int degreesE7) {
    return Math.floorDiv(degreesE7, CELL_E7);
  }

  private static Position middle(int row, int column) {
    return new Position(row * CELL_E7 + CELL_E7 / 2, column * CELL_E7 + CELL_E7 / 2);
  }

  private static long key(int row, int column) {
    return row * 10_000L + column;
  }

  /**
   * Returns the series.
   *
   * @param detections the hot spots, each at one point
   * @param entries the log index of each detection
   */
  FireSeries of(List<Detection> detections, SortedMap<ContentId, Long> entries) {
    List<Detection> spots = new ArrayList<>();
    for (Detection detection : detections) {
      if (day(detection) >= 0 && day(detection) < days) {
        spots.add(detection);
      }
    }
    SortedSet<Long> standing = standing(spots);
    standingSources = standing.size();
    for (Detection spot : spots) {
      count(spot, standing, entries.getOrDefault(spot.id(), -1L));
    }
    for (int distance : distances.values()) {
      nearCells += distance == 0 ? 1 : 0;
      awayCells += distance >= AWAY_FROM_CELLS ? 1 : 0;
    }
    return series();
  }

  private void count(Detection spot, SortedSet<Long> standing, long entry) {
    if (standing.contains(square(position(spot)))) {
      standingSpots++;
      return;
    }
    Position position = position(spot);
    int distance =
        distances.getOrDefault(
            key(cell(position.latitudeE7()), cell(position.longitudeE7())), Integer.MAX_VALUE);
    int day = day(spot);
    if (distance == 0) {
      near[day]++;
      nearTrace.get(day).add(entry);
    } else if (distance >= AWAY_FROM_CELLS && distance <= AWAY_TO_CELLS) {
      away[day]++;
      awayTrace.get(day).add(entry);
    }
  }

  /** Squares that were hot on many days. */
  private SortedSet<Long> standing(List<Detection> spots) {
    SortedMap<Long, SortedSet<Integer>> hotDays = new TreeMap<>();
    for (Detection spot : spots) {
      hotDays.computeIfAbsent(square(position(spot)), square -> new TreeSet<>()).add(day(spot));
    }
    SortedSet<Long> standing = new TreeSet<>();
    hotDays.forEach((square, on) -> {
      if (on.size() * STANDING_ONE_DAY_IN >= days) {
        standing.add(square);
      }
    });
    return standing;
  }

  private static long square(Position position) {
    return Math.floorDiv(position.latitudeE7(), SQUARE_E7) * 100_000L
        + Math.floorDiv(position.longitudeE7(), SQUARE_E7);
  }

  private static Position position(Detection spot) {
    return switch (spot.place().parts().getFirst()) {
      case Place.Point point -> point.mean();
      case Place.Area area ->
          throw new IllegalArgumentException("a hot spot has a position, was " + area.region());
    };
  }

  /** The UTC day in which most of the time lies when it was seen, from 0 for the case's first. */
  private int day(Detection spot) {
    Interval time = spot.phenomenonTime();
    long middle = time.start().toEpochMilli() + time.millis() / 2;
    return (int) (Math.floorDiv(middle, DAY_MILLIS) - firstDay);
  }

  private FireSeries series() {
    List<Figure> nearFigures = figures("hot-spots", near, nearTrace);
    List<Figure> awayFigures = figures("hot-spots-away", away, awayTrace);
    int from = firstOf(1);
    int to = firstOf(2);
    Pair window = new Pair(0, 0);
    SortedSet<Integer> used = new TreeSet<>();
    double expected = 0;
    boolean told = from < to;
    List<DayCount> expectedDaily = new ArrayList<>();
    SortedSet<Long> trace = new TreeSet<>();
    for (int day = from; day < to; day++) {
      window = window.plus(pair(day));
      Pair about = new Pair(0, 0);
      for (int other = 0; other < days; other++) {
        int off = Math.abs(other - day);
        boolean outside = other < from || other >= to;
        if (outside && off > OWN_WEEK_DAYS && off <= NEIGHBOUR_DAYS) {
          about = about.plus(pair(other));
          used.add(other);
        }
      }
      told &= about.there() > 0;
      double here = about.there() > 0 ? away[day] * about.here() / (double) about.there() : 0;
      expected += here;
      expectedDaily.add(
          new DayCount(interval(day), (long) StrictMath.rint(here * 1000), awayTrace.get(day)));
      trace.addAll(nearTrace.get(day));
      trace.addAll(awayTrace.get(day));
    }
    Pair about = new Pair(0, 0);
    for (int day : used) {
      about = about.plus(pair(day));
      trace.addAll(nearTrace.get(day));
      trace.addAll(awayTrace.get(day));
    }
    List<Pair> weeks = weeks();
    if (!told || !ShareRatio.exists(window, about) || weeks.size() < 2) {
      return new FireSeries(
          zones,
          nearCells,
          awayCells,
          standingSources,
          standingSpots,
          nearFigures,
          awayFigures,
          Optional.empty(),
          Optional.empty(),
          0,
          List.of());
    }
    ShareRatio ratio = ShareRatio.of(expected, window, about, weeks);
    List<Long> behind = List.copyOf(trace);
    // What is expected is as uncertain as the ratio; what was seen is a plain count.
    Amount expectedAmount =
        Amount.interval95(expected, window.here() / ratio.high95(), window.here() / ratio.low95());
    return new FireSeries(
        zones,
        nearCells,
        awayCells,
        standingSources,
        standingSpots,
        nearFigures,
        awayFigures,
        Optional.of(figure("hot-spots-expected.in", expectedAmount, behind)),
        Optional.of(
            figure(
                "hot-spots-season.ratio",
                Amount.interval95(ratio.ratio(), ratio.low95(), Math.min(1e12, ratio.high95())),
                behind)),
        (long) StrictMath.rint(ratio.dispersion() * 1000),
        expectedDaily);
  }

  private static Figure figure(String id, Amount amount, List<Long> trace) {
    return new Figure(id, CountingRules.FIRE_SEASON.id(), "in", amount, trace);
  }

  private List<Figure> figures(String name, long[] counts, List<List<Long>> traces) {
    List<Figure> figures = new ArrayList<>();
    for (int period = 0; period < Periods.NAMES.size(); period++) {
      long count = 0;
      SortedSet<Long> trace = new TreeSet<>();
      for (int day = firstOf(period); day < firstOf(period + 1); day++) {
        count += counts[day];
        trace.addAll(traces.get(day));
      }
      figures.add(
          new Figure(
              name + "." + Periods.NAMES.get(period),
              CountingRules.HOT_SPOTS.id(),
              Periods.NAMES.get(period),
              Amount.exactly(count),
              List.copyOf(trace)));
    }
    return figures;
  }

  /** The first day of a period, or the number of days after the last. */
  private int firstOf(int period) {
    return period >= periods.list().size()
        ? days
        : (int) (firstWholeDay(periods.list().get(period).start()) - firstDay);
  }

  private Pair pair(int day) {
    return new Pair(near[day], away[day]);
  }

  /** Near and away in whole weeks from the case's first day; what is left at the end is a week. */
  private List<Pair> weeks() {
    Pair[] weeks = new Pair[(days + BLOCK_DAYS - 1) / BLOCK_DAYS];
    Arrays.fill(weeks, new Pair(0, 0));
    for (int day = 0; day < days; day++) {
      weeks[day / BLOCK_DAYS] = weeks[day / BLOCK_DAYS].plus(pair(day));
    }
    return Arrays.stream(weeks).filter(it -> it.here() + it.there() > 0).toList();
  }

  /** The UTC day, cut where the case begins or ends. */
  private Interval interval(int day) {
    long start = (firstDay + day) * DAY_MILLIS;
    Interval whole = Interval.ofEpochMillis(start, start + DAY_MILLIS);
    return whole.intersection(periods.whole()).orElse(whole);
  }

  /** Returns the counts near the zone as a series; rates of fires alone have no ratio. */
  Comparison comparison(FireSeries series) {
    List<Figure> rates = new ArrayList<>();
    for (int period = 0; period < Periods.NAMES.size(); period++) {
      Figure count = series.near().get(period);
      int length = Math.max(1, firstOf(period + 1) - firstOf(period));
      long milli = Math.round(count.amount().lowMilli() / (double) length);
      rates.add(
          new Figure(
              "hot-spots.rate." + Periods.NAMES.get(period),
              count.rule(),
              count.period(),
              new Amount(OptionalLong.of(milli), milli, milli, Amount.Spread.EXACT),
              count.trace()));
    }
    List<DayCount> daily = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      daily.add(new DayCount(interval(day), near[day] * 1000, nearTrace.get(day)));
    }
    return new Comparison(
        "hot-spots",
        CountingRules.HOT_SPOTS.id(),
        series.near(),
        rates,
        Optional.empty(),
        daily,
        "");
  }
}
