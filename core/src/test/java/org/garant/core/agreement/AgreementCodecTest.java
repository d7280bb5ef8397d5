package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;

class AgreementCodecTest {
  private static final Agreement AGREEMENT =
      Fixtures.agreement(
          List.of(Fixtures.wide(), Fixtures.half(50), new Zone.Unspecified("z-none", "front", "")),
          List.of(
              Fixtures.provision("p", Fixtures.RU, "z-wide", Provision.TimeOfAct.EFFECT, 2),
              Fixtures.provision("q", Fixtures.UA, "z-none", Provision.TimeOfAct.RELEASE, 1)),
          List.of(
              new Reading(
                  "r",
                  "p",
                  List.of(Fixtures.RU),
                  Optional.of("z-half"),
                  Optional.of("w"),
                  Optional.of(Provision.TimeOfAct.RELEASE),
                  "narrow")));

  @Test
  void agreementIsReadBackWithoutLoss() {
    byte[] bytes = CanonicalJson.write(AgreementCodec.encode(AGREEMENT));

    assertThat(AgreementCodec.decode(CanonicalJson.parseObject(bytes))).isEqualTo(AGREEMENT);
  }

  @Test
  void standardsAreReadBackWithoutLoss() {
    assertThat(Standards.decode(Fixtures.STANDARDS.encode())).isEqualTo(Fixtures.STANDARDS);
  }

  @Test
  void contentThatIsNoAgreementIsRefused() {
    JsonObject other = JsonObject.builder().put("format", "agreement/9").build();
    assertThatThrownBy(() -> AgreementCodec.decode(other)).isInstanceOf(JsonException.class);
    JsonObject empty = JsonObject.builder().put("format", "agreement/1").build();
    assertThatThrownBy(() -> AgreementCodec.decode(empty)).isInstanceOf(JsonException.class);
  }

  @Test
  void wordsAreSpelledWithHyphens() {
    assertThat(Verdict.NOT_APPLICABLE.code()).isEqualTo("not-applicable");
    assertThat(Reason.Code.SELF_DEFENCE_CLAIM_OPEN.code()).isEqualTo("self-defence-claim-open");
    assertThat(Coded.find(List.of(Verdict.values()), "meets-standard"))
        .contains(Verdict.MEETS_STANDARD);
  }
}
