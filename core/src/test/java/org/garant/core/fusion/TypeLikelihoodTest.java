package org.garant.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.junit.jupiter.api.Test;

/** Expected values by hand, with six means and the floor 0.05. */
class TypeLikelihoodTest {
  private static ActTable acts(int drone, int missile, int unspecified) {
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    shares.put(Act.STRIKE_DRONE, drone);
    shares.put(Act.STRIKE_MISSILE, missile);
    shares.put(Act.STRIKE_UNSPECIFIED, unspecified);
    return ActTable.ofPpm(shares);
  }

  @Test
  void beforeAReportEachMeansIsAsLikelyAsTheNext() {
    assertThat(TypeLikelihood.prior())
        .containsExactly(
            new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 0, 1 / 6.0}, within(1e-15));
  }

  /** 0.4 : 0.2 : 0.2 of 0.8: drone 6 · 0.5 + 0.25, missile 6 · 0.25 + 0.25, the others 0.25. */
  @Test
  void unnamedMeansSpeakForAllMeansAlike() {
    assertThat(TypeLikelihood.of(acts(400_000, 200_000, 200_000)))
        .containsExactly(new double[] {0.25, 0.25, 3.25, 1.75, 0.25, 0, 0.25}, within(1e-12));
    assertThat(TypeLikelihood.unspecifiedShare(acts(400_000, 200_000, 200_000)))
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void aReportOfOneMeansLeavesTheOthersTheFloor() {
    assertThat(TypeLikelihood.of(acts(900_000, 0, 0)))
        .containsExactly(new double[] {0.05, 0.05, 6, 0.05, 0.05, 0, 0.05}, within(1e-12));
    assertThat(TypeLikelihood.unspecifiedShare(acts(900_000, 0, 0))).isZero();
  }

  @Test
  void aReportOfNoActSaysNothingAboutMeans() {
    assertThat(TypeLikelihood.of(ActTable.none())).containsExactly(1, 1, 1, 1, 1, 0, 1);
    assertThat(TypeLikelihood.unspecifiedShare(ActTable.none())).isEqualTo(1);
  }

  /** Drone twice: 6 · 6 against 0.05 · 0.05 for each of five; their sum over 6.25, times 6. */
  @Test
  void agreementOnTheMeansMakesAPairLikelier() {
    double[] drone = TypeLikelihood.of(acts(900_000, 0, 0));
    double[] missile = TypeLikelihood.of(acts(0, 900_000, 0));
    double[] posterior = TypeLikelihood.prior();
    assertThat(TypeLikelihood.ratio(posterior, drone)).isCloseTo(1, within(1e-12));
    TypeLikelihood.update(posterior, drone);
    assertThat(posterior)
        .containsExactly(new double[] {0.008, 0.008, 0.96, 0.008, 0.008, 0, 0.008}, within(1e-12));
    assertThat(TypeLikelihood.ratio(posterior, drone))
        .isCloseTo((0.96 * 6 + 5 * 0.008 * 0.05) * 6 / 6.25, within(1e-12));
    assertThat(TypeLikelihood.ratio(posterior, missile))
        .isCloseTo((0.96 * 0.05 + 0.008 * 6 + 4 * 0.008 * 0.05) * 6 / 6.25, within(1e-12));
  }

  @Test
  void thePublishedTableKeepsTheShareOfUnnamedMeans() {
    double[] posterior = {0.008, 0.008, 0.96, 0.008, 0.008, 0, 0.008};
    ActTable table = TypeLikelihood.table(posterior, 0.25);
    assertThat(table.ppm(Act.STRIKE_UNSPECIFIED)).isEqualTo(250_000);
    assertThat(table.ppm(Act.STRIKE_DRONE)).isBetween(719_999, 720_000); // 0.96 · 0.75
    assertThat(table.ppm(Act.ASSAULT_GROUND)).isBetween(5_999, 6_000);
  }
}
