package org.garant.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.garant.core.fusion.Samples.act;
import static org.garant.core.fusion.Samples.detection;
import static org.garant.core.fusion.Samples.fix;
import static org.garant.core.fusion.Samples.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.observation.Act;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusionTest {
  private static final RegionIndex REGIONS = new RegionIndex(Samples.regions());
  private static final Place TOWN = Place.about("Town", Samples.ORIGIN, Covariance.circular(3_000));

  private static List<Incident> fuse(List<Detection> detections) {
    return Fusion.fuse(detections, REGIONS, Samples.policy()).incidents();
  }

  @Test
  void fixesOfOneEventJoinAndImproveItsPlace() {
    // Two fixes of equal error, 100 m apart: the mean lies half way, the variance is halved.
    var incidents =
        fuse(
            List.of(
                fix("a", Modality.DRONE, 0, 0, 100, minutes(0, 10)),
                fix("b", Modality.ACOUSTIC, 100, 0, 100, minutes(5, 6))));

    assertThat(incidents).hasSize(1);
    Incident incident = incidents.getFirst();
    assertThat(incident.independentGroups()).isEqualTo(2);
    assertThat(incident.time()).isEqualTo(minutes(5, 6));
    Place.Point point = (Place.Point) incident.place().parts().getFirst();
    assertThat(new LocalFrame(Samples.ORIGIN).eastMeters(point.mean())).isCloseTo(50, within(0.1));
    assertThat(point.covariance()).isEqualTo(new Covariance(5_000, 5_000, 0));
  }

  @Test
  void fixesFarApartStayApart() {
    assertThat(
            fuse(
                List.of(
                    fix("a", Modality.DRONE, 0, 0, 100, minutes(0, 10)),
                    fix("b", Modality.DRONE, 5_000, 0, 100, minutes(0, 10)))))
        .hasSize(2);
  }

  @Test
  void detectionsOfDifferentTimesNeverJoin() {
    assertThat(
            fuse(
                List.of(
                    fix("a", Modality.DRONE, 0, 0, 100, minutes(0, 10)),
                    fix("b", Modality.DRONE, 0, 0, 100, minutes(10, 20)))))
        .hasSize(2);
  }

  @Test
  void anActOfAnotherKindSpeaksAgainstJoining() {
    var shelling = fix("a", Modality.PATROL, 0, 0, 8_000, minutes(0, 1440));
    var same =
        detection(
            "b",
            Modality.PATROL,
            shelling.place(),
            minutes(0, 1440),
            act(Act.FIRE_SHELLING, 950_000),
            "b");
    var other =
        detection(
            "b",
            Modality.PATROL,
            shelling.place(),
            minutes(0, 1440),
            act(Act.ASSAULT_GROUND, 950_000),
            "b");
    assertThat(linked(fuse(List.of(shelling, same)))).isEqualTo(2);
    assertThat(linked(fuse(List.of(shelling, other)))).isEqualTo(1);
  }

  private static int linked(List<Incident> incidents) {
    return incidents.stream().mapToInt(incident -> incident.evidence().size()).max().orElse(0);
  }

  @Test
  void copiesOfOneReportConfirmNothing() {
    List<Detection> copies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      copies.add(
          detection(
              "copy " + i,
              Modality.PRESS,
              TOWN,
              minutes(0, 1440),
              act(Act.STRIKE_DRONE, 700_000),
              "wire"));
    }
    var alone = fuse(copies.subList(0, 1)).getFirst();
    var incidents = fuse(copies);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().evidence()).hasSize(20);
    assertThat(incidents.getFirst().independentGroups()).isEqualTo(1);
    assertThat(incidents.getFirst().exists()).isEqualTo(alone.exists());
  }

  @Test
  void aCopyOnALaterDayIsStillTheSameReport() {
    var first =
        detection(
            "one", Modality.PRESS, TOWN, minutes(0, 1440), act(Act.STRIKE_DRONE, 900_000), "wire");
    var later =
        detection(
            "two",
            Modality.PRESS,
            TOWN,
            minutes(1440, 2880),
            act(Act.STRIKE_DRONE, 900_000),
            "wire");
    var incidents = fuse(List.of(later, first));
    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().time()).isEqualTo(minutes(0, 1440));
  }

  @Test
  void independentReportsMakeExistenceLikelier() {
    var one = fix("a", Modality.PATROL, 0, 0, 300, minutes(0, 10));
    var two = fix("b", Modality.ACOUSTIC, 50, 0, 200, minutes(0, 10));
    assertThat(fuse(List.of(one, two)).getFirst().exists())
        .isGreaterThan(fuse(List.of(one)).getFirst().exists());
  }

  @Test
  void pressReportsThatNameOneTownDoNotShrinkItsError() {
    var incidents =
        fuse(
            List.of(
                detection(
                    "a", Modality.PRESS, TOWN, minutes(0, 60), act(Act.STRIKE_DRONE, 900_000), "a"),
                detection(
                    "b",
                    Modality.PRESS,
                    TOWN,
                    minutes(0, 60),
                    act(Act.STRIKE_DRONE, 900_000),
                    "b")));
    for (Incident incident : incidents) {
      Place.Point point = (Place.Point) incident.place().parts().getFirst();
      assertThat(point.covariance()).isEqualTo(Covariance.circular(3_000));
    }
  }

  @Test
  void anAreaWideReportAloneFoundsAnAreaWideIncident() {
    var incidents =
        fuse(
            List.of(
                detection(
                    "wide",
                    Modality.PRESS,
                    Place.within(Samples.NORTH),
                    minutes(0, 1440),
                    act(Act.FIRE_SHELLING, 900_000),
                    "w")));
    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().place()).isEqualTo(Place.within(Samples.NORTH));
  }

  @Test
  void anAreaWideReportOfAnotherRegionChangesNothing() {
    var located = fix("a", Modality.DRONE, 0, 50_000, 100, minutes(0, 10));
    var wide =
        detection(
            "wide",
            Modality.PRESS,
            Place.within(Samples.SOUTH),
            minutes(0, 1440),
            act(Act.FIRE_SHELLING, 900_000),
            "w");
    assertThat(fuse(List.of(located, wide))).hasSize(2);
  }

  @Test
  void reportsThatHardlyTellOfAnActAreSetAsideAndCounted() {
    var result =
        Fusion.fuse(
            List.of(
                detection(
                    "a", Modality.PRESS, TOWN, minutes(0, 60), act(Act.STRIKE_DRONE, 199_999), "a"),
                detection(
                    "b",
                    Modality.PRESS,
                    TOWN,
                    minutes(0, 60),
                    act(Act.STRIKE_DRONE, 200_000),
                    "b")),
            REGIONS,
            Samples.policy());
    assertThat(result.setAside()).isEqualTo(1);
    assertThat(result.incidents()).hasSize(1);
  }

  /** More events than any index starts with room for. */
  @Test
  void aThousandEventsFarApartStayAThousand() {
    List<Detection> detections = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      detections.add(
          fix("d" + i, Modality.DRONE, i % 40 * 2_000, i / 40 * 2_000, 50, minutes(0, 10)));
    }
    assertThat(fuse(detections)).hasSize(1_200);
  }

  /** By its region and time it may be about any of them, by its kind it is likelier one of them. */
  @Test
  void anAreaWideReportMayBeAboutAnyOfAHundredIncidents() {
    List<Detection> detections = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      detections.add(
          fix("d" + i, Modality.DRONE, i % 10 * 5_000, 1_000 + i / 10 * 5_000, 50, minutes(0, 10)));
    }
    detections.add(
        detection(
            "wide",
            Modality.PRESS,
            Place.within(Samples.NORTH),
            minutes(0, 1440),
            act(Act.FIRE_SHELLING, 900_000),
            "w"));
    List<Incident> incidents = fuse(detections);
    assertThat(incidents).hasSize(100);
    assertThat(incidents).allSatisfy(it -> assertThat(it.related()).hasSize(1));
    assertThat(incidents.stream().map(it -> it.related().getFirst().ppm()).distinct()).hasSize(1);
  }

  @Test
  void copiesOfAnAreaWideReportAboutOtherRegionsAreOtherEvents() {
    List<Detection> wide = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      wide.add(
          detection(
              "wide " + i,
              Modality.PRESS,
              Place.within(i % 2 == 0 ? Samples.NORTH : Samples.SOUTH),
              minutes(0, 1440),
              act(Act.FIRE_SHELLING, 900_000),
              "wire"));
    }
    List<Incident> incidents = fuse(wide);
    assertThat(incidents).hasSize(2);
    assertThat(incidents).allSatisfy(it -> assertThat(it.evidence()).hasSize(2));
    assertThat(incidents).allSatisfy(it -> assertThat(it.independentGroups()).isEqualTo(1));
  }

  @Test
  void nothingFusesToNothing() {
    assertThat(fuse(List.of())).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderOfArrivalChangesNothing(long seed) {
    List<Detection> detections = random(seed, 400);
    List<Incident> expected = fuse(detections);
    List<Detection> shuffled = new ArrayList<>(detections);
    shuffled.addAll(detections.subList(0, 40)); // and a feed that repeats itself
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(fuse(shuffled)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void everyDetectionIsUsedOnceOrSoftlyAndIdsAreThoseOfTheEvidence(long seed) {
    List<Detection> detections = random(seed, 600);
    List<Incident> incidents = fuse(detections);
    var hard = incidents.stream().flatMap(incident -> incident.evidence().stream()).toList();
    assertThat(hard).doesNotHaveDuplicates();
    var all = new ArrayList<>(hard);
    incidents.forEach(i -> i.related().forEach(link -> all.add(link.detection())));
    assertThat(all).containsAll(detections.stream().map(Detection::id).toList());
    for (Incident incident : incidents) {
      assertThat(incident.id()).isEqualTo(incident.evidence().getFirst());
      assertThat(incident.exists().value()).isBetween(0.0, 1.0);
      assertThat(incident.acts().anyAct().toPpm()).isBetween(999_900, 1_000_000);
    }
  }

  /** Some events, each seen by some modalities, and clutter. */
  private static List<Detection> random(long seed, int count) {
    var random = new SplittableRandom(seed);
    var frame = new LocalFrame(Samples.ORIGIN);
    List<Detection> detections = new ArrayList<>();
    Modality[] modalities = {Modality.DRONE, Modality.ACOUSTIC, Modality.PATROL, Modality.PRESS};
    Act[] acts = Act.values();
    while (detections.size() < count) {
      double east = random.nextDouble(-60_000, 60_000);
      double north = random.nextDouble(-60_000, 60_000);
      int minute = random.nextInt(0, 2_000);
      Act act = acts[random.nextInt(acts.length)];
      for (Modality modality : modalities) {
        if (random.nextInt(3) == 0) {
          continue;
        }
        double sigma = modality == Modality.PRESS ? 3_000 : 200;
        Interval time =
            modality == Modality.PRESS
                ? minutes(minute / 1440 * 1440, minute / 1440 * 1440 + 1440)
                : minutes(minute, minute + 10);
        Position mean =
            frame.at(
                east + random.nextDouble(-sigma, sigma), north + random.nextDouble(-sigma, sigma));
        Place place =
            random.nextInt(8) == 0 && modality == Modality.PRESS
                ? Place.within(random.nextBoolean() ? Samples.NORTH : Samples.SOUTH)
                : Place.about("p", mean, Covariance.circular((long) sigma));
        detections.add(
            detection(
                "d" + detections.size(),
                modality,
                place,
                time,
                act(act, 800_000),
                "g" + detections.size()));
      }
    }
    return detections;
  }
}
