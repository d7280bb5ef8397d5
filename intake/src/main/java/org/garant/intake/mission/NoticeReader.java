package org.garant.intake.mission;

import java.nio.file.Path;
import java.util.List;
import org.garant.core.event.Entry;
import org.garant.core.observation.Notice;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.UtcTime;

/**
 * Reads notices of announced activities: given_at, party, activity, acts, start, end, outline,
 * text. Notes in the receipt: {@code late} (given after what it announces began).
 */
public final class NoticeReader {
  private static final List<String> COLUMNS =
      List.of("given_at", "party", "activity", "acts", "start", "end", "outline", "text");

  private final MissionSettings settings;

  /** Makes a reader. */
  public NoticeReader(MissionSettings settings) {
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
    Notice notice = notice(row);
    if (out.countIfRepeated(notice.id())) {
      return;
    }
    if (notice.phenomenonTime().overlapMillis(settings.period()) == 0) {
      out.outside();
      return;
    }
    if (!notice.isInTime()) {
      out.note("late");
    }
    out.take(new Entry.NoticeReceived(notice, out.file(), row.row()));
  }

  private Notice notice(CsvRow row) throws FieldException {
    String activity = Fields.text(row, "activity");
    if (activity.isEmpty()) {
      throw new FieldException("activity", "what is announced", "");
    }
    return Notice.of(
        settings.source(),
        Fields.party(row, "party", settings),
        UtcTime.of("given_at", row.field("given_at")),
        activity,
        Fields.actPatterns(row, "acts"),
        Fields.interval(row, "start", "end"),
        Fields.outline(row, "outline"),
        Fields.text(row, "text"),
        row.id(COLUMNS));
  }
}
