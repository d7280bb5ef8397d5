package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentIdTest {
  private static final String ZEROS = "0".repeat(48);

  @ParameterizedTest(name = "refused: {0} zeros, then {1}")
  @CsvSource({"62, a", "64, a", "63, A", "63, F", "63, g", "63, '/'", "63, ':'", "63, '`'"})
  void anIdHasSixtyFourLowerCaseHexadecimalDigits(int zeros, String last) {
    assertThatThrownBy(() -> new ContentId("0".repeat(zeros) + last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a content id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef", "fedcba9876543210"})
  void theDigitsAreKeptAsWritten(String digits) {
    ContentId id = new ContentId(digits.repeat(4));
    assertThat(id.hex()).isEqualTo(digits.repeat(4));
    assertThat(id).hasToString(digits.repeat(4));
    assertThat(id.brief()).isEqualTo(digits.substring(0, 12));
  }

  /** Expected: {@code printf 'a\nb\n' | sha256sum}. */
  @Test
  void linesAreHashedEachWithItsLineFeed() {
    Stream<byte[]> lines = Stream.of("a", "b").map(it -> it.getBytes(StandardCharsets.UTF_8));
    assertThat(ContentId.ofLines(lines).hex())
        .isEqualTo("911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
  }

  /** Each id differs from the next in another quarter of its digits; f comes after 7. */
  @Test
  void idsAreOrderedAsTheirDigitsAre() {
    String low = "7".repeat(16);
    String high = "f".repeat(16);
    List<ContentId> ascending =
        Stream.of(
                low + low + low + low,
                low + low + low + high,
                low + low + high + low,
                low + high + low + low,
                high + low + low + low)
            .map(ContentId::new)
            .toList();
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        ContentId a = ascending.get(i);
        ContentId b = ascending.get(j);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.compare(i, j));
        assertThat(a.equals(b)).isEqualTo(i == j);
      }
    }
  }

  @Test
  void equalIdsHaveOneHashCodeAndOthersSpread() {
    assertThat(new ContentId(ContentId.of("a").hex())).hasSameHashCodeAs(ContentId.of("a"));
    assertThat(IntStream.range(0, 1_000).map(i -> ContentId.of("" + i).hashCode()).distinct())
        .hasSizeGreaterThan(990);
    assertThat(new ContentId(ZEROS + "0".repeat(16))).isNotEqualTo("0".repeat(64));
  }
}
