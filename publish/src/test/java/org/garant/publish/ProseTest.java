package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Act;
import org.garant.core.observation.Claim;
import org.garant.core.quantity.PartyId;
import org.garant.core.report.Amount;
import org.garant.core.report.ClaimCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "time-uncertain",
        "TIME_UNCERTAIN",
        "outside-window",
        "one-source-only",
        "zone-illustrative",
        "self-defence-claim-open",
        "actor-unstated",
        "acts-by-other-party",
        "bounds-cross-standard",
        "place-wide",
        "zone-unspecified",
        "not-in-force",
        "reciprocity-open",
        "below-floor",
        "outside-zone",
        "outside-by-reading",
        "other-act",
        "zone-not-valid-then",
        "region-unknown",
        "release-time-not-recorded",
        "place-near-edge",
        "act-uncertain",
        "existence-uncertain",
        "too-few-sources",
        "lapses-by-finding-only",
        "actor-disputed"
      })
  void everyReasonHasWords(String code) {
    assertThat(Prose.findReason(code)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meets-standard",
        "possible",
        "below-standard",
        "exempt",
        "undetermined",
        "not-applicable"
      })
  void everyVerdictHasWords(String code) {
    assertThat(Prose.findVerdict(code)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActHasWords(Act act) {
    assertThat(Prose.act(act)).isNotEqualTo(Prose.spelledOut(act.code()));
  }

  @Test
  void codeNobodyForesawIsStillReadable() {
    assertThat(Prose.findReason("NEW_REASON")).isEmpty();
    assertThat(Prose.reason("NEW_REASON")).isEqualTo("new reason");
  }

  @Test
  void parameterThatNamesSomethingIsShownAndANumberIsNot() {
    assertThat(Prose.reason("outside-window=w-truce"))
        .isEqualTo("it lies wholly outside the window (w-truce)");
    assertThat(Prose.reason("time-uncertain=430000"))
        .isEqualTo("its time may lie outside the window");
  }

  @Test
  void everyClaimReasonHasASentence() {
    for (String reason : ClaimProse.REASONS) {
      assertThat(why(reason, List.of())).endsWith(".").doesNotContain("Reason:");
    }
    assertThat(why("new-reason", List.of())).isEqualTo("Reason: new reason.");
  }

  @Test
  void alertDetailsNameRegionAndTime() {
    assertThat(why("alert-start-in-period", List.of("start=XX-10@1745157390", "other=7")))
        .isEqualTo(
            "The record holds an alert that began in this period. Alerts began in: Averland,"
                + " 20 April 2025, 16:56:30 EEST (13:56:30Z). other: 7.");
  }

  @Test
  void detailThatCannotBeReadIsShownAsItIs() {
    assertThat(why("merged-alerts", List.of("start=XX-10@soon"))).contains("XX-10@soon");
  }

  private static String why(String reason, List<String> details) {
    Claim claim =
        new Claim(
            new PartyId("ALD"), "", "", "", Optional.empty(), 1, "", Claim.Kind.SHELLINGS, "", "");
    return new ClaimProse(new Times("Europe/Kyiv"), SampleReport.build().coverage())
        .why(
            new ClaimCheck(
                0,
                claim,
                ClaimCheck.Outcome.CONTRADICTED,
                reason,
                Amount.between(2, 7),
                List.of(),
                details));
  }

  @Test
  void monthsAreOurOwn() {
    assertThat(new Times("Europe/Kyiv").instant(Instant.parse("2025-04-19T21:00:00Z")))
        .isEqualTo("20 April 2025, 00:00 EEST (19 April, 21:00Z)");
  }
}
