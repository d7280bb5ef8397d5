package org.garant.intake.csv;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garant.core.quantity.ContentId;
import org.garant.intake.Excerpt;
import org.garant.intake.IntakeException;

/**
 * Reads a file of comma-separated values record by record, in bounded memory.
 *
 * <p>Strict UTF-8 with or without byte order mark unless told otherwise, line ends LF or CRLF,
 * fields in quotes may hold separators, quotes (doubled) and line breaks. Columns are known by the
 * names in the header; their order is free and further columns do no harm. Source: RFC 4180.
 */
public final class CsvReader implements AutoCloseable {
  /** The longest record taken, bytes; a longer one is a {@link CsvFault}. */
  public static final int MAX_RECORD_BYTES = 1 << 20;

  /** How much of a record's text is kept, bytes. */
  public static final int MAX_RAW_BYTES = RecordParser.MAX_RAW_BYTES;

  private final ByteSource source;
  private final RecordParser parser;
  private final String header;
  private final Map<String, Integer> columns;
  private int row;

  private CsvReader(ByteSource source, CsvForm form) throws IntakeException {
    this.source = source;
    this.parser = new RecordParser(source, form, MAX_RECORD_BYTES);
    this.columns = readHeader();
    this.header = parser.raw();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws IntakeException if there is no such file, or it has no header, or the header names a
   *     column twice
   */
  public static CsvReader open(Path path) throws IntakeException {
    return open(path, CsvForm.USUAL);
  }

  /**
   * Opens a file that is written in {@code form} and reads its header.
   *
   * @throws IntakeException if there is no such file, or it has no header, or the header names a
   *     column twice
   */
  public static CsvReader open(Path path, CsvForm form) throws IntakeException {
    return open(ByteSource.open(path, form.charset()), form);
  }

  /**
   * Opens {@code in}, which is closed with the reader.
   *
   * @param name what messages call it
   * @throws IntakeException if it has no header, or the header names a column twice
   */
  public static CsvReader open(String name, InputStream in) throws IntakeException {
    CsvForm form = CsvForm.USUAL;
    return open(ByteSource.open(name, in, form.charset()), form);
  }

  private static CsvReader open(ByteSource source, CsvForm form) throws IntakeException {
    try {
      return new CsvReader(source, form);
    } catch (IntakeException e) {
      source.close();
      throw e;
    }
  }

  /** Returns the header's text as it stands in the file. */
  public String header() {
    return header;
  }

  /** Tells whether the header names {@code column}. */
  public boolean hasColumn(String column) {
    return columns.containsKey(column);
  }

  /** Returns the columns as the header names them, in its order. */
  public List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  /**
   * Makes sure that the header names all of {@code names}.
   *
   * @throws IntakeException if one is missing
   */
  public void require(List<String> names) throws IntakeException {
    List<String> missing = names.stream().filter(name -> !hasColumn(name)).toList();
    if (!missing.isEmpty()) {
      throw IntakeException.at(
          source.file(),
          1,
          "header",
          "the columns " + String.join(", ", missing),
          Excerpt.of(String.join(",", columns.keySet())));
    }
  }

  /**
   * Returns the next record, or empty at the end.
   *
   * @throws IntakeException if the file ends inside quotes, or is not UTF-8
   */
  public Optional<CsvItem> next() throws IntakeException {
    if (!parser.advance()) {
      return Optional.empty();
    }
    row++;
    return Optional.of(item());
  }

  /** Returns the file's name, without its folder. */
  public String file() {
    return source.file();
  }

  /** Returns the file's length in bytes, once {@link #next} has returned empty. */
  public long bytes() {
    return source.bytes();
  }

  /** Returns the hash of the file's bytes, once {@link #next} has returned empty. */
  public ContentId sha256() {
    return source.sha256AtEnd();
  }

  @Override
  public void close() throws IntakeException {
    source.close();
  }

  private CsvItem item() {
    if (parser.isFaulty()) {
      return new CsvFault(
          row, parser.line(), parser.raw(), parser.faultExpected(), parser.faultFound());
    }
    if (parser.fields().size() != columns.size()) {
      return new CsvFault(
          row,
          parser.line(),
          parser.raw(),
          columns.size() + " fields",
          parser.fields().size() + " fields");
    }
    return new CsvRow(row, parser.line(), parser.raw(), columns, parser.fields());
  }

  private Map<String, Integer> readHeader() throws IntakeException {
    if (!parser.advance()) {
      throw IntakeException.at(source.file(), 1, "header", "column names", "an empty file");
    }
    if (parser.isFaulty()) {
      throw IntakeException.at(
          source.file(), 1, "header", parser.faultExpected(), parser.faultFound());
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    for (String name : parser.fields()) {
      if (found.put(name, found.size()) != null) {
        throw IntakeException.at(
            source.file(), 1, "header", "each column once", Excerpt.of(name) + " twice");
      }
    }
    return found;
  }
}
