package org.garant.intake.mission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.core.observation.Act;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.intake.FieldException;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.UtcTime;
import org.garant.intake.text.Cleaning;

/** Fields that several of a mission's files share. */
final class Fields {
  /** Longest text of a field, characters. */
  static final int MAX_CHARS = 2_000;

  /** Most positions of an outline; more is no outline of a view but a drawing. */
  static final int MAX_POSITIONS = 500;

  /** A ring may not span half the globe: such a one crosses the antimeridian. */
  private static final double MAX_SPAN_DEGREES = 180;

  private static final Pattern POLYGON =
      Pattern.compile("(?i)\\s*POLYGON\\s*\\(\\s*\\(([^()]*)\\)\\s*\\)\\s*");
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?)\\s+(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?)\\s*");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private Fields() {}

  /**
   * Returns the interval between two columns.
   *
   * @throws FieldException if either is no time in UTC, or the end is not after the start
   */
  static Interval interval(CsvRow row, String startColumn, String endColumn) throws FieldException {
    Instant start = UtcTime.of(startColumn, row.field(startColumn));
    Instant end = UtcTime.of(endColumn, row.field(endColumn));
    if (!start.isBefore(end)) {
      throw new FieldException(endColumn, "an end after the start " + start, row.field(endColumn));
    }
    return new Interval(start, end);
  }

  /** Returns the cleaned text of a column. */
  static String text(CsvRow row, String column) {
    return Cleaning.of(row.field(column), MAX_CHARS).text();
  }

  /**
   * Returns the decimal number in a column.
   *
   * @throws FieldException if it is not one from {@code least} to {@code most}
   */
  static double decimal(CsvRow row, String column, double least, double most)
      throws FieldException {
    String text = row.field(column);
    if (DECIMAL.matcher(text).matches()) {
      double value = new BigDecimal(text).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new FieldException(
        column,
        "a number from "
            + BigDecimal.valueOf(least).stripTrailingZeros().toPlainString()
            + " to "
            + BigDecimal.valueOf(most).stripTrailingZeros().toPlainString(),
        text);
  }

  /**
   * Returns the patterns of acts in a column, told apart by semicolons.
   *
   * @throws FieldException if there is none, or one names no act of the taxonomy
   */
  static List<String> actPatterns(CsvRow row, String column) throws FieldException {
    List<String> patterns = new ArrayList<>();
    for (String part : row.field(column).split(";", -1)) {
      String pattern = part.strip();
      boolean names = false;
      for (Act act : Act.values()) {
        names |= act.matches(pattern);
      }
      if (!names) {
        throw new FieldException(column, "acts such as fire.shelling;strike.*", row.field(column));
      }
      patterns.add(pattern);
    }
    return patterns;
  }

  /**
   * Returns the party that a column names by its code.
   *
   * @throws FieldException if the agreement has no such party
   */
  static PartyId party(CsvRow row, String column, MissionSettings settings) throws FieldException {
    PartyId party = settings.parties().get(row.field(column));
    if (party == null) {
      throw new FieldException(
          column, "one of " + String.join(", ", settings.parties().keySet()), row.field(column));
    }
    return party;
  }

  /**
   * Returns the ring of a polygon in well-known text (OGC 06-103r4, 7.2): longitude before
   * latitude, closed, without holes.
   *
   * @throws FieldException if it is not one
   */
  static List<Position> outline(CsvRow row, String column) throws FieldException {
    String text = row.field(column);
    Matcher polygon = POLYGON.matcher(text);
    if (!polygon.matches()) {
      throw new FieldException(column, "POLYGON((longitude latitude, ...)) without holes", text);
    }
    List<Position> ring = new ArrayList<>();
    double west = MAX_SPAN_DEGREES;
    double east = -MAX_SPAN_DEGREES;
    for (String part : polygon.group(1).split(",", -1)) {
      Matcher pair = PAIR.matcher(part);
      if (!pair.matches()) {
        throw new FieldException(column, "pairs of longitude and latitude", text);
      }
      double longitude = Double.parseDouble(pair.group(1));
      double latitude = Double.parseDouble(pair.group(2));
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw new FieldException(column, "degrees within 180 and 90", text);
      }
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      ring.add(Position.ofDegrees(latitude, longitude));
      if (ring.size() > MAX_POSITIONS) {
        throw new FieldException(column, "at most " + MAX_POSITIONS + " positions", text);
      }
    }
    if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
      throw new FieldException(column, "at least four positions, the last as the first", text);
    }
    if (east - west > MAX_SPAN_DEGREES) {
      throw new FieldException(column, "an outline on one side of the antimeridian", text);
    }
    return ring;
  }
}
