package org.garant.intake.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.garant.core.event.Entry;
import org.garant.core.observation.Alert;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.CsvReader;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.UtcTime;

/**
 * Reads public air-raid alerts. An alert is a threat over a region, never a strike.
 *
 * <p>Three formats, told apart by their columns: the official feed (oblast, raion, hromada, level,
 * started_at, finished_at), intervals merged by oblast (region, started_at, finished_at,
 * n_subalerts) and the volunteers' file (region, started_at, finished_at, naive). Times are UTC.
 *
 * <p>Notes in the receipt count every well-formed row: {@code over-24-hours}, {@code over-30-days}
 * (an alert nobody lifted says little of any one day), {@code merged-sub-alerts} (rows that merge
 * more than one), {@code missing-end}, {@code end-assumed-by-source}.
 */
public final class AlertReader {
  private static final Duration LONG = Duration.ofHours(24);
  private static final Duration PERMANENT = Duration.ofDays(30);

  private final AlertSettings settings;

  /** Makes a reader. */
  public AlertReader(AlertSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on, or its columns are of none of the formats
   */
  public Reading read(Path file) throws IntakeException {
    return CsvReading.read(
        file,
        settings.licence(),
        csv -> {
          AlertFormat format = format(csv);
          return (row, out) -> readRow(format, row, out);
        });
  }

  private static AlertFormat format(CsvReader csv) throws IntakeException {
    csv.require(List.of("started_at", "finished_at"));
    return AlertFormat.find(csv)
        .orElseThrow(() ->
            IntakeException.at(
                csv.file(),
                1,
                "header",
                "oblast,raion,hromada,level or region,n_subalerts or region,naive",
                "none of these"));
  }

  private void readRow(AlertFormat format, CsvRow row, ReadingBuilder out) throws FieldException {
    boolean missingEnd = row.field("finished_at").isEmpty();
    boolean endAssumed = format.isEndAssumed(row);
    Alert alert =
        alert(
            format.region(row),
            format.district(row),
            interval(row, missingEnd),
            format.merged(row),
            missingEnd || endAssumed,
            format,
            row);
    countNotes(alert, missingEnd, endAssumed, out);
    if (out.countIfRepeated(alert.record())) {
      return;
    }
    if (alert.phenomenonTime().overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    out.take(new Entry.ObservationReceived(alert, out.file(), row.row()));
  }

  private Alert alert(
      RegionId region,
      String district,
      Interval time,
      int merged,
      boolean endEstimated,
      AlertFormat format,
      CsvRow row) {
    return Alert.of(
        settings.source(),
        region,
        district,
        time,
        merged,
        endEstimated,
        row.id(format.idColumns()));
  }

  private Interval interval(CsvRow row, boolean missingEnd) throws FieldException {
    Instant start = UtcTime.of("started_at", row.field("started_at"));
    Instant end =
        missingEnd
            ? start.plus(settings.assumedLength())
            : UtcTime.of("finished_at", row.field("finished_at"));
    if (!start.isBefore(end)) {
      throw new FieldException(
          "finished_at", "an end after the start " + start, row.field("finished_at"));
    }
    return new Interval(start, end);
  }

  private static void countNotes(
      Alert alert, boolean missingEnd, boolean endAssumed, ReadingBuilder out) {
    Duration length = alert.phenomenonTime().length();
    noteIf(length.compareTo(LONG) > 0, "over-24-hours", out);
    noteIf(length.compareTo(PERMANENT) > 0, "over-30-days", out);
    noteIf(alert.merged() > 1, "merged-sub-alerts", out);
    noteIf(missingEnd, "missing-end", out);
    noteIf(endAssumed, "end-assumed-by-source", out);
  }

  private static void noteIf(boolean condition, String name, ReadingBuilder out) {
    if (condition) {
      out.note(name);
    }
  }
}
