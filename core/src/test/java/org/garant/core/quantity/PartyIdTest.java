package org.garant.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"UA", "A0", "Z-9", "AZ", "A-", "OSCE-SMM-2014-19", "ABCDEFGHIJKLMNOP"})
  void aCodeOfTwoToSixteenUpperCaseLettersDigitsAndHyphensIsTaken(String code) {
    assertThat(new PartyId(code)).hasToString(code);
  }

  /**
   * One character short, one too many, a wrong start, and the neighbours of each range in ASCII.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "ABCDEFGHIJKLMNOPQ",
        "0A",
        "-A",
        "ua",
        "A@",
        "A[",
        "A/",
        "A:",
        "A,",
        "A."
      })
  void anyOtherCodeIsRefused(String code) {
    assertThatThrownBy(() -> new PartyId(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + code + "'");
  }

  @Test
  void partiesAreOrderedByTheirCodes() {
    assertThat(new PartyId("RU")).isLessThan(new PartyId("UA"));
  }
}
