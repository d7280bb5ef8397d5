package org.garant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.ContentId;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;

/**
 * The truth of the small case: each headline about an act tells of an event of its own, at noon, in
 * the village that it names; the others tell of nothing.
 */
final class SmallTruth {
  private final Path folder;
  private final SortedMap<String, String> feeds = new TreeMap<>();
  String nature = "SYNTHETIC";
  final List<String> events = new ArrayList<>();
  final List<String> reports = new ArrayList<>();

  SmallTruth(Path folder) {
    this.folder = folder;
  }

  /** Makes the truth of {@code small} without writing it. */
  static SmallTruth of(SmallCase small, Path folder) throws IOException {
    SmallTruth truth = new SmallTruth(folder);
    truth.feed(SmallCase.PRESS, ContentId.of(Files.readAllBytes(small.press())).hex());
    truth.events.add("event,time,latitude,longitude,act,actor,kind,nature");
    truth.reports.add("file,row,event,nature");
    List<String> rows = Files.readAllLines(small.press());
    for (int row = 1; row < rows.size(); row++) {
      String[] fields = rows.get(row).split("\",\"", -1);
      boolean act = row % 4 != 0;
      truth.reports.add(SmallCase.PRESS + "," + row + "," + (act ? row : 0) + ",SYNTHETIC");
      if (act) {
        truth.events.add(
            row
                + ","
                + fields[0].substring(1, 11)
                + "T12:00:00.000Z,"
                + fields[2]
                + ","
                + fields[1]
                + ","
                + (row % 4 == 2 ? "strike.drone" : "fire.shelling")
                + ",RU,act,SYNTHETIC");
      }
    }
    return truth;
  }

  SmallTruth feed(String name, String sha256) {
    feeds.put(name, sha256);
    return this;
  }

  /** Writes it with hashes that fit. */
  Path write() throws IOException {
    Files.createDirectories(folder);
    JsonObject.Builder hashes = JsonObject.builder();
    feeds.forEach(hashes::put);
    JsonObject.Builder files = JsonObject.builder();
    for (String name : List.of("events.csv", "reports.csv")) {
      String text = String.join("\n", name.equals("events.csv") ? events : reports) + "\n";
      Files.writeString(folder.resolve(name), text);
      files.put(name, ContentId.of(text).hex());
    }
    Files.write(
        folder.resolve("truth.json"),
        CanonicalJson.write(
            JsonObject.builder()
                .put("garant", "truth/1")
                .put("nature", nature)
                .put(
                    "scenario",
                    JsonObject.builder()
                        .put("id", "small")
                        .put("sha256", ContentId.of("scenario").hex())
                        .build())
                .put("seed", 7)
                .put("feeds", hashes.build())
                .put("files", files.build())
                .build()));
    return folder;
  }
}
