package org.garant.intake.ucdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All rows are invented, but for those of the files that are at hand for trials. */
class UcdpReaderTest {
  private static final String HEADER =
      "id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,"
          + "where_description,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,"
          + "date_end,best\n";
  private static final String GOOD =
      "7,1,Government of Testland,Group Z,2,1,Somewhere village,near Somewhere,Donetsk oblast,"
          + "48.1,37.5,Ukraine,1,1,2020-07-20,2020-07-20,1\n";

  private static final PartyId A = new PartyId("AA");
  private static final PartyId B = new PartyId("BB");

  @TempDir Path folder = Path.of("");

  @Test
  void eventIsAnAttackOfUnnamedMeansOnAWholeLocalDay() throws Exception {
    Detection event = events(read(HEADER + GOOD)).getFirst();

    assertThat(event.modality()).isEqualTo(Modality.PRESS);
    assertThat(event.phenomenonTime())
        .isEqualTo(
            new Interval(
                Instant.parse("2020-07-19T21:00:00Z"), Instant.parse("2020-07-20T21:00:00Z")));
    assertThat(event.acts().anyAct().toPpm()).isEqualTo(850_000);
    assertThat(event.text())
        .isEqualTo(
            "Government of Testland - Group Z: near Somewhere (deaths, best estimate: 1; sources: 2)");
  }

  @Test
  void dyadNamesBothSidesAndNotWhoseFireItWas() throws Exception {
    Detection event = events(read(HEADER + GOOD)).getFirst();

    assertThat(event.actors().ppm()).isEqualTo(Map.of(A, 500_000, B, 500_000));
  }

  @Test
  void oneSidedViolenceIsWordedAsThatOfSideA() throws Exception {
    Detection event =
        events(read(HEADER + GOOD.replace("7,1,", "7,3,").replace("Group Z", "Civilians")))
            .getFirst();

    assertThat(event.actors().ppm()).isEqualTo(Map.of(A, 1_000_000));
  }

  @Test
  void sideThatTheCaseDoesNotKnowStaysUnstated() throws Exception {
    Reading reading = read(HEADER + GOOD.replace("Group Z", "Group Y"));

    assertThat(events(reading).getFirst().actors().ppm()).isEqualTo(Map.of(A, 500_000));
    assertThat(reading.receipt().notes()).containsEntry("side-not-known", 1);
  }

  @Test
  void articlesBehindARowAreOnePieceOfEvidenceAndTheSameIdIsACopy() throws Exception {
    List<Detection> events =
        events(read(HEADER + GOOD + GOOD.replace("Z,2,1", "Z,5,2") + GOOD.replace("7,1", "8,1")));

    assertThat(events).hasSize(3);
    assertThat(events.get(0).group()).isEqualTo(events.get(1).group());
    assertThat(events.get(0).group()).isNotEqualTo(events.get(2).group());
  }

  @ParameterizedTest(name = "precision {0}: {1} m")
  @CsvSource({"1, 3000", "2, 12500", "3, 15000", "5, 100000", "7, 50000"})
  void precisionOfThePlaceBecomesItsError(String precision, long sigmaMeters) throws Exception {
    Place.Part part = part(GOOD.replace("2,1,Somewhere", "2," + precision + ",Somewhere"));

    assertThat(part).isInstanceOf(Place.Point.class);
    assertThat(((Place.Point) part).covariance().majorSigmaMeters())
        .isEqualTo((double) sigmaMeters);
  }

  @Test
  void regionAndCountryAreAreasWhereTheyAreKnown() throws Exception {
    assertThat(part(GOOD.replace("2,1,Some", "2,4,Some")))
        .isEqualTo(new Place.Area(new RegionId("UA-14"), 1_000_000));
    assertThat(part(GOOD.replace("2,1,Some", "2,6,Some")))
        .isEqualTo(new Place.Area(new RegionId("UA"), 1_000_000));
    assertThat(
            part(GOOD.replace("2,1,Some", "2,4,Some").replace("Donetsk oblast", "Rostov oblast")))
        .isInstanceOf(Place.Point.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-20,2020-07-20,1,24",
    "2020-07-20,2020-07-22,2,72",
    "2020-07-20,2020-07-26,3,168",
    "2020-07-01,2020-07-31,4,744",
    "2020-07-20 00:00:00.000,2020-07-21 00:00:00.000,2,48",
    "2020-07-20T00:00:00,2020-07-21T00:00:00,2,48",
    "7/20/2020 12:00:00 AM,07/26/2020 00:00,3,168",
    "7/20/2020,7/20/2020,1,24"
  })
  void daysReachFromTheFirstToTheLast(String first, String last, String precision, long hours)
      throws Exception {
    Detection event =
        events(
                read(
                    HEADER
                        + GOOD.replace(
                            "1,1,2020-07-20,2020-07-20",
                            "1," + precision + "," + first + "," + last)))
            .getFirst();

    assertThat(event.phenomenonTime().length().toHours()).isEqualTo(hours);
  }

  @Test
  void filesInAllEncodingsSayTheSame() throws Exception {
    String text = (HEADER + GOOD).replace("near Somewhere", "near Żytomierz"); // not in 1252
    String western = (HEADER + GOOD).replace("near Somewhere", "near Högby");
    List<Detection> usual = events(read(western));

    assertThat(events(read("\uFEFF" + western))).isEqualTo(usual);
    assertThat(events(read(western.replace(',', ';')))).isEqualTo(usual);
    Reading windows = read(western.replace("\n", "\r\n"), Charset.forName("windows-1252"));
    assertThat(events(windows)).isEqualTo(usual);
    assertThat(windows.receipt().notes()).containsEntry("windows-1252", 1);
    assertThat(events(read(text)).getFirst().text()).contains("Żytomierz");
  }

  @ParameterizedTest
  @CsvSource({
    "'7,1,Gov', '7x,1,Gov', id",
    "'7,1,Gov', ',1,Gov', id",
    "'7,1,Gov', '7,4,Gov', type_of_violence",
    "'Z,2,1,', 'Z,-1,1,', number_of_sources",
    "'Z,2,1,', 'Z,2,0,', where_prec",
    "'Z,2,1,', 'Z,2,8,', where_prec",
    "'Z,2,1,', 'Z,2,exact,', where_prec",
    "'48.1,37.5', '95.1,37.5', latitude",
    "'48.1,37.5', 'NaN,37.5', latitude",
    "'48.1,37.5', '48.1,\"37,5\"', longitude",
    "'Ukraine,1,1', 'Ukraine,3,1', event_clarity",
    "'Ukraine,1,1', 'Ukraine,1,6', date_prec",
    "'-20,2020-07-20', '-32,2020-07-20', date_start",
    "'2020-07-20,1', '2020-07-19,1', date_end",
    "'2020-07-20,1', '2022-07-20,1', date_end",
    "'2020-07-20,1', '20.07.2020,1', date_end",
    "'-20,2020-07-20', '-20 24:00:00,2020-07-20', date_start",
    "'2020-07-20,1', '7/20/2020 1:00:00 AM,1', date_end",
    "'2020-07-20,1', '2020-07-20,many', best"
  })
  void badFieldsAreRejectedByName(String from, String to, String field) throws Exception {
    String bad = GOOD.replace(from, to);
    assertThat(bad).isNotEqualTo(GOOD);

    Reading reading = read(HEADER + bad + GOOD);

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().rejected()).isEqualTo(1);
    assertThat(reading.rejections().getFirst().field()).isEqualTo(field);
    assertThat(reading.rejections().getFirst().line()).isEqualTo(2);
  }

  @Test
  void whatCannotLieInThePeriodIsOutside() throws Exception {
    Reading reading = read(HEADER + GOOD.replace("2020-07-20", "2020-06-20"));

    assertThat(reading.receipt().outside()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id;date_start\n",
        "id,id\n",
        "7,1,Government of Testland,Group Z\n", // a release without a header
        "\"id\n"
      })
  void fileThatIsNoneIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("ucdp.csv:1: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void quotesThatNeverCloseAreTold() {
    assertThatThrownBy(() -> read(HEADER + GOOD.replace("near Some", "\"near Some")))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("ucdp.csv:2: record: expected");
  }

  @Test
  void quotesInsideArticlesAreRead() throws Exception {
    Reading reading =
        read(
            HEADER
                + GOOD.replace(
                    "near Somewhere", "\"\"\"Wire, 2020-07-20, Two \"\";\"\"Other\"\"\nnext\""));

    assertThat(events(reading).getFirst().text())
        .contains("\"Wire, 2020-07-20, Two \";\"Other\" next");
  }

  @Test
  void bytesThatAreNoTextAreRefusedInOneLine() throws Exception {
    byte[] good = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(good);
    }
    for (byte[] bytes :
        List.of(
            zipped.toByteArray(),
            (HEADER + GOOD).getBytes(StandardCharsets.UTF_16),
            new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x81},
            new byte[4_096])) {
      Path file = Files.write(folder.resolve("ucdp.csv"), bytes);
      assertThatThrownBy(() -> reader().read(file))
          .isInstanceOf(IntakeException.class)
          .hasMessageStartingWith("ucdp.csv:1: ");
    }
  }

  /** Counts: Python's csv module over the same files. */
  @Test
  void filesAtHandAreReadWhole() throws Exception {
    String shared = System.getProperty("garant.shared", "");
    assumeFalse(shared.isEmpty());
    Path data = Path.of(shared, "data");

    FileReceipt events =
        reader()
            .read(data.resolve("groundtruth/ucdp_ged_ukraine_multisource_events.csv"))
            .receipt();
    assertThat(events.rows()).isEqualTo(677);
    assertThat(events.rejected()).isZero();
    assertThat(events.notes())
        .containsEntry("region-wide", 48)
        .containsEntry("area-not-a-unit", 38)
        .containsEntry("event-not-clear", 11)
        .containsEntry("best-estimate-0", 4);
  }

  private UcdpReader reader() {
    TreeMap<String, PartyId> parties = new TreeMap<>();
    parties.put("Government of Testland", A);
    parties.put("Group Z", B);
    return new UcdpReader(
        new UcdpSettings(
            new SourceId("ucdp"),
            "CC-BY-4.0",
            new Interval(
                Instant.parse("2020-07-01T00:00:00Z"), Instant.parse("2020-08-01T00:00:00Z")),
            ZoneId.of("Europe/Kyiv"),
            parties,
            Probability.ofPpm(850_000),
            3_000));
  }

  private Reading read(String text) throws Exception {
    return read(text, StandardCharsets.UTF_8);
  }

  private Reading read(String text, Charset charset) throws Exception {
    return reader().read(Files.writeString(folder.resolve("ucdp.csv"), text, charset));
  }

  private Place.Part part(String row) throws Exception {
    return events(read(HEADER + row)).getFirst().place().parts().getFirst();
  }

  private static List<Detection> events(Reading reading) {
    return reading.entries().stream()
        .map(entry -> (Detection) ((Entry.ObservationReceived) entry).observation())
        .toList();
  }
}
