package org.garant.intake.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Proportion;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All headlines are invented. */
class ClassifierTest {
  private static final PartyId RU = new PartyId("SIDE-A");
  private static final PartyId UA = new PartyId("SIDE-B");
  private static final Classifier CLASSIFIER = new Classifier(Map.of("RU", RU, "UA", UA));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Росіяни обстріляли з артилерії село Тестове: поранено жінку | fire.shelling",
        "Россияне ударили беспилотником по селу Тестовое – ранен мужчина | strike.drone",
        "РФ вдарила балістичною ракетою по місту: троє загиблих | strike.missile",
        "Окупанти скинули КАБ на селище, пошкоджено будинки | strike.air-bomb",
        "Росія атакувала Тестове: двоє поранених | strike.unspecified",
        "Силы обороны отбили штурм у села Тестовое | assault.ground",
        "Russian drones attacked a village, two people injured | strike.drone"
      })
  void actsAreTold(String headline, String act) {
    Classification answer = classify(headline);

    assertThat(answer.acts().anyAct().value()).isGreaterThan(0.5);
    assertThat(answer.acts().mostLikely().code()).isEqualTo(act);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "За добу на фронті відбулося 77 боїв",
        "У місті лунала тривога через загрозу балістики",
        "Президент прокоментував удар по місту",
        "Суд засудив чоловіка за шахрайство",
        "Команда виграла матч чемпіонату",
        "Завтра потеплішає: прогноз погоди",
        "Вшанували пам'ять загиблих два роки тому"
      })
  void whatIsNoActIsUnlikelyToBeOne(String headline) {
    assertThat(classify(headline).acts().anyAct().value()).isLessThan(0.35);
  }

  @Test
  void actorsArePartiesOfTheSettings() {
    assertThat(classify("Росіяни вдарили по селу").actors().probability(RU).value())
        .isGreaterThan(0.8);
    assertThat(classify("Позиция ВС РФ под ударами ВСУ").actors().probability(UA).value())
        .isGreaterThan(0.5);
    assertThat(classify("Пролунали вибухи").actors().unstatedShare().value()).isGreaterThan(0.5);
    assertThat(
            new Classifier(Map.of())
                .classify(Set.of(), Headline.of("Росіяни вдарили"))
                .actors()
                .ppm())
        .isEmpty();
  }

  /** Whatever is said of one side is answered as it would be of the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Позиция ВС РФ под ударами ВСУ | Позиция ВСУ под ударами ВС РФ",
        "Украинские дроны атаковали российские позиции | Российские дроны атаковали украинские позиции",
        "Росія атакувала Україну дронами | Україна атакувала Росію дронами",
        "Пролунали вибухи у Севастополі | Пролунали вибухи в Одесі",
        "ППО збила дрони над Кримом | ППО збила дрони над Одесою",
        "ВСУ под обстрелом вошли в село | ВС РФ под обстрелом вошли в село",
        "Russian drones attacked a village | Ukrainian drones attacked a village"
      })
  void sidesAreTreatedAlike(String headline, String mirrored) {
    Classification one = classify(headline);
    Classification other = classify(mirrored);

    assertThat(other.actors().probability(UA)).isEqualTo(one.actors().probability(RU));
    assertThat(other.actors().probability(RU)).isEqualTo(one.actors().probability(UA));
    assertThat(other.acts()).isEqualTo(one.acts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Пролунали вибухи",
        "Дрон влучив у будинок, двоє поранених",
        "Масований удар по місту Київ",
        "Взрывы в Белгороде",
        "Приліт у Криму",
        "В результате обстрела погиб мужчина"
      })
  void whereNobodyIsNamedMostIsUnstated(String headline) {
    assertThat(classify(headline).actors().unstatedShare().value()).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ВСУ ударили дроном по технике | SIDE-B",
        "Сили оборони уразили склад окупантів | SIDE-B",
        "СБУ вдарила по аеродрому | SIDE-B",
        "Партизани спалили військову машину | SIDE-B",
        "ППО збила дрони над Брянськом | SIDE-B",
        "Сили оборони відбили штурм окупантів | SIDE-A",
        "Силы обороны сбили дроны | SIDE-A",
        "Ворог обстріляв село | SIDE-A",
        "Шахед влучив у будинок | SIDE-A"
      })
  void doerIsToldFromWhoeverElseIsNamed(String headline, String party) {
    assertThat(classify(headline).actors().probability(new PartyId(party)).value())
        .isGreaterThan(0.5);
  }

  @Test
  void namesOfBothSidesAreOfTheSameKinds() {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (List<String> row : Tables.read(SideCues.class, "sides.tsv", 3)) {
      kinds.computeIfAbsent(row.get(0), side -> new TreeSet<>()).add(row.get(1));
    }
    assertThat(kinds.get("RU")).containsAll(Set.of("forces", "country", "soil"));
    assertThat(kinds.get("UA")).containsAll(Set.of("forces", "country", "soil"));
    assertThat(kinds.keySet()).containsExactly("RU", "UA", "both");
  }

  @Test
  void modelIsNeverSurerThanItsSampleAllows() {
    assertThat(
            classify("Росіяни атакували дронами місто: пожежа, поранені").acts().anyAct().value())
        .isLessThanOrEqualTo(0.985);
    assertThat(classify("Погода, футбол, суд, санкції").acts().anyAct().value())
        .isGreaterThanOrEqualTo(0.0149);
  }

  @Test
  void lexiconOutOfOrderOrInAnUnknownLanguageIsRefused() {
    assertThatThrownBy(() -> Lexicon.of(List.of(List.of("uk", "harm", "б*"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Lexicon.of(List.of(List.of("uk", "harm", "бв"), List.of("uk", "harm", "ав"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Lexicon.of(List.of(List.of("de", "harm", "aa"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Lexicon.of(List.of(List.of("uk", "harm", "Бв"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Source: statsmodels 0.14, {@code proportion_confint(8, 10, method='wilson')}. */
  @Test
  void intervalIsWilsons() {
    Proportion proportion = new Proportion(8, 10);

    assertThat(proportion.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(proportion.high()).isCloseTo(0.9433, within(1e-4));
    assertThat(proportion.text()).isEqualTo("80 % (49–94; 8/10)");
    assertThat(new Proportion(0, 0).text()).isEqualTo("none of 0");
  }

  private static Classification classify(String headline) {
    return CLASSIFIER.classify(Set.of(), Headline.of(headline));
  }
}
