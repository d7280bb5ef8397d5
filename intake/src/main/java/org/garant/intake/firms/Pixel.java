package org.garant.intake.firms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garant.core.quantity.Covariance;
import org.garant.intake.FieldException;
import org.garant.intake.csv.CsvRow;

/**
 * The piece of ground that one hot spot stands for: the fire lies somewhere in it.
 *
 * @param scanMeters its size across the flight path, nearly east to west, m
 * @param trackMeters its size along the flight path, nearly north to south, m
 * @param assumed whether the file does not say its size
 */
record Pixel(double scanMeters, double trackMeters, boolean assumed) {
  /** VIIRS, I-band, straight below. Source: Schroeder and others (2014), RSE 143, 85-96. */
  private static final double VIIRS_METERS = 375;

  /** MODIS, straight below. Source: Giglio, Schroeder and Justice (2016), RSE 178, 31-41. */
  private static final double MODIS_METERS = 1_000;

  /** No instrument's pixel is wider, km; MODIS at the edge of the swath has 4.8. */
  private static final double MAX_KM = 10;

  private static final Pattern KM = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,6})?");

  /**
   * Reads {@code scan} and {@code track}; where the file lacks them the pixel is that straight
   * below the satellite, the larger of the two instruments if the file does not name one.
   *
   * @throws FieldException if a size is not a number of km above 0 and up to 10
   */
  static Pixel of(FirmsColumns columns, CsvRow row) throws FieldException {
    Optional<String> scan = columns.find(row, "scan");
    Optional<String> track = columns.find(row, "track");
    if (scan.isPresent() && track.isPresent()) {
      return new Pixel(meters("scan", scan.get()), meters("track", track.get()), false);
    }
    boolean viirs =
        columns
            .find(row, "instrument")
            .map(it -> it.toUpperCase(Locale.ROOT).startsWith("VIIRS"))
            .orElse(false);
    double meters = viirs ? VIIRS_METERS : MODIS_METERS;
    return new Pixel(meters, meters, true);
  }

  private static double meters(String column, String text) throws FieldException {
    if (KM.matcher(text).matches()) {
      double km = Double.parseDouble(text);
      if (km > 0 && km <= MAX_KM) {
        return km * 1000;
      }
    }
    throw new FieldException(column, "a pixel's size in km, above 0 and up to 10", text);
  }

  /**
   * Returns the error of taking the pixel's middle for the fire's place: the fire lies anywhere in
   * the pixel alike, so with half width h the variance is h²/3 per axis.
   */
  Covariance covariance() {
    return new Covariance(variance(scanMeters), variance(trackMeters), 0);
  }

  private static long variance(double meters) {
    double half = meters / 2;
    return Math.max(1, Math.round(half * half / 3));
  }
}
