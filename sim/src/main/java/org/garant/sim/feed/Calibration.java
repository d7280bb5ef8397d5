package org.garant.sim.feed;

import java.util.List;
import org.garant.core.observation.Act;
import org.garant.core.quantity.Probability;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.Side;
import org.garant.sim.draw.Draws;
import org.garant.sim.world.TrueEvent;

/**
 * What a source's reports were worth in the rehearsals: how many followed an event, of which act
 * and side, and how many none. From this, by Bayes' rule, it knows what to state, so that what its
 * feed states is true on average.
 */
final class Calibration {
  private final List<Act> acts;
  private final Scenario.Wording wording;

  /** Mean number of reports by true act and side. */
  private final double[][] weight;

  private double expectedFalse;

  Calibration(List<Act> acts, Scenario.Wording wording) {
    this.acts = acts;
    this.wording = wording;
    this.weight = new double[acts.size()][Side.values().length];
  }

  /** Takes {@code share} reports of {@code event} into account. */
  void addTrue(TrueEvent event, double share) {
    weight[acts.indexOf(event.act())][event.side().ordinal()] += share;
  }

  /** Takes {@code count} reports of nothing into account. */
  void addFalse(double count) {
    expectedFalse += count;
  }

  double expectedTrue() {
    double sum = 0;
    for (double[] bySide : weight) {
      sum += bySide[0] + bySide[1];
    }
    return sum;
  }

  double expectedFalse() {
    return expectedFalse;
  }

  /**
   * Returns the probability, ppm, that a report follows an event, if it has a mark that reports of
   * events have with {@code ifTrue} and others with {@code ifFalse}.
   */
  int relevancePpm(double ifTrue, double ifFalse) {
    return share(expectedTrue() * ifTrue, expectedFalse * ifFalse);
  }

  /**
   * What a report says.
   *
   * @param act the act it names
   * @param actPpm probability that the name is right, ppm
   * @param named whether it names an actor
   * @param side whose forces it names, if so
   * @param sidePpm probability that the name is right, ppm
   */
  record Said(Act act, int actPpm, boolean named, Side side, int sidePpm) {}

  /** Returns what is said of {@code event}. */
  Said say(TrueEvent event, Draws draws) {
    return say(acts.indexOf(event.act()), event.side().ordinal(), draws);
  }

  /** Returns what is said of nothing: the same as of something, so that words do not tell. */
  Said sayOfNothing(Draws draws) {
    double[] byAct = new double[acts.size()];
    double[] bySide = new double[Side.values().length];
    for (int act = 0; act < byAct.length; act++) {
      for (int side = 0; side < bySide.length; side++) {
        byAct[act] += weight[act][side];
        bySide[side] += weight[act][side];
      }
    }
    return say(draws.index(byAct), draws.index(bySide), draws);
  }

  private Said say(int trueAct, int trueSide, Draws draws) {
    int act = trueAct;
    if (acts.size() > 1 && !draws.happens(wording.actRight())) {
      act = draws.below(acts.size() - 1);
      act = act >= trueAct ? act + 1 : act;
    }
    boolean named = draws.happens(wording.actorNamed());
    int side = draws.happens(wording.actorRight()) ? trueSide : 1 - trueSide;
    return new Said(acts.get(act), actPpm(act), named, Side.values()[side], sidePpm(side));
  }

  private int actPpm(int said) {
    double right = 0;
    double wrong = 0;
    double actRight = acts.size() > 1 ? wording.actRight() : 1;
    for (int act = 0; act < acts.size(); act++) {
      double reports = weight[act][0] + weight[act][1];
      if (act == said) {
        right = reports * actRight;
      } else {
        wrong += reports * (1 - actRight) / (acts.size() - 1);
      }
    }
    return share(right, wrong);
  }

  private int sidePpm(int said) {
    double right = 0;
    double wrong = 0;
    for (double[] bySide : weight) {
      right += bySide[said] * wording.actorRight();
      wrong += bySide[1 - said] * (1 - wording.actorRight());
    }
    return share(right, wrong);
  }

  private static int share(double right, double wrong) {
    return right > 0 ? (int) StrictMath.rint(Probability.PPM * (right / (right + wrong))) : 0;
  }
}
