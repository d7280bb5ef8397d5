package org.garant.intake.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file of separated values is written.
 *
 * @param separator what stands between fields: an ASCII character, no quote and no line end
 * @param charset how its bytes stand for characters: UTF-8, or Windows-1252, in which ASCII
 *     characters are single bytes too
 */
public record CsvForm(char separator, Charset charset) {
  /** Commas and UTF-8, RFC 4180. */
  public static final CsvForm USUAL = new CsvForm(',', StandardCharsets.UTF_8);

  /** Windows-1252, the encoding that spreadsheet programs of Western Europe write. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  public CsvForm {
    if (separator >= 0x80 || separator == '"' || separator == '\n' || separator == '\r') {
      throw new IllegalArgumentException("not a separator: U+" + Integer.toHexString(separator));
    }
    if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(WINDOWS_1252)) {
      throw new IllegalArgumentException("UTF-8 or Windows-1252, was " + charset);
    }
  }

  /** Returns this form with {@code other} between fields. */
  public CsvForm withSeparator(char other) {
    return new CsvForm(other, charset);
  }

  /** Returns this form with bytes that stand for characters as in {@code other}. */
  public CsvForm withCharset(Charset other) {
    return new CsvForm(separator, other);
  }
}
