package org.garant.sim.exercise;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Scenario;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.sim.feed.Csv;
import org.garant.sim.feed.Feed;
import org.garant.sim.feed.Stage;
import org.garant.sim.world.TrueEvent;

/** Writes what is true: the events, and which row of which feed follows which of them. */
final class Truth {
  private static final String EVENTS = "events.csv";
  private static final String REPORTS = "reports.csv";

  private final Scenario scenario;
  private final String sha256;
  private final long seed;

  Truth(Scenario scenario, String sha256, long seed) {
    this.scenario = scenario;
    this.sha256 = sha256;
    this.seed = seed;
  }

  SortedMap<String, String> files(Stage stage, List<Feed> feeds) {
    String events = events(stage);
    String reports = reports(feeds);
    JsonObject.Builder hashes = JsonObject.builder();
    feeds.stream()
        .filter(Feed::isDetections)
        .forEach(feed -> hashes.put(feed.file(), ContentId.of(feed.content()).hex()));
    JsonObject truth =
        JsonObject.builder()
            .put("garant", "truth/1")
            .put("nature", "SYNTHETIC")
            .put(
                "scenario",
                JsonObject.builder().put("id", scenario.id()).put("sha256", sha256).build())
            .put("seed", seed)
            .put("feeds", hashes.build())
            .put(
                "files",
                JsonObject.builder()
                    .put(EVENTS, ContentId.of(events).hex())
                    .put(REPORTS, ContentId.of(reports).hex())
                    .build())
            .build();
    SortedMap<String, String> files = new TreeMap<>();
    files.put(Exercise.TRUTH, CanonicalJson.text(truth));
    files.put("truth/" + EVENTS, events);
    files.put("truth/" + REPORTS, reports);
    return files;
  }

  private String events(Stage stage) {
    Csv csv = new Csv("event,time,latitude,longitude,act,actor,kind");
    for (TrueEvent event : stage.events()) {
      Position position = stage.terrain().position(event.spot());
      csv.row(
          List.of(
              Integer.toString(event.number()),
              Csv.millis(event.timeMillis()),
              Csv.latitude(position),
              Csv.longitude(position),
              event.act().code(),
              scenario.party(event.side()).id().code(),
              event.kind().code()));
    }
    return csv.text();
  }

  private static String reports(List<Feed> feeds) {
    Csv csv = new Csv("file,row,event");
    for (Feed feed : feeds) {
      for (int row = 0; row < feed.events().size(); row++) {
        csv.row(
            List.of(
                feed.file(), Integer.toString(row + 1), Integer.toString(feed.events().get(row))));
      }
    }
    return csv.text();
  }
}
