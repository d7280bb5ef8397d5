package org.garant.intake.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garant.intake.Excerpt;
import org.garant.intake.IntakeException;
import org.garant.intake.casefile.Filter;
import org.garant.intake.csv.CsvFault;
import org.garant.intake.csv.CsvItem;
import org.garant.intake.csv.CsvReader;
import org.garant.intake.csv.CsvRow;

/**
 * Reduces tables of comma-separated values to the rows and columns that a case needs. The same
 * tables give the same bytes: the header, then each row that is kept with the bytes it had, every
 * line ended by LF, no byte order mark.
 */
public final class TableFilter {
  /** Letters of a date at the start of a field: 2025-04-12. */
  private static final int DATE_CHARS = 10;

  private static final int E7_DIGITS = 7;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{0,30})?");
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

  private final List<Filter> filters;
  private final OutputStream out;
  private Optional<String> header = Optional.empty();
  private long read;
  private long kept;

  private TableFilter(List<Filter> filters, OutputStream out) {
    this.filters = filters;
    this.out = out;
  }

  /**
   * How much was kept.
   *
   * @param read rows read, without headers
   * @param kept rows of them that were written
   */
  public record Counts(long read, long kept) {}

  /**
   * Writes what {@code filters} keep of {@code tables}, one after the other, to {@code target}.
   *
   * @throws IntakeException if a table cannot be read, lacks a column, or differs from the first in
   *     its header
   * @throws IOException if {@code target} cannot be written
   */
  public static Counts write(List<Path> tables, List<Filter> filters, Path target)
      throws IntakeException, IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      TableFilter filter = new TableFilter(filters, out);
      for (Path table : tables) {
        filter.add(table);
      }
      return new Counts(filter.read, filter.kept);
    }
  }

  private void add(Path table) throws IntakeException, IOException {
    try (CsvReader csv = CsvReader.open(table)) {
      for (Filter filter : filters) {
        csv.require(filter.columns());
      }
      if (header.isEmpty()) {
        header = Optional.of(csv.header());
        line(keptColumns().map(TableFilter::joined).orElse(csv.header()));
      } else if (!csv.header().equals(header.get())) {
        throw IntakeException.at(
            csv.file(), 1, "header", "that of the first file", Excerpt.of(csv.header()));
      }
      Optional<CsvItem> item = csv.next();
      while (item.isPresent()) {
        row(csv.file(), item.get());
        item = csv.next();
      }
    }
  }

  private void row(String file, CsvItem item) throws IntakeException, IOException {
    read++;
    switch (item) {
      case CsvFault fault ->
          throw IntakeException.at(file, fault.line(), "record", fault.expected(), fault.found());
      case CsvRow row -> {
        if (filters.stream().allMatch(filter -> keeps(filter, row))) {
          kept++;
          line(text(file, row));
        }
      }
    }
  }

  private String text(String file, CsvRow row) throws IntakeException {
    Optional<List<String>> columns = keptColumns();
    if (columns.isPresent()) {
      return joined(columns.get().stream().map(row::field).toList());
    }
    if (row.raw().getBytes(StandardCharsets.UTF_8).length >= CsvReader.MAX_RAW_BYTES) {
      throw IntakeException.at(
          file,
          row.line(),
          "record",
          "fewer than " + CsvReader.MAX_RAW_BYTES + " bytes, to be kept as it is",
          "more");
    }
    return row.raw();
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Optional<List<String>> keptColumns() {
    return filters.stream()
        .filter(Filter.KeepColumns.class::isInstance)
        .map(Filter::columns)
        .findFirst();
  }

  private static boolean keeps(Filter filter, CsvRow row) {
    return switch (filter) {
      case Filter.RowsBetween(var column, var first, var last) ->
          date(row.field(column)).filter(it -> isWithin(it, first, last)).isPresent();
      case Filter.RowsOverlapping(var start, var end, var first, var last) -> {
        Optional<String> from = date(row.field(start));
        Optional<String> to =
            row.field(end).isEmpty() ? Optional.of(last.toString()) : date(row.field(end));
        yield from.isPresent()
            && to.isPresent()
            && from.get().compareTo(last.toString()) <= 0
            && to.get().compareTo(first.toString()) >= 0;
      }
      case Filter.RowsWithin box ->
          isWithin(row.field(box.longitude()), box.westE7(), box.eastE7())
              && isWithin(row.field(box.latitude()), box.southE7(), box.northE7());
      case Filter.RowsEqual(var column, var values) -> values.contains(row.field(column));
      case Filter.KeepColumns columns -> true;
    };
  }

  private static Optional<String> date(String field) {
    String start = field.substring(0, Math.min(DATE_CHARS, field.length()));
    return DATE.matcher(start).matches() ? Optional.of(start) : Optional.empty();
  }

  /** Compares texts: dates of this form sort as days do. */
  private static boolean isWithin(String date, LocalDate first, LocalDate last) {
    return date.compareTo(first.toString()) >= 0 && date.compareTo(last.toString()) <= 0;
  }

  private static boolean isWithin(String field, long leastE7, long mostE7) {
    if (!DECIMAL.matcher(field).matches()) {
      return false;
    }
    BigDecimal e7 = new BigDecimal(field).movePointRight(E7_DIGITS);
    return e7.compareTo(BigDecimal.valueOf(leastE7)) >= 0
        && e7.compareTo(BigDecimal.valueOf(mostE7)) <= 0;
  }

  private static String joined(List<String> fields) {
    List<String> written = new ArrayList<>();
    for (String field : fields) {
      written.add(
          NEEDS_QUOTES.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
    return String.join(",", written);
  }
}
