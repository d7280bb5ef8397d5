package org.garant.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import org.garant.sim.score.Gate;
import org.garant.sim.score.Received;
import org.garant.sim.score.Score;
import org.garant.sim.score.Scoring;
import org.garant.sim.score.Subject;
import org.garant.sim.score.TrueEvent;
import org.garant.sim.score.TrueReport;
import org.garant.sim.score.Truth;

/** An invented score: 300 events, reports of most of them, an answer with faults. */
final class SampleScore {
  static final Subject SUBJECT =
      new Subject(
          "A <made-up> truce & its score",
          "two-rivers",
          42,
          ContentId.of("truth"),
          "local/two-rivers",
          1_234,
          ContentId.of("root").hex(),
          "0.1.0");

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private final SplittableRandom random = new SplittableRandom(5);
  private final LocalFrame frame = new LocalFrame(Position.ofDegrees(48, 36));
  private final List<TrueEvent> events = new ArrayList<>();
  private final List<TrueReport> reports = new ArrayList<>();
  private final List<Received> received = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();

  private SampleScore() {}

  static Score build() {
    SampleScore sample = new SampleScore();
    for (int i = 1; i <= 300; i++) {
      sample.event(i);
    }
    return sample.score();
  }

  /** Returns the score of nothing at all. */
  static Score empty() {
    return new SampleScore().score();
  }

  private Score score() {
    return Scoring.score(new Truth(events, reports), received, incidents, Gate.USUAL);
  }

  private void event(int id) {
    double x = random.nextDouble(100_000);
    double y = random.nextDouble(100_000);
    Instant time = START.plusSeconds(random.nextInt(30 * 86_400));
    Act act = Act.values()[random.nextInt(4)];
    events.add(
        new TrueEvent(id, time, frame.at(x, y), act.code(), id % 9 == 0 ? "notified" : "act"));
    List<ContentId> evidence = new ArrayList<>();
    int trueReports = 0;
    for (int n = random.nextInt(4); n > 0; n--) {
      int row = reports.size() + 1;
      boolean clutter = random.nextInt(5) == 0;
      ContentId detection = ContentId.of("row " + row);
      String file = row % 3 == 0 ? "SYNTHETIC-press.csv" : "SYNTHETIC-acoustic.csv";
      reports.add(new TrueReport(file, row, clutter ? TrueReport.CLUTTER : id));
      received.add(
          new Received(file, row, detection, row % 3 == 0 ? Modality.PRESS : Modality.ACOUSTIC));
      evidence.add(detection);
      trueReports += clutter ? 0 : 1;
    }
    if (!evidence.isEmpty()) {
      double p = random.nextDouble();
      p = trueReports * 2 > evidence.size() ? Math.sqrt(p) : p * p;
      incident(x, y, time, act, p, evidence);
    }
  }

  private void incident(
      double x, double y, Instant time, Act act, double p, List<ContentId> evidence) {
    double sigma = 150;
    Place place =
        random.nextInt(20) == 0
            ? Place.within(new RegionId("XS-01"))
            : Place.about(
                "",
                frame.at(x + gaussian() * sigma * 1.2, y + gaussian() * sigma * 1.2),
                Covariance.circular((long) sigma));
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    acts.put(random.nextInt(4) == 0 ? Act.FIRE_SHELLING : act, Probability.PPM);
    Instant start = time.plusSeconds(random.nextInt(7_200) - 5_400);
    incidents.add(
        new Incident(
            ContentId.of("incident " + evidence.getFirst()),
            new Interval(start, start.plusSeconds(3_600)),
            place,
            ActTable.ofPpm(acts),
            ActorTable.unstated(),
            new Probability(p),
            1,
            evidence.stream().sorted().toList(),
            List.of(),
            List.of(new SourceId("sample"))));
  }

  private double gaussian() {
    return random.nextGaussian();
  }
}
