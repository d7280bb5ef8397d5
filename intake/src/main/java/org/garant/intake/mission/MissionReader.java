package org.garant.intake.mission;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.event.Entry;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Place;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;

/**
 * Reads detections as a mission's own posts report them: one file for each source, with time, place
 * and kind, each with its uncertainty. Columns: {@code docs/CASES.md}.
 *
 * <p>Notes in the receipt: {@code kind-not-told}, {@code actor-named}, {@code copies} (rows that
 * share a group with an earlier one).
 */
public final class MissionReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "start",
          "end",
          "latitude",
          "longitude",
          "sigma_major_m",
          "sigma_minor_m",
          "azimuth_deg",
          "place",
          "act",
          "act_probability",
          "relevance",
          "actor",
          "actor_probability",
          "group",
          "text");

  /** The widest error taken, m: a standard deviation of a degree and more is no position. */
  private static final double MAX_SIGMA_METERS = 200_000;

  /** The flattest ellipse taken: beyond it whole square metres cannot say the covariance. */
  private static final double MAX_AXES_RATIO = 10_000;

  private final MissionSettings settings;

  /** Makes a reader. */
  public MissionReader(MissionSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on, or a column is missing
   */
  public Reading read(Path file) throws IntakeException {
    return CsvReading.read(
        file,
        settings.licence(),
        csv -> {
          csv.require(COLUMNS);
          SortedMap<String, ContentId> ids = new TreeMap<>();
          return (row, out) -> readRow(row, ids, out);
        });
  }

  private void readRow(CsvRow row, SortedMap<String, ContentId> ids, ReadingBuilder out)
      throws FieldException {
    String id = Fields.text(row, "id");
    if (id.isEmpty()) {
      throw new FieldException("id", "the source's own id of the report", "");
    }
    Detection detection = detection(row, id);
    ContentId earlier = ids.putIfAbsent(id, detection.record());
    if (earlier != null && !earlier.equals(detection.record())) {
      throw new FieldException("id", "an id that is used once", id);
    }
    if (out.countIfRepeated(detection.record())) {
      return;
    }
    if (detection.phenomenonTime().overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    noteIf(row.field("act").isEmpty(), "kind-not-told", out);
    noteIf(!row.field("actor").isEmpty(), "actor-named", out);
    noteIf(!row.field("group").isEmpty(), "copies", out);
    out.take(new Entry.ObservationReceived(detection, out.file(), row.row()));
  }

  private Detection detection(CsvRow row, String id) throws FieldException {
    String group = Fields.text(row, "group");
    return Detection.of(
        settings.source(),
        settings.modality(),
        Fields.interval(row, "start", "end"),
        place(row),
        acts(row),
        actors(row),
        // A group of one's own is named by the report, so that it is nobody else's. Copies may
        // stand
        // in several sources' files, so their group is the case's.
        ContentId.of(
            group.isEmpty() ? settings.source().name() + "\u001F" + id : "group\u001F" + group),
        Fields.text(row, "text"),
        row.id(COLUMNS));
  }

  private static Place place(CsvRow row) throws FieldException {
    Position mean = Coordinates.position(row, "latitude", "longitude");
    double major = Fields.decimal(row, "sigma_major_m", 1, MAX_SIGMA_METERS);
    double minor = Fields.decimal(row, "sigma_minor_m", 1, MAX_SIGMA_METERS);
    double azimuth = StrictMath.toRadians(Fields.decimal(row, "azimuth_deg", 0, 180));
    if (minor > major) {
      throw new FieldException(
          "sigma_minor_m", "at most sigma_major_m", row.field("sigma_minor_m"));
    }
    if (major > MAX_AXES_RATIO * minor) {
      throw new FieldException("sigma_minor_m", "an ellipse less flat", row.field("sigma_minor_m"));
    }
    double sin = StrictMath.sin(azimuth);
    double cos = StrictMath.cos(azimuth);
    double major2 = major * major;
    double minor2 = minor * minor;
    try {
      Covariance covariance =
          new Covariance(
              (long) StrictMath.rint(major2 * sin * sin + minor2 * cos * cos),
              (long) StrictMath.rint(major2 * cos * cos + minor2 * sin * sin),
              (long) StrictMath.rint((major2 - minor2) * sin * cos));
      return Place.about(Fields.text(row, "place"), mean, covariance);
    } catch (IllegalArgumentException e) {
      throw new FieldException("sigma_minor_m", "an ellipse less flat", row.field("sigma_minor_m"));
    }
  }

  /** The named act with its probability, the others sharing the rest; times relevance. */
  private static ActTable acts(CsvRow row) throws FieldException {
    long relevance = Coordinates.sharePpm(row, "relevance");
    String code = row.field("act");
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    if (code.isEmpty()) {
      if (!row.field("act_probability").isEmpty()) {
        throw new FieldException(
            "act_probability", "nothing where no act is named", row.field("act_probability"));
      }
      for (Act act : Act.values()) {
        shares.put(act, (int) (relevance / Act.values().length));
      }
      return ActTable.ofPpm(shares);
    }
    Act named =
        Act.findByCode(code)
            .orElseThrow(() -> new FieldException("act", "an act such as fire.shelling", code));
    long right = relevance * Coordinates.sharePpm(row, "act_probability") / Probability.PPM;
    for (Act act : Act.values()) {
      shares.put(
          act, (int) (act == named ? right : (relevance - right) / (Act.values().length - 1)));
    }
    return ActTable.ofPpm(shares);
  }

  private ActorTable actors(CsvRow row) throws FieldException {
    SortedMap<PartyId, Integer> shares = new TreeMap<>();
    if (!row.field("actor").isEmpty()) {
      PartyId party = Fields.party(row, "actor", settings);
      int ppm = Coordinates.sharePpm(row, "actor_probability");
      if (ppm > 0) {
        shares.put(party, ppm);
      }
    } else if (!row.field("actor_probability").isEmpty()) {
      throw new FieldException(
          "actor_probability", "nothing where no actor is named", row.field("actor_probability"));
    }
    return new ActorTable(shares);
  }

  private static void noteIf(boolean condition, String name, ReadingBuilder out) {
    if (condition) {
      out.note(name);
    }
  }
}
