package org.garant.intake.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.intake.Excerpt;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;

/** Tables that everything else is read by, so that no row of them may be bad. */
public final class ReferenceTable {
  private ReferenceTable() {}

  /**
   * Reads one row.
   *
   * @param <T> what a row becomes
   */
  public interface RowReader<T> {
    /**
     * Returns what {@code row} says.
     *
     * @throws FieldException if a field is wrong
     */
    T read(CsvRow row) throws FieldException;
  }

  /**
   * Returns every row of {@code file}, in order.
   *
   * @throws IntakeException if the file lacks one of {@code columns} or any row is bad
   */
  public static <T> List<T> read(Path file, List<String> columns, RowReader<T> reader)
      throws IntakeException {
    try (CsvReader csv = CsvReader.open(file)) {
      return read(csv, columns, reader);
    }
  }

  /**
   * Returns every row of {@code csv}, in order.
   *
   * @throws IntakeException if it lacks one of {@code columns} or any row is bad
   */
  public static <T> List<T> read(CsvReader csv, List<String> columns, RowReader<T> reader)
      throws IntakeException {
    csv.require(columns);
    List<T> result = new ArrayList<>();
    Optional<CsvItem> item = csv.next();
    while (item.isPresent()) {
      result.add(read(csv.file(), item.get(), reader));
      item = csv.next();
    }
    return result;
  }

  private static <T> T read(String file, CsvItem item, RowReader<T> reader) throws IntakeException {
    return switch (item) {
      case CsvFault fault ->
          throw IntakeException.at(file, fault.line(), "record", fault.expected(), fault.found());
      case CsvRow row -> {
        try {
          yield reader.read(row);
        } catch (FieldException e) {
          throw IntakeException.at(
              file, row.line(), e.field(), e.expected(), Excerpt.of(e.found()));
        }
      }
    };
  }
}
