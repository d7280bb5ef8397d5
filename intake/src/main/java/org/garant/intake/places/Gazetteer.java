package org.garant.intake.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvReader;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.ReferenceTable;
import org.garant.intake.text.Tables;

/**
 * The settlements known by name, and the pseudo-places among them. Read from CSV files; settlements
 * also ship with the program.
 */
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
  private static final List<String> BUILT_IN_COLUMNS =
      List.of("name", "country", "admin1_code", "population", "longitude", "latitude");
  private static final List<String> PSEUDO_COLUMNS =
      List.of(
          "place_name",
          "lon",
          "lat",
          "oblast_most_mentioned",
          "share_of_headlines_naming_that_oblast");

  /** Crimea and Sevastopol, by admin1 code of GeoNames. */
  private static final List<String> GEONAMES_CRIMEA = List.of("11", "20");

  private static final Pattern SEMICOLON = Pattern.compile(";");

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
   *     share_of_headlines_naming_that_oblast (0 to 1); a source may have none
   * @throws IntakeException if a file or any of its rows cannot be read: a reference with holes
   *     would misplace silently
   */
  public static Gazetteer read(Path places, Optional<Path> pseudoPlaces) throws IntakeException {
    Map<String, String> officialNames = new TreeMap<>();
    for (List<String> row : Tables.read(Gazetteer.class, "official-names.tsv", 2)) {
      officialNames.put(row.get(0), row.get(1));
    }
    return new Gazetteer(
        ReferenceTable.read(places, COLUMNS, row -> settlement(row, officialNames)),
        pseudoPlaces(pseudoPlaces));
  }

  /**
   * Returns the gazetteer that ships with the program.
   *
   * @param pseudoPlaces as for {@link #read}
   * @throws IntakeException if the file of pseudo-places cannot be read
   */
  public static Gazetteer builtIn(Optional<Path> pseudoPlaces) throws IntakeException {
    Map<String, List<String>> knownNames = new TreeMap<>();
    for (List<String> row : Tables.read(Gazetteer.class, "built-in-names.tsv", 3)) {
      knownNames.put(
          row.get(0),
          Stream.concat(Stream.of(row.get(1)), SEMICOLON.splitAsStream(row.get(2)))
              .filter(name -> !name.isEmpty())
              .toList());
    }
    List<Settlement> settlements;
    try (CsvReader csv = CsvReader.open(BuiltIn.SETTLEMENTS.file(), BuiltIn.SETTLEMENTS.open())) {
      settlements =
          ReferenceTable.read(csv, BUILT_IN_COLUMNS, row -> builtInSettlement(row, knownNames));
    } catch (IntakeException e) {
      throw new IllegalStateException("the program's own gazetteer cannot be read", e);
    }
    return new Gazetteer(settlements, pseudoPlaces(pseudoPlaces));
  }

  private static List<PseudoPlace> pseudoPlaces(Optional<Path> file) throws IntakeException {
    return file.isEmpty()
        ? List.of()
        : ReferenceTable.read(file.get(), PSEUDO_COLUMNS, Gazetteer::pseudoPlace);
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

  /**
   * The names of the built-in table are romanised from Ukrainian. Of other countries it knows no
   * first-level units: their settlements are found by position, and no headline is placed by them.
   */
  private static Settlement builtInSettlement(CsvRow row, Map<String, List<String>> knownNames)
      throws FieldException {
    String name = row.field("name");
    if (name.isEmpty()) {
      throw new FieldException("name", "a name", "");
    }
    boolean inUkraine = row.field("country").equals(RegionNames.COUNTRY.code());
    List<String> names =
        inUkraine
            ? knownNames.getOrDefault(name, List.of(officialForm(name, row.field("admin1_code"))))
            : List.of(name);
    return new Settlement(
        names.getFirst(),
        Stream.concat(names.stream(), Stream.of(name)).distinct().toList(),
        Coordinates.position(row, "latitude", "longitude"),
        Coordinates.count(row, "population"),
        inUkraine
            ? RegionNames.shipped().findByGeoNamesCode(row.field("admin1_code"))
            : Optional.empty());
  }

  /** In Crimea the table has many names in their Russian form: those stay as they are. */
  private static String officialForm(String name, String admin1) {
    return GEONAMES_CRIMEA.contains(admin1) ? name : Transliteration.fromBgnPcgn(name);
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
