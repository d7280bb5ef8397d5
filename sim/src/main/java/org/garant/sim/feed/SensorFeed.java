package org.garant.sim.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Sensor;
import org.garant.sim.draw.Draws;
import org.garant.sim.watch.View;
import org.garant.sim.world.Spot;
import org.garant.sim.world.TrueEvent;

/** Draws what a group of stations, aircraft or patrols reports. */
final class SensorFeed {
  private final Stage stage;
  private final Sensor sensor;
  private final List<View> views;
  private final Sensor.Reporting reporting;
  private final Calibration calibration;
  private final Draws draws;
  private final List<Report> reports = new ArrayList<>();

  private SensorFeed(Stage stage, Sensor sensor, List<View> views) {
    this.stage = stage;
    this.sensor = sensor;
    this.views = views;
    this.reporting = sensor.common().reporting();
    this.calibration = new Calibration(stage.acts(), reporting.wording());
    this.draws = stage.seed().stream("reports/" + sensor.common().id());
  }

  static Feed of(Stage stage, Sensor sensor, List<View> views, Modality modality) {
    SensorFeed feed = new SensorFeed(stage, sensor, views);
    feed.calibrate();
    feed.report();
    return MissionFile.write(
        new MissionFile.Source(sensor.common().id(), sensor.common().title(), modality, ""),
        stage.scenario(),
        feed.reports,
        feed.calibration.expectedTrue(),
        feed.calibration.expectedFalse());
  }

  private void calibrate() {
    for (View view : views) {
      calibration.addFalse(view.expectedFalse());
      for (TrueEvent event : stage.rehearsed()) {
        double probability = view.detects(event);
        if (probability > 0) {
          calibration.addTrue(event, probability / stage.runs());
        }
      }
    }
  }

  private void report() {
    for (TrueEvent event : stage.events()) {
      for (View view : views) {
        double probability = view.detects(event);
        if (probability > 0 && draws.happens(probability)) {
          Ellipse ellipse = ellipse(view, event.spot());
          Position seen = ellipse.blur(stage.terrain().position(event.spot()), draws);
          boolean clear = draws.happens(reporting.clearIfTrue());
          Calibration.Said said = calibration.say(event, draws);
          add(event.timeMillis(), seen, ellipse, clear, said, event.number());
        }
      }
    }
    for (View view : views) {
      int count = draws.poisson(view.expectedFalse());
      for (int i = 0; i < count; i++) {
        Spot spot = view.anywhere(draws);
        long time =
            view.startMillis()
                + (long)
                    StrictMath.floor(draws.uniform() * (view.endMillis() - view.startMillis()));
        boolean clear = draws.happens(reporting.clearIfFalse());
        Calibration.Said said = calibration.sayOfNothing(draws);
        add(time, stage.terrain().position(spot), ellipse(view, spot), clear, said, 0);
      }
    }
  }

  private Ellipse ellipse(View view, Spot spot) {
    double axis =
        spot.equals(view.observer()) ? 0 : stage.terrain().axisDegrees(view.observer(), spot);
    return Ellipse.of(
        reporting.sigmaMajorMeters() * view.sigmaScale(),
        reporting.sigmaMinorMeters() * view.sigmaScale(),
        axis);
  }

  private void add(
      long timeMillis,
      Position position,
      Ellipse ellipse,
      boolean clear,
      Calibration.Said said,
      int event) {
    // Every whole second of the interval is as likely as any other to hold the event.
    long start = StrictMath.floorDiv(timeMillis, 1000L) - draws.below(reporting.timeSeconds());
    int relevance =
        clear
            ? calibration.relevancePpm(reporting.clearIfTrue(), reporting.clearIfFalse())
            : calibration.relevancePpm(1 - reporting.clearIfTrue(), 1 - reporting.clearIfFalse());
    reports.add(
        new Report(
            start,
            start + reporting.timeSeconds(),
            position,
            ellipse,
            "",
            said.act(),
            said.actPpm(),
            relevance,
            said.named() ? Optional.of(said.side()) : Optional.empty(),
            said.sidePpm(),
            "",
            sensor instanceof Sensor.Patrol ? "SYNTHETIC: seen by a patrol" : "",
            event));
  }
}
