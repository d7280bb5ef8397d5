package org.garant.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.coverage.RegionIndex;
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
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Fusion against another implementation. {@code reference.py}, beside the data, tries every
 * detection against every incident, without the indexes that are here; it made {@code
 * incidents.csv} from {@code detections.csv}. SYNTHETIC.
 */
class FusionReferenceTest {
  private static final List<Detection> DETECTIONS =
      rows("detections.csv").stream().map(FusionReferenceTest::detection).toList();

  /** Not kept between tests: each is to run what it tests. */
  private static Fusion.Result fused() {
    return Fusion.fuse(
        DETECTIONS,
        new RegionIndex(
            List.of(
                box("XX-1", 48, 35, 50, 37),
                box("XX-2", 46, 35, 48, 37),
                box("XX", 45, 34, 51, 38))),
        policy());
  }

  private static FusionPolicy policy() {
    Map<Modality, FusionPolicy.ModalityPolicy> modalities = new EnumMap<>(Modality.class);
    Map.of(
            Modality.DRONE, 0.97,
            Modality.ACOUSTIC, 0.9,
            Modality.PATROL, 0.95,
            Modality.THERMAL, 0.4,
            Modality.PRESS, 0.8)
        .forEach((modality, veracity) ->
            modalities.put(
                modality,
                new FusionPolicy.ModalityPolicy(new Probability(0.5), new Probability(veracity))));
    return new FusionPolicy(
        0.05, 2, new Probability(0.2), new Probability(0.3), new Probability(0.8), 3, modalities);
  }

  private static Region box(String id, int south, int west, int north, int east) {
    return new Region(
        new RegionId(id),
        id,
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(south, west),
                    Position.ofDegrees(south, east),
                    Position.ofDegrees(north, east),
                    Position.ofDegrees(north, west),
                    Position.ofDegrees(south, west)))));
  }

  private static List<Map<String, String>> rows(String file) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (var in =
        Objects.requireNonNull(FusionReferenceTest.class.getResourceAsStream(file), file)) {
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      List<String[]> cells = lines.map(line -> line.split(",", -1)).toList();
      for (String[] row : cells.subList(1, cells.size())) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
          named.put(cells.getFirst()[i], row[i]);
        }
        rows.add(named);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String text(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }

  private static long number(Map<String, String> row, String name) {
    return Long.parseLong(text(row, name));
  }

  /** Reads {@code name:ppm name:ppm}. */
  private static SortedMap<String, Integer> shares(Map<String, String> row, String column) {
    SortedMap<String, Integer> shares = new TreeMap<>();
    for (String share : text(row, column).split(" ", -1)) {
      if (!share.isEmpty()) {
        int colon = share.indexOf(':');
        shares.put(share.substring(0, colon), Integer.parseInt(share.substring(colon + 1)));
      }
    }
    return shares;
  }

  private static Detection detection(Map<String, String> row) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    shares(row, "acts").forEach((code, ppm) -> acts.put(Act.findByCode(code).orElseThrow(), ppm));
    TreeMap<PartyId, Integer> actors = new TreeMap<>();
    shares(row, "actor").forEach((code, ppm) -> actors.put(new PartyId(code), ppm));
    return Detection.of(
        new SourceId(text(row, "source")),
        Modality.findByCode(text(row, "modality")).orElseThrow(),
        Interval.ofEpochMillis(number(row, "start"), number(row, "end")),
        place(row),
        ActTable.ofPpm(acts),
        new ActorTable(actors),
        ContentId.of(text(row, "group")),
        text(row, "label"),
        ContentId.of(text(row, "label")));
  }

  private static Place place(Map<String, String> row) {
    String region = text(row, "region");
    return region.isEmpty()
        ? Place.about(
            "",
            new Position((int) number(row, "lat"), (int) number(row, "lon")),
            new Covariance(number(row, "ee"), number(row, "nn"), number(row, "en")))
        : Place.within(new RegionId(region));
  }

  private static String label(ContentId id) {
    return DETECTIONS.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow().text();
  }

  @Test
  void whatHardlyTellsOfAnActIsSetAsideAndEveryIncidentIsFound() {
    Fusion.Result fused = fused();
    assertThat(fused.incidents()).hasSameSizeAs(rows("incidents.csv"));
    assertThat(fused.setAside())
        .isEqualTo(
            (int) DETECTIONS.stream().filter(it -> it.acts().anyAct().value() < 0.2).count());
  }

  /** Tolerances: one unit of what is kept: 1 ppm, 1e-7 degrees, and 2 m² of the variances. */
  @TestFactory
  List<DynamicTest> eachIncidentIsThatOfTheReference() {
    List<DynamicTest> tests = new ArrayList<>();
    List<Map<String, String>> expected = rows("incidents.csv");
    List<Incident> incidents = fused().incidents();
    for (int i = 0; i < expected.size(); i++) {
      Map<String, String> row = expected.get(i);
      Incident incident = incidents.get(i);
      tests.add(DynamicTest.dynamicTest(text(row, "evidence"), () -> compare(incident, row)));
    }
    return tests;
  }

  private static void compare(Incident incident, Map<String, String> row) {
    assertThat(String.join(" ", incident.evidence().stream().map(it -> label(it)).toList()))
        .isEqualTo(text(row, "evidence"));
    assertThat(incident.time())
        .isEqualTo(Interval.ofEpochMillis(number(row, "start"), number(row, "end")));
    switch (incident.place().parts().getFirst()) {
      case Place.Area area -> assertThat(area.region().code()).isEqualTo(text(row, "region"));
      case Place.Point point -> {
        assertThat((long) point.mean().latitudeE7()).isCloseTo(number(row, "lat"), within(1L));
        assertThat((long) point.mean().longitudeE7()).isCloseTo(number(row, "lon"), within(1L));
        assertThat(point.covariance().eastM2()).isCloseTo(number(row, "ee"), within(2L));
        assertThat(point.covariance().northM2()).isCloseTo(number(row, "nn"), within(2L));
        assertThat(point.covariance().eastNorthM2()).isCloseTo(number(row, "en"), within(2L));
      }
    }
    assertThat((long) incident.exists().toPpm()).isCloseTo(number(row, "exists"), within(1L));
    assertThat((long) incident.independentGroups()).isEqualTo(number(row, "groups"));
    assertThat(String.join(" ", incident.sources().stream().map(SourceId::name).toList()))
        .isEqualTo(text(row, "sources"));
    TreeMap<String, Integer> acts = new TreeMap<>();
    incident.acts().shares().forEach((act, ppm) -> acts.put(act.code(), ppm));
    close(acts, shares(row, "acts"));
    TreeMap<String, Integer> actors = new TreeMap<>();
    incident.actors().ppm().forEach((party, ppm) -> actors.put(party.code(), ppm));
    assertThat(actors).isEqualTo(shares(row, "actors"));
    TreeMap<String, Integer> related = new TreeMap<>();
    incident.related().forEach(link -> related.put(label(link.detection()), link.ppm()));
    close(related, shares(row, "related"));
    assertThat(incident.related())
        .isSortedAccordingTo((a, b) -> a.detection().compareTo(b.detection()));
  }

  private static void close(SortedMap<String, Integer> found, SortedMap<String, Integer> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((name, ppm) -> assertThat(ppm).as(name).isCloseTo(expected.get(name), within(1)));
  }
}
