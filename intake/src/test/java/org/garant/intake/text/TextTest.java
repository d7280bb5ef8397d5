package org.garant.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All headlines are invented. */
class TextTest {
  @Test
  void rightToLeftOverrideIsDroppedAndCounted() {
    Cleaning cleaning = Cleaning.of("Тест \u202Eтскет\u202C слово\u0007", 100);

    assertThat(cleaning.text()).isEqualTo("Тест тскет слово");
    assertThat(cleaning.notes()).containsExactly("control-characters");
  }

  @Test
  void lookAlikeLettersStay() {
    String mixed = "Cуми"; // Latin C

    assertThat(Cleaning.of(mixed, 100).text()).isEqualTo(mixed);
    assertThat(Cleaning.of(mixed, 100).notes()).isEmpty();
  }

  @Test
  void decomposedLettersAreComposedAndCounted() {
    Cleaning cleaning = Cleaning.of("и\u0306", 100);

    assertThat(cleaning.text()).isEqualTo("й");
    assertThat(cleaning.notes()).containsExactly("nfc-normalised");
  }

  @Test
  void longTextIsCutWithoutSplittingACharacter() {
    Cleaning cleaning = Cleaning.of("ab\uD83D\uDE00", 3);

    assertThat(cleaning.text()).isEqualTo("ab");
    assertThat(cleaning.notes()).containsExactly("text-cut");
  }

  @Test
  void lineBreaksInsideAHeadlineBecomeOneSpace() {
    assertThat(Cleaning.of(" one\r\n\u00A0two ", 100).text()).isEqualTo("one two");
  }

  @Test
  void wordsKnowWhetherACapitalLetterSaysAnything() {
    Headline headline = Headline.of("Новий день. Дрон над \"Зорею\" та п'ять Слів");

    assertThat(headline.words().getFirst().sentenceStart()).isTrue();
    assertThat(headline.words().get(2).sentenceStart()).isTrue();
    assertThat(headline.words().get(4).quotedName()).isTrue();
    assertThat(headline.words().get(6).text()).isEqualTo("пять");
    assertThat(headline.words().getLast().capitalised()).isTrue();
    assertThat(headline.words().getLast().sentenceStart()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "обстріл*, true",
    "обстріл, false",
    "за добу, true",
    "за .. фронт*, true",
    "фронт* .. за, false",
    "добу обстріл*, false"
  })
  void phrasesMatchStemsRowsAndGaps(String phrase, boolean expected) {
    Headline headline = Headline.of("Обстріли за добу на всьому фронті");

    assertThat(Phrase.parse(phrase).occursIn(headline.words())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a ..", ".. a", "Great", "don't", "*", "a*b"})
  void patternsThatCanMatchNothingAreRefused(String pattern) {
    assertThatThrownBy(() -> Phrase.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Вибухи в місті, UK",
    "Взрывы были слышны, RU",
    "Пожар от обломков и дрона, RU",
    "Пожежа від уламків та дрона, UK",
    "После атаки РФ по Тестовому без света 18 домов, RU",
    "Тестовская фабрика обанкротилась, RU",
    "Атака ВС РФ у Тестовки между Зразковым и Пробным, RU",
    "ВС РФ атакуют у Тестовки на Пробном направлении, RU",
    "Погибли двое, RU",
    "Тестовська фабрика збанкрутувала, UK",
    "Мер Тестового про загрозу: треба готуватися до зими, UK",
    "Захоплення заручника у Тестовому, UK",
    "На Зразок не вдарили, UND",
    "Атака РФ на Тестове, UND",
    "Сибирский і Зразок, UK",
    "після из, UK",
    "та из, UND",
    "12 34, UND"
  })
  void languageIsToldByLettersThenBySmallWords(String text, Language expected) {
    assertThat(Language.of(Headline.of(text))).isEqualTo(expected);
  }

  @Test
  void tableOfLanguageWordsIsSortedAndSaysNothingForBoth() {
    List<List<String>> rows = Tables.read(Language.class, "language-words.tsv", 2);

    assertThat(rows.stream().map(row -> String.join("\t", row)).toList()).isSorted();
    assertThat(rows.stream().map(row -> row.get(0)).distinct()).containsExactly("ru", "uk");
    assertThat(rows.stream().map(row -> row.get(1)).toList()).doesNotHaveDuplicates();
  }

  @Test
  void repeatedStoryIsOneGroupWhateverItsMarkersEndingsAndOrder() {
    assertThat(Story.group(Headline.of("Дрон атакував село Тестове (відео)")))
        .isEqualTo(Story.group(Headline.of("ОНОВЛЕНО: село Тестове атакував дрон – ФОТО")));
  }

  @Test
  void growingTollIsAnotherStory() {
    assertThat(Story.group(Headline.of("Кількість поранених зросла до 3")))
        .isNotEqualTo(Story.group(Headline.of("Кількість поранених зросла до 4")));
  }

  @Test
  void headlinesWithoutWordsAreOneStoryOnlyIfEqual() {
    assertThat(Story.group(Headline.of("?"))).isNotEqualTo(Story.group(Headline.of("!")));
  }
}
