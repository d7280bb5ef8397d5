package org.garant.intake.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All rows are invented, but for those of the files that are at hand for trials. */
class FirmsReaderTest {
  private static final String ARCHIVE =
      "latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,"
          + "version,bright_t31,frp,daynight\n";
  private static final String AGAIN =
      "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,version,"
          + "bright_ti5,frp,daynight,instrument\n";
  private static final String REDUCED = "LATITUDE,LONGITUDE,ACQ_DATE\n";

  @TempDir Path folder = Path.of("");

  @Test
  void archiveTellsTheMinuteAndThePixel() throws Exception {
    Reading reading =
        read(ARCHIVE + "48.1,37.5,344.9,0.6,0.3,2020-07-27,1106,N,VIIRS,n,2.0NRT,269.5,7.7,D\n");

    Detection spot = spots(reading).getFirst();
    assertThat(spot.modality()).isEqualTo(Modality.THERMAL);
    assertThat(spot.phenomenonTime())
        .isEqualTo(
            new Interval(
                Instant.parse("2020-07-27T11:06:00Z"), Instant.parse("2020-07-27T11:07:00Z")));
    // A pixel of 600 m by 300 m: 300² / 3 and 150² / 3.
    assertThat(covariance(spot)).isEqualTo(new Covariance(30_000, 7_500, 0));
    assertThat(spot.text()).isEqualTo("hot spot, seen by Suomi NPP, confidence nominal");
    assertThat(reading.receipt().notes()).isEmpty();
  }

  @Test
  void hotSpotIsNoActButForTheShareThatThePolicyAssumes() throws Exception {
    Detection spot = spots(read(REDUCED + "48.1,37.5,2020-07-27\n")).getFirst();

    assertThat(spot.acts().anyAct().toPpm()).isEqualTo(20_000);
    assertThat(spot.actors().ppm()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "5, 00:05",
    "0005, 00:05",
    "45, 00:45",
    "932, 09:32",
    "0932, 09:32",
    "1106, 11:06",
    "2359, 23:59",
    "0, 00:00",
    "00:45:00, 00:45",
    "22:46, 22:46",
    "22:46:59.5, 22:46"
  })
  void timesOfDayAreReadInEveryWriting(String written, String expected) throws Exception {
    Detection spot =
        spots(
                read(
                    AGAIN
                        + "48.1,37.5,297,0.5,0.6,2020-07-27,"
                        + written
                        + ",N20,low,2,285,1,N,X\n"))
            .getFirst();

    assertThat(spot.phenomenonTime().start())
        .isEqualTo(Instant.parse("2020-07-27T" + expected + ":00Z"));
  }

  @Test
  void withoutATimeItWasSeenAtSomeTimeOfThatDayInUtc() throws Exception {
    Reading reading = read(REDUCED + "48.1,37.5,2020-07-27\n");

    Detection spot = spots(reading).getFirst();
    assertThat(spot.phenomenonTime().start()).isEqualTo(Instant.parse("2020-07-27T00:00:00Z"));
    assertThat(spot.phenomenonTime().length()).isEqualTo(Duration.ofDays(1));
    // Neither instrument nor size: 1 km, 500² / 3.
    assertThat(covariance(spot)).isEqualTo(new Covariance(83_333, 83_333, 0));
    assertThat(reading.receipt().notes()).containsOnlyKeys("time-unknown", "pixel-assumed");
  }

  @Test
  void viirsPixelIsTheSmallerOne() throws Exception {
    Detection spot =
        spots(read("instrument,acq_date,longitude,latitude\nVIIRS,2020-07-27,37.5,48.1\n"))
            .getFirst();

    // 375 m: 187.5² / 3.
    assertThat(covariance(spot)).isEqualTo(new Covariance(11_719, 11_719, 0));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "l, low",
    "n, nominal",
    "h, high",
    "LOW, low",
    "Nominal, nominal",
    "high, high",
    "0, low",
    "29, low",
    "30, nominal",
    "79, nominal",
    "80, high",
    "100, high"
  })
  void confidenceIsALetterAWordOrAPercentage(String written, String expected) throws Exception {
    Reading reading =
        read("Latitude,Longitude,Acq_Date,Confidence\n48.1,37.5,2020-07-27," + written + "\n");

    assertThat(spots(reading).getFirst().text()).isEqualTo("hot spot, confidence " + expected);
  }

  @Test
  void sameSpotOfAnotherReleaseIsARepetition() throws Exception {
    Reading reading =
        read(
            ARCHIVE
                + "48.10000,37.5,344.9,0.6,0.3,2020-07-27,1106,N,VIIRS,n,2.0NRT,269.5,7.7,D\n"
                + "48.1,37.5,345.0,0.6,0.3,2020-07-27,11:06:00,Suomi NPP,VIIRS,nominal,2,1,7,D\n"
                + "48.1,37.5,345.0,0.6,0.3,2020-07-27,1106,N20,VIIRS,n,2.0NRT,269.5,7.7,D\n");

    assertThat(reading.receipt().taken()).isEqualTo(2);
    assertThat(reading.receipt().repeated()).isEqualTo(1);
  }

  @Test
  void whatLiesOutsideThePeriodOrTheAreaIsOutside() throws Exception {
    Reading reading =
        read(
            REDUCED
                + "48.1,37.5,2020-06-30\n" // the day before
                + "48.1,37.5,2020-08-01\n"
                + "37.5,48.1,2020-07-27\n" // latitude and longitude the wrong way round
                + "48.1,37.5,2020-07-01\n");

    assertThat(reading.receipt().outside()).isEqualTo(3);
    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().notes()).containsEntry("outside-area", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "'90.1,37.5,2020-07-27,1106,0.5,n', latitude",
    "'-91,37.5,2020-07-27,1106,0.5,n', latitude",
    "'48.1,180.5,2020-07-27,1106,0.5,n', longitude",
    "'2020-07-27,37.5,48.1,1106,0.5,n', latitude", // columns swapped
    "'NaN,37.5,2020-07-27,1106,0.5,n', latitude",
    "'4.81e1,37.5,2020-07-27,1106,0.5,n', latitude",
    "'Infinity,37.5,2020-07-27,1106,0.5,n', latitude",
    "',37.5,2020-07-27,1106,0.5,n', latitude",
    "'48.1,,2020-07-27,1106,0.5,n', longitude",
    "'48.1,37.5,2020-02-30,1106,0.5,n', acq_date",
    "'48.1,37.5,27/07/2020,1106,0.5,n', acq_date",
    "'48.1,37.5,0000-00-00,1106,0.5,n', acq_date",
    "'48.1,37.5,1999-07-27,1106,0.5,n', acq_date",
    "'48.1,37.5,,1106,0.5,n', acq_date",
    "'48.1,37.5,2020-07-27,2460,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,2400,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,1060,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,24:00,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,24:00:00,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,-5,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,11060,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,1106.0,0.5,n', acq_time",
    "'48.1,37.5,2020-07-27,1106,0,n', scan",
    "'48.1,37.5,2020-07-27,1106,-1,n', scan",
    "'48.1,37.5,2020-07-27,1106,375,n', scan",
    "'48.1,37.5,2020-07-27,1106,NaN,n', scan",
    "'48.1,37.5,2020-07-27,1106,0.5,101', confidence",
    "'48.1,37.5,2020-07-27,1106,0.5,sure', confidence"
  })
  void badFieldsAreRejectedByName(String row, String field) throws Exception {
    Reading reading =
        read(
            "latitude,longitude,acq_date,acq_time,scan,confidence,track\n"
                + row
                + ",0.5\n48.1,37.5,2020-07-27,1106,0.5,n,0.5\n");

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().rejected()).isEqualTo(1);
    Rejection rejection = reading.rejections().getFirst();
    assertThat(rejection.field()).isEqualTo(field);
    assertThat(rejection.line()).isEqualTo(2);
    assertThat(rejection.expected()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "48.1,37.5\n",
        "48.1,37.5,2020-07-27,more\n",
        "48.1;37.5;2020-07-27\n",
        "48.1,3\u00007.5,2020-07-27\n",
        "48.1,\"37.5\"x,2020-07-27\n"
      })
  void brokenRecordsAreRejectedAndTheNextIsRead(String broken) throws Exception {
    Reading reading = read(REDUCED + broken + "48.1,37.5,2020-07-27\n");

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().rejected()).isEqualTo(1);
    assertThat(reading.rejections().getFirst().field()).isEqualTo("record");
  }

  @Test
  void hugeFieldCostsItsRecordAlone() throws Exception {
    Reading reading =
        read(REDUCED + "4" + "8".repeat(1 << 21) + ",37.5,2020-07-27\n48.1,37.5,2020-07-27\n");

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().rejected()).isEqualTo(1);
  }

  @Test
  void headerAloneIsAFileWithoutHotSpots() throws Exception {
    assertThat(read(REDUCED).receipt().rows()).isZero();
  }

  @Test
  void byteOrderMarkIsNoPartOfTheHeader() throws Exception {
    assertThat(read("\uFEFF" + REDUCED + "48.1,37.5,2020-07-27\n").receipt().taken()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "latitude;longitude;acq_date\n48.1;37.5;2020-07-27\n",
        "latitude\tlongitude\tacq_date\n48.1\t37.5\t2020-07-27\n",
        "latitude,longitude\n48.1,37.5\n",
        "latitude,latitude,longitude,acq_date\n48.1,48.1,37.5,2020-07-27\n",
        "latitude,LATITUDE,longitude,acq_date\n48.1,48.1,37.5,2020-07-27\n",
        "latitude,longitude,acq_date\n\"48.1,37.5,2020-07-27\n",
        "latitude,longitude,acq_date\u0000\n"
      })
  void fileThatIsNoneIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IntakeException.class)
        .hasMessageMatching("(?s)firms\\.csv:1: .*|firms\\.csv:2: record: .*")
        .hasMessageNotContaining("\n");
  }

  @Test
  void bytesThatAreNoTextAreRefusedInOneLine() throws Exception {
    byte[] good = (REDUCED + "48.1,37.5,2020-07-27\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(good);
    }
    for (byte[] bytes :
        List.of(
            zipped.toByteArray(),
            (REDUCED + "48.1,37.5,2020-07-27\n").getBytes(StandardCharsets.UTF_16),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            new byte[4_096])) {
      Path file = Files.write(folder.resolve("firms.csv"), bytes);
      assertThatThrownBy(() -> reader().read(file))
          .isInstanceOf(IntakeException.class)
          .hasMessageStartingWith("firms.csv:1: ");
    }
  }

  /** Counts of rows: Python's csv module over the same files. */
  @Test
  void filesOfAllThreeLayoutsAreReadWhole() throws Exception {
    String shared = System.getProperty("garant.shared", "");
    assumeFalse(shared.isEmpty());
    FirmsReader all =
        new FirmsReader(
            new FirmsSettings(
                new SourceId("firms"),
                "open",
                new Interval(
                    Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")),
                new FirmsSettings.Area(Position.ofDegrees(44, 22), Position.ofDegrees(53, 41)),
                Probability.ofPpm(20_000)));
    Path samples = Path.of(shared, "samples/firms");

    FileReceipt archive =
        all.read(samples.resolve("firms_raw_SNPP_archive_2023_subset.csv")).receipt();
    assertThat(archive.taken()).isEqualTo(28);
    assertThat(archive.notes())
        .containsOnlyKeys("confidence-low")
        .containsEntry("confidence-low", 2);
    FileReceipt again =
        all.read(samples.resolve("firms_economist_NOAA20_2025-08-11_subset.csv")).receipt();
    assertThat(again.taken()).isEqualTo(22);
    FileReceipt reduced =
        all.read(
                Path.of(
                    shared, "data/cases/minsk-additional-measures-2020/firms_detections_daily.csv"))
            .receipt();
    assertThat(reduced.taken()).isEqualTo(13_598);
    assertThat(reduced.rejected()).isZero();
  }

  private FirmsReader reader() {
    return new FirmsReader(
        new FirmsSettings(
            new SourceId("firms"),
            "open",
            new Interval(
                Instant.parse("2020-07-01T00:00:00Z"), Instant.parse("2020-08-01T00:00:00Z")),
            new FirmsSettings.Area(Position.ofDegrees(44, 22), Position.ofDegrees(53, 41)),
            Probability.ofPpm(20_000)));
  }

  private Reading read(String text) throws Exception {
    return reader().read(Files.writeString(folder.resolve("firms.csv"), text));
  }

  private static List<Detection> spots(Reading reading) {
    return reading.entries().stream()
        .map(entry -> (Detection) ((Entry.ObservationReceived) entry).observation())
        .toList();
  }

  private static Covariance covariance(Detection spot) {
    return ((Place.Point) spot.place().parts().getFirst()).covariance();
  }
}
