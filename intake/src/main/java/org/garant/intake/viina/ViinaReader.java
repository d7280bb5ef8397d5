package org.garant.intake.viina;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.event.Entry;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Position;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.classify.Classification;
import org.garant.intake.classify.Classifier;
import org.garant.intake.classify.EventLabels;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.places.Placement;
import org.garant.intake.places.Placer;
import org.garant.intake.text.Cleaning;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Language;
import org.garant.intake.text.Story;

/**
 * Reads VIINA's rows of geocoded headlines as detections by the press. A report is not an event:
 * each detection carries the probability that its headline tells of an act at all.
 *
 * <p>Columns: datetime, lon, lat, place_name, event_type, headline. Source: Zhukov and Ayers
 * (2023), VIINA 2.0, ODbL 1.0.
 *
 * <p>Notes in the receipt count every well-formed row, also those outside the period or repeated.
 */
public final class ViinaReader {
  /** The columns, in the order in which a record's id is made from them. */
  public static final List<String> COLUMNS =
      List.of("datetime", "lon", "lat", "place_name", "event_type", "headline");

  /** Longest place name taken, characters. */
  private static final int MAX_PLACE_CHARS = 200;

  /** How many headlines are kept in memory while a file is read. */
  private static final int MAX_KEPT_TEXTS = 10_000;

  private final ViinaSettings settings;
  private final Placer placer;
  private final Classifier classifier;
  private final NamedDay namedDay;

  private record PressText(
      Headline headline, SourceId stream, ContentId group, Set<String> notes) {}

  /** Makes a reader. */
  public ViinaReader(ViinaSettings settings, Placer placer, Classifier classifier) {
    this.settings = settings;
    this.placer = placer;
    this.classifier = classifier;
    this.namedDay = new NamedDay(settings.zone(), settings.knownMoment());
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on
   */
  public Reading read(Path file) throws IntakeException {
    return CsvReading.read(
        file,
        settings.licence(),
        csv -> {
          csv.require(COLUMNS);
          Map<String, PressText> texts = new HashMap<>();
          return (row, out) -> readRow(row, texts, out);
        });
  }

  private void readRow(CsvRow row, Map<String, PressText> texts, ReadingBuilder out)
      throws FieldException {
    Set<String> notes = new TreeSet<>();
    Detection detection = detection(row, texts, notes);
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

  private Detection detection(CsvRow row, Map<String, PressText> texts, Set<String> notes)
      throws FieldException {
    ReportTime published =
        ReportTime.of(row.field("datetime"), settings.zone(), settings.publicationLag());
    Position position = Coordinates.position(row, "lat", "lon");
    EventLabels labels = EventLabels.of(row.field("event_type"));
    PressText text = text(row.field("headline"), texts);
    Headline headline = text.headline();
    ReportTime time = namedDay.narrow(published, headline.text());
    Cleaning name = Cleaning.of(row.field("place_name"), MAX_PLACE_CHARS);
    Placement placement = placer.place(name.text(), position, headline);
    Classification classification = classifier.classify(labels.names(), headline);

    notes.addAll(text.notes());
    notes.addAll(time.notes());
    notes.addAll(placement.notes());
    addIf(labels.corrupted(), "corrupted-label", notes);
    addIf(labels.names().isEmpty(), "no-label", notes);
    addIf(name.text().isEmpty(), "place-unnamed", notes);
    return Detection.of(
        text.stream(),
        Modality.PRESS,
        time.interval(),
        placement.place(),
        classification.acts(),
        classification.actors(),
        objects(headline, notes),
        text.group(),
        headline.text(),
        row.id(COLUMNS));
  }

  /** What the headline names of the kinds of object that the agreement is about. */
  private ObjectTable objects(Headline headline, Set<String> notes) {
    SortedMap<ObjectClass, Integer> wanted = settings.objectsNamed().ppm();
    if (wanted.isEmpty()) {
      return ObjectTable.unstated();
    }
    SortedMap<ObjectClass, Integer> named = new TreeMap<>(wanted);
    named.keySet().retainAll(ObjectWords.listNamedIn(headline));
    named.keySet().forEach(object -> notes.add("names-" + object.code()));
    return new ObjectTable(named);
  }

  /** Returns what is known of a headline; it stands in a row for every place that it names. */
  private PressText text(String raw, Map<String, PressText> texts) throws FieldException {
    PressText known = texts.get(raw);
    if (known != null) {
      return known;
    }
    Cleaning cleaning = Cleaning.of(raw, settings.maxHeadlineChars());
    if (cleaning.text().isEmpty()) {
      throw new FieldException("headline", "a headline", raw);
    }
    Headline headline = Headline.of(cleaning.text());
    SourceId stream = new SourceId(settings.source().name() + "/" + Language.of(headline).code());
    PressText text = new PressText(headline, stream, Story.group(headline), cleaning.notes());
    if (texts.size() < MAX_KEPT_TEXTS) {
      texts.put(raw, text);
    }
    return text;
  }

  private static void addIf(boolean condition, String note, Set<String> notes) {
    if (condition) {
      notes.add(note);
    }
  }
}
