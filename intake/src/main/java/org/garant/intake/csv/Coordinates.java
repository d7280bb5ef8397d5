package org.garant.intake.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.FieldException;

/** Numbers in fields, plain decimals only: no exponents, no NaN, no spaces. */
public final class Coordinates {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");

  private Coordinates() {}

  /**
   * Returns the position whose degrees stand in two columns.
   *
   * @throws FieldException if either is not a decimal number of degrees in range
   */
  public static Position position(CsvRow row, String latitude, String longitude)
      throws FieldException {
    return Position.ofDegrees(
        degrees(latitude, row.field(latitude), 90), degrees(longitude, row.field(longitude), 180));
  }

  /**
   * Returns the position of these degrees, named {@code latitude} and {@code longitude} in a
   * rejection.
   *
   * @throws FieldException if either is not a decimal number of degrees in range
   */
  public static Position position(String latitude, String longitude) throws FieldException {
    return Position.ofDegrees(
        degrees("latitude", latitude, 90), degrees("longitude", longitude, 180));
  }

  /**
   * Returns the whole number in {@code column}, 0 to 999,999,999,999.
   *
   * @throws FieldException if it is not one
   */
  public static long count(CsvRow row, String column) throws FieldException {
    String text = row.field(column);
    if (!COUNT.matcher(text).matches()) {
      throw new FieldException(column, "a whole number, 0 or more", text);
    }
    return Long.parseLong(text);
  }

  /**
   * Returns the share in {@code column}, 0 to 1, in parts per million.
   *
   * @throws FieldException if it is not one
   */
  public static int sharePpm(CsvRow row, String column) throws FieldException {
    String text = row.field(column);
    if (DECIMAL.matcher(text).matches()) {
      BigDecimal ppm = new BigDecimal(text).movePointRight(6).setScale(0, RoundingMode.HALF_UP);
      if (ppm.signum() >= 0 && ppm.compareTo(BigDecimal.valueOf(Probability.PPM)) <= 0) {
        return ppm.intValueExact();
      }
    }
    throw new FieldException(column, "a share from 0 to 1", text);
  }

  private static double degrees(String column, String text, int limit) throws FieldException {
    if (DECIMAL.matcher(text).matches()) {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= limit) {
        return degrees;
      }
    }
    throw new FieldException(column, "degrees from -" + limit + " to " + limit, text);
  }
}
