package org.garant.sim.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.garant.core.quantity.Position;

/** Writes CSV as the readers take it; the last column of every row says SYNTHETIC. */
public final class Csv {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  /** Begins a file with {@code columns}, told apart by commas; {@code nature} is added. */
  public Csv(String columns) {
    text.append(columns).append(",nature\n");
  }

  /** Adds a row. */
  public void row(List<String> fields) {
    for (String field : fields) {
      boolean quoted = field.indexOf(',') >= 0 || field.indexOf('"') >= 0;
      text.append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field).append(',');
    }
    text.append("SYNTHETIC\n");
  }

  /** Returns the file. */
  public String text() {
    return text.toString();
  }

  /** Returns {@code 2026-03-14T02:11:07Z}. */
  static String second(long epochSecond) {
    return SECONDS.format(Instant.ofEpochSecond(epochSecond));
  }

  /** Returns {@code 2026-03-14T02:11:07.123Z}. */
  public static String millis(long epochMillis) {
    return MILLIS.format(Instant.ofEpochMilli(epochMillis));
  }

  /** Returns {@code unscaled} with {@code decimals} of its digits after the point. */
  public static String decimal(long unscaled, int decimals) {
    return BigDecimal.valueOf(unscaled, decimals).toPlainString();
  }

  /** Returns a probability in parts per million as a decimal. */
  public static String ppm(long ppm) {
    return decimal(ppm, 6);
  }

  /** Returns decimal degrees north. */
  public static String latitude(Position position) {
    return decimal(position.latitudeE7(), 7);
  }

  /** Returns decimal degrees east. */
  public static String longitude(Position position) {
    return decimal(position.longitudeE7(), 7);
  }

  /** Returns a closed ring as well-known text (OGC 06-103r4, 7.2). */
  static String polygon(List<Position> ring) {
    StringBuilder polygon = new StringBuilder("POLYGON((");
    for (int i = 0; i < ring.size(); i++) {
      polygon
          .append(i == 0 ? "" : ", ")
          .append(longitude(ring.get(i)))
          .append(' ')
          .append(latitude(ring.get(i)));
    }
    return polygon.append("))").toString();
  }
}
