package org.garant.intake.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.garant.intake.IntakeException;
import org.garant.intake.text.Headline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer that ships with the program. Headlines are invented. */
class BuiltInGazetteerTest {
  @SuppressWarnings("NullAway.Init") // read before all tests
  private static Gazetteer gazetteer;

  @BeforeAll
  static void read() throws IntakeException {
    gazetteer = Gazetteer.builtIn(Optional.empty());
  }

  /** Expected names: resolution 55 of the Cabinet of Ministers of 27 January 2010. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "50.4547, 30.5238, Kyiv, UA-30",
    "46.4775, 30.7326, Odesa, UA-51",
    "47.8229, 35.1903, Zaporizhzhia, UA-23",
    "46.9659, 31.9974, Mykolaiv, UA-48",
    "49.4216, 26.9965, Khmelnytskyi, UA-68",
    "47.9077, 33.3921, Kryvyi Rih, UA-12",
    "44.9572, 34.1108, Simferopol, UA-43",
    "45.2003, 33.3667, Yevpatoriia, UA-43",
    "48.6208, 22.2879, Uzhhorod, UA-21",
  })
  void townsHaveTheirOfficialNameAndRegion(
      double latitude, double longitude, String name, String region) {
    Settlement town =
        gazetteer.find("no such name", Position.ofDegrees(latitude, longitude)).orElseThrow();

    assertThat(town.name()).isEqualTo(name);
    assertThat(town.region()).contains(new RegionId(region));
  }

  @Test
  void settlementsAcrossTheBorderHaveNoRegionOfUkraine() {
    Settlement belgorod =
        gazetteer.find("Belgorod", Position.ofDegrees(50.6107, 36.5802)).orElseThrow();

    assertThat(belgorod.region()).isEmpty();
    assertThat(belgorod.population()).isGreaterThan(100_000);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Взрывы в Киеве, UA-30",
    "Вибухи у Києві, UA-30",
    "Взрывы в Запорожье, UA-23",
    "Удар по Миколаєву, UA-48",
    "Удар по Николаеву, UA-48",
    "Обстріл Слов'янська, UA-14",
    "Обстрел Славянска, UA-14",
    "Атака на Білу Церкву, UA-32",
    "Атака на Белую Церковь, UA-32",
  })
  void headlinesInBothLanguagesAreUnderstood(String headline, String region) {
    Placer placer = new Placer(gazetteer, PlacementSettings.usual());
    Position elsewhere = Position.ofDegrees(48.9, 24.0);

    Place place = placer.place("Vyhadane", elsewhere, Headline.of(headline)).place();

    assertThat(place).isEqualTo(Place.within(new RegionId(region)));
  }

  /** Left: as gazetteers write it; right: as the official transliteration does. */
  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "Mykolayiv, Mykolaiv",
    "Khmel’nyts’kyy, Khmelnytskyi",
    "Khmelnytskyi, Khmelnytskyi",
    "Kyiv, Kyiv",
    "Kolomyia, Kolomyia",
    "Mar''yinka, Marinka",
    "Hulyaypole, Huliaipole",
    "Yenakiyeve, Yenakiieve",
    "Yur”yivka, Yurivka",
    "Shchastya, Shchastia",
  })
  void olderRomanisationBecomesTheOfficialOne(String old, String official) {
    assertThat(Transliteration.fromBgnPcgn(old)).isEqualTo(official);
  }

  @Test
  void builtInFilesHaveAHashAndATermOfUse() {
    assertThat(BuiltIn.values())
        .allSatisfy(file -> {
          assertThat(file.sha256().hex()).matches("[0-9a-f]{64}");
          assertThat(List.of(file.licence(), file.origin(), file.attribution()))
              .noneMatch(String::isEmpty);
        });
  }
}
