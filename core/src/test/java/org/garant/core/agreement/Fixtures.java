package org.garant.core.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Place;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/** A small truce, and incidents to try it on. */
public final class Fixtures {
  public static final PartyId RU = new PartyId("RU");
  public static final PartyId UA = new PartyId("UA");
  public static final Position MIDDLE = Position.ofDegrees(50, 35);
  public static final Interval WINDOW =
      new Interval(Instant.parse("2025-04-19T15:00:00Z"), Instant.parse("2025-04-20T21:00:00Z"));
  public static final Standards STANDARDS =
      new Standards(p(0.3), p(0.5), p(0.75), p(0.95), p(0.1), p(0.75));

  private Fixtures() {}

  public static Probability p(double value) {
    return new Probability(value);
  }

  /** A closed ring through points given in metres east and north of {@link #MIDDLE}. */
  public static List<Position> ring(double... eastNorthMeters) {
    LocalFrame frame = new LocalFrame(MIDDLE);
    List<Position> ring = new ArrayList<>();
    for (int i = 0; i < eastNorthMeters.length; i += 2) {
      ring.add(frame.at(eastNorthMeters[i], eastNorthMeters[i + 1]));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  public static Zone.Drawn zone(String id, long accuracyMeters, List<Position> ring) {
    return new Zone.Drawn(
        id,
        "a zone",
        List.of(List.of(ring)),
        accuracyMeters,
        Optional.empty(),
        Optional.empty(),
        true,
        "zones.geojson#" + id,
        "illustrative shape");
  }

  /** 400 km square about the middle, exact to 1 m. */
  public static Zone.Drawn wide() {
    return zone("z-wide", 1, ring(-2e5, -2e5, 2e5, -2e5, 2e5, 2e5, -2e5, 2e5));
  }

  /** The half of it east of the middle. */
  public static Zone.Drawn half(long accuracyMeters) {
    return zone("z-half", accuracyMeters, ring(0, -2e5, 2e5, -2e5, 2e5, 2e5, 0, 2e5));
  }

  public static LocalInstant at(Instant instant) {
    return new LocalInstant(instant.toString(), instant);
  }

  public static Provision provision(
      String id, PartyId bearer, String zone, Provision.TimeOfAct timeOfAct, int minIndependent) {
    return new Provision(
        id,
        new Citation("s", "clause 1"),
        "words",
        Provision.Deontic.PROHIBITION,
        Provision.Strength.LEGAL,
        List.of(bearer),
        List.of(),
        List.of("fire.*", "strike.*"),
        timeOfAct,
        zone,
        "w",
        List.of("x"),
        Optional.empty(),
        new Provision.Finding(Standard.BALANCE_OF_PROBABILITIES, minIndependent));
  }

  public static Agreement agreement(
      List<Zone> zones, List<Provision> provisions, List<Reading> readings) {
    Head head =
        new Head(
            "truce.test",
            Head.Kind.CEASEFIRE,
            new TreeMap<>(Map.of("en", "A truce")),
            Head.Level.RECONSTRUCTED,
            "",
            Head.Force.UNILATERAL_ACT,
            "",
            List.of(new Head.Language("en", true)),
            "Europe/Moscow",
            "2026a",
            List.of(
                new Head.CitedSource(
                    "s", Head.SourceKind.PRESS, "a paper", Optional.empty(), "", "")));
    Standing standing =
        new Standing(
            List.of(
                new Standing.StatusChange(Standing.State.IN_FORCE, at(WINDOW.start()), "s", ""),
                new Standing.StatusChange(Standing.State.EXPIRED, at(WINDOW.end()), "s", "")),
            List.of(
                new Standing.Party(RU, "Russian Federation", "B", List.of("declarant")),
                new Standing.Party(UA, "Ukraine", "A", List.of("belligerent"))),
            List.of(
                new Standing.Participation(
                    RU, Standing.ParticipationAct.DECLARED, at(WINDOW.start()), "s", "")));
    return new Agreement(
        head,
        standing,
        zones,
        List.of(new Window("w", at(WINDOW.start()), at(WINDOW.end()), "s")),
        provisions,
        List.of(
            new ExceptionClause(
                "x",
                ExceptionClause.Kind.SELF_DEFENCE_CLAIM,
                new Citation("s", "clause 2"),
                List.of(RU),
                Optional.of(UA),
                7200,
                10_000,
                0,
                "verification-officer",
                true,
                "")),
        readings,
        List.of(
            new Stance(
                RU,
                provisions.getFirst().id(),
                Stance.Kind.SUPPORTS,
                "s",
                Stance.Attribution.INSTITUTION,
                "")),
        List.of(new Agreement.Note("source-defect", "s", "a slip")));
  }

  public static Incident incident(Interval time, Place place, ActorTable actors, int groups) {
    List<ContentId> evidence = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      evidence.add(ContentId.of("evidence " + i));
    }
    return new Incident(
        ContentId.of("incident"),
        time,
        place,
        ActTable.ofPpm(Map.of(Act.STRIKE_DRONE, 1_000_000)),
        actors,
        Probability.ONE,
        groups,
        evidence,
        List.of(),
        List.of(new SourceId("press")));
  }

  public static Place point(double eastMeters, double northMeters, long sigmaMeters) {
    return Place.about(
        "a place",
        new LocalFrame(MIDDLE).at(eastMeters, northMeters),
        Covariance.circular(sigmaMeters));
  }

  public static Interval between(String start, String end) {
    return new Interval(Instant.parse(start), Instant.parse(end));
  }
}
