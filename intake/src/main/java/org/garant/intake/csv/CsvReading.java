package org.garant.intake.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;

/** The one loop over a file's records that every reader of a CSV format shares. */
public final class CsvReading {
  private CsvReading() {}

  /** Chooses how rows are read once the header is known. */
  public interface Format {
    /**
     * Returns what reads the rows of {@code csv}.
     *
     * @throws IntakeException if the header is not of this format
     */
    Rows open(CsvReader csv) throws IntakeException;
  }

  /** Reads one row: takes it, or counts it as outside or repeated; once. */
  public interface Rows {
    /**
     * Reads {@code row} into {@code out}.
     *
     * @throws FieldException if a field is wrong; the row is then counted as rejected
     */
    void read(CsvRow row, ReadingBuilder out) throws FieldException;
  }

  /**
   * Reads {@code file} to its end.
   *
   * @throws IntakeException if it cannot be read on
   */
  public static Reading read(Path file, String licence, Format format) throws IntakeException {
    return read(file, CsvForm.USUAL, licence, format);
  }

  /**
   * Reads {@code file}, which is written in {@code form}, to its end.
   *
   * @throws IntakeException if it cannot be read on
   */
  public static Reading read(Path file, CsvForm form, String licence, Format format)
      throws IntakeException {
    try (CsvReader csv = CsvReader.open(file, form)) {
      Rows rows = format.open(csv);
      ReadingBuilder out = new ReadingBuilder(csv.file(), licence);
      Optional<CsvItem> item = csv.next();
      while (item.isPresent()) {
        readItem(item.get(), rows, out);
        item = csv.next();
      }
      return out.build(csv.sha256(), csv.bytes());
    }
  }

  /**
   * Reads {@code file}, whose header has at least {@code columns}, to its end.
   *
   * @throws IntakeException if it cannot be read on, or a column is missing
   */
  public static Reading read(Path file, String licence, List<String> columns, Rows rows)
      throws IntakeException {
    return read(
        file,
        licence,
        csv -> {
          csv.require(columns);
          return rows;
        });
  }

  private static void readItem(CsvItem item, Rows rows, ReadingBuilder out) {
    switch (item) {
      case CsvFault fault ->
          out.reject(
              fault.row(), fault.line(), fault.raw(), "record", fault.expected(), fault.found());
      case CsvRow row -> {
        try {
          rows.read(row, out);
        } catch (FieldException e) {
          out.reject(row.row(), row.line(), row.raw(), e.field(), e.expected(), e.found());
        }
      }
    }
  }
}
