package org.garant.intake.viina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.classify.Classifier;
import org.garant.intake.classify.LabelledSample;
import org.garant.intake.places.Gazetteer;
import org.garant.intake.places.PlacementSettings;
import org.garant.intake.places.Placer;
import org.garant.intake.text.Headline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All headlines are invented. */
class ViinaReaderTest {
  private static final String HEADER = "datetime,lon,lat,place_name,event_type,headline\n";
  private static final String GOOD =
      "2025-04-19 18:30:00,30.52,50.45,Kyiv,uav|aad,Росіяни атакували дроном село Тестове\n";

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before each test
  private ViinaReader reader;

  @BeforeEach
  void makeReader() throws Exception {
    Path places =
        write(
            "places.csv",
            """
            name,name_en,name_uk,name_ru,name_fr,admin1_code,population,longitude,latitude
            Kyiv,Kyiv,Київ,Киев,,12,2797553,30.52,50.45
            """);
    Path pseudo =
        write(
            "pseudo.csv",
            "place_name,lon,lat,oblast_most_mentioned,share_of_headlines_naming_that_oblast\n");
    ViinaSettings settings =
        ViinaSettings.usual(
            new SourceId("viina"),
            "ODbL-1.0",
            new Interval(
                Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-05-01T00:00:00Z")));
    reader =
        new ViinaReader(
            settings,
            new Placer(Gazetteer.read(places, Optional.of(pseudo)), PlacementSettings.usual()),
            new Classifier(Map.of("RU", new PartyId("RU"), "UA", new PartyId("UA"))));
  }

  @Test
  void reportIsADetectionByThePress() throws Exception {
    Reading reading = read(GOOD);
    Detection detection = detections(reading).getFirst();

    assertThat(detection.modality()).isEqualTo(Modality.PRESS);
    assertThat(detection.source()).isEqualTo(new SourceId("viina/uk"));
    assertThat(detection.acts().mostLikely().code()).isEqualTo("strike.drone");
    assertThat(detection.actors().probability(new PartyId("RU")).value()).isGreaterThan(0.8);
    assertThat(detection.record()).isEqualTo(ContentId.of(GOOD.strip().replace(',', '\u001F')));
    assertThat(reading.receipt().file()).isEqualTo("reports.csv");
    assertThat(reading.entries().getFirst())
        .isEqualTo(new Entry.ObservationReceived(detection, "reports.csv", 1));
  }

  /** Kyiv keeps summer time, UTC+3, in April. */
  @Test
  void timeIsThatOfPublicationAndTheEventWasBefore() throws Exception {
    Detection detection = detections(read(GOOD)).getFirst();

    assertThat(detection.phenomenonTime())
        .isEqualTo(
            new Interval(
                Instant.parse("2025-04-19T03:30:00Z"), Instant.parse("2025-04-19T15:30:00Z")));
  }

  @Test
  void midnightMeansThatTheTimeIsUnknown() throws Exception {
    Reading reading = read(GOOD.replace("18:30:00", "00:00:00"));

    assertThat(detections(reading).getFirst().phenomenonTime())
        .isEqualTo(
            new Interval(
                Instant.parse("2025-04-18T21:00:00Z"), Instant.parse("2025-04-19T21:00:00Z")));
    assertThat(reading.receipt().notes()).containsEntry("time-unknown", 1);
  }

  /** Clocks went forward on 30 March 2025 at 03:00 and back on 26 October 2025 at 04:00. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-30 00:00:00, 23, time-unknown",
    "2025-10-26 00:00:00, 25, time-unknown",
    "2025-03-30 03:30:00, 12, local-time-skipped",
    "2025-10-26 03:30:00, 13, local-time-ambiguous"
  })
  void daysWhenClocksChangeAreAsLongAsTheyAre(String time, int hours, String note)
      throws Exception {
    ReportTime report = ReportTime.of(time, ZoneId.of("Europe/Kyiv"), Duration.ofHours(12));

    assertThat(report.interval().length()).isEqualTo(Duration.ofHours(hours));
    assertThat(report.notes()).containsExactly(note);
  }

  @Test
  void repeatedStoryIsOneGroupAcrossDaysAndPlacesButEachRowADetection() throws Exception {
    Reading reading =
        read(
            GOOD
                + GOOD.replace("04-19", "04-20")
                + GOOD.replace("30.52,50.45,Kyiv", "24.02,49.83,Lviv")
                    .replace("село", "(ФОТО) село"));

    assertThat(detections(reading))
        .extracting(Detection::group)
        .hasSize(3)
        .containsOnly(detections(reading).getFirst().group());
    assertThat(detections(reading)).extracting(Detection::id).doesNotHaveDuplicates();
  }

  @Test
  void byteIdenticalRowIsRepeatedAndAnotherMonthIsOutside() throws Exception {
    FileReceipt receipt = read(GOOD + GOOD + GOOD.replace("2025-04", "2025-08")).receipt();

    assertThat(receipt.taken()).isEqualTo(1);
    assertThat(receipt.repeated()).isEqualTo(1);
    assertThat(receipt.outside()).isEqualTo(1);
  }

  @Test
  void corruptedLabelsAreReadAsMeant() throws Exception {
    Reading reading = read(GOOD.replace("uav|aad", "firefighb|arresb|airalerb"));

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().notes()).containsEntry("corrupted-label", 1);
  }

  @Test
  void headlineHasNoSideEffectsOfItsLayout() throws Exception {
    Reading reading =
        read("2025-04-19 18:30:00,30.52,50.45,Kyiv,,\"Взрывы\nбыли \u202Eслышны\u202C\"\n");

    assertThat(detections(reading).getFirst().text()).isEqualTo("Взрывы были слышны");
    assertThat(detections(reading).getFirst().source()).isEqualTo(new SourceId("viina/ru"));
    assertThat(reading.receipt().notes()).containsEntry("control-characters", 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30.52,50.45 | 30.52,NaN | lat",
        "30.52,50.45 | 30.52,91 | lat",
        "30.52,50.45 | 181,50.45 | lon",
        "30.52,50.45 | ,50.45 | lon",
        "30.52,50.45 | 3e1,50.45 | lon",
        "2025-04-19 | 0000-04-19 | datetime",
        "2025-04-19 | 2025-02-30 | datetime",
        "18:30:00 | 24:30:00 | datetime",
        "uav | UAV; | event_type",
        "Росіяни атакували дроном село Тестове | '' | headline"
      })
  void badFieldsAreRejectedByName(String good, String bad, String field) throws Exception {
    Reading reading = read(GOOD.replace(good, bad) + GOOD);

    assertThat(reading.receipt().rejected()).isEqualTo(1);
    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.rejections().getFirst().field()).isEqualTo(field);
    assertThat(reading.receipt().firstRejections().getFirst())
        .startsWith("reports.csv:2: row 1: " + field + ": expected ");
    assertThat(reading.rejectedRecords()).hasSize(1);
  }

  @Test
  void misColumnedFileIsRefused() throws Exception {
    Path file = write("reports.csv", "datetime,lat,lon,place,event_type,headline\n");

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("the columns place_name");
  }

  @Test
  void columnOrderIsFreeAndDoesNotChangeTheRecordsName() throws Exception {
    Path file =
        write(
            "reports.csv",
            """
            headline,event_type,place_name,lat,lon,datetime
            Росіяни атакували дроном село Тестове,uav|aad,Kyiv,50.45,30.52,2025-04-19 18:30:00
            """);

    assertThat(detections(reader.read(file)).getFirst().id())
        .isEqualTo(detections(read(GOOD)).getFirst().id());
  }

  @Test
  void sampleNamesRowsByTheSameFields() {
    assertThat(LabelledSample.REPORT_FIELDS).isEqualTo(ViinaReader.COLUMNS);
  }

  @Test
  void rejectionsAreKeptUpToALimitAndCountedBeyond() throws Exception {
    Reading reading = read("x\n".repeat(Reading.MAX_REJECTIONS_KEPT + 5));

    assertThat(reading.receipt().rejected()).isEqualTo(Reading.MAX_REJECTIONS_KEPT + 5);
    assertThat(reading.rejections()).hasSize(Reading.MAX_REJECTIONS_KEPT);
    assertThat(reading.receipt().firstRejections()).hasSize(FileReceipt.MAX_REJECTIONS_TOLD);
  }

  /** Whatever the bytes, every record is accounted for once or the file is refused. */
  @Test
  void mutatedFilesNeverBreakTheReader() throws Exception {
    long seed = Long.getLong("garant.seed", 20_250_419L);
    Random random = new Random(seed);
    int runs = 20 * Integer.getInteger("garant.faults", 10);
    for (int i = 0; i < runs; i++) {
      byte[] bytes = i % 4 == 0 ? randomBytes(random) : mutated(random);
      Path file = Files.write(folder.resolve("reports.csv"), bytes);
      try {
        FileReceipt receipt = reader.read(file).receipt();
        assertThat(receipt.bytes()).as("seed %d, run %d", seed, i).isEqualTo(bytes.length);
        assertThat(receipt.sha256()).isEqualTo(ContentId.of(bytes));
      } catch (IntakeException refused) {
        assertThat(refused.getMessage()).startsWith("reports.csv:").doesNotContain("\n");
      }
    }
  }

  private static byte[] mutated(Random random) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < 5; row++) {
      text.append(GOOD.replace("18:30", "18:3" + row));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] interesting = {'"', ',', '\n', '\r', 0, ' ', '|', '9', '-', (byte) 0xE2, (byte) 0x80};
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes; change++) {
      bytes[random.nextInt(bytes.length)] = interesting[random.nextInt(interesting.length)];
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(2_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Дрон влучив у підстанцію у Тестівці, true",
    "Удар по енергооб'єкту: місто без світла, true",
    "Атака на НПЗ у Тестовську, true",
    "Взрыв на ТЭЦ в Тестово, true",
    "Ракетний удар по Тестівці, false",
    "Енергетичне перемир'я: сторони говорять про удар, false",
    "Міністр енергетики прибув після удару, false"
  })
  void worksOfEnergySupplyAreToldWhereTheAgreementIsAboutThem(String headline, boolean named)
      throws Exception {
    TreeMap<ObjectClass, Integer> wanted = new TreeMap<>(Map.of(ObjectClass.ENERGY, 700_000));

    assertThat(ObjectWords.listNamedIn(Headline.of(headline)).contains(ObjectClass.ENERGY))
        .isEqualTo(named);
    assertThat(new ObjectTable(wanted).probability(ObjectClass.ENERGY).toPpm()).isEqualTo(700_000);
  }

  private Reading read(String rows) throws Exception {
    return reader.read(write("reports.csv", HEADER + rows));
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Detection> detections(Reading reading) {
    List<Detection> detections = new ArrayList<>();
    for (Entry entry : reading.entries()) {
      if (entry instanceof Entry.ObservationReceived received
          && received.observation() instanceof Detection detection) {
        detections.add(detection);
      }
    }
    return detections;
  }
}
