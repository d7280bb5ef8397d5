package org.garant.sim.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.garant.core.observation.Act;
import org.garant.intake.scenario.Scenario;
import org.garant.sim.draw.Seed;
import org.garant.sim.world.Blasts;
import org.garant.sim.world.Terrain;
import org.garant.sim.world.TrueEvent;
import org.garant.sim.world.TrueEvents;

/**
 * What every source is a part of.
 *
 * @param scenario what the exercise consists of
 * @param terrain where it lies
 * @param seed where its random numbers come from
 * @param events what happens
 * @param rehearsed events of other runs of the same scenario. Sources were calibrated on them: the
 *     probabilities that feeds state come from there and never from what happens this time
 * @param runs how many other runs there were
 * @param acts all acts that may happen, in the order of the taxonomy; at least one
 */
public record Stage(
    Scenario scenario,
    Terrain terrain,
    Seed seed,
    List<TrueEvent> events,
    List<TrueEvent> rehearsed,
    int runs,
    List<Act> acts) {
  /** So many events, or a few more, are rehearsed where the scenario has that many at all. */
  private static final double REHEARSED = 10_000;

  private static final int MAX_RUNS = 200;

  /** Copies the lists. */
  public Stage {
    events = List.copyOf(events);
    rehearsed = List.copyOf(rehearsed);
    acts = List.copyOf(acts);
  }

  /** Draws what happens in {@code scenario} under {@code seed}, and what happened in rehearsals. */
  public static Stage of(Scenario scenario, Seed seed) {
    int runs =
        (int) Math.max(1, Math.min(MAX_RUNS, REHEARSED / Math.max(1, scenario.expectedEvents())));
    List<TrueEvent> rehearsed = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      rehearsed.addAll(TrueEvents.draw(scenario, seed.under("rehearsal/" + run)));
    }
    TreeSet<Act> acts = new TreeSet<>();
    scenario.rules().forEach(rule -> acts.add(rule.act()));
    if (!scenario.deminings().isEmpty()) {
      acts.add(Blasts.LOOK_LIKE);
    }
    return new Stage(
        scenario,
        new Terrain(scenario.land()),
        seed,
        TrueEvents.draw(scenario, seed),
        rehearsed,
        runs,
        List.copyOf(acts));
  }
}
