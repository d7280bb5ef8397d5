package org.garant.intake.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.event.Entry;
import org.garant.core.observation.Act;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Notice;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All rows are invented. */
class MissionReaderTest {
  static final MissionSettings SETTINGS =
      new MissionSettings(
          new SourceId("ear"),
          Modality.ACOUSTIC,
          "CC0-1.0",
          new Interval(
              Instant.parse("2026-03-13T00:00:00Z"), Instant.parse("2026-03-17T00:00:00Z")),
          new TreeMap<>(Map.of("ear", Modality.ACOUSTIC, "eye", Modality.DRONE)),
          new TreeSet<>(List.of(new RegionId("XS-01"))),
          new TreeMap<>(Map.of("AL", new PartyId("AL"), "BO", new PartyId("BO"))));

  static final String DETECTIONS =
      "id,start,end,latitude,longitude,sigma_major_m,sigma_minor_m,azimuth_deg,place,act,"
          + "act_probability,relevance,actor,actor_probability,group,text,nature\n";
  static final String GOOD =
      "e1,2026-03-14T02:11:04Z,2026-03-14T02:11:10Z,45.1,-30.2,500,100,90,Vessin,fire.shelling,"
          + "0.7,0.98,AL,0.6,,three impacts,SYNTHETIC\n";
  static final String VIEWS = "source,start,end,outline,detection,impediment\n";
  static final String OUTLINE = "\"POLYGON((-30 45, -29 45, -29 46, -30 45))\"";
  static final String NOTICES = "given_at,party,activity,acts,start,end,outline,text\n";

  @TempDir Path folder = Path.of("");

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("f.csv"), text);
  }

  private Reading detections(String rows) throws Exception {
    return new MissionReader(SETTINGS).read(file(DETECTIONS + rows));
  }

  private static Detection detection(Reading reading) {
    return (Detection) ((Entry.ObservationReceived) reading.entries().getFirst()).observation();
  }

  @Test
  void detectionKeepsTimePlaceAndKindWithTheirErrors() throws Exception {
    Detection detection = detection(detections(GOOD));

    assertThat(detection.modality()).isEqualTo(Modality.ACOUSTIC);
    assertThat(detection.phenomenonTime().millis()).isEqualTo(6_000);
    assertThat(detection.acts().ppm(Act.FIRE_SHELLING)).isEqualTo(686_000); // 0.7 x 0.98
    assertThat(detection.acts().ppm(Act.STRIKE_DRONE)).isEqualTo(49_000); // 0.3 / 6 x 0.98
    assertThat(detection.actors().ppm()).containsExactly(Map.entry(new PartyId("AL"), 600_000));
    assertThat(detection.text()).isEqualTo("three impacts");
    assertThat(detection.place().parts().getFirst())
        .isInstanceOfSatisfying(
            Place.Point.class,
            point -> {
              assertThat(point.name()).isEqualTo("Vessin");
              // An azimuth of 90 degrees: the long axis points east.
              assertThat(point.covariance().eastM2()).isEqualTo(250_000);
              assertThat(point.covariance().northM2()).isEqualTo(10_000);
              assertThat(point.covariance().eastNorthM2()).isZero();
            });
  }

  /** The long axis from south-west to north-east: 45 degrees from north and from east. */
  @Test
  void azimuthIsMeasuredClockwiseFromNorth() throws Exception {
    Detection detection = detection(detections(GOOD.replace(",100,90,", ",100,45,")));

    assertThat(detection.place().parts().getFirst())
        .isInstanceOfSatisfying(
            Place.Point.class,
            point -> {
              assertThat(point.covariance().eastNorthM2()).isEqualTo(120_000);
              assertThat(point.covariance().majorSigmaMeters()).isCloseTo(500, within(1.0));
              assertThat(point.covariance().minorSigmaMeters()).isCloseTo(100, within(1.0));
            });
  }

  @Test
  void kindThatIsNotToldMayBeAny() throws Exception {
    Detection detection =
        detection(detections(GOOD.replace("fire.shelling,0.7,0.98,AL,0.6", ",,0.7,,")));

    assertThat(detection.acts().shares().values()).containsOnly(100_000);
    assertThat(detection.actors().ppm()).isEmpty();
  }

  @Test
  void copiesShareAGroupAndOthersHaveTheirOwn() throws Exception {
    Reading reading =
        detections(
            GOOD
                + GOOD.replace("e1", "e2")
                + GOOD.replace("e1", "e3").replace(",,three", ",g,three")
                + GOOD.replace("e1", "e4").replace(",,three", ",g,three"));

    List<Detection> all =
        reading.entries().stream()
            .map(entry -> (Detection) ((Entry.ObservationReceived) entry).observation())
            .toList();
    assertThat(all.get(0).group()).isNotEqualTo(all.get(1).group());
    assertThat(all.get(2).group()).isEqualTo(all.get(3).group());
    assertThat(all.get(2).id()).isNotEqualTo(all.get(3).id());
  }

  @Test
  void everyRowIsAccountedForOnce() throws Exception {
    Reading reading =
        detections(
            GOOD
                + GOOD
                + GOOD.replace("text", "other")
                    .replace("e1", "e2")
                    .replace("2026-03-14", "2026-04-14")
                + GOOD.replace("45.1", "95.1"));

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().repeated()).isEqualTo(1);
    assertThat(reading.receipt().outside()).isEqualTo(1);
    assertThat(reading.receipt().rejected()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          02:11:10Z | 02:11:04Z | end: expected an end after the start
          2026-03-14T02:11:04Z | 2026-03-14 02:11 | start: expected a time in UTC
          2026-03-14T02:11:04Z | 2026-03-14T02:11:04+02:00 | start: expected a time in UTC
          45.1 | NaN | latitude: expected degrees
          -30.2 | -190 | longitude: expected degrees
          500,100 | 100,500 | sigma_minor_m: expected at most sigma_major_m
          500,100 | 500,0 | sigma_minor_m: expected a number from 1 to 200000
          500,100 | 1e9,100 | sigma_major_m: expected a number from 1 to 200000
          500,100,90 | 200000,1,45 | sigma_minor_m: expected an ellipse less flat
          500,100,90 | 500,100,-1 | azimuth_deg: expected a number from 0 to 180
          fire.shelling | fire.rocket | act: expected an act such as fire.shelling
          0.7,0.98 | 1.7,0.98 | act_probability: expected a share from 0 to 1
          0.7,0.98 | 0.7, | relevance: expected a share from 0 to 1
          AL,0.6 | XX,0.6 | actor: expected one of AL, BO
          AL,0.6 | ,0.6 | actor_probability: expected nothing where no actor is named
          fire.shelling,0.7 | ,0.7 | act_probability: expected nothing where no act is named
          e1, | , | id: expected the source's own id of the report
          """)
  void brokenDetectionIsToldAtItsField(String old, String changed, String expected)
      throws Exception {
    Reading reading = detections(GOOD.replace(old, Optional.ofNullable(changed).orElse("")));

    assertThat(reading.entries()).isEmpty();
    assertThat(reading.rejections()).singleElement().asString().isNotEmpty();
    assertThat(reading.rejections().getFirst().text()).contains(expected);
  }

  @Test
  void idUsedTwiceForTwoReportsIsRejected() throws Exception {
    Reading reading = detections(GOOD + GOOD.replace("45.1", "45.2"));

    assertThat(reading.rejections().getFirst().text())
        .contains("id: expected an id that is used once");
    assertThat(reading.receipt().taken()).isEqualTo(1);
  }

  @Test
  void fileWithoutAColumnIsRefused() {
    assertThatThrownBy(() -> new MissionReader(SETTINGS).read(file("id,start\n")))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("end");
  }

  @Test
  void viewIsReadWithWhatItDetects() throws Exception {
    Reading reading =
        new WatchReader(SETTINGS)
            .read(
                file(
                    VIEWS
                        + "eye,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z,"
                        + OUTLINE
                        + ",fire.shelling=0.75;strike.drone=0.25,\n"
                        + "ear,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z,"
                        + OUTLINE
                        + ",,access-denied\n"));

    List<Footprint> views =
        reading.entries().stream()
            .map(entry -> ((Entry.CoverageReceived) entry).footprint())
            .toList();
    assertThat(views.get(0).modality()).isEqualTo(Modality.DRONE);
    assertThat(views.get(0).detectionPpm())
        .containsExactly(
            Map.entry(Act.FIRE_SHELLING, 750_000), Map.entry(Act.STRIKE_DRONE, 250_000));
    assertThat(views.get(0).outline()).hasSize(4);
    assertThat(views.get(0).outline().getFirst().longitudeDegrees()).isEqualTo(-30);
    assertThat(views.get(1).impediment()).contains(Impediment.ACCESS_DENIED);
    assertThat(reading.receipt().notes()).containsOnlyKeys("impeded-access-denied");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          eye, | nose, | source: expected one of ear, eye
          fire.shelling=0.75, | , | impediment: expected either what is detected or an impediment
          fire.shelling=0.75, | fire.shelling=0.75,outage | impediment: expected either
          fire.shelling=0.75, | fire.shelling=1.75, | detection: expected acts with probabilities
          fire.shelling=0.75, | fire.shelling=0.7;fire.shelling=0.1, | detection: expected acts
          fire.shelling=0.75, | ,fog | impediment: expected weather, outage, jamming or access-denied
          -29 45, -29 46, -30 45 | -29 45, -29 46, -30 44 | outline: expected at least four positions, the last as the first
          -29 45, -29 46, -30 45 | -29 45, -30 45 | outline: expected at least four positions
          -29 45, -29 46, -30 45 | -29 45, -29 96, -30 45 | outline: expected degrees within 180 and 90
          -29 45, -29 46, -30 45 | 170 45, 170 46, -30 45 | outline: expected an outline on one side
          -29 45, -29 46, -30 45 | -29 45, NaN 46, -30 45 | outline: expected pairs
          POLYGON(( | LINESTRING(( | outline: expected POLYGON
          """)
  void brokenViewIsToldAtItsField(String old, String changed, String expected) throws Exception {
    String row =
        "eye,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z," + OUTLINE + ",fire.shelling=0.75,\n";

    Reading reading =
        new WatchReader(SETTINGS)
            .read(file(VIEWS + row.replace(old.strip(), changed.replace("'", "").strip())));

    assertThat(reading.rejections().getFirst().text()).contains(expected.strip());
    assertThat(reading.receipt().rejected()).isEqualTo(1);
  }

  @Test
  void noticeIsReadAndALateOneCounted() throws Exception {
    Reading reading =
        new NoticeReader(SETTINGS)
            .read(
                file(
                    NOTICES
                        + "2026-03-13T08:00:00Z,AL,blasting of mines,fire.shelling;strike.*,"
                        + "2026-03-14T09:00:00Z,2026-03-14T11:00:00Z,"
                        + OUTLINE
                        + ",as announced\n"
                        + "2026-03-14T10:00:00Z,BO,blasting of mines,fire.shelling,"
                        + "2026-03-14T09:00:00Z,2026-03-14T11:00:00Z,"
                        + OUTLINE
                        + ",\n"
                        + "2026-03-14T10:00:00Z,CE,blasting,fire.shelling,"
                        + "2026-03-14T09:00:00Z,2026-03-14T11:00:00Z,"
                        + OUTLINE
                        + ",\n"
                        + "2026-03-14T10:00:00Z,BO,blasting,mines,"
                        + "2026-03-14T09:00:00Z,2026-03-14T11:00:00Z,"
                        + OUTLINE
                        + ",\n"));

    Notice first = ((Entry.NoticeReceived) reading.entries().getFirst()).notice();
    assertThat(first.notifiedBy()).isEqualTo(new PartyId("AL"));
    assertThat(first.acts()).containsExactly("fire.shelling", "strike.*");
    assertThat(first.isInTime()).isTrue();
    assertThat(reading.receipt().notes()).containsExactly(Map.entry("late", 1));
    assertThat(reading.rejections().get(0).text()).contains("party: expected one of AL, BO");
    assertThat(reading.rejections().get(1).text()).contains("acts: expected acts such as");
  }

  @Test
  void alertOverASectorIsReadAndOneOverAnotherPlaceRejected() throws Exception {
    Reading reading =
        new SectorAlertReader(SETTINGS)
            .read(
                file(
                    """
                    sector,started_at,finished_at
                    XS-01,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z
                    XS-01,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z
                    XS-01,2026-05-14T02:00:00Z,2026-05-14T03:00:00Z
                    XS-09,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z
                    """));

    assertThat(((Entry.ObservationReceived) reading.entries().getFirst()).observation())
        .isInstanceOfSatisfying(
            Alert.class, alert -> assertThat(alert.region()).isEqualTo(new RegionId("XS-01")));
    assertThat(reading.receipt().repeated()).isEqualTo(1);
    assertThat(reading.receipt().outside()).isEqualTo(1);
    assertThat(reading.rejections().getFirst().text()).contains("sector: expected a sector");
  }
}
