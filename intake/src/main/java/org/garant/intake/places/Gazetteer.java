package org.garant.intake.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.ReferenceTable;
import org.garant.intake.text.Tables;

/** The settlements known by name, and the pseudo-places among them. Read from two CSV files. */
public final class Gazetteer {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "name_en",
          "name_uk",
          "name_ru",
          "name_fr",
          "admin1_code",
          "population",
          "longitude",
          "latitude");
  private static final List<String> PSEUDO_COLUMNS =
      List.of(
          "place_name",
          "lon",
          "lat",
          "oblast_most_mentioned",
          "share_of_headlines_naming_that_oblast");

  /** How far apart two sources may put one settlement, m. */
  static final double SAME_PLACE_METERS = 2_000;

  /** How far apart they may put it if they also call it by one name, m. */
  private static final double SAME_NAME_METERS = 10_000;

  /** Side of a cell of the index, 1e-7 degrees: 0.2 degrees, above 14 km in Ukraine. */
  private static final int CELL_E7 = 2_000_000;

  private final List<Settlement> settlements;
  private final List<PseudoPlace> pseudoPlaces;
  private final Map<Position, List<Settlement>> cells = new TreeMap<>();

  private Gazetteer(List<Settlement> settlements, List<PseudoPlace> pseudoPlaces) {
    this.settlements =
        settlements.stream()
            .sorted(
                Comparator.comparingLong(Settlement::population)
                    .reversed()
                    .thenComparing(Settlement::position))
            .toList();
    this.pseudoPlaces = List.copyOf(pseudoPlaces);
    for (Settlement settlement : this.settlements) {
      cells
          .computeIfAbsent(cell(settlement.position(), 0, 0), cell -> new ArrayList<>())
          .add(settlement);
    }
  }

  /**
   * Reads a gazetteer.
   *
   * @param places name, name_en, name_uk, name_ru, name_fr, admin1_code (GeoNames), population,
   *     longitude, latitude
   * @param pseudoPlaces place_name, lon, lat, oblast_most_mentioned,
   *     share_of_headlines_naming_that_oblast (0 to 1)
   * @throws IntakeException if a file or any of its rows cannot be read: a reference with holes
   *     would misplace silently
   */
  public static Gazetteer read(Path places, Path pseudoPlaces) throws IntakeException {
    Map<String, String> officialNames = new TreeMap<>();
    for (List<String> row : Tables.read(Gazetteer.class, "official-names.tsv", 2)) {
      officialNames.put(row.get(0), row.get(1));
    }
    return new Gazetteer(
        ReferenceTable.read(places, COLUMNS, row -> settlement(row, officialNames)),
        ReferenceTable.read(pseudoPlaces, PSEUDO_COLUMNS, Gazetteer::pseudoPlace));
  }

  /** Returns all settlements, the largest first. */
  public List<Settlement> settlements() {
    return settlements;
  }

  /** Returns the pseudo-place of that name within 2 km of {@code position}. */
  public Optional<PseudoPlace> findPseudoPlace(String name, Position position) {
    return pseudoPlaces.stream()
        .filter(place -> place.name().equals(name))
        .filter(place -> meters(place.position(), position) <= SAME_PLACE_METERS)
        .findFirst();
  }

  /**
   * Returns the settlement that a source calls {@code name} and puts at {@code position}: one of
   * that name within 10 km, otherwise the nearest within 2 km.
   */
  public Optional<Settlement> find(String name, Position position) {
    Optional<Settlement> named =
        near(position)
            .filter(it -> meters(it.position(), position) <= SAME_NAME_METERS)
            .filter(it -> isCalled(it, name))
            .findFirst();
    return named.isPresent()
        ? named
        : near(position)
            .filter(it -> meters(it.position(), position) <= SAME_PLACE_METERS)
            .min(Comparator.comparingDouble(it -> meters(it.position(), position)));
  }

  private Stream<Settlement> near(Position position) {
    List<Settlement> found = new ArrayList<>();
    for (int north = -1; north <= 1; north++) {
      for (int east = -1; east <= 1; east++) {
        found.addAll(cells.getOrDefault(cell(position, north, east), List.of()));
      }
    }
    return found.stream();
  }

  private static Position cell(Position position, int north, int east) {
    int latitude = Math.floorDiv(position.latitudeE7(), CELL_E7) + north;
    int longitude = Math.floorDiv(position.longitudeE7(), CELL_E7) + east;
    return new Position(latitude, longitude); // the cell's number, not a place
  }

  private static boolean isCalled(Settlement settlement, String name) {
    List<String> words = Skeleton.words(name);
    return settlement.spellings().stream().map(Skeleton::words).anyMatch(words::equals);
  }

  private static double meters(Position a, Position b) {
    LocalFrame frame = new LocalFrame(a);
    double east = frame.eastMeters(b);
    double north = frame.northMeters(b);
    return Math.sqrt(east * east + north * north);
  }

  private static Settlement settlement(CsvRow row, Map<String, String> officialNames)
      throws FieldException {
    List<String> spellings =
        Stream.of("name", "name_en", "name_uk", "name_ru", "name_fr")
            .map(row::field)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (spellings.isEmpty()) {
      throw new FieldException("name", "a name", "");
    }
    String ukrainian = officialNames.getOrDefault(row.field("name"), row.field("name_uk"));
    String official =
        Transliteration.official(ukrainian.isEmpty() ? spellings.getFirst() : ukrainian);
    return new Settlement(
        official,
        Stream.concat(spellings.stream(), Stream.of(official)).distinct().toList(),
        Coordinates.position(row, "latitude", "longitude"),
        Coordinates.count(row, "population"),
        RegionNames.shipped().findByGeoNamesCode(row.field("admin1_code")));
  }

  private static PseudoPlace pseudoPlace(CsvRow row) throws FieldException {
    String oblast = row.field("oblast_most_mentioned");
    RegionId region =
        RegionNames.shipped()
            .findByName(oblast)
            .orElseThrow(
                () -> new FieldException("oblast_most_mentioned", "a known oblast", oblast));
    return new PseudoPlace(
        row.field("place_name"),
        Coordinates.position(row, "lat", "lon"),
        region,
        Coordinates.sharePpm(row, "share_of_headlines_naming_that_oblast"));
  }
}
