package org.garant.intake.viina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.garant.core.quantity.Interval;
import org.garant.intake.FieldException;
import org.garant.intake.text.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All headlines are invented. 20 April 2025 was a Sunday. Times are Kyiv's. */
class NamedDayTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Duration LAG = Duration.ofHours(12);
  private static final KnownMoment TRUCE =
      new KnownMoment(Instant.parse("2025-04-19T15:00:00Z"), List.of("перемир*", "truce"));
  private static final NamedDay DAYS = new NamedDay(KYIV, Optional.of(TRUCE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Росія 18 квітня обстріляла Тестове | 2025-04-18",
        "Удар по Тестовому 18-го квітня | 2025-04-18",
        "Россия 18 апреля обстреляла Тестовое | 2025-04-18",
        "Удар по Тестовому. 18 апреля 2025 года | 2025-04-18",
        "Strike on Testove on 18 April kills two | 2025-04-18",
        "Strike on Testove on April 18th kills two | 2025-04-18",
        "Frappe russe sur Testove le 18 avril | 2025-04-18",
        "Удар по Тестовому 18.04.2025: троє поранених | 2025-04-18",
        "Удар по Тестовому (18.04): троє поранених | 2025-04-18",
        "Ракетний удар РФ по Тестовому в п'ятницю | 2025-04-18",
        "Ракетний удар по Тестовому у п’ятницю, 18 квітня | 2025-04-18",
        "Обстрел Тестового в прошлый четверг | 2025-04-17",
        "Обстріл Тестового минулої неділі | 2025-04-13",
        "Обстріл Тестового у Вербну неділю | 2025-04-20",
        "Обстріл Тестового в неділю | 2025-04-20",
        "Russian strike hit Testove on Friday | 2025-04-18",
        "Friday's strike killed two in Testove | 2025-04-18",
        "Vendredi, une frappe a touché Testove | 2025-04-18",
        "Вчора обстріляли Тестове | 2025-04-19",
        "Вчера обстреляли Тестовое | 2025-04-19",
        "Testove was shelled yesterday | 2025-04-19",
        "Hier, une attaque sur Testove | 2025-04-19",
        "Росіяни сьогодні обстріляли Тестове | 2025-04-20",
        "Aujourd'hui, une attaque sur Testove | 2025-04-20",
        "У лікарні померла жінка, поранена внаслідок удару 18 квітня | 2025-04-18"
      })
  void namedDayIsTheEventsDay(String headline, String day) throws Exception {
    ReportTime time = read("2025-04-20 00:00:00", headline);

    assertThat(local(time)).isEqualTo(day + "T00:00/" + dayAfter(day) + "T00:00");
    assertThat(time.notes()).containsExactlyInAnyOrder("time-unknown", "names-its-day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Росія в ніч на 19 квітня атакувала Тестове | 18T22:00/2025-04-19T06:00",
        "Атака в ніч проти 19 квітня: троє поранених | 18T22:00/2025-04-19T06:00",
        "Атака дронов в ночь на субботу | 18T22:00/2025-04-19T06:00",
        "Атака в ночь с 18 на 19 апреля | 18T22:00/2025-04-19T06:00",
        "Атака в ночь с пятницы на субботу | 18T22:00/2025-04-19T06:00",
        "Вночі 18 квітня атаковано Тестове | 17T22:00/2025-04-19T06:00",
        "Зранку 18 квітня росіяни обстріляли Тестове | 18T05:00/2025-04-18T12:00",
        "Утром 18 апреля обстреляли Тестовое | 18T05:00/2025-04-18T12:00",
        "Днем 18 апреля обстреляли Тестовое | 18T09:00/2025-04-18T18:00",
        "Обстріл Тестового ввечері 18 квітня | 18T17:00/2025-04-19T00:00",
        "Обстрел Тестового вечером в пятницу | 18T17:00/2025-04-19T00:00",
        "Обстріл у п'ятницю, 18 квітня, ввечері | 18T17:00/2025-04-19T00:00",
        "Strike hit Testove on Friday morning | 18T05:00/2025-04-18T12:00",
        "Frappe vendredi matin sur Testove | 18T05:00/2025-04-18T12:00",
        "Сьогодні вночі атаковано Тестове | 19T22:00/2025-04-20T06:00",
        "Вчора ввечері обстріляли Тестове | 19T17:00/2025-04-20T00:00"
      })
  void partOfANamedDayIsNarrowerStill(String headline, String expected) throws Exception {
    ReportTime time = read("2025-04-20 00:00:00", headline);

    assertThat(local(time)).isEqualTo("2025-04-" + expected);
    assertThat(time.notes()).contains("names-its-day", "names-its-part-of-day");
  }

  /** Known times: the last such part that began before publication. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "08:49 | Росія вночі обстріляла Тестове | 19T22:00/2025-04-20T06:00",
        "18:37 | Експерт про нічну атаку на Тестове | 19T22:00/2025-04-20T06:00",
        "02:30 | Росія вночі обстріляла Тестове | 19T22:00/2025-04-20T02:30",
        "11:00 | Росіяни зранку обстріляли Тестове | 20T05:00/2025-04-20T11:00",
        "14:00 | После утреннего удара по Тестовому | 20T05:00/2025-04-20T12:00",
        "09:00 | Ввечері обстріляли Тестове | 19T17:00/2025-04-20T00:00",
        "09:00 | Минулої ночі атаковано Тестове | 19T22:00/2025-04-20T06:00",
        "09:00 | Drones attacked Testove overnight | 19T22:00/2025-04-20T06:00",
        "09:00 | Drones attacked Testove last night | 19T17:00/2025-04-20T06:00"
      })
  void partWithoutADayIsTheLastOneBeforePublication(String time, String headline, String expected)
      throws Exception {
    ReportTime read = read("2025-04-20 " + time + ":00", headline);

    assertThat(local(read)).isEqualTo("2025-04-" + expected);
    assertThat(read.notes()).containsExactly("names-its-part-of-day");
  }

  /** Rows without a time often repeat a report of the day before. */
  @Test
  void partWithoutADayDoesNotNarrowWhereTheTimeOfPublicationIsUnknown() throws Exception {
    assertUnchanged("2025-04-20 00:00:00", "Росія вночі обстріляла Тестове");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Обстріляли 20 людей, квітня не буде",
        "Збито 21 дрон над Тестовим",
        "In April 18 people were killed by shelling",
        "Обстріл: у квітні 18 людей загинули",
        "Удар по вулиці 8 Березня: троє поранених",
        "Обстріл вулиці 18 квітня",
        "Росія хоче атакувати Тестове до 18 квітня",
        "Атаки тривають з понеділка",
        "Обстрелы продолжаются с 18 апреля",
        "Shelling has continued since Friday",
        "Найбільша атака після 18 квітня",
        "Удари обіцяють припинити у наступну п'ятницю",
        "Після удару запросив до Тестового на 9 травня",
        "Атака на Тестове: прогноз погоди на 18 квітня",
        "Роковини удару 18 квітня",
        "Річниця: удар по Тестовому 18 квітня 2022 року",
        "В Тестове 18 квітня відкрили парк",
        "Президент у четвер, 17 квітня, повідомив про атаки",
        "Росіяни атакували область. Міністр у четвер, 17 квітня, зустрівся з колегою",
        "ЗСУ вразили базу росіян, які 18 квітня атакували Тестове",
        "Обстріл: збитки зросли на 18.04 млн",
        "Обстріл почався о 12.04",
        "Удар 31 квітня по Тестовому",
        "Российские удары каждую пятницу",
        "Good Friday strike on Testove"
      })
  void whatIsNotTheEventsDayIsLeftAlone(String headline) throws Exception {
    assertUnchanged("2025-04-20 00:00:00", headline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Обстріли Тестового 18 квітня та Зразкового 19 квітня",
        "Обстріли Тестового 18 та 19 квітня",
        "Обстрелы 17, 18 апреля",
        "Strikes on Friday and on Saturday",
        "Обстріл у четвер, 18 квітня"
      })
  void severalDaysNameNone(String headline) throws Exception {
    ReportTime time = read("2025-04-20 00:00:00", headline);

    assertThat(time.interval()).isEqualTo(published("2025-04-20 00:00:00").interval());
    assertThat(time.notes()).containsExactlyInAnyOrder("time-unknown", "names-several-days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Обстріли Тестового з 17 по 18 квітня | 17",
        "Обстрелы Тестового с 17 по 18 апреля | 17",
        "Атака БпЛА 17-18 квітня | 17",
        "Атака БпЛА 17–18 апреля | 17",
        "Attacks from 17 to 18 April | 17",
        "Attacks on April 17–18 | 17",
        "Обстрелы с четверга по пятницу | 17",
        "Обстріли з 16 квітня по 18 квітня | 16"
      })
  void rangeIsAllItsDays(String headline, String first) throws Exception {
    ReportTime time = read("2025-04-20 00:00:00", headline);

    assertThat(local(time)).isEqualTo("2025-04-" + first + "T00:00/2025-04-19T00:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Удар по Тестовому 4 квітня: кількість жертв зросла | 2025-04-04",
        "Затримали навідника удару 24 лютого 2022 року | 2022-02-24"
      })
  void oldDayIsKeptAndNoted(String headline, String day) throws Exception {
    ReportTime time = read("2025-04-20 10:00:00", headline);

    assertThat(local(time)).isEqualTo(day + "T00:00/" + dayAfter(day) + "T00:00");
    assertThat(time.notes()).containsExactly("names-an-old-day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-01-01 00:00:00 | Обстріл Тестового 31 грудня | 2024-12-31T00:00/2025-01-01T00:00",
        "2025-01-01 09:00:00 | Атака в ночь на 1 января | 2024-12-31T22:00/2025-01-01T06:00",
        "2024-12-31 23:30:00 | Атака в ніч на 1 січня | 2024-12-31T22:00/2024-12-31T23:30",
        "2024-03-01 00:00:00 | Удар 29 лютого | 2024-02-29T00:00/2024-03-01T00:00",
        // Clocks go forward at 03:00: the day has 23 hours, the night 7.
        "2025-03-30 00:00:00 | Удар 30 березня | 2025-03-30T00:00/2025-03-31T00:00",
        "2025-03-31 00:00:00 | Атака в ніч на 30 березня | 2025-03-29T22:00/2025-03-30T06:00"
      })
  void calendarHasNoSeams(String published, String headline, String expected) throws Exception {
    assertThat(local(read(published, headline))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31, 30 березня, 23, 7", "2025-10-27, 26 жовтня, 25, 9"})
  void daysWhenClocksChangeAreAsLongAsTheyAre(String published, String day, int hours, int night)
      throws Exception {
    String time = published + " 00:00:00";

    assertThat(read(time, "Удар " + day).interval().length()).isEqualTo(Duration.ofHours(hours));
    assertThat(read(time, "Атака в ніч на " + day).interval().length())
        .isEqualTo(Duration.ofHours(night));
  }

  @Test
  void eventIsNotLaterThanItsKnownPublication() throws Exception {
    assertThat(local(read("2025-04-20 08:12:00", "Зранку 20 квітня обстріляли Тестове")))
        .isEqualTo("2025-04-20T05:00/2025-04-20T08:12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Вранці 20 квітня обстріл", "Обстріл сьогодні", "Увечері 20 квітня удар"})
  void whatLeavesNoHourBeforePublicationNarrowsNothing(String headline) throws Exception {
    assertUnchanged("2025-04-20 00:20:00", headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "За пів години до \"перемир'я\" РФ вдарила по Тестовому | 19T06:56/2025-04-19T18:00",
        "За полчаса до перемирия РФ ударила по Тестовому | 19T06:56/2025-04-19T18:00",
        "Перед початком великоднього перемир'я удар | 19T06:56/2025-04-19T18:00",
        "Strike hits Testove minutes before the Easter truce | 19T06:56/2025-04-19T18:00",
        "Після початку \"перемир'я\" РФ продовжує атаки | 19T18:00/2025-04-19T18:56",
        "Во время перемирия обстреляли Тестовое | 19T18:00/2025-04-19T18:56",
        "Готовність до перемир'я: удар по Тестовому | 19T06:56/2025-04-19T18:56",
        "Після заяв про перемир'я: обстріл | 19T06:56/2025-04-19T18:56"
      })
  void knownMomentPartsTheTime(String headline, String expected) throws Exception {
    assertThat(local(read("2025-04-19 18:56:00", headline))).isEqualTo("2025-04-" + expected);
  }

  @Test
  void knownMomentCountsItsNotes() throws Exception {
    assertThat(read("2025-04-19 20:56:00", "За годину до перемир'я удар").notes())
        .containsExactly("before-the-truce");
    assertThat(read("2025-04-19 20:56:00", "После начала перемирия удар").notes())
        .containsExactly("after-the-truce");
  }

  @Test
  void eventBeforeTheMomentIsBeforeItThoughPublishedTheDayAfter() throws Exception {
    assertThat(local(read("2025-04-20 00:00:00", "За годину до перемир'я вдарили по Тестовому")))
        .isEqualTo("2025-04-18T18:00/2025-04-19T18:00");
  }

  @Test
  void noMomentIsKnownByItself() throws Exception {
    ReportTime published = published("2025-04-19 20:56:00");

    assertThat(
            new NamedDay(KYIV, Optional.empty())
                .narrow(published, "За годину до перемир'я вдарили по Тестовому"))
        .isEqualTo(published);
    assertThatThrownBy(() -> new KnownMoment(Instant.EPOCH, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Рятувальники дістали тіло жінки з-під завалів у Тестовому",
        "У Тестовому знайшли тіло чоловіка після удару",
        "Спасателям удалось достать тела двух погибших в Тестовом",
        "Из-под завалов в Тестовом извлекли тело",
        "У лікарні помер поранений під час обстрілу Тестового",
        "Померла жінка, поранена внаслідок нічного удару по Тестовому",
        "Раненый при обстреле Тестового скончался в больнице",
        "Удар по Тестовому: кількість загиблих зросла до 4",
        "У Тестовому зросла кількість поранених",
        "Число пострадавших в Тестовом выросло до 12",
        "Росіяни окупували Тестове – DeepState",
        "РФ окупувала Тестове",
        "Ворог просунувся біля Тестового",
        "ВС РФ продвинулись севернее Тестового"
      })
  void followUpMayBeOfAnActDaysEarlier(String headline) throws Exception {
    ReportTime known = read("2025-04-20 10:00:00", headline);
    ReportTime unknown = read("2025-04-20 00:00:00", headline);

    assertThat(local(known)).isEqualTo("2025-04-16T22:00/2025-04-20T10:00");
    assertThat(known.notes()).containsExactly("follow-up");
    assertThat(local(unknown)).isEqualTo("2025-04-17T00:00/2025-04-21T00:00");
    assertThat(unknown.notes()).containsExactlyInAnyOrder("follow-up", "time-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Росія атакувала Тестове: є загиблі та поранені",
        "Окупанти обстріляли Тестове",
        "Померла директорка музею Тестового",
        "Кількість туристів у Тестовому зросла",
        "Експерт: чи зможе РФ просунутися до Тестового",
        "Цены в Тестовом выросли",
        "Нашли телефон в Тестовом"
      })
  void whatFollowsNoActIsNotWidened(String headline) throws Exception {
    assertUnchanged("2025-04-20 10:00:00", headline);
  }

  @Test
  void followUpThatNamesItsDayIsOfThatDay() throws Exception {
    ReportTime time = read("2025-04-20 10:00:00", "У лікарні помер поранений від удару 18 квітня");

    assertThat(local(time)).isEqualTo("2025-04-18T00:00/2025-04-19T00:00");
    assertThat(time.notes()).containsExactly("names-its-day");
  }

  @Test
  void followUpIsWidenedNoFurtherThanNewsCanBe() throws Exception {
    ReportTime published = ReportTime.of("2025-04-20 10:00:00", KYIV, Duration.ofDays(9));

    assertThat(local(DAYS.narrow(published, "РФ окупувала Тестове")))
        .isEqualTo("2025-04-10T00:00/2025-04-20T10:00");
  }

  @Test
  void tableOfFollowUpWordsIsSortedAndSaysNothingTwice() {
    List<String> rows =
        Tables.read(FollowUpWords.class, "follow-up-words.tsv", 2).stream()
            .map(row -> String.join("\t", row))
            .toList();

    assertThat(rows).doesNotHaveDuplicates().isSorted();
  }

  /** Whatever the words: not before news can be, not after publication, and the same each time. */
  @Test
  void anyWordsLeaveAPlausibleTime() throws Exception {
    long seed = Long.getLong("garant.seed", 20_250_420L);
    Random random = new Random(seed);
    List<String> words =
        Stream.concat(
                Tables.read(DayWords.class, "day-words.tsv", 4).stream().map(row -> row.get(2)),
                Tables.read(FollowUpWords.class, "follow-up-words.tsv", 2).stream()
                    .map(row -> row.get(1)))
            .map(phrase -> phrase.replace("*", "").replace(" ..", ""))
            .toList();
    for (int run = 0; run < 5_000; run++) {
      String headline = headline(random, words);
      String text =
          "2025-%02d-%02d %02d:%02d:00"
              .formatted(
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextBoolean() ? 0 : random.nextInt(24),
                  random.nextBoolean() ? 0 : random.nextInt(60));
      ReportTime published = published(text);
      ReportTime narrowed = DAYS.narrow(published, headline);

      assertThat(narrowed)
          .as("seed %d: %s", seed, headline)
          .isEqualTo(DAYS.narrow(published, headline));
      assertThat(narrowed.interval().end())
          .as("seed %d: %s, %s", seed, text, headline)
          .isBeforeOrEqualTo(published.interval().end());
      if (!narrowed.notes().contains("names-an-old-day")) {
        assertThat(narrowed.interval().start())
            .as("seed %d: %s, %s", seed, text, headline)
            .isAfterOrEqualTo(published.interval().end().minus(Duration.ofDays(12)));
      }
    }
  }

  @Test
  void tableIsSortedAndSaysNothingTwice() {
    List<String> keys =
        Tables.read(DayWords.class, "day-words.tsv", 4).stream()
            .map(row -> String.join("\t", row.subList(0, 3)))
            .toList();

    assertThat(keys).doesNotHaveDuplicates().isEqualTo(List.copyOf(new TreeSet<>(keys)));
  }

  private static String headline(Random random, List<String> words) {
    StringBuilder headline = new StringBuilder("Удар");
    for (int i = random.nextInt(9); i >= 0; i--) {
      headline.append(List.of(" ", " ", " ", ", ", ": ", " – ", "-", ". ").get(random.nextInt(8)));
      headline.append(
          switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(40));
            case 1 -> "перемир'я";
            default -> words.get(random.nextInt(words.size()));
          });
    }
    return headline.toString();
  }

  private static void assertUnchanged(String published, String headline) throws Exception {
    assertThat(read(published, headline)).isEqualTo(published(published));
  }

  private static ReportTime read(String published, String headline) throws FieldException {
    return DAYS.narrow(published(published), headline);
  }

  private static ReportTime published(String text) throws FieldException {
    return ReportTime.of(text, KYIV, LAG);
  }

  private static String local(ReportTime time) {
    Interval interval = time.interval();
    return LocalDateTime.ofInstant(interval.start(), KYIV)
        + "/"
        + LocalDateTime.ofInstant(interval.end(), KYIV);
  }

  private static String dayAfter(String day) {
    return LocalDate.parse(day).plusDays(1).toString();
  }
}
