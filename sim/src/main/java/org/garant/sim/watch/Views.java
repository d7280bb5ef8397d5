package org.garant.sim.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.quantity.Interval;
import org.garant.intake.scenario.Land;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.Sensor;
import org.garant.sim.draw.Draws;
import org.garant.sim.draw.Seed;
import org.garant.sim.world.Spot;
import org.garant.sim.world.Terrain;

/** Draws who looks where and when. */
public final class Views {
  private static final int CORNERS = 24;

  private final Scenario scenario;
  private final Land land;
  private final Interval period;
  private final List<View> views = new ArrayList<>();

  private Views(Scenario scenario) {
    this.scenario = scenario;
    this.land = scenario.land();
    this.period = scenario.ceasefire().period();
  }

  /** Returns the views of {@code sensor} under {@code seed}. */
  public static List<View> of(Scenario scenario, Sensor sensor, Seed seed) {
    Views drawn = new Views(scenario);
    Draws draws = seed.stream("views/" + sensor.common().id());
    switch (sensor) {
      case Sensor.Acoustic acoustic -> drawn.add(acoustic);
      case Sensor.Drone drone -> drawn.add(drone, draws);
      case Sensor.Thermal thermal -> drawn.add(thermal, draws);
      case Sensor.Patrol patrol -> drawn.add(patrol, draws);
    }
    return List.copyOf(drawn.views);
  }

  private void add(Sensor.Acoustic sensor) {
    for (int i = 0; i < sensor.count(); i++) {
      double along = (i + 0.5) * land.lengthKm() / sensor.count();
      Spot station = new Spot(along, (i % 2 == 0 ? -1 : 1) * sensor.offsetKm());
      Instant at = period.start();
      for (Sensor.Outage outage : outages(sensor, i + 1)) {
        Instant from = later(outage.time().start(), at);
        Instant until = earlier(outage.time().end(), period.end());
        if (from.isBefore(until)) {
          hear(sensor, station, at, from);
          blind(circle(station, sensor.rangeKm()), from, until, outage.cause(), station);
          at = until;
        }
      }
      hear(sensor, station, at, period.end());
    }
  }

  private static List<Sensor.Outage> outages(Sensor.Acoustic sensor, int station) {
    List<Sensor.Outage> outages = new ArrayList<>();
    for (Sensor.Outage outage : sensor.outages()) {
      if (outage.stations().contains(station)) {
        outages.add(outage);
      }
    }
    outages.sort(Comparator.comparing(outage -> outage.time().start()));
    return outages;
  }

  private void hear(Sensor.Acoustic sensor, Spot station, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      return;
    }
    int count = sensor.bands().size();
    double falseAlarms = sensor.falsePerDay() * new Interval(from, until).days();
    for (int band = 0; band < count; band++) {
      double inner = sensor.rangeKm() * band / count;
      double outer = sensor.rangeKm() * (band + 1) / count;
      List<List<Spot>> outlines =
          band == 0
              ? List.of(circle(station, outer))
              : List.of(halfRing(station, inner, outer, 0), halfRing(station, inner, outer, 1));
      double areaShare = (2.0 * band + 1) / (count * count);
      for (List<Spot> outline : outlines) {
        views.add(
            new View(
                outline,
                from.toEpochMilli(),
                until.toEpochMilli(),
                scaled(sensor.common().detection(), sensor.bands().get(band)),
                Optional.empty(),
                station,
                (band + 1.0) / count,
                falseAlarms * areaShare / outlines.size()));
      }
    }
  }

  private void add(Sensor.Drone sensor, Draws draws) {
    int count = draws.poisson(sensor.sortiesPerDay() * period.days());
    for (int i = 0; i < count; i++) {
      double middle = draws.between(sensor.pathKm() / 2, land.lengthKm() - sensor.pathKm() / 2);
      Interval time = flight(sensor.durationSeconds(), draws);
      boolean weather = draws.happens(sensor.weatherShare());
      List<Spot> outline =
          Terrain.strip(
              middle - sensor.pathKm() / 2, middle + sensor.pathKm() / 2, sensor.widthKm() / 2);
      Spot observer = new Spot(middle, 0);
      if (weather) {
        blind(outline, time.start(), time.end(), Impediment.WEATHER, observer);
      } else {
        see(sensor.common(), outline, time, observer, sensor.falsePerDay() * time.days());
      }
    }
  }

  private void add(Sensor.Patrol sensor, Draws draws) {
    int count = draws.poisson(sensor.visitsPerDay() * period.days());
    for (int i = 0; i < count; i++) {
      Spot place =
          new Spot(draws.between(0, land.lengthKm()), draws.between(-land.beltKm(), land.beltKm()));
      Interval time = flight(sensor.durationSeconds(), draws);
      boolean denied = draws.happens(sensor.deniedShare());
      List<Spot> outline = circle(place, sensor.radiusKm());
      if (denied) {
        blind(outline, time.start(), time.end(), Impediment.ACCESS_DENIED, place);
      } else {
        see(sensor.common(), outline, time, place, sensor.falsePerDay() * time.days());
      }
    }
  }

  private void add(Sensor.Thermal sensor, Draws draws) {
    ZoneId zone = ZoneId.of(scenario.timeZone());
    LocalDate last = period.end().atZone(zone).toLocalDate();
    for (LocalDate day = period.start().atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (LocalTime pass : sensor.passes()) {
        Instant at = day.atTime(pass).atZone(zone).toInstant();
        double middle = draws.between(0, land.lengthKm());
        for (int sector = 0; sector < land.sectors(); sector++) {
          double from = sector * land.sectorKm();
          double to = from + land.sectorKm();
          boolean cloud = draws.happens(sensor.cloudShare());
          Instant start = later(at.minusSeconds(sensor.burnsSeconds()), period.start());
          if (!start.isBefore(at)
              || at.isAfter(period.end())
              || Math.abs((from + to) / 2 - middle) > sensor.swathKm() / 2) {
            continue;
          }
          List<Spot> outline = Terrain.strip(from, to, land.depthKm());
          Spot observer = new Spot((from + to) / 2, 0);
          if (cloud) {
            blind(outline, start, at, Impediment.WEATHER, observer);
          } else {
            see(sensor.common(), outline, new Interval(start, at), observer, sensor.firesPerPass());
          }
        }
      }
    }
  }

  private Interval flight(long durationSeconds, Draws draws) {
    long all = period.millis() / 1000;
    long duration = Math.min(durationSeconds, all);
    long start = (long) StrictMath.floor(draws.uniform() * (all - duration + 1));
    Instant from = period.start().plusSeconds(start);
    return new Interval(from, from.plusSeconds(duration));
  }

  private void see(
      Sensor.Common common, List<Spot> outline, Interval time, Spot observer, double falseAlarms) {
    views.add(
        new View(
            outline,
            time.start().toEpochMilli(),
            time.end().toEpochMilli(),
            scaled(common.detection(), 1),
            Optional.empty(),
            observer,
            1,
            falseAlarms));
  }

  private void blind(
      List<Spot> outline, Instant from, Instant until, Impediment cause, Spot observer) {
    views.add(
        new View(
            outline,
            from.toEpochMilli(),
            until.toEpochMilli(),
            Collections.emptySortedMap(),
            Optional.of(cause),
            observer,
            1,
            0));
  }

  /** Returns detection at a distance, in whole parts per million: what the feed can state. */
  private static SortedMap<Act, Double> scaled(SortedMap<Act, Double> detection, double factor) {
    SortedMap<Act, Double> scaled = new TreeMap<>();
    detection.forEach((act, value) -> {
      double ppm = StrictMath.rint(1e6 * value * factor);
      if (ppm > 0) {
        scaled.put(act, ppm / 1e6);
      }
    });
    return scaled;
  }

  /** Returns a circle's outline, a polygon of {@value #CORNERS} corners on it. */
  public static List<Spot> circle(Spot middle, double radiusKm) {
    List<Spot> outline = new ArrayList<>();
    for (int i = 0; i < CORNERS; i++) {
      outline.add(corner(middle, radiusKm, i));
    }
    return outline;
  }

  /** Returns the first or second half of the ring between two circles. */
  private static List<Spot> halfRing(Spot middle, double innerKm, double outerKm, int half) {
    List<Spot> outline = new ArrayList<>();
    int first = half * CORNERS / 2;
    for (int i = first; i <= first + CORNERS / 2; i++) {
      outline.add(corner(middle, outerKm, i));
    }
    for (int i = first + CORNERS / 2; i >= first; i--) {
      outline.add(corner(middle, innerKm, i));
    }
    return outline;
  }

  private static Spot corner(Spot middle, double radiusKm, int index) {
    double angle = 2 * Math.PI * (index % CORNERS) / CORNERS;
    return middle.plus(radiusKm * StrictMath.cos(angle), radiusKm * StrictMath.sin(angle));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
