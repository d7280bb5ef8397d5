package org.garant.sim.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/** Puts a truth and an answer together for tests: events by number, reports by number. */
final class Exercise {
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  static final String FEED = "SYNTHETIC-acoustic.csv";

  final List<TrueEvent> events = new ArrayList<>();
  final List<TrueReport> reports = new ArrayList<>();
  final List<Received> received = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();

  /** Adds an event {@code hours} after the start, in metres about 48 N 36 E. */
  Exercise event(int id, double east, double north, double hours) {
    return event(id, position(east, north), START.plusSeconds((long) (hours * 3600)), "act");
  }

  Exercise event(int id, Position position, Instant time, String kind) {
    events.add(new TrueEvent(id, time, position, Act.FIRE_SHELLING.code(), kind));
    return this;
  }

  /** Adds a report of {@code event}, 0 for clutter; its number is its row. */
  Exercise report(int row, int event) {
    return report(row, event, Modality.ACOUSTIC);
  }

  Exercise report(int row, int event, Modality modality) {
    reports.add(new TrueReport(FEED, row, event));
    received.add(new Received(FEED, row, detection(row), modality));
    return this;
  }

  /** Adds an incident in metres about 48 N 36 E, its error 100 m each way. */
  Exercise incident(double east, double north, double hours, double p, int... rows) {
    return incident(
        Place.about("", position(east, north), Covariance.circular(100)),
        START.plusSeconds((long) (hours * 3600)),
        p,
        rows);
  }

  /** Adds an incident known to an area only. */
  Exercise areaWide(double hours, double p, int... rows) {
    return incident(
        Place.within(new RegionId("XS-01")), START.plusSeconds((long) (hours * 3600)), p, rows);
  }

  Exercise incident(Place place, Instant middle, double p, int... rows) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    acts.put(Act.FIRE_SHELLING, Probability.PPM);
    List<ContentId> evidence = Arrays.stream(rows).mapToObj(Exercise::detection).sorted().toList();
    incidents.add(
        new Incident(
            ContentId.of("incident " + evidence.getFirst()),
            new Interval(middle.minusMillis(500), middle.plusMillis(500)),
            place,
            ActTable.ofPpm(acts),
            ActorTable.unstated(),
            new Probability(p),
            1,
            evidence,
            List.of(),
            List.of(new SourceId("acoustic"))));
    return this;
  }

  Score score() {
    return Scoring.score(new Truth(events, reports), received, incidents, Gate.USUAL);
  }

  static Position position(double east, double north) {
    return new LocalFrame(Position.ofDegrees(48, 36)).at(east, north);
  }

  static ContentId detection(int row) {
    return ContentId.of("report " + row);
  }
}
