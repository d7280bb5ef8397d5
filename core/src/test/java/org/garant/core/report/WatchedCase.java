package org.garant.core.report;

import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.WINDOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Terms;
import org.garant.core.agreement.Zone;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.finding.Derivation;
import org.garant.core.fusion.FusionPolicy;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/**
 * An invented case with two sectors of 2 by 2 degrees side by side and three sources. Its window of
 * 30 hours starts on 19 April 2025 at 18:00 in Kyiv; 90 minutes before it and 30 after belong to
 * the case. SYNTHETIC.
 */
final class WatchedCase {
  static final RegionId COUNTRY = new RegionId("XX");
  static final RegionId EAST = new RegionId("XX-1");
  static final RegionId WEST = new RegionId("XX-2");
  static final SourceId EAR = new SourceId("ear");
  static final SourceId EYE = new SourceId("eye");
  static final SourceId PRESS = new SourceId("press/one");

  final List<Detection> detections = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();
  final List<Candidate> candidates = new ArrayList<>();
  Agreement agreement =
      agreement(List.of(Fixtures.wide()), Fixtures.provision("p", RU, "z-wide", effect(), 1));
  List<Region> regions =
      List.of(region(COUNTRY, 33, 37), region(EAST, 35, 37), region(WEST, 33, 35));
  Optional<Act> watchedAct = Optional.empty();

  private final List<Numbered<Entry.CoverageReceived>> footprints = new ArrayList<>();

  static Agreement agreement(List<Zone> zones, Provision... provisions) {
    return Fixtures.agreement(zones, List.of(provisions), List.of());
  }

  static Provision.TimeOfAct effect() {
    return Provision.TimeOfAct.EFFECT;
  }

  static Region region(RegionId id, double west, double east) {
    return new Region(id, "Region " + id.code(), List.of(List.of(box(west, east))));
  }

  /** From 49 to 51 degrees north. */
  static List<Position> box(double west, double east) {
    return List.of(
        Position.ofDegrees(49, west),
        Position.ofDegrees(49, east),
        Position.ofDegrees(51, east),
        Position.ofDegrees(51, west),
        Position.ofDegrees(49, west));
  }

  /** Minutes from the start of the window. */
  static Interval minutes(int from, int until) {
    return new Interval(
        WINDOW.start().plus(Duration.ofMinutes(from)),
        WINDOW.start().plus(Duration.ofMinutes(until)));
  }

  /** Hours from the start of the window. */
  static Interval hours(int from, int until) {
    return minutes(60 * from, 60 * until);
  }

  /** A view of drone strikes and shelling alike, from {@code west} to {@code east}. */
  void sees(SourceId source, Interval time, double west, double east, int ppm) {
    footprint(
        source,
        time,
        west,
        east,
        new TreeMap<>(Map.of(Act.FIRE_SHELLING, ppm, Act.STRIKE_DRONE, ppm)),
        Optional.empty());
  }

  void seesOnly(Act act, Interval time, double west, double east, int ppm) {
    footprint(EAR, time, west, east, new TreeMap<>(Map.of(act, ppm)), Optional.empty());
  }

  void impeded(Impediment impediment, Interval time, double west, double east) {
    footprint(EAR, time, west, east, new TreeMap<>(), Optional.of(impediment));
  }

  private void footprint(
      SourceId source,
      Interval time,
      double west,
      double east,
      SortedMap<Act, Integer> ppm,
      Optional<Impediment> impediment) {
    int row = footprints.size();
    footprints.add(
        new Numbered<>(
            500 + row,
            new Entry.CoverageReceived(
                Footprint.of(
                    source,
                    Modality.ACOUSTIC,
                    time,
                    box(west, east),
                    ppm,
                    impediment,
                    ContentId.of("view " + row)),
                "views.jsonl",
                row)));
  }

  /** Adds a detection; its log entry is 100 and so on. */
  ContentId detect(SourceId source, Interval time, Place place) {
    ContentId record = ContentId.of("row " + detections.size());
    Detection detection =
        Detection.of(
            source,
            Modality.PRESS,
            time,
            place,
            ActTable.ofPpm(Map.of(Act.STRIKE_DRONE, 1_000_000)),
            ActorTable.unstated(),
            record,
            "text",
            record);
    detections.add(detection);
    return detection.id();
  }

  /** Adds a drone strike that each of {@code sources} reports once. */
  Incident strike(Interval time, Place place, double exists, SourceId... sources) {
    List<ContentId> evidence = new ArrayList<>();
    for (SourceId source : sources) {
      evidence.add(detect(source, time, place));
    }
    Incident incident =
        new Incident(
            evidence.getFirst(),
            time,
            place,
            ActTable.ofPpm(Map.of(Act.FIRE_SHELLING, 100_000, Act.STRIKE_DRONE, 900_000)),
            ActorTable.unstated(),
            new Probability(exists),
            sources.length,
            evidence,
            List.of(),
            List.of(sources));
    incidents.add(incident);
    return incident;
  }

  static Place at(double longitude) {
    return Place.about("", Position.ofDegrees(50, longitude), Covariance.circular(100));
  }

  ReportInput input() {
    List<Numbered<Entry.ObservationReceived>> received = new ArrayList<>();
    for (int i = 0; i < detections.size(); i++) {
      received.add(
          new Numbered<>(100 + i, new Entry.ObservationReceived(detections.get(i), "p.csv", i)));
    }
    return new ReportInput(
        new CaseSettings(
            "case",
            "A case",
            "w",
            Duration.ofMinutes(90),
            Duration.ofMinutes(30),
            ZoneId.of("Europe/Kyiv"),
            true,
            new TreeMap<>(Map.of(new SourceId("press"), "viina-csv", EAR, "mission-csv")),
            new TreeMap<>(),
            List.of(),
            List.of(),
            new TreeMap<>(),
            "CC-BY-4.0"),
        agreement,
        2,
        detections,
        received,
        List.of(),
        footprints,
        500_000,
        watchedAct,
        List.of(),
        List.of(),
        List.of(source(PRESS), source(EYE), source(EAR)),
        List.of(),
        new Derivation(rules(), incidents, candidates, 0, 0),
        Instant.parse("2026-01-01T00:00:00Z"),
        new RecordPoint("test", 10, "00"),
        "2026a");
  }

  Watches watches() {
    ReportInput input = input();
    SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received = new TreeMap<>();
    input.received().forEach(each -> received.put(each.item().observation().id(), each));
    return new Watches(input, received);
  }

  private static Source source(SourceId id) {
    return new Source(id, id.name(), Modality.PRESS, "o", "c", Optional.empty(), "", "CC0-1.0", "");
  }

  private Derivation.Rules rules() {
    Map<Modality, FusionPolicy.ModalityPolicy> modalities = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      modalities.put(
          modality, new FusionPolicy.ModalityPolicy(new Probability(0.4), new Probability(0.9)));
    }
    return new Derivation.Rules(
        new RegionIndex(regions),
        new FusionPolicy(
            0.2,
            2,
            new Probability(0.2),
            new Probability(0.3),
            new Probability(0.8),
            3,
            modalities),
        Terms.of(agreement, regions, Fixtures.STANDARDS),
        "truce.test",
        "0.1.0",
        "identity/1");
  }
}
