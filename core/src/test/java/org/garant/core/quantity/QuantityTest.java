package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.000001, 1.000001, Double.NaN, Double.POSITIVE_INFINITY})
  void aProbabilityOutsideItsRangeDoesNotConstruct(double value) {
    assertThatThrownBy(() -> new Probability(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void logOddsAndBackIsTheSameProbability() {
    for (int ppm = 1; ppm < Probability.PPM; ppm += 997) {
      Probability p = Probability.ofPpm(ppm);
      assertThat(Probability.ofLogOdds(p.logOdds()).toPpm()).isEqualTo(ppm);
    }
    assertThat(Probability.ofLogOdds(Double.NEGATIVE_INFINITY)).isEqualTo(Probability.ZERO);
    assertThat(Probability.ofLogOdds(Double.POSITIVE_INFINITY)).isEqualTo(Probability.ONE);
  }

  /** Expected values by hand from Fréchet's inequalities. */
  @ParameterizedTest
  @CsvSource({"0.9, 0.8, 0.7, 0.72, 0.8", "0.5, 0.4, 0, 0.2, 0.4", "1, 0.3, 0.3, 0.3, 0.3"})
  void aConjunctionLiesBetweenFrechetsBounds(
      double a, double b, double low, double point, double high) {
    var bounds = ProbabilityBounds.conjunction(List.of(new Probability(a), new Probability(b)));
    assertThat(bounds.low().value()).isCloseTo(low, within(1e-12));
    assertThat(bounds.point().value()).isCloseTo(point, within(1e-12));
    assertThat(bounds.high().value()).isCloseTo(high, within(1e-12));
  }

  @Test
  void boundsThatAreKnownExactlyAllEqualTheValue() {
    var half = new Probability(0.5);
    assertThat(ProbabilityBounds.exactly(half)).isEqualTo(new ProbabilityBounds(half, half, half));
  }

  @Test
  void boundsOutOfOrderDoNotConstruct() {
    var low = new Probability(0.2);
    var high = new Probability(0.6);
    assertThatThrownBy(() -> new ProbabilityBounds(high, low, high))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProbabilityBounds(low, high, low))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProbabilityBounds.conjunction(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one part");
  }

  @Test
  void anIntervalIsHalfOpen() {
    var hour =
        new Interval(Instant.parse("2025-04-19T15:00:00Z"), Instant.parse("2025-04-19T16:00:00Z"));
    assertThat(hour.contains(hour.start())).isTrue();
    assertThat(hour.contains(hour.end())).isFalse();
    var next = new Interval(hour.end(), hour.end().plusSeconds(60));
    assertThat(hour.intersection(next)).isEmpty();
    assertThat(hour.overlapMillis(next)).isZero();
  }

  @Test
  void aReversedOrEmptyIntervalDoesNotConstruct() {
    Instant now = Instant.parse("2025-04-19T15:00:00Z");
    assertThatThrownBy(() -> new Interval(now, now)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(now, now.minusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** An event between 14:58 and 15:04 lies after 15:00 with 4/6. */
  @Test
  void theShareOfAnUncertainTimeIsItsOverlap() {
    var event =
        new Interval(Instant.parse("2025-04-19T14:58:00Z"), Instant.parse("2025-04-19T15:04:00Z"));
    var window =
        new Interval(Instant.parse("2025-04-19T15:00:00Z"), Instant.parse("2025-04-20T21:00:00Z"));
    assertThat(event.shareWithin(window).value()).isCloseTo(4 / 6.0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"91, 0", "-90.0000001, 0", "0, 181", "NaN, 0", "0, NaN"})
  void aPositionOffTheEarthDoesNotConstruct(double latitude, double longitude) {
    assertThatThrownBy(() -> Position.ofDegrees(latitude, longitude))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Expected length of a degree at 48° N on WGS 84: 111,200 m north, 74,625 m east (National
   * Geospatial-Intelligence Agency, Length of a Degree calculator).
   */
  @Test
  void theLocalFrameFollowsTheEllipsoid() {
    var frame = new LocalFrame(Position.ofDegrees(48, 36));
    assertThat(frame.northMeters(Position.ofDegrees(49, 36))).isCloseTo(111_200, within(20.0));
    assertThat(frame.eastMeters(Position.ofDegrees(48, 37))).isCloseTo(74_625, within(20.0));
    Position there = frame.at(12_345, -6_789);
    assertThat(frame.eastMeters(there)).isCloseTo(12_345, within(0.02));
    assertThat(frame.northMeters(there)).isCloseTo(-6_789, within(0.02));
  }

  @Test
  void theLocalFrameTakesTheShortWayOverTheDateLine() {
    var frame = new LocalFrame(Position.ofDegrees(0, 179.9));
    assertThat(frame.eastMeters(Position.ofDegrees(0, -179.9))).isCloseTo(22_264, within(5.0));
  }

  @Test
  void theErrorEllipseHasTheRightAxes() {
    // Axes 300 and 100 m, turned by 30°: variances 70,000 and 30,000, covariance 40,000·√3/2.
    var covariance = new Covariance(70_000, 30_000, 34_641);
    assertThat(covariance.majorSigmaMeters()).isCloseTo(300, within(0.01));
    assertThat(covariance.minorSigmaMeters()).isCloseTo(100, within(0.01));
    assertThat(covariance.majorAngleRadians()).isCloseTo(Math.PI / 6, within(1e-5));
  }

  @Test
  void aContentIdIsTheHashOfItsContent() {
    // SHA-256 of "abc", FIPS 180-4.
    assertThat(ContentId.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThatThrownBy(() -> new ContentId("BA78")).isInstanceOf(IllegalArgumentException.class);
  }
}
