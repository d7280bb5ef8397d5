package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.garant.core.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Kyiv | 2025-04-19T21:00:00Z | 20 April 2025, 00:00 EEST (19 April, 21:00Z)",
        "Europe/Kyiv | 2026-03-26T20:14:00Z | 26 March 2026, 22:14 EET (20:14Z)",
        "Europe/Kyiv | 2025-12-31T22:30:00Z | 1 January 2026, 00:30 EET (31 December 2025, 22:30Z)",
        "Europe/Kyiv | 2025-04-20T13:56:30Z | 20 April 2025, 16:56:30 EEST (13:56:30Z)",
        "Europe/Moscow | 2025-04-19T15:00:00Z | 19 April 2025, 18:00 MSK (15:00Z)",
        "Asia/Tbilisi | 2025-04-19T15:00:00Z | 19 April 2025, 19:00 UTC+4 (15:00Z)",
        "Asia/Kolkata | 2025-04-19T15:00:00Z | 19 April 2025, 20:30 UTC+5:30 (15:00Z)",
        "UTC | 2025-04-19T15:00:00Z | 19 April 2025, 15:00 UTC (15:00Z)"
      })
  void missionTimeComesFirstAndUtcBeside(String zone, Instant at, String expected) {
    assertThat(new Times(zone).instant(at)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-04-20T06:00:00Z | 2025-04-20T07:30:00Z | 20 April 2025, 09:00 to 10:30 EEST (06:00Z"
            + " to 07:30Z)",
        "2025-04-19T21:00:00Z | 2025-04-20T21:00:00Z | 20 April 2025, 00:00 to 24:00 EEST (19"
            + " April, 21:00Z to 20 April, 21:00Z)",
        "2025-03-29T21:00:00Z | 2025-03-30T05:00:00Z | 29 March 2025, 23:00 EET to 30 March 2025,"
            + " 08:00 EEST (29 March, 21:00Z to 30 March, 05:00Z)"
      })
  void intervalNamesBothEnds(Instant start, Instant end, String expected) {
    assertThat(new Times("Europe/Kyiv").interval(new Interval(start, end))).isEqualTo(expected);
  }

  @Test
  void unknownZoneIsRefused() {
    assertThatThrownBy(() -> new Times("Europe/Nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Europe/Nowhere");
  }
}
