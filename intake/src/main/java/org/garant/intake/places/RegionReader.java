package org.garant.intake.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.garant.intake.Excerpt;
import org.garant.intake.IntakeException;
import org.garant.intake.json.JsonPull;
import org.garant.intake.text.Cleaning;

/**
 * Reads first-level outlines from GeoJSON (RFC 7946) as geoBoundaries publishes them: features with
 * a property {@code shapeISO} and a polygon or multipolygon.
 *
 * <p>Names are not the file's but the official transliteration. The country as a whole, {@code UA},
 * is added: the polygons of all regions together.
 */
public final class RegionReader {
  /** A ring may not span half the globe: such a one crosses the antimeridian. */
  private static final double MAX_SPAN_DEGREES = 180;

  private static final Pattern SECTOR = Pattern.compile("X[A-Z](-[A-Z0-9]{1,5})");

  /** Longest name of a sector, characters. */
  private static final int MAX_NAME_CHARS = 80;

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final JsonPull json;
  private final Kind kind;
  private final SortedMap<RegionId, Region> regions = new TreeMap<>();

  private RegionReader(JsonPull json, Kind kind) {
    this.json = json;
    this.kind = kind;
  }

  /** What features are, and by which property they are told apart. */
  private enum Kind {
    REGIONS("shapeISO"),
    SECTORS("id"),
    COUNTRIES("country");

    private final String property;

    Kind(String property) {
      this.property = property;
    }
  }

  /**
   * Returns the regions of {@code file}, sorted by id, the country first.
   *
   * @throws IntakeException if the file is not such GeoJSON, a code is unknown or there twice, a
   *     ring is not closed or crosses the antimeridian, or a position is out of range
   */
  public static List<Region> read(Path file) throws IntakeException {
    try (JsonPull json = JsonPull.open(file)) {
      return read(json, Kind.REGIONS).withCountry();
    }
  }

  /** Returns the regions that ship with the program, sorted by id, the country first. */
  public static List<Region> builtIn() {
    return readBuiltIn(BuiltIn.REGIONS, Kind.REGIONS).withCountry();
  }

  /**
   * Returns the outlines of Ukraine and the countries around it, sorted by code. They are cut to
   * what a map of Ukraine shows and good for drawing alone.
   */
  public static List<Region> builtInCountries() {
    return List.copyOf(readBuiltIn(BuiltIn.COUNTRIES, Kind.COUNTRIES).regions.values());
  }

  /**
   * Returns the sectors of {@code file}, sorted by id: areas that a mission drew for itself. Each
   * feature has the properties {@code id}, with a code that ISO 3166-1 leaves to users such as
   * {@code XS-01}, and {@code name}.
   *
   * @throws IntakeException if the file is not such GeoJSON, a code is there twice, a ring is not
   *     closed or crosses the antimeridian, or a position is out of range
   */
  public static List<Region> readSectors(Path file) throws IntakeException {
    try (JsonPull json = JsonPull.open(file)) {
      return List.copyOf(read(json, Kind.SECTORS).regions.values());
    }
  }

  private static RegionReader readBuiltIn(BuiltIn file, Kind kind) {
    try (JsonPull json = JsonPull.open(file.file(), file.open())) {
      return read(json, kind);
    } catch (IntakeException e) {
      throw new IllegalStateException("the program's own outlines cannot be read", e);
    }
  }

  private static RegionReader read(JsonPull json, Kind kind) throws IntakeException {
    RegionReader reader = new RegionReader(json, kind);
    reader.collection();
    json.end();
    return reader;
  }

  private void collection() throws IntakeException {
    boolean found = false;
    json.beginObject();
    for (boolean first = true; json.hasMember(first); first = false) {
      if (json.name().equals("features")) {
        found = true;
        features();
      } else {
        json.skip();
      }
    }
    if (!found || regions.isEmpty()) {
      throw json.wrong("features", "at least one region", "none");
    }
  }

  private void features() throws IntakeException {
    json.beginArray();
    for (boolean first = true; json.hasItem(first); first = false) {
      feature();
    }
  }

  private void feature() throws IntakeException {
    SortedMap<String, String> properties = new TreeMap<>();
    List<List<List<Position>>> polygons = List.of();
    json.beginObject();
    for (boolean first = true; json.hasMember(first); first = false) {
      switch (json.name()) {
        case "properties" -> properties = properties();
        case "geometry" -> polygons = geometry();
        default -> json.skip();
      }
    }
    String code = properties.getOrDefault(kind.property, "");
    switch (kind) {
      case REGIONS -> add(code, polygons);
      case SECTORS -> {
        if (!SECTOR.matcher(code).matches()) {
          throw json.wrong("id", "a sector's code such as XS-01", Excerpt.of(code));
        }
        addNamed("sector", code, properties, polygons);
      }
      case COUNTRIES -> {
        if (!COUNTRY.matcher(code).matches()) {
          throw json.wrong("country", "an ISO 3166-1 code", Excerpt.of(code));
        }
        addNamed("country", code, properties, polygons);
      }
    }
  }

  private void addNamed(
      String what,
      String code,
      SortedMap<String, String> properties,
      List<List<List<Position>>> polygons)
      throws IntakeException {
    String name = Cleaning.of(properties.getOrDefault("name", ""), MAX_NAME_CHARS).text();
    if (name.isEmpty()) {
      throw json.wrong("name", "a " + what + "'s name", "none");
    }
    RegionId id = new RegionId(code);
    if (polygons.isEmpty()) {
      throw json.wrong("geometry", "a polygon of " + id, "none");
    }
    if (regions.put(id, new Region(id, name, polygons)) != null) {
      throw json.wrong(kind.property, "each " + what + " once", id + " twice");
    }
  }

  private void add(String code, List<List<List<Position>>> polygons) throws IntakeException {
    SortedMap<RegionId, String> names = RegionNames.shipped().officialNames();
    RegionId id =
        names.keySet().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(() -> json.wrong("shapeISO", "an ISO 3166-2 code", Excerpt.of(code)));
    if (polygons.isEmpty()) {
      throw json.wrong("geometry", "a polygon of " + id, "none");
    }
    if (regions.put(id, new Region(id, names.getOrDefault(id, ""), polygons)) != null) {
      throw json.wrong("shapeISO", "each region once", id + " twice");
    }
  }

  private List<Region> withCountry() {
    List<List<List<Position>>> all = new ArrayList<>();
    regions.values().forEach(region -> all.addAll(region.polygons()));
    List<Region> result = new ArrayList<>();
    result.add(new Region(RegionNames.COUNTRY, RegionNames.COUNTRY_NAME, all));
    result.addAll(regions.values());
    return List.copyOf(result);
  }

  /** Returns the members that are strings. */
  private SortedMap<String, String> properties() throws IntakeException {
    SortedMap<String, String> properties = new TreeMap<>();
    json.beginObject();
    for (boolean first = true; json.hasMember(first); first = false) {
      String name = json.name();
      if (json.isString()) {
        properties.put(name, json.string());
      } else {
        json.skip();
      }
    }
    return properties;
  }

  /** Reads a geometry. Its type is told by how deep its coordinates are nested. */
  private List<List<List<Position>>> geometry() throws IntakeException {
    String type = "";
    List<List<List<Position>>> polygons = new ArrayList<>();
    json.beginObject();
    for (boolean first = true; json.hasMember(first); first = false) {
      String name = json.name();
      if (name.equals("type")) {
        type = json.string();
        requirePolygon(type);
      } else if (name.equals("coordinates") && type.equals("MultiPolygon")) {
        polygons.addAll(polygons());
      } else if (name.equals("coordinates")) {
        requirePolygon(type);
        polygons.add(rings());
      } else {
        json.skip();
      }
    }
    return polygons;
  }

  private void requirePolygon(String type) throws IntakeException {
    if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
      throw json.wrong("type", "Polygon or MultiPolygon before coordinates", Excerpt.of(type));
    }
  }

  private List<List<List<Position>>> polygons() throws IntakeException {
    List<List<List<Position>>> polygons = new ArrayList<>();
    json.beginArray();
    for (boolean first = true; json.hasItem(first); first = false) {
      polygons.add(rings());
    }
    return polygons;
  }

  private List<List<Position>> rings() throws IntakeException {
    List<List<Position>> rings = new ArrayList<>();
    json.beginArray();
    for (boolean first = true; json.hasItem(first); first = false) {
      rings.add(ring());
    }
    if (rings.isEmpty()) {
      throw json.wrong("coordinates", "an outer ring", "none");
    }
    return rings;
  }

  private List<Position> ring() throws IntakeException {
    List<Position> ring = new ArrayList<>();
    double west = 180;
    double east = -180;
    json.beginArray();
    for (boolean first = true; json.hasItem(first); first = false) {
      Position position = position();
      west = Math.min(west, position.longitudeDegrees());
      east = Math.max(east, position.longitudeDegrees());
      ring.add(position);
    }
    if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
      throw json.wrong("ring", "at least four positions, the last as the first", "an open ring");
    }
    if (east - west > MAX_SPAN_DEGREES) {
      throw json.wrong("ring", "a ring on one side of the antimeridian", "one across it");
    }
    return ring;
  }

  private Position position() throws IntakeException {
    json.beginArray();
    double longitude = coordinate(true, "longitude", 180);
    double latitude = coordinate(false, "latitude", 90);
    while (json.hasItem(false)) {
      json.number(); // an altitude, not needed
    }
    return Position.ofDegrees(latitude, longitude);
  }

  private double coordinate(boolean first, String what, double limit) throws IntakeException {
    if (!json.hasItem(first)) {
      throw json.wrong(what, "a number", "the end of the position");
    }
    double value = json.number();
    if (!(Math.abs(value) <= limit)) {
      throw json.wrong(what, "degrees within " + (int) limit, String.valueOf(value));
    }
    return value;
  }
}
