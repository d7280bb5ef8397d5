package org.garant.intake.mission;

import java.nio.file.Path;
import java.util.List;
import org.garant.core.event.Entry;
import org.garant.core.observation.Alert;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;

/** Reads public alerts over a mission's sectors: sector, started_at, finished_at. */
public final class SectorAlertReader {
  private static final List<String> COLUMNS = List.of("sector", "started_at", "finished_at");

  private final MissionSettings settings;

  /** Makes a reader. */
  public SectorAlertReader(MissionSettings settings) {
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
    String code = row.field("sector");
    RegionId sector =
        settings.sectors().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new FieldException("sector", "a sector of the case", code));
    Interval time = Fields.interval(row, "started_at", "finished_at");
    Alert alert = Alert.of(settings.source(), sector, "", time, 1, false, row.id(COLUMNS));
    if (out.countIfRepeated(alert.record())) {
      return;
    }
    if (time.overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    out.take(new Entry.ObservationReceived(alert, out.file(), row.row()));
  }
}
