package org.garant.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;

/**
 * SYNTHETIC detections along a front that does not exist: incidents around 60 hot spots in a belt
 * of 1,000 by 250 km, each seen by some of five modalities, a quarter of all detections clutter.
 * The density is that of 50,000 incidents in 30 days; more detections mean more days.
 */
final class InventedFront {
  private static final Position ORIGIN = Position.ofDegrees(48, 30);
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final double INCIDENTS_PER_MINUTE = 50_000 / (30.0 * 24 * 60);
  private static final int HOT_SPOTS = 60;
  private static final Act[] ACTS = {
    Act.FIRE_SHELLING, Act.STRIKE_DRONE, Act.STRIKE_MISSILE, Act.STRIKE_AIR_BOMB, Act.ASSAULT_GROUND
  };

  private final SplittableRandom random;
  private final LocalFrame frame = new LocalFrame(ORIGIN);
  private final double[] hotEast = new double[HOT_SPOTS];
  private final double[] hotNorth = new double[HOT_SPOTS];
  private final List<Detection> detections = new ArrayList<>();

  private InventedFront(long seed) {
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < HOT_SPOTS; i++) {
      hotEast[i] = random.nextDouble(-500_000, 500_000);
      hotNorth[i] = random.nextDouble(-20_000, 20_000);
    }
  }

  /** Returns at least {@code count} detections. */
  static List<Detection> detections(long seed, int count) {
    InventedFront front = new InventedFront(seed);
    double minute = 0;
    while (front.detections.size() < count) {
      minute += -Math.log(1 - front.random.nextDouble()) / INCIDENTS_PER_MINUTE;
      front.incident((long) (minute * 60_000));
      if (front.random.nextInt(100) < 72) {
        front.clutter((long) (minute * 60_000));
      }
    }
    return front.detections;
  }

  /** Two regions, the halves of the belt. */
  static List<Region> regions() {
    return List.of(box("XX-1", 41, 30), box("XX-2", 30, 19));
  }

  private static Region box(String id, int east, int west) {
    return new Region(
        new RegionId(id),
        "SYNTHETIC " + id,
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(45, west),
                    Position.ofDegrees(45, east),
                    Position.ofDegrees(51, east),
                    Position.ofDegrees(51, west),
                    Position.ofDegrees(45, west)))));
  }

  private void incident(long millis) {
    int spot = random.nextInt(HOT_SPOTS);
    double east = hotEast[spot] + random.nextGaussian() * 8_000;
    double north = hotNorth[spot] + random.nextGaussian() * 8_000;
    Act act = ACTS[random.nextInt(ACTS.length)];
    see(Modality.DRONE, 0.30, 150, 15 * 60_000L, millis, east, north, act);
    see(Modality.ACOUSTIC, 0.45, 300, 20_000L, millis, east, north, act);
    see(Modality.PATROL, 0.20, 500, 60 * 60_000L, millis, east, north, act);
    see(Modality.THERMAL, 0.25, 400, 12 * 3_600_000L, millis, east, north, act);
    see(Modality.PRESS, 0.35, 2_000, 0, millis, east, north, act);
  }

  private void clutter(long millis) {
    Modality modality = Modality.values()[random.nextInt(5)];
    double east = random.nextDouble(-500_000, 500_000);
    double north = random.nextDouble(-125_000, 125_000);
    see(modality, 1, 400, 600_000, millis, east, north, ACTS[random.nextInt(ACTS.length)]);
  }

  private void see(
      Modality modality,
      double chance,
      int sigma,
      long width,
      long millis,
      double east,
      double north,
      Act act) {
    if (random.nextDouble() >= chance) {
      return;
    }
    Position mean =
        frame.at(east + random.nextGaussian() * sigma, north + random.nextGaussian() * sigma);
    long start = START.toEpochMilli() + millis;
    long day = 86_400_000L;
    Interval time =
        modality == Modality.PRESS
            ? Interval.ofEpochMillis(start / day * day, start / day * day + day)
            : Interval.ofEpochMillis(start - width / 2, start + width / 2 + 1);
    Act told = random.nextInt(10) == 0 ? ACTS[random.nextInt(ACTS.length)] : act;
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    shares.put(told, 850_000);
    String text = "SYNTHETIC " + detections.size();
    detections.add(
        Detection.of(
            new SourceId("synthetic"),
            modality,
            time,
            Place.about("", mean, Covariance.circular(sigma)),
            ActTable.ofPpm(shares),
            ActorTable.of(new PartyId("RU"), 600_000),
            ContentId.of(text),
            text,
            ContentId.of(text)));
  }
}
