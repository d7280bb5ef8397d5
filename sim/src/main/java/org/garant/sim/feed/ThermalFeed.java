package org.garant.sim.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Sensor;
import org.garant.sim.draw.Draws;
import org.garant.sim.watch.View;
import org.garant.sim.world.TrueEvent;

/**
 * Draws a satellite's hot spots, in the columns of the near-real-time files of NASA FIRMS. A hot
 * spot's position is the middle of its pixel; the fire lies anywhere in it alike.
 */
final class ThermalFeed {
  private static final String COLUMNS =
      "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,"
          + "version,bright_ti5,frp,daynight";
  private static final String CONFIDENCES = "lnnnnnnh";

  private ThermalFeed() {}

  private record HotSpot(long millis, Position position, int event) {}

  static Feed of(Stage stage, Sensor.Thermal sensor, List<View> views) {
    Draws draws = stage.seed().stream("reports/" + sensor.common().id());
    double isTrue = 0;
    double isFalse = 0;
    List<HotSpot> seen = new ArrayList<>();
    for (View view : views) {
      isFalse += view.expectedFalse();
      for (TrueEvent event : stage.rehearsed()) {
        isTrue += view.detects(event) / stage.runs();
      }
      for (TrueEvent event : stage.events()) {
        double probability = view.detects(event);
        if (probability > 0 && draws.happens(probability)) {
          Position pixel =
              pixel(stage.terrain().position(event.spot()), sensor.pixelMeters(), draws);
          seen.add(new HotSpot(view.endMillis(), pixel, event.number()));
        }
      }
      int count = draws.poisson(view.expectedFalse());
      for (int i = 0; i < count; i++) {
        Position position = stage.terrain().position(view.anywhere(draws));
        seen.add(new HotSpot(view.endMillis(), position, 0));
      }
    }
    seen.sort(
        Comparator.comparingLong(HotSpot::millis)
            .thenComparing(HotSpot::position)
            .thenComparingInt(HotSpot::event));
    Csv csv = new Csv(COLUMNS);
    List<Integer> events = new ArrayList<>();
    for (HotSpot spot : seen) {
      events.add(spot.event());
      csv.row(fields(spot, sensor, draws));
    }
    return new Feed(
        sensor.common().id(),
        Feed.fileOf(sensor.common().id()),
        sensor.common().title(),
        "firms-csv",
        Modality.THERMAL,
        "",
        csv.text(),
        events,
        isTrue,
        isFalse);
  }

  private static Position pixel(Position fire, double sideMeters, Draws draws) {
    return new LocalFrame(fire)
        .at(
            draws.between(-sideMeters / 2, sideMeters / 2),
            draws.between(-sideMeters / 2, sideMeters / 2));
  }

  private static List<String> fields(HotSpot spot, Sensor.Thermal sensor, Draws draws) {
    String time = Csv.second(StrictMath.floorDiv(spot.millis(), 1000L));
    String hour = time.substring(11, 13);
    String side = Csv.decimal((long) StrictMath.rint(sensor.pixelMeters()), 3);
    boolean day = hour.compareTo("06") >= 0 && hour.compareTo("18") < 0;
    return List.of(
        Csv.latitude(spot.position()),
        Csv.longitude(spot.position()),
        Csv.decimal(30_000 + draws.below(6_700), 2), // K, below the band's saturation at 367 K
        side,
        side,
        time.substring(0, 10),
        hour + time.substring(14, 16),
        "SYNTHETIC",
        "SYNTHETIC",
        String.valueOf(CONFIDENCES.charAt(draws.below(CONFIDENCES.length()))),
        "1",
        Csv.decimal(27_000 + draws.below(3_000), 2), // K
        Csv.decimal(5 + draws.below(200), 1), // MW
        day ? "D" : "N");
  }
}
