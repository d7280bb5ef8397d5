package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Attribution;
import org.garant.core.agreement.Reason;
import org.garant.core.agreement.Verdict;
import org.garant.core.observation.Act;
import org.garant.core.observation.Claim;
import org.garant.core.quantity.PartyId;
import org.garant.core.report.Amount;
import org.garant.core.report.ClaimCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProseTest {
  @ParameterizedTest
  @EnumSource(Reason.Code.class)
  void everyReasonHasWords(Reason.Code reason) {
    assertThat(Prose.findReason(reason.code())).isPresent();
    assertThat(Prose.findReason(reason.name())).isPresent();
    assertThat(Prose.brief(reason.code())).isNotEmpty().hasSizeLessThan(50);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdictHasWordsAndARank(Verdict verdict) {
    assertThat(Prose.findVerdict(verdict.code())).isPresent();
    assertThat(Incidents.rank(verdict.code())).isLessThan(Verdict.values().length);
  }

  @ParameterizedTest
  @EnumSource(Attribution.State.class)
  void everyAttributionHasWords(Attribution.State state) {
    assertThat(Prose.findAttribution(state.code())).isPresent();
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
