package org.garant.sim.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.scenario.Scenario;
import org.garant.sim.draw.Draws;
import org.garant.sim.watch.View;
import org.garant.sim.watch.Views;
import org.garant.sim.world.Blasts;
import org.garant.sim.world.Spot;
import org.garant.sim.world.TrueEvent;

/** Writes what needs no calibration: false reports, alerts, views, notices, claims. */
final class PlainFeeds {
  /** A false report names an interval of so many seconds. */
  private static final int SPOOFED_SECONDS = 600;

  /** False reports are as sure of act and actor as this, ppm. */
  private static final int SPOOFED_PPM = 900_000;

  private final Stage stage;
  private final Scenario scenario;

  PlainFeeds(Stage stage) {
    this.stage = stage;
    this.scenario = stage.scenario();
  }

  /** Returns the feed of a source whose reports follow no event. */
  Feed spoofed(Scenario.Spoofed source) {
    Draws draws = stage.seed().stream("reports/" + source.id());
    List<Report> reports = new ArrayList<>();
    int relevance = (int) StrictMath.rint(source.relevance() * Probability.PPM);
    Ellipse ellipse = Ellipse.of(source.sigmaMeters(), source.sigmaMeters(), 0);
    for (Scenario.FalseReport told : source.reports()) {
      Position said = stage.terrain().position(new Spot(told.alongKm(), told.offsetKm()));
      for (int i = 0; i < told.copies(); i++) {
        long start = told.at().getEpochSecond() - draws.below(SPOOFED_SECONDS);
        reports.add(
            new Report(
                start,
                start + SPOOFED_SECONDS,
                ellipse.blur(said, draws),
                ellipse,
                "",
                told.act(),
                SPOOFED_PPM,
                relevance,
                Optional.of(told.side()),
                SPOOFED_PPM,
                "",
                "SYNTHETIC: " + PressFeed.words(told.act()) + " reported",
                0));
      }
    }
    return MissionFile.write(
        new MissionFile.Source(source.id(), source.title(), source.modality(), ""),
        scenario,
        reports,
        0,
        reports.size());
  }

  /** Returns the alerts; those over one sector that touch are one. */
  Feed alerts(Scenario.Alerts alerts) {
    Draws draws = stage.seed().stream("reports/" + alerts.id());
    Map<Integer, List<long[]>> bySector = new TreeMap<>();
    for (int sector = 1; sector <= scenario.land().sectors(); sector++) {
      bySector.put(sector, new ArrayList<>());
    }
    for (TrueEvent event : stage.events()) {
      if (event.kind() == TrueEvent.Kind.ACT
          && draws.happens(alerts.acts().getOrDefault(event.act(), 0.0))) {
        long second = StrictMath.floorDiv(event.timeMillis(), 1000L);
        long start = second - draws.below((int) alerts.leadSeconds() + 1);
        long end = second + 1 + (long) draws.exponential((double) alerts.lengthSeconds());
        list(bySector, stage.terrain().sector(event.spot())).add(new long[] {start, end});
      }
    }
    var period = scenario.ceasefire().period();
    for (int sector = 1; sector <= scenario.land().sectors(); sector++) {
      int count = draws.poisson(alerts.falsePerDay() * period.days());
      for (int i = 0; i < count; i++) {
        long start =
            period.start().getEpochSecond() + (long) (draws.uniform() * period.millis() / 1000.0);
        long end = start + 1 + (long) draws.exponential((double) alerts.lengthSeconds());
        list(bySector, sector).add(new long[] {start, end});
      }
    }
    Csv csv = new Csv("sector,started_at,finished_at");
    bySector.forEach((sector, spans) -> {
      for (long[] span : merged(spans)) {
        csv.row(List.of(sectorId(sector), Csv.second(span[0]), Csv.second(span[1])));
      }
    });
    return plain(alerts.id(), alerts.title(), "alerts-mission-csv", Modality.ALERT, csv);
  }

  private static List<long[]> list(Map<Integer, List<long[]>> bySector, int sector) {
    return bySector.computeIfAbsent(sector, it -> new ArrayList<>());
  }

  private static List<long[]> merged(List<long[]> spans) {
    List<long[]> sorted = new ArrayList<>(spans);
    sorted.sort((one, other) ->
        one[0] != other[0] ? Long.compare(one[0], other[0]) : Long.compare(one[1], other[1]));
    List<long[]> merged = new ArrayList<>();
    for (long[] span : sorted) {
      if (!merged.isEmpty() && span[0] <= merged.getLast()[1]) {
        merged.getLast()[1] = Math.max(merged.getLast()[1], span[1]);
      } else {
        merged.add(span.clone());
      }
    }
    return merged;
  }

  /** Returns what the sources could see. */
  Feed watch(Map<String, List<View>> viewsBySource) {
    Csv csv = new Csv("source,start,end,outline,detection,impediment");
    viewsBySource.forEach((source, views) -> {
      for (View view : views) {
        List<String> detection = new ArrayList<>();
        view.detection()
            .forEach((act, value) ->
                detection.add(
                    act.code() + "=" + Csv.ppm((long) StrictMath.rint(value * Probability.PPM))));
        if (detection.isEmpty() && view.impediment().isEmpty()) {
          continue; // it sees less than can be stated
        }
        csv.row(
            List.of(
                source,
                Csv.second(view.startMillis() / 1000),
                Csv.second(view.endMillis() / 1000),
                Csv.polygon(stage.terrain().ring(view.outline())),
                String.join(";", detection),
                view.impediment().map(it -> it.code()).orElse("")));
      }
    });
    return plain(
        "watch", "SYNTHETIC: what the sources could see", "watch-csv", Modality.STATEMENT, csv);
  }

  /** Returns the notices of announced activities. */
  Feed notices() {
    Csv csv = new Csv("given_at,party,activity,acts,start,end,outline,text");
    for (Scenario.Demining demining : scenario.deminings()) {
      // The polygon's edges lie inside its circle by less than one part in a hundred.
      List<Spot> outline =
          Views.circle(
              new Spot(demining.alongKm(), demining.offsetKm()),
              1.01 * demining.radiusMeters() / 1000);
      csv.row(
          List.of(
              second(demining.givenAt()),
              scenario.party(demining.side()).id().code(),
              demining.activity(),
              Blasts.LOOK_LIKE.code(),
              second(demining.time().start()),
              second(demining.time().end()),
              Csv.polygon(stage.terrain().ring(outline)),
              "SYNTHETIC: " + demining.activity()));
    }
    return plain(
        "notices",
        "SYNTHETIC: notices of announced activities",
        "notices-csv",
        Modality.STATEMENT,
        csv);
  }

  /** Returns what the parties claim. */
  Feed claims() {
    Csv csv = new Csv("claimed_by,claim,period_as_stated,value,unit,source_url,note");
    for (Scenario.PartyClaim claim : scenario.claims()) {
      csv.row(
          List.of(
              scenario.party(claim.side()).name() + " (" + claim.office() + ")",
              claim.claim(),
              "truce to " + claim.until() + " midday",
              Long.toString(claim.value()),
              claim.unit(),
              "invented",
              "SYNTHETIC"));
    }
    return plain(
        "claims", "SYNTHETIC: what the parties claim", "claims-csv", Modality.STATEMENT, csv);
  }

  private static Feed plain(
      String source, String title, String reader, Modality modality, Csv csv) {
    return new Feed(
        source, Feed.fileOf(source), title, reader, modality, "", csv.text(), List.of(), 0, 0);
  }

  private static String second(Instant instant) {
    return Csv.second(instant.getEpochSecond());
  }

  private String sectorId(int sector) {
    return Feeds.sectorId(scenario.land(), sector);
  }
}
