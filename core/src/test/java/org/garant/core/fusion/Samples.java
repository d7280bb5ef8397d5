package org.garant.core.fusion;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/** Invented detections for tests. */
final class Samples {
  static final Position ORIGIN = Position.ofDegrees(48, 36);
  static final RegionId NORTH = new RegionId("XX-1");
  static final RegionId SOUTH = new RegionId("XX-2");

  private Samples() {}

  static FusionPolicy policy() {
    Map<Modality, FusionPolicy.ModalityPolicy> modalities = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      modalities.put(
          modality, new FusionPolicy.ModalityPolicy(new Probability(0.5), new Probability(0.9)));
    }
    return new FusionPolicy(
        0.05, 2, new Probability(0.2), new Probability(0.3), new Probability(0.8), 5, modalities);
  }

  /** Two squares of 2 by 2 degrees, one north of the other, about the origin. */
  static List<Region> regions() {
    return List.of(square(NORTH, 48, 35), square(SOUTH, 46, 35));
  }

  private static Region square(RegionId id, int south, int west) {
    return new Region(
        id,
        "Square " + id.code(),
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(south, west),
                    Position.ofDegrees(south, west + 2),
                    Position.ofDegrees(south + 2, west + 2),
                    Position.ofDegrees(south + 2, west),
                    Position.ofDegrees(south, west)))));
  }

  static ActTable act(Act act, int ppm) {
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    shares.put(act, ppm);
    return ActTable.ofPpm(shares);
  }

  static Interval minutes(int from, int until) {
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    return new Interval(start.plusSeconds(from * 60L), start.plusSeconds(until * 60L));
  }

  static Detection fix(
      String text, Modality modality, double east, double north, long sigma, Interval time) {
    return detection(
        text,
        modality,
        Place.about("", new LocalFrame(ORIGIN).at(east, north), Covariance.circular(sigma)),
        time,
        act(Act.FIRE_SHELLING, 950_000),
        text);
  }

  static Detection detection(
      String text, Modality modality, Place place, Interval time, ActTable acts, String group) {
    return Detection.of(
        new SourceId("test"),
        modality,
        time,
        place,
        acts,
        ActorTable.unstated(),
        ContentId.of(group),
        text,
        ContentId.of(text));
  }
}
