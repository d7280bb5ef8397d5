package org.garant.intake.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.garant.intake.IntakeException;
import org.garant.intake.text.Headline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headlines are invented; places are real, as the traps are about their names. */
class PlacerTest {
  private static final Position VORONYNE = Position.ofDegrees(51.10624, 34.12376);
  private static final Position POLTAVA = Position.ofDegrees(49.58953, 34.55125);
  private static final Position NOVYI = Position.ofDegrees(49.0, 31.0);
  private static final Position BAZHANOVO = Position.ofDegrees(48.02, 38.0);

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before each test
  private Placer placer;

  @BeforeEach
  void readGazetteer() throws Exception {
    Path places =
        Files.writeString(
            folder.resolve("places.csv"),
            """
            name,name_en,name_uk,name_ru,name_fr,admin1_code,population,longitude,latitude
            Poltava,Poltava,Полтава,Полтава,,18,317847,34.55125,49.58953
            Kryvyi Rih,,Кривий Ріг,Кривой Рог,,04,652380,33.39,47.91
            Kharkiv,Kharkiv,Харків,Харьков,,07,1430885,36.25272,49.98081
            Kupiansk,,Куп'янськ,Купянск,,07,28000,37.61,49.71
            Novyi,,Новий,Новый,,18,900,31.0,49.0
            Ukrainka,,Українка,Украинка,,13,16000,30.74,50.14
            """);
    Path pseudo =
        Files.writeString(
            folder.resolve("pseudo.csv"),
            """
            place_name,lon,lat,oblast_most_mentioned,share_of_headlines_naming_that_oblast
            Voronyne,34.12376,51.10624,Sumy,1.0
            Poltava,34.55125,49.58953,Poltava,0.55
            """);
    placer = new Placer(Gazetteer.read(places, Optional.of(pseudo)), PlacementSettings.usual());
  }

  @Test
  void pseudoPlaceIsTheWholeOblast() {
    Placement placement = place("Voronyne", VORONYNE, "Двоє поранених унаслідок удару");

    assertThat(placement.place()).isEqualTo(Place.within(new RegionId("UA-59")));
    assertThat(placement.notes()).contains("oblast-wide-place", "place-not-in-gazetteer");
  }

  @Test
  void pseudoPlaceOfAnotherPositionIsASettlement() {
    Placement placement =
        place("Voronyne", Position.ofDegrees(50.9, 34.12), "Двоє поранених унаслідок удару");

    assertThat(placement.place().parts().getFirst()).isInstanceOf(Place.Point.class);
  }

  @Test
  void pseudoPlaceThatIsATownIsAMixtureByItsShare() {
    Placement placement = place("Poltava", POLTAVA, "Пролунали вибухи");

    assertThat(placement.place().parts()).hasSize(2);
    assertThat(placement.place().parts().getFirst())
        .isEqualTo(new Place.Area(new RegionId("UA-53"), 550_000));
    assertThat(placement.place().parts().getLast().weightPpm()).isEqualTo(450_000);
    assertThat(placement.notes()).containsExactly("mixed-place");
  }

  @Test
  void headlineItselfDecidesBetweenTownAndOblast() {
    assertThat(place("Poltava", POLTAVA, "Вибухи на Полтавщині").place())
        .isEqualTo(Place.within(new RegionId("UA-53")));
    assertThat(place("Poltava", POLTAVA, "Взрывы в Полтавской области").place())
        .isEqualTo(Place.within(new RegionId("UA-53")));
    assertThat(place("Poltava", POLTAVA, "Вибухи у Полтаві").place().parts())
        .singleElement()
        .isInstanceOf(Place.Point.class);
    assertThat(place("Poltava", POLTAVA, "Вибухи у Полтаві та на Полтавщині").place().parts())
        .extracting(Place.Part::weightPpm)
        .containsExactly(500_000, 500_000);
  }

  @Test
  void commonWordTakenAsPlaceIsSomewhereInTheCountry() {
    Placement placement = place("Novyi", NOVYI, "Новий телефон показали на виставці");

    assertThat(placement.place()).isEqualTo(Place.within(RegionNames.COUNTRY));
    assertThat(placement.notes()).contains("common-word-place", "unknown-place");
    assertThat(place("Ukrainka", Position.ofDegrees(50.14, 30.74), "Що українці думають").notes())
        .contains("common-word-place");
  }

  @Test
  void commonWordBesideAnotherTownIsThatTownsOblast() {
    Placement placement = place("Novyi", NOVYI, "Новий удар по Харкову");

    assertThat(placement.place()).isEqualTo(Place.within(new RegionId("UA-63")));
    assertThat(placement.notes()).contains("common-word-place", "other-place-named");
  }

  @Test
  void reportsOfKryvyiRihAtBazhanovoAreInDnipropetrovskaOblast() {
    assertThat(place("Bazhanovo", BAZHANOVO, "Удар по Кривому Рогу").place())
        .isEqualTo(Place.within(new RegionId("UA-12")));
    assertThat(place("Bazhanovo", BAZHANOVO, "Удар по Кривому Рогу и Харькову").place().parts())
        .hasSize(2);
  }

  @Test
  void townNearBySpeaksForTheSourcesPlace() {
    Position village = Position.ofDegrees(49.85, 37.6);

    assertThat(place("Kindrashivka", village, "Бій на північ від Купянська").place().parts())
        .singleElement()
        .isInstanceOf(Place.Point.class);
  }

  @Test
  void sigmaGrowsWithPopulation() {
    assertThat(sigma(place("Kharkiv", Position.ofDegrees(49.98, 36.25), "Удар по Харкову")))
        .isEqualTo(8_000);
    assertThat(sigma(place("Poltava", POLTAVA, "Удар по Полтаві"))).isEqualTo(5_000);
    assertThat(sigma(place("Kupiansk", Position.ofDegrees(49.71, 37.61), "У Купянську")))
        .isEqualTo(3_000);
    assertThat(sigma(place("Nowhere", Position.ofDegrees(48.0, 30.0), "Подія"))).isEqualTo(3_000);
  }

  @Test
  void namesAreTheOfficialTransliteration() {
    Place.Part part =
        place("Harkov", Position.ofDegrees(49.98, 36.25), "Удар по Харькову")
            .place()
            .parts()
            .getFirst();

    assertThat(((Place.Point) part).name()).isEqualTo("Kharkiv");
  }

  @Test
  void inflectedNamesAreFoundAndDerivedWordsAreNot() {
    NamePattern kharkiv = NamePattern.of("Харків");

    for (String form : List.of("Харкова", "Харкову", "Харкові", "Харьков", "Kharkiv")) {
      assertThat(kharkiv.listMatches(List.of(Skeleton.of(form)))).as(form).hasSize(1);
    }
    for (String other : List.of("Харківщина", "Харківська", "харківчан")) {
      assertThat(kharkiv.listMatches(List.of(Skeleton.of(other)))).as(other).isEmpty();
    }
    assertThat(NamePattern.of("Костянтинівка").listMatches(List.of(Skeleton.of("Костянтинівці"))))
        .hasSize(1);
  }

  @Test
  void badReferenceRowsAreRefusedWithTheirLine() throws Exception {
    Path places =
        Files.writeString(
            folder.resolve("bad.csv"),
            """
            name,name_en,name_uk,name_ru,name_fr,admin1_code,population,longitude,latitude
            Poltava,,,,,18,many,34.5,49.5
            """);

    assertThatThrownBy(() -> Gazetteer.read(places, Optional.of(places)))
        .isInstanceOf(IntakeException.class)
        .hasMessage("bad.csv:2: population: expected a whole number, 0 or more, found 'many'");
  }

  private Placement place(String name, Position position, String headline) {
    return placer.place(name, position, Headline.of(headline));
  }

  private static long sigma(Placement placement) {
    Place.Point point = (Place.Point) placement.place().parts().getFirst();
    return Math.round(point.covariance().majorSigmaMeters());
  }
}
