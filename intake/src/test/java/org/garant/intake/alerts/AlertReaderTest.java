package org.garant.intake.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.garant.core.event.Entry;
import org.garant.core.observation.Alert;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All rows are invented. */
class AlertReaderTest {
  private static final String MERGED = "region,started_at,finished_at,n_subalerts\n";
  private static final String OFFICIAL =
      "oblast,raion,hromada,level,started_at,finished_at,source\n";
  private static final String VOLUNTEER = "region,started_at,finished_at,naive\n";

  @TempDir Path folder = Path.of("");

  @Test
  void mergedFileTellsHowManyAlertsAnIntervalMerges() throws Exception {
    Reading reading =
        read(MERGED + "Sumska oblast,2025-04-20T01:00:00.000Z,2025-04-21T02:30:00.000Z,7\n");

    Alert alert = alerts(reading).getFirst();
    assertThat(alert.region()).isEqualTo(new RegionId("UA-59"));
    assertThat(alert.phenomenonTime().length()).isEqualTo(Duration.ofMinutes(1_530));
    assertThat(alert.merged()).isEqualTo(7);
    assertThat(alert.endEstimated()).isFalse();
    assertThat(reading.receipt().notes()).containsOnlyKeys("merged-sub-alerts", "over-24-hours");
  }

  @Test
  void officialFileTellsTheDistrict() throws Exception {
    List<Alert> alerts =
        alerts(
            read(
                OFFICIAL
                    + "Сумська область,,,oblast,2025-04-20 01:00:00+00:00,2025-04-20 02:00:00+00:00,o\n"
                    + "Sumska oblast,Konotopskyi,,raion,2025-04-20T01:00:00Z,2025-04-20T02:00:00Z,o\n"
                    + "м. Київ,A,B,hromada,2025-04-20T01:00:00Z,2025-04-20T02:00:00Z,o\n"));

    assertThat(alerts).extracting(Alert::district).containsExactly("", "Konotopskyi", "A / B");
    assertThat(alerts)
        .extracting(alert -> alert.region().code())
        .containsExactly("UA-59", "UA-59", "UA-30");
  }

  @Test
  void volunteersFileTellsWhereItAssumedTheEnd() throws Exception {
    Reading reading =
        read(
            VOLUNTEER
                + "Kyiv City,2025-04-20 01:00:00+00:00,2025-04-20 01:30:00+00:00,True\n"
                + "Kyiv City,2025-04-20 03:00:00+00:00,2025-04-20 03:40:00+00:00,False\n");

    assertThat(alerts(reading)).extracting(Alert::endEstimated).containsExactly(true, false);
    assertThat(reading.receipt().notes()).containsEntry("end-assumed-by-source", 1);
  }

  @Test
  void missingEndIsAssumedAndSaidSo() throws Exception {
    Reading reading = read(MERGED + "Sumska oblast,2025-04-20T01:00:00Z,,1\n");

    assertThat(alerts(reading).getFirst().phenomenonTime().length())
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(alerts(reading).getFirst().endEstimated()).isTrue();
    assertThat(reading.receipt().notes()).containsEntry("missing-end", 1);
  }

  @Test
  void permanentAlertIsTakenAndCounted() throws Exception {
    Reading reading =
        read(MERGED + "Kharkivska oblast,2024-05-12T05:00:00Z,2026-01-06T09:00:00Z,8000\n");

    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().notes())
        .containsOnlyKeys("merged-sub-alerts", "over-24-hours", "over-30-days");
  }

  @Test
  void alertThatDoesNotOverlapThePeriodIsOutside() throws Exception {
    Reading reading =
        read(
            MERGED
                + "Sumska oblast,2025-03-01T01:00:00Z,2025-04-01T00:00:00Z,1\n"
                + "Sumska oblast,2025-03-01T01:00:00Z,2025-04-01T00:00:01Z,1\n"
                + "Sumska oblast,2025-03-01T01:00:00Z,2025-04-01T00:00:01Z,1\n");

    assertThat(reading.receipt().outside()).isEqualTo(1);
    assertThat(reading.receipt().taken()).isEqualTo(1);
    assertThat(reading.receipt().repeated()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'Sumska oblast,2025-04-20T02:00:00Z,2025-04-20T01:00:00Z,1', finished_at",
    "'Sumska oblast,2025-04-20T02:00:00Z,2025-04-20T02:00:00Z,1', finished_at",
    "'Sumska oblast,2025-04-20 02:00:00,2025-04-20T03:00:00Z,1', started_at",
    "'Sumska oblast,2025-04-20T02:00:00+03:00,2025-04-20T03:00:00Z,1', started_at",
    "'Sumska oblast,0000-04-20T02:00:00Z,2025-04-20T03:00:00Z,1', started_at",
    "'Sumska oblast,2025-02-30T02:00:00Z,2025-04-20T03:00:00Z,1', started_at",
    "'Atlantis oblast,2025-04-20T02:00:00Z,2025-04-20T03:00:00Z,1', region",
    "'Sumska oblast,2025-04-20T02:00:00Z,2025-04-20T03:00:00Z,0', n_subalerts"
  })
  void badFieldsAreRejectedByName(String row, String field) throws Exception {
    Reading reading = read(MERGED + row + "\n");

    assertThat(reading.receipt().rejected()).isEqualTo(1);
    assertThat(reading.rejections().getFirst().field()).isEqualTo(field);
  }

  @Test
  void unknownLevelAndFlagAreRejected() throws Exception {
    assertThat(
            read(OFFICIAL + "Sumska oblast,,,city,2025-04-20T01:00:00Z,2025-04-20T02:00:00Z,o\n")
                .receipt()
                .rejected())
        .isEqualTo(1);
    assertThat(
            read(VOLUNTEER + "Sumska oblast,2025-04-20T01:00:00Z,2025-04-20T02:00:00Z,perhaps\n")
                .receipt()
                .rejected())
        .isEqualTo(1);
  }

  @Test
  void fileOfNoKnownFormatIsRefused() {
    assertThatThrownBy(() -> read("region,started_at,finished_at\n"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("header: expected oblast,raion,hromada,level or");
  }

  private Reading read(String text) throws Exception {
    AlertSettings settings =
        AlertSettings.usual(
            new SourceId("alerts"),
            "MIT",
            new Interval(
                Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-05-01T00:00:00Z")));
    return new AlertReader(settings).read(Files.writeString(folder.resolve("alerts.csv"), text));
  }

  private static List<Alert> alerts(Reading reading) {
    return reading.entries().stream()
        .map(entry -> (Alert) ((Entry.ObservationReceived) entry).observation())
        .toList();
  }
}
