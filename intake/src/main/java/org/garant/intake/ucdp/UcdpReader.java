package org.garant.intake.ucdp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.event.Entry;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvForm;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.text.Cleaning;

/**
 * Reads events of the UCDP Georeferenced Event Dataset: armed force with at least one death, coded
 * by people from press reports. Source: Sundberg and Melander (2013), Journal of Peace Research 50;
 * licence CC BY 4.0.
 *
 * <p>Files come with commas or semicolons, in UTF-8 with or without byte order mark or in
 * Windows-1252, dates with or without a midnight: which one, the file itself tells, and a note in
 * the receipt says so where it is not the usual form.
 *
 * <ul>
 *   <li><b>Act.</b> The file does not say by what means. An event is an attack of unnamed means,
 *       with the probability that the policy assumes: deaths by mines, which nobody fired, are in
 *       the file too.
 *   <li><b>Actors.</b> A dyad says who fights whom and not whose fire it was. So each side has
 *       half, as the source words it; attribution stays open. In one-sided violence side A did it.
 *   <li><b>Evidence.</b> A row is one piece, however many articles stand behind it: people made one
 *       event of them, and the articles often pass on one communiqué. The same event in a later
 *       release has the same id and is a copy.
 * </ul>
 *
 * <p>Notes count every well-formed row: those of {@link CodedPlace} and {@link CodedDays}, {@code
 * event-not-clear} (several events coded as one), {@code best-estimate-0}, {@code side-not-known},
 * {@code one-source}, {@code semicolons}, {@code windows-1252}.
 */
public final class UcdpReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "type_of_violence",
          "side_a",
          "side_b",
          "number_of_sources",
          "where_prec",
          "where_coordinates",
          "where_description",
          "latitude",
          "longitude",
          "date_prec",
          "date_start",
          "date_end",
          "event_clarity",
          "best");

  private static final int MAX_CHARS = 500;

  /** So much of a file is looked at to tell how it is written: more than any header. */
  private static final int HEADER_BYTES = 1 << 14;

  private final UcdpSettings settings;

  /** Makes a reader. */
  public UcdpReader(UcdpSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on, or lacks a column
   */
  public Reading read(Path file) throws IntakeException {
    CsvForm form = form(file);
    return CsvReading.read(
        file,
        form,
        settings.licence(),
        csv -> {
          csv.require(COLUMNS);
          return (row, out) -> readRow(form, row, out);
        });
  }

  /** Returns how {@code file} is written; what cannot be opened is left to the reader to tell. */
  private static CsvForm form(Path file) {
    CsvForm form = CsvForm.USUAL;
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
      String header = start.lines().findFirst().orElse("");
      if (header.indexOf(',') < 0 && header.indexOf(';') >= 0) {
        form = form.withSeparator(';');
      }
    } catch (IOException e) {
      return form;
    }
    return isUtf8(file) ? form : form.withCharset(CsvForm.WINDOWS_1252);
  }

  private static boolean isUtf8(Path file) {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] buffer = new char[1 << 13];
      while (reader.read(buffer) >= 0) {
        // Only whether it can be decoded counts.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private void readRow(CsvForm form, CsvRow row, ReadingBuilder out) throws FieldException {
    Set<String> notes = new TreeSet<>();
    addIf(form.separator() == ';', "semicolons", notes);
    addIf(form.charset().equals(CsvForm.WINDOWS_1252), "windows-1252", notes);
    Detection detection = detection(row, notes);
    notes.forEach(out::note);
    if (out.countIfRepeated(detection.record())) {
      return;
    }
    if (detection.phenomenonTime().overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    out.take(new Entry.ObservationReceived(detection, out.file(), row.row()));
  }

  private Detection detection(CsvRow row, Set<String> notes) throws FieldException {
    String id = Long.toString(count(row, "id"));
    CodedPlace place = CodedPlace.of(row, settings.placeSigmaMeters());
    CodedDays days = CodedDays.of(row, settings.zone());
    long sources = count(row, "number_of_sources");
    long deaths = count(row, "best");
    notes.addAll(place.notes());
    notes.addAll(days.notes());
    addIf(sources == 1, "one-source", notes);
    addIf(deaths == 0, "best-estimate-0", notes);
    addIf(!isClear(row), "event-not-clear", notes);
    return Detection.of(
        settings.source(),
        Modality.PRESS,
        days.interval(),
        place.place(),
        ActTable.ofPpm(Map.of(Act.STRIKE_UNSPECIFIED, settings.actShare().toPpm())),
        actors(row, notes),
        ContentId.of("ucdp-ged\u001F" + id),
        text(row, deaths, sources),
        row.id(COLUMNS));
  }

  private static boolean isClear(CsvRow row) throws FieldException {
    String clarity = row.field("event_clarity").strip();
    return switch (clarity) {
      case "1" -> true;
      case "2" -> false;
      default -> throw new FieldException("event_clarity", "1 or 2", clarity);
    };
  }

  /** Whose forces took part, half for each side; whose fire it was is not in the file. */
  private ActorTable actors(CsvRow row, Set<String> notes) throws FieldException {
    String kind = row.field("type_of_violence").strip();
    int half = Probability.PPM / 2;
    SortedMap<PartyId, Integer> shares = new TreeMap<>();
    switch (kind) {
      case "1", "2" -> { // between two sides, states or not
        addSide(row, "side_a", half, shares, notes);
        addSide(row, "side_b", half, shares, notes);
      }
      case "3" -> addSide(row, "side_a", Probability.PPM, shares, notes);
      default -> throw new FieldException("type_of_violence", "1, 2 or 3", kind);
    }
    return new ActorTable(shares);
  }

  private void addSide(
      CsvRow row, String column, int ppm, SortedMap<PartyId, Integer> shares, Set<String> notes) {
    PartyId party = settings.parties().get(row.field(column).strip());
    if (party == null) {
      notes.add("side-not-known");
    } else {
      shares.merge(party, ppm, Integer::sum);
    }
  }

  private static long count(CsvRow row, String column) throws FieldException {
    return Coordinates.count(row, column);
  }

  private static String text(CsvRow row, long deaths, long sources) {
    String what = row.field("where_description");
    return Cleaning.of(
            row.field("side_a")
                + " - "
                + row.field("side_b")
                + ": "
                + (what.isBlank() ? row.field("where_coordinates") : what)
                + " (deaths, best estimate: "
                + deaths
                + "; sources: "
                + sources
                + ")",
            MAX_CHARS)
        .text();
  }

  private static void addIf(boolean condition, String note, Set<String> notes) {
    if (condition) {
      notes.add(note);
    }
  }
}
