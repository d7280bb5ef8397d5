package org.garant.sim.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Act;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Land;
import org.garant.intake.scenario.Scenario;
import org.garant.sim.draw.Draws;
import org.garant.sim.world.Spot;
import org.garant.sim.world.Terrain;
import org.garant.sim.world.TrueEvent;

/**
 * Draws what news outlets write: late, about the nearest settlement, more about one side than the
 * other, and copied from each other.
 */
final class PressFeed {
  private final Stage stage;
  private final Scenario.Press press;
  private final List<List<Report>> rows = new ArrayList<>();
  private final List<Calibration> calibrations = new ArrayList<>();
  private final int[] statements;

  private PressFeed(Stage stage, Scenario.Press press) {
    this.stage = stage;
    this.press = press;
    this.statements = new int[press.outlets().size()];
  }

  /** Returns a feed for each outlet. */
  static List<Feed> of(Stage stage, Scenario.Press press) {
    PressFeed feed = new PressFeed(stage, press);
    press.outlets().forEach(outlet -> feed.rows.add(new ArrayList<>()));
    for (int i = 0; i < press.outlets().size(); i++) {
      feed.write(i);
    }
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i < press.outlets().size(); i++) {
      Scenario.Outlet outlet = press.outlets().get(i);
      Calibration calibration = feed.calibrations.get(i);
      String party = outlet.side().map(side -> stage.scenario().party(side).id().code()).orElse("");
      feeds.add(
          MissionFile.write(
              new MissionFile.Source(outlet.id(), outlet.title(), Modality.PRESS, party),
              stage.scenario(),
              feed.rows.get(i),
              calibration.expectedTrue(),
              calibration.expectedFalse()));
    }
    return feeds;
  }

  /** Lets outlet {@code writer} write, and the others copy it. */
  private void write(int writer) {
    Scenario.Outlet outlet = press.outlets().get(writer);
    Calibration calibration = new Calibration(stage.acts(), outlet.wording());
    calibrations.add(calibration);
    calibration.addFalse(outlet.rumoursPerDay() * stage.scenario().ceasefire().period().days());
    Snapping snapping = new Snapping(stage.terrain());
    for (TrueEvent event : stage.rehearsed()) {
      double share = covers(outlet, event) / stage.runs();
      if (share > 0) {
        calibration.addTrue(event, share);
        snapping.add(event.spot(), share);
      }
    }
    Draws draws = stage.seed().stream("reports/" + outlet.id());
    for (TrueEvent event : stage.events()) {
      if (draws.happens(covers(outlet, event))) {
        int place = snapping.nearest(event.spot());
        state(
            writer,
            event.timeMillis(),
            place,
            snapping,
            calibration.say(event, draws),
            event.number(),
            draws);
      }
    }
    int rumours = draws.poisson(calibration.expectedFalse());
    for (int i = 0; i < rumours; i++) {
      long time =
          stage.scenario().ceasefire().period().start().toEpochMilli()
              + (long)
                  StrictMath.floor(
                      draws.uniform() * stage.scenario().ceasefire().period().millis());
      int place = draws.index(snapping.weight);
      state(writer, time, place, snapping, calibration.sayOfNothing(draws), 0, draws);
    }
  }

  private static double covers(Scenario.Outlet outlet, TrueEvent event) {
    return event.kind() == TrueEvent.Kind.ACT ? outlet.covers().getOrDefault(event.side(), 0.0) : 0;
  }

  private void state(
      int writer,
      long timeMillis,
      int place,
      Snapping snapping,
      Calibration.Said said,
      int event,
      Draws draws) {
    statements[writer]++;
    Scenario.Outlet outlet = press.outlets().get(writer);
    Land.Settlement settlement = stage.scenario().land().settlements().get(place);
    long start = StrictMath.floorDiv(timeMillis, 1000L) - draws.below((int) press.delaySeconds());
    Report report =
        new Report(
            start,
            start + press.delaySeconds(),
            snapping.position(place),
            snapping.ellipse(place),
            settlement.name(),
            said.act(),
            said.actPpm(),
            calibrations.get(writer).relevancePpm(1, 1),
            said.named() ? Optional.of(said.side()) : Optional.empty(),
            said.sidePpm(),
            "statement-" + outlet.id() + "-" + statements[writer],
            "SYNTHETIC: " + words(said.act()) + " near " + settlement.name() + " reported",
            event);
    rows.get(writer).add(report);
    for (int other = 0; other < press.outlets().size(); other++) {
      if (other != writer && copying(writer, other).happens(press.copies())) {
        rows.get(other).add(report);
      }
    }
  }

  /**
   * A stream for each two outlets and statement: one more outlet changes nothing for the others.
   */
  private Draws copying(int writer, int other) {
    return stage.seed().stream(
        "copies/"
            + press.outlets().get(writer).id()
            + "/"
            + press.outlets().get(other).id()
            + "/"
            + statements[writer]);
  }

  /** What an outlet calls an act. */
  static String words(Act act) {
    return switch (act) {
      case FIRE_SHELLING -> "shelling";
      case FIRE_SMALL_ARMS -> "small-arms fire";
      case STRIKE_DRONE -> "a drone strike";
      case STRIKE_MISSILE -> "a missile strike";
      case STRIKE_AIR_BOMB -> "an air strike";
      case STRIKE_UNSPECIFIED -> "a strike";
      case ASSAULT_GROUND -> "ground fighting";
    };
  }

  /** Puts events at settlements, and knows from the rehearsals how far off that is. */
  private static final class Snapping {
    /** Fewer reports than this tell nothing of how far off a settlement's name is. */
    private static final double LEAST_WEIGHT = 1e-3;

    private static final int LEAST_SIGMA_METERS = 300;

    private final Terrain terrain;
    private final List<Land.Settlement> settlements;
    private final double[] weight;
    private final double[] eastEast;
    private final double[] northNorth;
    private final double[] eastNorth;

    Snapping(Terrain terrain) {
      this.terrain = terrain;
      this.settlements = terrain.land().settlements();
      this.weight = new double[settlements.size()];
      this.eastEast = new double[settlements.size()];
      this.northNorth = new double[settlements.size()];
      this.eastNorth = new double[settlements.size()];
    }

    int nearest(Spot spot) {
      int nearest = 0;
      double least = Double.MAX_VALUE;
      for (int i = 0; i < settlements.size(); i++) {
        double along = settlements.get(i).alongKm() - spot.alongKm();
        double offset = settlements.get(i).offsetKm() - spot.offsetKm();
        double square = along * along + offset * offset;
        if (square < least) {
          least = square;
          nearest = i;
        }
      }
      return nearest;
    }

    void add(Spot spot, double share) {
      int place = nearest(spot);
      LocalFrame frame = new LocalFrame(position(place));
      Position position = terrain.position(spot);
      double east = frame.eastMeters(position);
      double north = frame.northMeters(position);
      weight[place] += share;
      eastEast[place] += share * east * east;
      northNorth[place] += share * north * north;
      eastNorth[place] += share * east * north;
    }

    Position position(int place) {
      Land.Settlement settlement = settlements.get(place);
      return terrain.position(new Spot(settlement.alongKm(), settlement.offsetKm()));
    }

    /** The second moments about the settlement: its name is no unbiased guess of the place. */
    Ellipse ellipse(int place) {
      if (weight[place] < LEAST_WEIGHT) {
        double sigma = 1000 * terrain.land().depthKm() / 2;
        return Ellipse.of(sigma, sigma, 0);
      }
      double ee = eastEast[place] / weight[place];
      double nn = northNorth[place] / weight[place];
      double en = eastNorth[place] / weight[place];
      double half = (ee + nn) / 2;
      double root = Math.sqrt((ee - nn) * (ee - nn) / 4 + en * en);
      double major = Math.sqrt(half + root);
      double minor = Math.sqrt(Math.max(0, half - root));
      // The major axis is the eigenvector (en, larger eigenvalue - ee), east and north.
      double axis = Math.abs(en) > 0 ? Terrain.axisDegrees(en, half + root - ee) : ee > nn ? 90 : 0;
      return Ellipse.of(
          Math.max(LEAST_SIGMA_METERS, major), Math.max(LEAST_SIGMA_METERS, minor), axis);
    }
  }
}
