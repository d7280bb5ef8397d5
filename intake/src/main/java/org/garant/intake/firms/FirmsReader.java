package org.garant.intake.firms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garant.core.event.Entry;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Position;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.text.Cleaning;

/**
 * Reads hot spots of NASA FIRMS: pixels in which a satellite saw heat. A hot spot is not an act,
 * and no hot spot is not no fire: cloud hides the ground, and between two passes nobody looks.
 *
 * <p>Three layouts, read by the names of their columns in any order and case: the raw archive
 * ({@code acq_time} as {@code 1106}, {@code confidence} as a letter), near-real-time files
 * published again ({@code 00:45:00}, a word), and reduced files with position and date alone, whose
 * hot spots were seen at some time of that UTC day. MODIS gives its confidence as a percentage.
 *
 * <p>Each becomes a thermal detection: about the pixel's middle, with the variance of the pixel, at
 * the minute in which it was <em>seen</em>; what lit it may lie before. That it goes back to an act
 * of force has the low probability that the policy assumes, so fusion sets it aside: fires alone
 * never make an incident and confirm none.
 *
 * <p>One position, time and satellite is one hot spot; a row that says it again is a repetition,
 * also from another release of the data. Notes in the receipt: {@code time-unknown}, {@code
 * pixel-assumed}, {@code confidence-low}, {@code outside-area} (not repeated).
 */
public final class FirmsReader {
  private static final int MAX_NAME_CHARS = 40;

  /** The satellites by the short names that files use. Source: the FIRMS attribute tables. */
  private static final Map<String, String> SATELLITES =
      Map.of(
          "N", "Suomi NPP",
          "SUOMI NPP", "Suomi NPP",
          "1", "NOAA-20",
          "N20", "NOAA-20",
          "2", "NOAA-21",
          "N21", "NOAA-21",
          "T", "Terra",
          "A", "Aqua");

  private final FirmsSettings settings;

  /** Makes a reader. */
  public FirmsReader(FirmsSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on, or lacks the position or the date
   */
  public Reading read(Path file) throws IntakeException {
    return CsvReading.read(
        file,
        settings.licence(),
        csv -> {
          FirmsColumns columns = FirmsColumns.of(csv);
          return (row, out) -> readRow(columns, row, out);
        });
  }

  private void readRow(FirmsColumns columns, CsvRow row, ReadingBuilder out) throws FieldException {
    Position position =
        Coordinates.position(
            columns.text(row, FirmsColumns.LATITUDE), columns.text(row, FirmsColumns.LONGITUDE));
    SeenTime seen =
        SeenTime.of(columns.text(row, FirmsColumns.DATE), columns.find(row, "acq_time"));
    Pixel pixel = Pixel.of(columns, row);
    Confidence confidence = Confidence.of(columns.find(row, "confidence"));
    String satellite = satellite(columns.find(row, "satellite"));
    noteIf(seen.dayOnly(), "time-unknown", out);
    noteIf(pixel.assumed(), "pixel-assumed", out);
    noteIf(confidence == Confidence.LOW, "confidence-low", out);
    ContentId record = record(position, seen, satellite);
    if (out.countIfRepeated(record)) {
      return;
    }
    boolean elsewhere = !settings.area().contains(position);
    noteIf(elsewhere, "outside-area", out);
    if (elsewhere || seen.interval().overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    out.take(
        new Entry.ObservationReceived(
            Detection.of(
                settings.source(),
                Modality.THERMAL,
                seen.interval(),
                Place.about("", position, pixel.covariance()),
                ActTable.ofPpm(Map.of(Act.STRIKE_UNSPECIFIED, settings.actShare().toPpm())),
                ActorTable.unstated(),
                record,
                text(confidence, satellite),
                record),
            out.file(),
            row.row()));
  }

  /** The name of a hot spot: what tells it from every other one, however the row is written. */
  private static ContentId record(Position position, SeenTime seen, String satellite) {
    return ContentId.of(
        String.join(
            "\u001F",
            "firms",
            Integer.toString(position.latitudeE7()),
            Integer.toString(position.longitudeE7()),
            Long.toString(seen.interval().start().toEpochMilli()),
            Long.toString(seen.interval().millis()),
            satellite));
  }

  private static String satellite(Optional<String> text) {
    String name = Cleaning.of(text.orElse(""), MAX_NAME_CHARS).text();
    return SATELLITES.getOrDefault(name.toUpperCase(Locale.ROOT), name);
  }

  private static String text(Confidence confidence, String satellite) {
    List<String> parts = new ArrayList<>();
    parts.add("hot spot");
    if (!satellite.isEmpty()) {
      parts.add("seen by " + satellite);
    }
    if (confidence != Confidence.UNSTATED) {
      parts.add("confidence " + confidence.word());
    }
    return String.join(", ", parts);
  }

  private static void noteIf(boolean condition, String name, ReadingBuilder out) {
    if (condition) {
      out.note(name);
    }
  }
}
