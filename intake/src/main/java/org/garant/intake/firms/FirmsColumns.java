package org.garant.intake.firms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.intake.Excerpt;
import org.garant.intake.IntakeException;
import org.garant.intake.csv.CsvReader;
import org.garant.intake.csv.CsvRow;

/** The columns of a FIRMS file by their names in lower case: layouts differ in order and case. */
final class FirmsColumns {
  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";
  static final String DATE = "acq_date";

  private static final List<String> REQUIRED = List.of(LATITUDE, LONGITUDE, DATE);

  private final Map<String, String> asWritten;

  private FirmsColumns(Map<String, String> asWritten) {
    this.asWritten = asWritten;
  }

  /**
   * Returns the columns of {@code csv}.
   *
   * @throws IntakeException if position or date is missing, or two names differ in case alone
   */
  static FirmsColumns of(CsvReader csv) throws IntakeException {
    Map<String, String> asWritten = new TreeMap<>();
    for (String name : csv.columnNames()) {
      if (asWritten.put(name.strip().toLowerCase(Locale.ROOT), name) != null) {
        throw IntakeException.at(
            csv.file(), 1, "header", "each column once", Excerpt.of(name) + " twice");
      }
    }
    List<String> missing = new ArrayList<>(REQUIRED);
    missing.removeAll(asWritten.keySet());
    if (!missing.isEmpty()) {
      throw IntakeException.at(
          csv.file(),
          1,
          "header",
          "the columns " + String.join(", ", missing),
          Excerpt.of(String.join(",", csv.columnNames())));
    }
    return new FirmsColumns(asWritten);
  }

  /** Returns the field of {@code column}, a name in lower case; empty if absent or blank. */
  Optional<String> find(CsvRow row, String column) {
    String name = asWritten.get(column);
    return name == null
        ? Optional.empty()
        : row.findField(name).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** Returns the field of a column that must be there; empty text if blank. */
  String text(CsvRow row, String column) {
    return find(row, column).orElse("");
  }
}
