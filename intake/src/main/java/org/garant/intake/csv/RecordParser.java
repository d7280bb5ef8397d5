package org.garant.intake.csv;

import java.util.ArrayList;
import java.util.List;
import org.garant.intake.IntakeException;

/**
 * Splits bytes into records and fields, RFC 4180. After a fault it goes on to the end of the
 * record, keeping nothing, so that one bad record costs one record and no memory.
 */
final class RecordParser {
  /** How much of a record's text is kept for quarantine, bytes. */
  static final int MAX_RAW_BYTES = 1 << 14;

  private final ByteSource source;
  private final int maxRecordBytes;
  private final char separator;
  private final ByteText field;
  private final ByteText raw;
  private List<String> fields = new ArrayList<>();
  private String faultExpected = "";
  private String faultFound = "";
  private long recordLine;
  private int recordBytes;

  RecordParser(ByteSource source, CsvForm form, int maxRecordBytes) {
    this.source = source;
    this.separator = form.separator();
    this.field = new ByteText(form.charset());
    this.raw = new ByteText(form.charset());
    this.maxRecordBytes = maxRecordBytes;
  }

  /**
   * Reads the next record; empty lines are none. Returns whether there was one.
   *
   * @throws IntakeException if the file ends inside quotes, or is not UTF-8
   */
  boolean advance() throws IntakeException {
    skipEmptyLines();
    if (source.peek() < 0) {
      return false;
    }
    start();
    boolean more = true;
    while (more) {
      more = source.peek() == '"' ? quotedField() : plainField();
    }
    return true;
  }

  List<String> fields() {
    return fields;
  }

  boolean isFaulty() {
    return !faultExpected.isEmpty();
  }

  String faultExpected() {
    return faultExpected;
  }

  String faultFound() {
    return faultFound;
  }

  long line() {
    return recordLine;
  }

  /** Returns the record's text, cut at {@link #MAX_RAW_BYTES} bytes. */
  String raw() {
    return raw.toString();
  }

  private void start() {
    fields = new ArrayList<>();
    field.clear();
    raw.clear();
    faultExpected = "";
    faultFound = "";
    recordBytes = 0;
    recordLine = source.line();
  }

  private void skipEmptyLines() throws IntakeException {
    while (source.peek() == '\n' || source.peek() == '\r') {
      source.read();
    }
  }

  /** Reads a field without quotes; returns whether another follows. */
  private boolean plainField() throws IntakeException {
    while (true) {
      int b = source.read();
      if (b == separator) {
        return endField(true);
      }
      switch (b) {
        case '\n', -1 -> {
          return endField(false);
        }
        case '\r' -> {
          if (source.peek() != '\n' && source.peek() >= 0) {
            fault("a line break after a carriage return", "another character");
          }
        }
        case '"' -> {
          fault("quotes around a whole field", "a quote inside an unquoted field");
          keep(b);
        }
        default -> keep(b);
      }
    }
  }

  /** Reads a field in quotes; returns whether another follows. */
  private boolean quotedField() throws IntakeException {
    keepRaw(source.read());
    while (true) {
      int b = source.read();
      if (b < 0) {
        throw IntakeException.at(
            source.file(),
            recordLine,
            "record",
            "a closing quote",
            "the end of the file (cut off, or a quote too many)");
      }
      if (b != '"') {
        keep(b);
      } else if (source.peek() == '"') {
        keepRaw(b);
        keep(source.read());
      } else {
        keepRaw(b);
        return afterQuotes();
      }
    }
  }

  private boolean afterQuotes() throws IntakeException {
    int b = source.peek();
    if (b != separator && b != '\n' && b != '\r' && b >= 0) {
      fault("a " + separatorName() + " or line break after a closing quote", "another character");
    }
    return plainField();
  }

  private boolean endField(boolean another) {
    if (!isFaulty()) {
      fields.add(field.toString());
    }
    field.clear();
    if (another) {
      keepRaw(separator);
    }
    return another;
  }

  private String separatorName() {
    return switch (separator) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      default -> "separator";
    };
  }

  private void keep(int b) {
    if (b == 0) {
      fault("text without NUL bytes", "a NUL byte");
    }
    if (!isFaulty()) {
      field.append(b);
    }
    keepRaw(b);
  }

  private void keepRaw(int b) {
    recordBytes++;
    if (recordBytes > maxRecordBytes) {
      // Counted no further, so that no record is too long for the counter.
      recordBytes = maxRecordBytes;
      fault("a record of at most " + maxRecordBytes + " bytes", "a longer one");
      field.clear();
    }
    if (raw.length() < MAX_RAW_BYTES) {
      raw.append(b);
    }
  }

  private void fault(String expected, String found) {
    if (!isFaulty()) {
      faultExpected = expected;
      faultFound = found;
      fields = List.of();
    }
  }
}
