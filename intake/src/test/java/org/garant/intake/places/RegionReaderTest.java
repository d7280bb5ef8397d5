package org.garant.intake.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.intake.IntakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionReaderTest {
  private static final String SQUARE = "[[30,50],[31,50],[31,51],[30,50]]";

  @TempDir Path folder = Path.of("");

  @Test
  void regionsHaveOfficialNamesAndTheCountryIsTheirUnion() throws Exception {
    List<Region> regions =
        read(
            feature("UA-59", "Polygon", "[" + SQUARE + "]")
                + ","
                + feature("UA-30", "MultiPolygon", "[[" + SQUARE + "],[" + SQUARE + "]]"));

    assertThat(regions)
        .extracting(Region::id)
        .containsExactly(new RegionId("UA"), new RegionId("UA-30"), new RegionId("UA-59"));
    assertThat(regions.getFirst().polygons()).hasSize(3);
    assertThat(regions.getLast().name()).isEqualTo("Sumska oblast");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UA-59 | [[[30,91],[31,50],[31,51],[30,91]]] | latitude",
        "UA-59 | [[[181,50],[31,50],[31,51],[181,50]]] | longitude",
        "UA-59 | [[[-179,50],[179,50],[179,51],[-179,50]]] | antimeridian",
        "UA-59 | [[[30,50],[31,50],[31,51],[30,51]]] | open ring",
        "UA-59 | [] | outer ring",
        "UA-99 | [[[30,50],[31,50],[31,51],[30,50]]] | ISO 3166-2",
        "UA-59 | [[[30,50],[31,NaN],[31,51],[30,50]]] | number",
        "UA-59 | [[[30,50],[31,1e999],[31,51],[30,50]]] | finite"
      })
  void badOutlinesAreRefused(String code, String rings, String message) {
    assertThatThrownBy(() -> read(feature(code, "Polygon", rings)))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void regionThereTwiceIsRefused() {
    String feature = feature("UA-59", "Polygon", "[" + SQUARE + "]");

    assertThatThrownBy(() -> read(feature + "," + feature))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("UA-59 twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{}", "{\"features\":[]}", "{\"features\":[}]", "nul"})
  void whatIsNoGeoJsonIsRefused(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.geojson"), text);

    assertThatThrownBy(() -> RegionReader.read(file)).isInstanceOf(IntakeException.class);
  }

  @Test
  void otherMembersAreSkippedWhateverTheyHold() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("more.geojson"),
            "{\"crs\":{\"a\":[1,true,null,\"\\u0041\\n\",{}]},\"features\":["
                + feature("UA-59", "Polygon", "[" + SQUARE + "]")
                + "]}");

    assertThat(RegionReader.read(file)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Сумська область, UA-59",
    "Sumska oblast, UA-59",
    "Zaporizka oblast, UA-23",
    "м. Київ, UA-30",
    "Kyiv City, UA-30",
    "misto Kyiv, UA-30",
    "city of Kyiv, UA-30",
    "Kyivska oblast, UA-32",
    "Autonomous Republic of Crimea, UA-43",
    "city of Sevastopol, UA-40",
    "Автономна Республіка Крим, UA-43",
    "м. Севастополь, UA-40"
  })
  void regionsAreFoundByTheNamesSourcesUse(String name, String code) {
    assertThat(RegionNames.shipped().findByName(name)).contains(new RegionId(code));
  }

  /** Source: examples in resolution 55 of the Cabinet of Ministers of 27 January 2010. */
  @ParameterizedTest
  @CsvSource({
    "Алушта, Alushta",
    "Згорани, Zghorany",
    "Єнакієве, Yenakiieve",
    "Їжакевич, Yizhakevych",
    "Йосипівка, Yosypivka",
    "Знам'янка, Znamianka",
    "Щербухи, Shcherbukhy",
    "Корюківка, Koriukivka"
  })
  void transliterationIsTheOfficialOne(String ukrainian, String latin) {
    assertThat(Transliteration.official(ukrainian)).isEqualTo(latin);
  }

  private List<Region> read(String features) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("regions.geojson"),
            "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    return RegionReader.read(file);
  }

  private static String feature(String code, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"shapeISO\":\""
        + code
        + "\"},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }
}
