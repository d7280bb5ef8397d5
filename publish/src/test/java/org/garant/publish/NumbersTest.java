package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.garant.core.report.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @Test
  void amountsShowTheirIntervalWithEqualDecimals() {
    assertThat(Numbers.inText(Amount.exactly(1234))).isEqualTo("1,234");
    assertThat(Numbers.inText(Amount.interval95(16.8, 9.6, 24))).isEqualTo("16.8 (9.6\u201324.0)");
    assertThat(Numbers.inText(Amount.between(3, 9))).isEqualTo("3 to 9");
    assertThat(Numbers.interval(Amount.between(3, 9))).isEqualTo("3\u20139 (bounds)");
    assertThat(Numbers.interval(Amount.exactly(3))).isEqualTo("count");
  }

  @ParameterizedTest
  @CsvSource({
    "0,below 5",
    "49999,below 5",
    "50000,5",
    "124999,10",
    "125000,15",
    "500000,50",
    "549999,just under 55",
    "787000,just under 80",
    "949999,just under 95",
    "950000,95",
    "950001,above 95",
    "1000000,above 95"
  })
  void percentagesAreRoundedToFivesAndNeverCertain(int ppm, String expected) {
    assertThat(Likelihood.percent(ppm)).isEqualTo(expected + "\u00A0%");
  }

  @Test
  void printedPercentageLiesInTheBandOfItsWord() {
    for (int ppm = 50_000; ppm <= 950_000; ppm += 500) {
      String percent = Likelihood.percent(ppm).replace("\u00A0%", "");
      boolean under = percent.startsWith("just under ");
      int printed = Integer.parseInt(percent.replace("just under ", "")) * 10_000;
      assertThat(Likelihood.of(under ? printed - 1 : printed)).isEqualTo(Likelihood.of(ppm));
    }
  }

  /** Expected values: ICD 203, bands of the two rows of terms. */
  @ParameterizedTest
  @CsvSource({
    "30000,almost no chance",
    "120000,very unlikely",
    "330000,unlikely",
    "500000,roughly even",
    "620000,likely",
    "870000,very likely",
    "970000,almost certain"
  })
  void likelihoodWordsFollowTheBands(int ppm, String expected) {
    assertThat(Likelihood.of(ppm).words()).isEqualTo(expected);
  }

  @Test
  void boundsAcrossWordsSayBoth() {
    assertThat(Likelihood.within(600_000, 750_000, 850_000))
        .isEqualTo("likely to very likely: 75\u00A0% (bounds 60\u00A0% and 85\u00A0%)");
  }

  @ParameterizedTest
  @CsvSource({
    "481234567,48.1234567",
    "-5000000,-0.5",
    "0,0",
    "-1,-0.0000001",
    "1800000000,180",
    "300000000,30"
  })
  void degreesAreExactDecimals(int e7, String expected) {
    assertThat(GeoJson.degrees(e7)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"12.34,12.3", "-0.04,0", "-0.06,-0.1", "5,5"})
  void drawingCoordinatesHaveOneDecimal(double value, String expected) {
    assertThat(Numbers.at(value)).isEqualTo(expected);
  }

  @Test
  void ratioHasTwoDecimalsAndMayHaveNoUpperEnd() {
    assertThat(Numbers.ratio(Amount.interval95(0.409, 0.178, 0.786)))
        .isEqualTo("0.41 (0.18\u20130.79)");
    assertThat(Numbers.ratio(Amount.interval95(12, 3.1, 1e12))).isEqualTo("12.00 (3.10 or more)");
  }

  @Test
  void roughNumberKeepsItsInterval() {
    assertThat(Numbers.roughly(Amount.interval95(6.9, 4, 10))).isEqualTo("about 7 (4\u201310)");
    assertThat(Numbers.roughly(Amount.exactly(5))).isEqualTo("5");
  }
}
