package org.garant.sim.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garant.core.quantity.Interval;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.Scenario.Where;
import org.garant.sim.draw.Draws;
import org.garant.sim.draw.Seed;

/** Draws what happens: a Poisson process for each rule, place and period. */
public final class TrueEvents {
  private static final Comparator<TrueEvent> ORDER =
      Comparator.comparingLong(TrueEvent::timeMillis)
          .thenComparingDouble(event -> event.spot().alongKm())
          .thenComparingDouble(event -> event.spot().offsetKm());

  private final Scenario scenario;
  private final List<TrueEvent> events = new ArrayList<>();

  private TrueEvents(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Returns what happens under {@code seed}, in the order of time. */
  public static List<TrueEvent> draw(Scenario scenario, Seed seed) {
    TrueEvents drawn = new TrueEvents(scenario);
    for (int i = 0; i < scenario.rules().size(); i++) {
      drawn.add(scenario.rules().get(i), seed.stream("events/" + i));
    }
    for (int i = 0; i < scenario.deminings().size(); i++) {
      drawn.add(scenario.deminings().get(i), seed.stream("blasts/" + i));
    }
    drawn.events.sort(ORDER);
    List<TrueEvent> numbered = new ArrayList<>();
    for (TrueEvent event : drawn.events) {
      numbered.add(event.numbered(numbered.size() + 1));
    }
    return List.copyOf(numbered);
  }

  private void add(Scenario.EventRule rule, Draws draws) {
    Interval window = scenario.ceasefire().window();
    Interval period = scenario.ceasefire().period();
    Interval before = new Interval(period.start(), window.start());
    Interval after = new Interval(window.end(), period.end());
    switch (rule.where()) {
      case Where.Along(var sectors, var reachKm) -> {
        for (int sector : sectors) {
          double from = (sector - 1) * scenario.land().sectorKm();
          double to = sector * scenario.land().sectorKm();
          Place place = own -> onTheOtherSide(rule, own.between(from, to), reachKm, own);
          add(rule, rule.rates().before(), before, place, draws);
          add(rule, rule.rates().window(), window, place, draws);
          add(rule, rule.rates().after(), after, place, draws);
        }
      }
      case Where.Spot(var along, var offset, var sigma) -> {
        Place place = own -> about(new Spot(along, offset), sigma, own);
        add(rule, rule.rates().before(), before, place, draws);
        add(rule, rule.rates().window(), window, place, draws);
        add(rule, rule.rates().after(), after, place, draws);
      }
    }
  }

  /** Where one event takes place. */
  private interface Place {
    Spot draw(Draws draws);
  }

  private void add(
      Scenario.EventRule rule, double perDay, Interval period, Place place, Draws draws) {
    int count = draws.poisson(perDay * period.days());
    for (int i = 0; i < count; i++) {
      Spot spot = place.draw(draws);
      events.add(
          new TrueEvent(
              0, instant(period, draws), spot, rule.act(), rule.side(), TrueEvent.Kind.ACT));
    }
  }

  private void add(Scenario.Demining demining, Draws draws) {
    for (int i = 0; i < demining.blasts(); i++) {
      double radius = demining.radiusMeters() / 1000 * Math.sqrt(draws.uniform());
      double angle = 2 * Math.PI * draws.uniform();
      Spot spot =
          new Spot(demining.alongKm(), demining.offsetKm())
              .plus(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
      events.add(
          new TrueEvent(
              0,
              instant(demining.time(), draws),
              spot,
              Blasts.LOOK_LIKE,
              demining.side(),
              TrueEvent.Kind.NOTIFIED));
    }
  }

  private static long instant(Interval period, Draws draws) {
    return period.start().toEpochMilli()
        + (long) StrictMath.floor(draws.uniform() * period.millis());
  }

  private Spot onTheOtherSide(Scenario.EventRule rule, double along, double reachKm, Draws draws) {
    double offset;
    do {
      offset = Math.abs(draws.gaussian()) * reachKm;
    } while (offset >= scenario.land().depthKm());
    return new Spot(along, rule.side().opposite().sign() * offset);
  }

  private Spot about(Spot middle, double sigmaKm, Draws draws) {
    while (true) {
      Spot spot = middle.plus(sigmaKm * draws.gaussian(), sigmaKm * draws.gaussian());
      if (spot.alongKm() >= 0
          && spot.alongKm() <= scenario.land().lengthKm()
          && Math.abs(spot.offsetKm()) <= scenario.land().depthKm()) {
        return spot;
      }
    }
  }
}
