package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final Instant NOON = Instant.parse("2025-04-19T12:00:00Z");

  @Test
  void thirtySixHoursAreADayAndAHalf() {
    Interval interval = new Interval(NOON, NOON.plus(Duration.ofHours(36)));
    assertThat(interval.days()).isEqualTo(1.5);
    assertThat(interval.length()).isEqualTo(Duration.ofHours(36));
    assertThat(interval.millis()).isEqualTo(129_600_000);
  }

  @Test
  void partsOfAMillisecondAreRefusedAtEitherEnd() {
    assertThatThrownBy(() -> new Interval(NOON.plusNanos(1), NOON.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("milliseconds");
    assertThatThrownBy(() -> new Interval(NOON, NOON.plusNanos(999_999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("milliseconds");
    assertThat(new Interval(NOON, NOON.plusMillis(1)).millis()).isEqualTo(1);
  }

  @Test
  void theSharedPartOfTwoIntervalsIsTheSameFromEitherSide() {
    Interval early = new Interval(NOON, NOON.plusSeconds(60));
    Interval late = new Interval(NOON.plusSeconds(40), NOON.plusSeconds(100));
    Interval shared = new Interval(NOON.plusSeconds(40), NOON.plusSeconds(60));
    assertThat(early.intersection(late)).contains(shared);
    assertThat(late.intersection(early)).contains(shared);
    assertThat(early.overlapMillis(late)).isEqualTo(20_000);
  }
}
