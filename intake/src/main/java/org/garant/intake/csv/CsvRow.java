package org.garant.intake.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garant.core.quantity.ContentId;

/**
 * A record with one field per column.
 *
 * @param row the record number, 1 for the first after the header
 * @param line the line on which it starts
 * @param raw its text as it stands in the file
 * @param columns where each column is, by its name
 * @param fields the fields, unquoted, in the file's order
 */
public record CsvRow(
    int row, long line, String raw, Map<String, Integer> columns, List<String> fields)
    implements CsvItem {

  /**
   * Returns the field of {@code column}.
   *
   * @throws IllegalArgumentException if the file has no such column; readers ask for theirs first
   */
  public String field(String column) {
    return findField(column)
        .orElseThrow(() -> new IllegalArgumentException("no column '" + column + "'"));
  }

  /** Returns the field of {@code column}, if the file has that column. */
  public Optional<String> findField(String column) {
    Integer index = columns.get(column);
    return index == null ? Optional.empty() : Optional.of(fields.get(index));
  }

  /**
   * Returns the record's name: the hash of the given fields joined by U+001F, in UTF-8. It does not
   * depend on the order of columns or on quoting.
   */
  public ContentId id(List<String> names) {
    return ContentId.of(String.join("\u001F", names.stream().map(this::field).toList()));
  }
}
