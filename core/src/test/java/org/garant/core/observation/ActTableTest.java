package org.garant.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActTableTest {
  private static final ActTable MIXED =
      table(Act.STRIKE_DRONE, 300_000, Act.STRIKE_MISSILE, 500_000, Act.FIRE_SHELLING, 100_000);

  private static ActTable table(Object... actsAndShares) {
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    for (int i = 0; i < actsAndShares.length; i += 2) {
      shares.put((Act) actsAndShares[i], (Integer) actsAndShares[i + 1]);
    }
    return ActTable.ofPpm(shares);
  }

  @ParameterizedTest(name = "{0} names {1}: {2}")
  @CsvSource({
    "strike.drone, STRIKE_DRONE, true",
    "strike.*, STRIKE_DRONE, true",
    "fire.*, STRIKE_DRONE, false",
    "strike, STRIKE_DRONE, false",
    "strike.drone, STRIKE_MISSILE, false",
    "strike.drone.*, STRIKE_DRONE, false",
  })
  void aPatternNamesAnActOrAWholeFamily(String pattern, Act act, boolean names) {
    assertThat(act.matches(pattern)).isEqualTo(names);
  }

  @Test
  void wordsOfTheTaxonomyAreFoundByTheirCodesAndNoOthers() {
    for (Act act : Act.values()) {
      assertThat(Act.findByCode(act.code())).contains(act);
    }
    for (Modality modality : Modality.values()) {
      assertThat(Modality.findByCode(modality.code())).contains(modality);
    }
    for (Claim.Kind kind : Claim.Kind.values()) {
      assertThat(Claim.Kind.findByCode(kind.code())).contains(kind);
    }
    assertThat(Act.findByCode("strike")).isEmpty();
    assertThat(Modality.findByCode("rumour")).isEmpty();
    assertThat(Claim.Kind.findByCode("everything")).isEmpty();
  }

  @Test
  void sharesThatANamedFamilyHasAreAddedUp() {
    assertThat(MIXED.matching(List.of("strike.*"))).isEqualTo(new Probability(0.8));
    assertThat(MIXED.matching(List.of("strike.drone", "fire.*"))).isEqualTo(new Probability(0.4));
    assertThat(MIXED.matching(List.of("strike.*", "strike.drone"))) // counted once
        .isEqualTo(new Probability(0.8));
    assertThat(MIXED.matching(List.of("assault.*"))).isEqualTo(Probability.ZERO);
    assertThat(MIXED.anyAct()).isEqualTo(new Probability(0.9));
    assertThat(MIXED.probability(Act.STRIKE_MISSILE)).isEqualTo(new Probability(0.5));
  }

  @Test
  void theMostLikelyActIsTheFirstOfEqualsAndUnspecifiedOfNone() {
    assertThat(MIXED.mostLikely()).isEqualTo(Act.STRIKE_MISSILE);
    assertThat(table(Act.STRIKE_MISSILE, 400_000, Act.FIRE_SHELLING, 400_000).mostLikely())
        .isEqualTo(Act.FIRE_SHELLING);
    assertThat(ActTable.none().mostLikely()).isEqualTo(Act.STRIKE_UNSPECIFIED);
  }

  @Test
  void weightsBecomeSharesOfTheWholeRoundedDown() {
    double[] weights = new double[Act.values().length];
    weights[Act.STRIKE_DRONE.ordinal()] = 2;
    weights[Act.STRIKE_MISSILE.ordinal()] = 1;
    // Thirds of 0.5: 333,333.3 and 166,666.7 ppm.
    assertThat(ActTable.ofWeights(weights, new Probability(0.5)))
        .isEqualTo(table(Act.STRIKE_DRONE, 333_333, Act.STRIKE_MISSILE, 166_666));
  }

  @Test
  void onlySharesThatCanBeTrueTogetherConstruct() {
    assertThat(table(Act.STRIKE_DRONE, 999_999, Act.STRIKE_MISSILE, 1).anyAct())
        .isEqualTo(Probability.ONE);
    assertThatThrownBy(() -> table(Act.STRIKE_DRONE, 999_999, Act.STRIKE_MISSILE, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000001");
    assertThatThrownBy(() -> table(Act.STRIKE_DRONE, 10, Act.STRIKE_MISSILE, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not negative");
  }

  @Test
  void tablesOfTheSameSharesAreTheSame() {
    ActTable same =
        table(Act.STRIKE_DRONE, 300_000, Act.STRIKE_MISSILE, 500_000, Act.FIRE_SHELLING, 100_000);
    assertThat(same).isEqualTo(MIXED).hasSameHashCodeAs(MIXED);
    assertThat(MIXED).isNotEqualTo(ActTable.none()).doesNotHaveSameHashCodeAs(ActTable.none());
    assertThat(table(Act.STRIKE_DRONE, 1, Act.STRIKE_MISSILE, 0))
        .hasToString("{STRIKE_DRONE=1}"); // what has no share is not told
    assertThat(MIXED.shares().keySet())
        .containsExactly(Act.FIRE_SHELLING, Act.STRIKE_DRONE, Act.STRIKE_MISSILE);
  }

  @Test
  void whatASourceDoesNotSayAboutActorsIsUnstated() {
    PartyId ru = new PartyId("RU");
    PartyId ua = new PartyId("UA");
    ActorTable one = ActorTable.of(ru, 600_000);
    assertThat(one.probability(ru)).isEqualTo(new Probability(0.6));
    assertThat(one.probability(ua)).isEqualTo(Probability.ZERO);
    assertThat(one.unstatedShare()).isEqualTo(new Probability(0.4));
    assertThat(ActorTable.unstated().unstatedShare()).isEqualTo(Probability.ONE);
    assertThat(new ActorTable(new TreeMap<>(Map.of(ru, 999_999, ua, 1))).unstatedShare())
        .isEqualTo(Probability.ZERO);
    assertThatThrownBy(() -> new ActorTable(new TreeMap<>(Map.of(ru, 999_999, ua, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ActorTable.of(ru, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
