package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovarianceTest {
  private static final long MAX = 100_000_000_000_000L;

  @Test
  void anErrorOfOneMetreAndOneOfTenThousandKilometresAreTaken() {
    assertThat(Covariance.circular(1).majorSigmaMeters()).isEqualTo(1);
    assertThat(Covariance.circular(10_000_000)).isEqualTo(new Covariance(MAX, MAX, 0));
  }

  @ParameterizedTest(name = "east {0}, north {1}, both {2}")
  @CsvSource({
    "0, 1, 0",
    "1, 0, 0",
    "-1, -1, 0",
    "100000000000001, 1, 0",
    "1, 100000000000001, 0",
    "4, 9, 6", // 4 · 9 = 6 · 6: an error along one line only
    "4, 9, -6",
    "4, 9, 7",
  })
  void whatIsNoCovarianceOfAPositionDoesNotConstruct(long east, long north, long both) {
    assertThatThrownBy(() -> new Covariance(east, north, both))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
