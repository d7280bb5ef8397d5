package org.garant.intake.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.event.Entry;
import org.garant.core.observation.Claim;
import org.garant.core.quantity.PartyId;
import org.garant.intake.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All rows are invented. */
class ClaimReaderTest {
  private static final String HEADER =
      "claimed_by,claim,period_as_stated,value,unit,source_url,note\n";
  private static final ClaimSettings SETTINGS =
      new ClaimSettings(
          "facts",
          new TreeMap<>(Map.of("Ukraine", new PartyId("UA"), "Russia", new PartyId("RU"))),
          Instant.parse("2025-04-19T15:00:00Z"),
          ZoneId.of("Europe/Kyiv"));

  @TempDir Path folder = Path.of("");

  @Test
  void claimIsKeptAsSaidAndIsNoObservation() throws Exception {
    Reading reading =
        read(
            "\"Ukraine (Speaker, citing Other)\",shellings,2025-04-20 00:00-16:00 Kyiv,12,"
                + "\"shellings (\"\"more than 12\"\")\",https://example.org,heard\n");

    assertThat(reading.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.ClaimReceived.class,
            received -> {
              assertThat(received.claim().party()).isEqualTo(new PartyId("UA"));
              assertThat(received.claim().speaker()).isEqualTo("Ukraine (Speaker, citing Other)");
              assertThat(received.claim().quantity()).isEqualTo(12);
              assertThat(received.row()).isEqualTo(1);
            });
    assertThat(reading.receipt().notes()).containsOnlyKeys("lower-bound");
  }

  /** Kyiv keeps summer time, UTC+3, in April. */
  @ParameterizedTest
  @CsvSource({
    "2025-04-20 00:00-16:00 Kyiv, 2025-04-19T21:00:00Z, 2025-04-20T13:00:00Z",
    "2025-04-20 00:00-24:00 Kyiv, 2025-04-19T21:00:00Z, 2025-04-20T21:00:00Z",
    "2025-04-20 00:00-20:00 Kyiv (said later), 2025-04-19T21:00:00Z, 2025-04-20T17:00:00Z",
    "truce to 2025-04-20 midday, 2025-04-19T15:00:00Z, 2025-04-20T09:00:00Z",
    "2025-04-20 by 16:36 report time, 2025-04-19T21:00:00Z, 2025-04-20T13:36:00Z"
  })
  void periodsAreReadWhereTheWordsAreClear(String words, Instant start, Instant end) {
    assertThat(ClaimPeriod.of(words, SETTINGS))
        .hasValueSatisfying(period -> {
          assertThat(period.start()).isEqualTo(start);
          assertThat(period.end()).isEqualTo(end);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "since the morning",
    "2025-04-20 16:00-00:00 Kyiv",
    "2025-04-20 00:00-16:00 Moscow",
    "2025-13-20 00:00-16:00 Kyiv",
    "2025-04-20 00:00-24:30 Kyiv",
    "truce to 2025-04-18 midday"
  })
  void periodsAreNeverGuessed(String words) {
    assertThat(ClaimPeriod.of(words, SETTINGS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "assaults by forces, ASSAULTS",
    "combat clashes on the front, ASSAULTS",
    "shellings, SHELLINGS",
    "of which with heavy weapons, OTHER",
    "of which shellings, OTHER",
    "FPV drone uses, DRONES",
    "violations in total, ALL_ACTS",
    "attacks on positions, ALL_ACTS",
    "no air-raid alerts on Sunday, ALERTS",
    "prisoners, OTHER"
  })
  void kindIsToldByWords(String claim, Claim.Kind expected) {
    assertThat(ClaimKinds.of(claim)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'Elsewhere (X),shellings,,1,u,,', claimed_by",
    "'Ukraine,shellings,,-1,u,,', value",
    "'Ukraine,shellings,,NaN,u,,', value",
    "'Ukraine,,,1,u,,', claim"
  })
  void badFieldsAreRejectedByName(String row, String field) throws Exception {
    Reading reading = read(row + "\n");

    assertThat(reading.rejections()).singleElement().matches(it -> it.field().equals(field));
  }

  private Reading read(String rows) throws Exception {
    return new ClaimReader(SETTINGS)
        .read(Files.writeString(folder.resolve("claims.csv"), HEADER + rows));
  }
}
