package org.garant.cli.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.cli.CommandException;
import org.garant.core.observation.Act;
import org.garant.core.quantity.ContentId;
import org.garant.intake.Excerpt;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.ReferenceTable;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.sim.score.TrueEvent;
import org.garant.sim.score.TrueReport;
import org.garant.sim.score.Truth;

/**
 * The truth of an invented case as it lies in a folder, format {@code truth/1}: {@code truth.json}
 * names the feeds and the two tables with their hashes, {@code events.csv} says what happened,
 * {@code reports.csv} what each row of a feed was about.
 *
 * @param id hash of {@code truth.json}
 * @param scenario id of the scenario it was made from
 * @param seed the number it was made with
 * @param feeds every feed's name and hash
 * @param truth what the two tables say
 */
record TruthFolder(
    ContentId id, String scenario, long seed, SortedMap<String, ContentId> feeds, Truth truth) {
  static final String FORMAT = "truth/1";
  static final String INDEX = "truth.json";
  static final String EVENTS = "events.csv";
  static final String REPORTS = "reports.csv";

  /** What everything invented is marked with. */
  static final String SYNTHETIC = "SYNTHETIC";

  /** The largest file taken, bytes. */
  static final long MAX_BYTES = 256 << 20;

  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
  private static final String KIND_ACT = "act";

  TruthFolder {
    feeds = Collections.unmodifiableSortedMap(new TreeMap<>(feeds));
  }

  /**
   * Reads {@code folder}.
   *
   * @throws CommandException if one of its files is missing, broken or not the one that {@code
   *     truth.json} names
   */
  static TruthFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandException.badInput(folder + ": --truth: expected a folder, found none");
    }
    byte[] index = bytes(folder.resolve(INDEX));
    try {
      JsonObject json = CanonicalJson.parseObject(index);
      require(folder, "garant", FORMAT, json.string("garant"));
      require(folder, "nature", SYNTHETIC, json.string("nature"));
      SortedMap<String, ContentId> feeds = hashes(json.object("feeds"));
      SortedMap<String, ContentId> files = hashes(json.object("files"));
      for (String name : List.of(EVENTS, REPORTS)) {
        checkHash(folder, name, Optional.ofNullable(files.get(name)));
      }
      return new TruthFolder(
          ContentId.of(index),
          json.object("scenario").string("id"),
          json.integer("seed"),
          feeds,
          tables(folder, feeds));
    } catch (JsonException | IllegalArgumentException e) {
      throw CommandException.badInput(
          folder.resolve(INDEX) + ": expected a truth of format " + FORMAT + ": " + e.getMessage());
    } catch (IntakeException e) {
      throw CommandException.badInput(folder + ": " + e.getMessage());
    }
  }

  private static Truth tables(Path folder, SortedMap<String, ContentId> feeds)
      throws IntakeException {
    SortedSet<Integer> ids = new TreeSet<>();
    List<TrueEvent> events =
        ReferenceTable.read(
            folder.resolve(EVENTS),
            List.of("event", "time", "latitude", "longitude", "act", "kind", "nature"),
            row -> event(row, ids));
    SortedMap<String, SortedSet<Integer>> rows = new TreeMap<>();
    feeds.keySet().forEach(feed -> rows.put(feed, new TreeSet<>()));
    List<TrueReport> reports =
        ReferenceTable.read(
            folder.resolve(REPORTS),
            List.of("file", "row", "event", "nature"),
            row -> report(row, rows, ids));
    if (reports.isEmpty()) {
      throw IntakeException.at(REPORTS, 2, "record", "at least one row of a feed", "none");
    }
    return new Truth(events, reports);
  }

  private static TrueEvent event(CsvRow row, SortedSet<Integer> ids) throws FieldException {
    requireSynthetic(row);
    int id = integer(row, "event", 1);
    if (!ids.add(id)) {
      throw new FieldException("event", "each event once", row.field("event") + " twice");
    }
    String kind = word(row, "kind");
    String act = row.field("act");
    if (kind.equals(KIND_ACT) && Act.findByCode(act).isEmpty()) {
      throw new FieldException("act", "the code of an act", act);
    }
    return new TrueEvent(
        id,
        time(row),
        Coordinates.position(row, "latitude", "longitude"),
        act.isEmpty() ? "" : word(row, "act"),
        kind);
  }

  private static TrueReport report(
      CsvRow row, SortedMap<String, SortedSet<Integer>> rows, SortedSet<Integer> events)
      throws FieldException {
    requireSynthetic(row);
    String file = row.field("file");
    SortedSet<Integer> known = rows.get(file);
    if (known == null) {
      throw new FieldException("file", "a feed that " + INDEX + " names", file);
    }
    int number = integer(row, "row", 1);
    if (!known.add(number)) {
      throw new FieldException("row", "each row of " + file + " once", number + " twice");
    }
    int event = integer(row, "event", TrueReport.CLUTTER);
    if (event != TrueReport.CLUTTER && !events.contains(event)) {
      throw new FieldException("event", "0 or an event of " + EVENTS, row.field("event"));
    }
    return new TrueReport(file, number, event);
  }

  private static void requireSynthetic(CsvRow row) throws FieldException {
    if (!row.field("nature").equals(SYNTHETIC)) {
      throw new FieldException("nature", SYNTHETIC, row.field("nature"));
    }
  }

  private static int integer(CsvRow row, String column, int least) throws FieldException {
    long value = Coordinates.count(row, column);
    if (value < least || value > Integer.MAX_VALUE) {
      throw new FieldException(
          column, "a whole number from " + least + " to " + Integer.MAX_VALUE, row.field(column));
    }
    return (int) value;
  }

  private static String word(CsvRow row, String column) throws FieldException {
    String text = row.field(column);
    if (!WORD.matcher(text).matches()) {
      throw new FieldException(column, "a word of a-z, 0-9, '.' and '-'", text);
    }
    return text;
  }

  private static Instant time(CsvRow row) throws FieldException {
    String text = row.field("time");
    if (TIME.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        // Told below, with what is there.
      }
    }
    throw new FieldException("time", "a time in UTC like 2026-03-14T02:11:07.250Z", text);
  }

  private static void checkHash(Path folder, String name, Optional<ContentId> promised) {
    if (promised.isEmpty()) {
      throw new JsonException("member \"files\": expected the hash of " + name);
    }
    ContentId found = ContentId.of(bytes(folder.resolve(name)));
    if (!found.equals(promised.get())) {
      throw CommandException.badInput(
          folder.resolve(name)
              + ": expected SHA-256 "
              + promised.get()
              + " as "
              + INDEX
              + " says, found "
              + found);
    }
  }

  private static SortedMap<String, ContentId> hashes(JsonObject json) {
    SortedMap<String, ContentId> hashes = new TreeMap<>();
    for (String name : json.names()) {
      hashes.put(name, new ContentId(json.string(name)));
    }
    return hashes;
  }

  private static void require(Path folder, String member, String expected, String found) {
    if (!found.equals(expected)) {
      throw CommandException.badInput(
          folder.resolve(INDEX)
              + ": "
              + member
              + ": expected "
              + expected
              + ", found "
              + Excerpt.of(found));
    }
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw CommandException.badInput(file + ": expected a file of the truth, found none");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw CommandException.badInput(
            file + ": expected at most " + MAX_BYTES + " bytes, found " + Files.size(file));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CommandException.badInput(file + ": cannot be read: " + e.getMessage());
    }
  }
}
