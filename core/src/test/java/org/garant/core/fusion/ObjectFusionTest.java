package org.garant.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.Observation;
import org.garant.core.observation.ObservationCodec;
import org.garant.core.observation.Place;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.junit.jupiter.api.Test;

/** What was hit, from several sources that fix one event. SYNTHETIC. */
class ObjectFusionTest {
  /** A share of 0 stands for a source that names no object. */
  private static Detection naming(String text, Modality modality, int energyPpm) {
    SortedMap<ObjectClass, Integer> ppm = new TreeMap<>();
    if (energyPpm > 0) {
      ppm.put(ObjectClass.ENERGY, energyPpm);
    }
    return Detection.of(
        new SourceId("test"),
        modality,
        Samples.minutes(0, 10),
        Place.about("", Samples.ORIGIN, Covariance.circular(100)),
        Samples.act(Act.STRIKE_DRONE, 950_000),
        ActorTable.unstated(),
        new ObjectTable(ppm),
        ContentId.of(text),
        text,
        ContentId.of(text));
  }

  private static int energyPpm(int... ppm) {
    Modality[] modalities = {Modality.DRONE, Modality.ACOUSTIC, Modality.PATROL};
    List<Detection> detections = new ArrayList<>();
    for (int i = 0; i < ppm.length; i++) {
      detections.add(naming("report " + i, modalities[i], ppm[i]));
    }
    List<Incident> incidents =
        Fusion.fuse(detections, new RegionIndex(Samples.regions()), Samples.policy()).incidents();
    assertThat(incidents).hasSize(1);
    return incidents.getFirst().objects().probability(ObjectClass.ENERGY).toPpm();
  }

  @Test
  void objectIsAsTheSourceSaysThatSaysMost() {
    assertThat(energyPpm(300_000, 700_000, 500_000)).isEqualTo(700_000);
  }

  @Test
  void silenceSpeaksAgainstNoObject() {
    assertThat(energyPpm(0, 700_000)).isEqualTo(700_000);
    assertThat(energyPpm(0, 0)).isZero();
  }

  @Test
  void objectsAreReadBackWithoutLoss() {
    for (int ppm : List.of(0, 250_000)) {
      Observation given = naming("one", Modality.PRESS, ppm);

      assertThat(ObservationCodec.decode(ObservationCodec.encode(given))).isEqualTo(given);
    }
    assertThat(naming("one", Modality.PRESS, 0).id())
        .isNotEqualTo(naming("one", Modality.PRESS, 250_000).id());
  }
}
