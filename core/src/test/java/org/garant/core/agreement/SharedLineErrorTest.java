package org.garant.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.garant.core.quantity.PositionError;
import org.junit.jupiter.api.Test;

/** Expected values: an independent program, Python 3 with SciPy 1.x (norm, quad). */
class SharedLineErrorTest {
  private static final SharedLineError.Crossing OUTSIDE = new SharedLineError.Crossing(-50, 100);

  @Test
  void shotFiftyMetersOutsideMayBeInside() {
    assertThat(SharedLineError.inside(OUTSIDE, 0).value()).isCloseTo(0.3085375, within(1e-6));
    assertThat(SharedLineError.inside(OUTSIDE, 500).value()).isCloseTo(0.4609431, within(1e-6));
  }

  @Test
  void tenShotsShareTheErrorOfTheLine() {
    var ten = Collections.nCopies(10, OUTSIDE);

    var together = SharedLineError.together(ten, 500);

    assertThat(together.atLeastOne().value()).isCloseTo(0.5816953, within(1e-5));
    assertThat(together.expectedInside()).isCloseTo(4.6094309, within(1e-5));
    // What a product over errors of their own would have said.
    double own = 1 - Math.pow(1 - SharedLineError.inside(OUTSIDE, 500).value(), 10);
    assertThat(own).isCloseTo(0.9979282, within(1e-5));
  }

  @Test
  void incidentsOfDifferentErrorAreTakenTogether() {
    var crossings =
        List.of(
            OUTSIDE,
            new SharedLineError.Crossing(200, 150),
            new SharedLineError.Crossing(-400, 80));

    var together = SharedLineError.together(crossings, 300);

    assertThat(together.atLeastOne().value()).isCloseTo(0.7331125, within(1e-5));
    assertThat(together.expectedInside()).isCloseTo(1.2605095, within(1e-5));
  }

  @Test
  void exactLineLeavesTheErrorsIndependent() {
    var together = SharedLineError.together(List.of(OUTSIDE, OUTSIDE), 0);

    assertThat(together.atLeastOne().value())
        .isCloseTo(1 - Math.pow(1 - 0.3085375387, 2), within(1e-6));
  }

  @Test
  void circularErrorProbableIsNotAStandardDeviation() {
    double sigma = PositionError.sigmaOfCep(100);

    assertThat(sigma).isCloseTo(84.9322, within(1e-4));
    assertThat(SharedLineError.inside(new SharedLineError.Crossing(-50, sigma), 0).value())
        .isCloseTo(0.2780296, within(1e-6));
    assertThat(PositionError.sigmaOfRadius90(100)).isCloseTo(46.5991, within(1e-4));
  }
}
