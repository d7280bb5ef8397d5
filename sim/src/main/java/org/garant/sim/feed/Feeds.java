package org.garant.sim.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garant.core.observation.Modality;
import org.garant.intake.scenario.Land;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.Sensor;
import org.garant.sim.watch.View;
import org.garant.sim.watch.Views;

/** Draws all feeds of an exercise. */
public final class Feeds {
  private Feeds() {}

  /** Returns the feeds, in the order in which the case names them. */
  public static List<Feed> of(Stage stage) {
    Scenario scenario = stage.scenario();
    List<Feed> feeds = new ArrayList<>();
    Map<String, List<View>> views = new LinkedHashMap<>();
    for (Sensor sensor : scenario.sensors()) {
      List<View> seen = Views.of(scenario, sensor, stage.seed());
      views.put(sensor.common().id(), seen);
      feeds.add(
          switch (sensor) {
            case Sensor.Acoustic acoustic ->
                SensorFeed.of(stage, acoustic, seen, Modality.ACOUSTIC);
            case Sensor.Drone drone -> SensorFeed.of(stage, drone, seen, Modality.DRONE);
            case Sensor.Patrol patrol -> SensorFeed.of(stage, patrol, seen, Modality.PATROL);
            case Sensor.Thermal thermal -> ThermalFeed.of(stage, thermal, seen);
          });
    }
    scenario.press().ifPresent(press -> feeds.addAll(PressFeed.of(stage, press)));
    PlainFeeds plain = new PlainFeeds(stage);
    scenario.spoofed().forEach(source -> feeds.add(plain.spoofed(source)));
    scenario.alerts().ifPresent(alerts -> feeds.add(plain.alerts(alerts)));
    if (!views.isEmpty()) {
      feeds.add(plain.watch(views));
    }
    if (!scenario.deminings().isEmpty()) {
      feeds.add(plain.notices());
    }
    if (!scenario.claims().isEmpty()) {
      feeds.add(plain.claims());
    }
    return List.copyOf(feeds);
  }

  /** Returns the code of sector {@code number} of {@code land}, for example {@code XS-01}. */
  public static String sectorId(Land land, int number) {
    return land.country() + (number < 10 ? "-0" : "-") + number;
  }
}
