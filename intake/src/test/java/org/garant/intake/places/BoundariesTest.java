package org.garant.intake.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.garant.intake.IntakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps are consistent with UN General Assembly resolutions 68/262 and ES-11/4. */
class BoundariesTest {
  private static final List<Region> REGIONS = RegionReader.builtIn();
  private static final List<Region> COUNTRIES = RegionReader.builtInCountries();

  @ParameterizedTest(name = "{0} lies in {3}")
  @CsvSource({
    "Simferopol, 44.95, 34.10, UA-43",
    "Kerch, 45.35, 36.46, UA-43",
    "Sevastopol, 44.60, 33.53, UA-40",
    "Donetsk, 48.00, 37.80, UA-14",
    "Mariupol, 47.11, 37.55, UA-14",
    "Luhansk, 48.57, 39.31, UA-09",
    "Melitopol, 46.85, 35.37, UA-23",
    "Kherson, 46.64, 32.61, UA-65",
    "Kyiv, 50.45, 30.52, UA-30",
    "Bila Tserkva, 49.80, 30.12, UA-32",
    "Lviv, 49.84, 24.03, UA-46",
  })
  void builtInRegionsHoldTheirTowns(String name, double latitude, double longitude, String region) {
    RegionIndex index = new RegionIndex(REGIONS);
    Position position = Position.ofDegrees(latitude, longitude);
    assertThat(index.findContaining(position)).as(name).contains(new RegionId(region));
    assertThat(index.contains(RegionNames.COUNTRY, position)).as(name).isTrue();
  }

  @ParameterizedTest(name = "{0} lies in {3}")
  @CsvSource({
    "Simferopol, 44.95, 34.10, UA",
    "Sevastopol, 44.60, 33.53, UA",
    "Kerch, 45.35, 36.46, UA",
    "Donetsk, 48.00, 37.80, UA",
    "Luhansk, 48.57, 39.31, UA",
    "Melitopol, 46.85, 35.37, UA",
    "Kherson, 46.64, 32.61, UA",
    "Kyiv, 50.45, 30.52, UA",
    "Uzhhorod, 48.62, 22.29, UA",
    "Rostov-on-Don, 47.24, 39.71, RU",
    "Krasnodar, 45.03, 38.97, RU",
    "Temriuk, 45.26, 37.40, RU",
    "Belgorod, 50.60, 36.59, RU",
    "Kursk, 51.73, 36.19, RU",
    "Gomel, 52.43, 31.00, BY",
    "Warsaw, 52.23, 21.01, PL",
    "Kosice, 48.72, 21.26, SK",
    "Debrecen, 47.53, 21.63, HU",
    "Suceava, 47.65, 26.25, RO",
    "Chisinau, 47.01, 28.86, MD",
    "Tiraspol, 46.84, 29.61, MD",
  })
  void builtInCountriesHoldTheirTowns(
      String name, double latitude, double longitude, String country) {
    RegionIndex index = new RegionIndex(COUNTRIES);
    Position position = Position.ofDegrees(latitude, longitude);
    assertThat(
            COUNTRIES.stream().map(Region::id).filter(it -> index.contains(it, position)).toList())
        .as(name)
        .containsExactly(new RegionId(country));
  }

  /** The border that the source draws between them is gone: both lie within one ring. */
  @Test
  void noBorderIsLeftBetweenCrimeaAndTheMainland() {
    Position simferopol = Position.ofDegrees(44.95, 34.10);
    Position kherson = Position.ofDegrees(46.64, 32.61);
    Region ukraine =
        COUNTRIES.stream()
            .filter(it -> it.id().equals(RegionNames.COUNTRY))
            .findAny()
            .orElseThrow();

    List<List<List<Position>>> withCrimea =
        ukraine.polygons().stream().filter(it -> contains(it, simferopol)).toList();

    assertThat(withCrimea).hasSize(1);
    assertThat(contains(withCrimea.getFirst(), kherson)).isTrue();
    assertThat(withCrimea.getFirst()).as("no hole").hasSize(1);
  }

  private static boolean contains(List<List<Position>> polygon, Position position) {
    RegionId id = RegionNames.COUNTRY;
    return new RegionIndex(List.of(new Region(id, "part", List.of(polygon))))
        .contains(id, position);
  }

  @Test
  void everyRegionHasItsOutlineAndOfficialName() {
    assertThat(REGIONS).hasSize(28);
    assertThat(REGIONS.getFirst().id()).isEqualTo(RegionNames.COUNTRY);
    assertThat(REGIONS.subList(1, 28))
        .extracting(Region::id)
        .containsExactlyElementsOf(RegionNames.shipped().officialNames().keySet());
    assertThat(REGIONS).extracting(Region::name).contains("Mykolaivska oblast", "city of Kyiv");
  }

  /**
   * Outlines and gazetteer are from different hands. Where they disagree a town lies at a coast or
   * border, where outlines at 1:10 million are off by a kilometre or two.
   */
  @Test
  void nearlyAllTownsLieInTheRegionThatTheGazetteerSays() throws IntakeException {
    RegionIndex index = new RegionIndex(REGIONS);
    List<Settlement> towns =
        Gazetteer.builtIn(Optional.empty()).settlements().stream()
            .filter(it -> it.region().isPresent())
            .toList();

    long agreeing =
        towns.stream()
            .filter(it -> index.findContaining(it.position()).equals(it.region()))
            .count();

    assertThat(towns).hasSizeGreaterThan(1_600);
    assertThat(agreeing * 100 / towns.size()).isGreaterThanOrEqualTo(95);
  }

  @ParameterizedTest(name = "{0} lies in {3}")
  @CsvSource({
    "Simferopol, 44.95, 34.10, UA-43",
    "Sevastopol, 44.60, 33.52, UA-40",
    "Donetsk, 48.00, 37.80, UA-14",
    "Luhansk, 48.57, 39.31, UA-09",
    "Melitopol, 46.85, 35.37, UA-23",
    "Kherson, 46.64, 32.61, UA-65",
  })
  void placesLieInUkraine(String name, double latitude, double longitude, String region)
      throws IntakeException {
    String shared = System.getProperty("garant.shared", "");
    assumeFalse(shared.isEmpty(), "no trial data");
    RegionIndex index =
        new RegionIndex(
            RegionReader.read(
                Path.of(shared, "data/reference/geoboundaries_ukr_adm1_simplified.geojson")));
    Position position = Position.ofDegrees(latitude, longitude);
    assertThat(index.findContaining(position)).as(name).contains(new RegionId(region));
    assertThat(index.contains(new RegionId("UA"), position)).as(name).isTrue();
  }
}
