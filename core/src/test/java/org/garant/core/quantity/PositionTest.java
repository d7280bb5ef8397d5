package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  @ParameterizedTest
  @CsvSource({
    "900000000, 1800000000",
    "-900000000, -1800000000",
  })
  void thePolesAndTheDateLineAreOnTheEarth(int latitudeE7, int longitudeE7) {
    Position edge = new Position(latitudeE7, longitudeE7);
    assertThat(Position.ofDegrees(latitudeE7 / 1e7, longitudeE7 / 1e7)).isEqualTo(edge);
  }

  @ParameterizedTest
  @CsvSource({"900000001, 0", "-900000001, 0", "0, 1800000001", "0, -1800000001", "-2147483648, 0"})
  void wholeUnitsOffTheEarthDoNotConstruct(int latitudeE7, int longitudeE7) {
    assertThatThrownBy(() -> new Position(latitudeE7, longitudeE7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void positionsAreOrderedFromSouthToNorthThenFromWestToEast() {
    Position southWest = Position.ofDegrees(48, 36);
    Position southEast = Position.ofDegrees(48, 37);
    Position northWest = Position.ofDegrees(49, 36);
    assertThat(List.of(northWest, southEast, southWest).stream().sorted())
        .containsExactly(southWest, southEast, northWest);
  }

  /** A degree of longitude on the equator is 2π · 6,378,137 / 360 = 111,319.49 m. */
  @ParameterizedTest(name = "from {0}° to {1}°: {2} m east")
  @CsvSource({
    "179.5, -179.5, 111319.49",
    "-179.5, 179.5, -111319.49",
    "0, 180, 20037508.34",
    "0, -180, -20037508.34",
  })
  void metresEastAreCountedTheShorterWayRound(double from, double to, double expected) {
    LocalFrame frame = new LocalFrame(Position.ofDegrees(0, from));
    assertThat(frame.eastMeters(Position.ofDegrees(0, to))).isCloseTo(expected, within(0.01));
  }

  @ParameterizedTest(name = "{1} m east of {0}°: {2}°")
  @CsvSource({
    "179.5, 111319.49, -179.5",
    "-179.5, -111319.49, 179.5",
  })
  void aPositionPastTheDateLineHasALongitudeOfTheOtherSide(
      double from, double eastMeters, double expected) {
    LocalFrame frame = new LocalFrame(Position.ofDegrees(0, from));
    assertThat(frame.at(eastMeters, 0).longitudeDegrees()).isCloseTo(expected, within(2e-7));
    assertThat(frame.origin()).isEqualTo(Position.ofDegrees(0, from));
  }

  @Test
  void nothingLiesNorthOfThePole() {
    LocalFrame frame = new LocalFrame(Position.ofDegrees(89.9, 0));
    assertThat(frame.at(0, 100_000).latitudeDegrees()).isEqualTo(90);
    assertThat(new LocalFrame(Position.ofDegrees(-89.9, 0)).at(0, -100_000).latitudeDegrees())
        .isEqualTo(-90);
  }
}
