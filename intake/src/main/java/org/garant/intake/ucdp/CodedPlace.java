package org.garant.intake.ucdp;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Position;
import org.garant.intake.FieldException;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.places.RegionNames;
import org.garant.intake.text.Cleaning;

/**
 * Where an event was, by its coordinates and how precise UCDP says they are. Source of the codes:
 * UCDP GED codebook, {@code where_prec}; what they mean in metres is ours, for the codebook gives a
 * distance for the second alone.
 *
 * <table>
 * <caption>Precision and place</caption>
 * <tr><th>code</th><th>codebook</th><th>here</th></tr>
 * <tr><td>1</td><td>the exact place</td><td>about it, as a settlement is wide (policy)</td></tr>
 * <tr><td>2</td><td>within some 25 km of a place</td><td>12.5 km: a disc of radius R has a variance
 * of R²/4 per axis</td></tr>
 * <tr><td>3</td><td>a second-order unit, its centroid</td><td>15 km, assumed: a raion of Ukraine had
 * some 1,200 km² before July 2020 and has 4,400 km² since, discs of 10 and 19 km</td></tr>
 * <tr><td>4</td><td>a first-order unit, its centroid</td><td>anywhere in that region; 50 km, assumed,
 * where it has none of Ukraine's names</td></tr>
 * <tr><td>5</td><td>an area that is no unit, or a line</td><td>100 km, assumed</td></tr>
 * <tr><td>6</td><td>the country alone</td><td>anywhere in Ukraine; 300 km, assumed, elsewhere</td>
 * </tr>
 * <tr><td>7</td><td>in the air or at sea, estimated</td><td>50 km, assumed</td></tr>
 * </table>
 *
 * @param place the place
 * @param notes {@code region-wide}, {@code country-wide}, {@code area-not-a-unit}, {@code
 *     region-not-known}
 */
record CodedPlace(Place place, Set<String> notes) {
  /** "Donetsk oblast", where our table has "Donetsk" and "Donetska oblast". */
  private static final Pattern OBLAST = Pattern.compile(" (oblast|region)$");

  private static final int MAX_NAME_CHARS = 200;
  private static final long NEAR_METERS = 12_500;
  private static final long DISTRICT_METERS = 15_000;
  private static final long OTHER_REGION_METERS = 50_000;
  private static final long AREA_METERS = 100_000;
  private static final long OTHER_COUNTRY_METERS = 300_000;
  private static final long AIR_OR_SEA_METERS = 50_000;

  CodedPlace {
    notes = Set.copyOf(notes);
  }

  /**
   * Reads the place of {@code row}.
   *
   * @param settlementMeters error of an exactly known place, m
   * @throws FieldException if the coordinates or the precision are wrong
   */
  static CodedPlace of(CsvRow row, long settlementMeters) throws FieldException {
    Position middle = Coordinates.position(row, "latitude", "longitude");
    String name = Cleaning.of(row.field("where_coordinates"), MAX_NAME_CHARS).text();
    String precision = row.field("where_prec").strip();
    Set<String> notes = new TreeSet<>();
    Place place =
        switch (precision) {
          case "1" -> about(name, middle, settlementMeters);
          case "2" -> about(name, middle, NEAR_METERS);
          case "3" -> about(name, middle, DISTRICT_METERS);
          case "4" -> region(row, name, middle, notes);
          case "5" -> {
            notes.add("area-not-a-unit");
            yield about(name, middle, AREA_METERS);
          }
          case "6" -> {
            notes.add("country-wide");
            yield isUkraine(row)
                ? Place.within(RegionNames.COUNTRY)
                : about(name, middle, OTHER_COUNTRY_METERS);
          }
          case "7" -> about(name, middle, AIR_OR_SEA_METERS);
          default -> throw new FieldException("where_prec", "a precision from 1 to 7", precision);
        };
    return new CodedPlace(place, notes);
  }

  private static Place region(CsvRow row, String name, Position middle, Set<String> notes) {
    String unit = row.findField("adm_1").orElse("").strip();
    Optional<RegionId> region =
        isUkraine(row)
            ? RegionNames.shipped()
                .findByName(unit)
                .or(() -> RegionNames.shipped().findByName(OBLAST.matcher(unit).replaceFirst("")))
            : Optional.empty();
    notes.add(region.isPresent() ? "region-wide" : "region-not-known");
    return region.map(Place::within).orElseGet(() -> about(name, middle, OTHER_REGION_METERS));
  }

  private static boolean isUkraine(CsvRow row) {
    return row.findField("country").orElse("").strip().equals(RegionNames.COUNTRY_NAME);
  }

  private static Place about(String name, Position middle, long sigmaMeters) {
    return Place.about(name, middle, Covariance.circular(sigmaMeters));
  }
}
