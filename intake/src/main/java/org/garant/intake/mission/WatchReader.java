package org.garant.intake.mission;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.core.event.Entry;
import org.garant.core.observation.Act;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Modality;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Probability;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;

/**
 * Reads what a mission's sources could see, and what kept them from seeing: source, start, end,
 * outline, detection, impediment. From it comes the difference between "nothing happened" and
 * "nobody looked".
 */
public final class WatchReader {
  private static final List<String> COLUMNS =
      List.of("source", "start", "end", "outline", "detection", "impediment");
  private static final Pattern SHARE =
      Pattern.compile("\\s*([a-z.-]+)\\s*=\\s*(0(?:\\.[0-9]{1,6})?|1(?:\\.0{1,6})?)\\s*");

  private final MissionSettings settings;

  /** Makes a reader. */
  public WatchReader(MissionSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on, or a column is missing
   */
  public Reading read(Path file) throws IntakeException {
    return CsvReading.read(file, settings.licence(), COLUMNS, this::readRow);
  }

  private void readRow(CsvRow row, ReadingBuilder out) throws FieldException {
    Footprint footprint = footprint(row);
    if (out.countIfRepeated(footprint.id())) {
      return;
    }
    if (footprint.phenomenonTime().overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    footprint.impediment().ifPresent(impediment -> out.note("impeded-" + impediment.code()));
    out.take(new Entry.CoverageReceived(footprint, out.file(), row.row()));
  }

  private Footprint footprint(CsvRow row) throws FieldException {
    String source = row.field("source");
    Modality modality = settings.sources().get(source);
    if (modality == null) {
      throw new FieldException(
          "source", "one of " + String.join(", ", settings.sources().keySet()), source);
    }
    SortedMap<Act, Integer> detection = detection(row);
    Optional<Impediment> impediment = impediment(row);
    if (impediment.isPresent() != detection.isEmpty()) {
      throw new FieldException(
          "impediment",
          "either what is detected or an impediment",
          row.field("detection") + " and " + row.field("impediment"));
    }
    return Footprint.of(
        new SourceId(source),
        modality,
        Fields.interval(row, "start", "end"),
        Fields.outline(row, "outline"),
        detection,
        impediment,
        row.id(COLUMNS));
  }

  private static Optional<Impediment> impediment(CsvRow row) throws FieldException {
    String code = row.field("impediment");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<Impediment> impediment = Impediment.findByCode(code);
    if (impediment.isEmpty()) {
      throw new FieldException("impediment", "weather, outage, jamming or access-denied", code);
    }
    return impediment;
  }

  private static SortedMap<Act, Integer> detection(CsvRow row) throws FieldException {
    SortedMap<Act, Integer> detection = new TreeMap<>();
    String text = row.field("detection");
    if (text.isEmpty()) {
      return detection;
    }
    for (String part : text.split(";", -1)) {
      Matcher share = SHARE.matcher(part);
      Optional<Act> act = share.matches() ? Act.findByCode(share.group(1)) : Optional.empty();
      if (act.isEmpty() || detection.containsKey(act.get())) {
        throw new FieldException(
            "detection", "acts with probabilities such as fire.shelling=0.75", text);
      }
      int ppm = (int) StrictMath.rint(Double.parseDouble(share.group(2)) * Probability.PPM);
      if (ppm > 0) {
        detection.put(act.get(), ppm);
      }
    }
    return detection;
  }
}
