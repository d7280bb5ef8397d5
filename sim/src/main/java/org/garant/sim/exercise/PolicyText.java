package org.garant.sim.exercise;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Probability;
import org.garant.intake.scenario.Scenario;
import org.garant.sim.feed.Csv;
import org.garant.sim.feed.Feed;

/**
 * Writes the policy of an exercise. What a mission would know of its own sources from their
 * calibration is computed from the scenario; the rest is assumed, as it would be.
 */
final class PolicyText {
  private PolicyText() {}

  static String of(Scenario scenario, List<Feed> feeds) {
    double days = scenario.ceasefire().period().days();
    double events = Math.max(1e-3, scenario.expectedEvents());
    double area1000Km2 = scenario.land().lengthKm() * 2 * scenario.land().depthKm() / 1000;
    double told = 0;
    double untold = 0;
    for (Feed feed : feeds) {
      told += feed.expectedTrue();
      untold += feed.expectedFalse();
    }
    StringBuilder text = new StringBuilder();
    text.append("# SYNTHETIC: the numbers of an exercise's mission.\n")
        .append("garant: policy/1\n")
        .append("standards:\n")
        .append("  basis: assumed\n")
        .append("  note: no court or convention puts numbers to these words\n")
        .append("  reasonable-suspicion: 0.30\n")
        .append("  balance-of-probabilities: 0.50\n")
        .append("  clear-and-convincing: 0.75\n")
        .append("  beyond-reasonable-doubt: 0.95\n")
        .append("  floor: 0.10\n")
        .append("  attribution: 0.75\n")
        .append("press:\n")
        .append("  basis: assumed\n")
        .append("  note: of no use here, reports say their own time and error\n")
        .append("  lag_hours: 12\n")
        .append("  sigma_small_m: 3000\n")
        .append("  sigma_town_m: 5000\n")
        .append("  sigma_city_m: 8000\n")
        .append("  town_population: 100000\n")
        .append("  city_population: 500000\n")
        .append("  min_other_population: 10000\n")
        .append(thermal(feeds))
        .append("coverage:\n")
        .append("  basis: assumed\n")
        .append("  note: below it a sector and hour count as not observed\n")
        .append("  min_reports: 1\n")
        .append("  observed_detection: 0.50\n")
        .append("fusion:\n")
        .append("  basis: inferred\n")
        .append("  note: from the calibration of the sources in rehearsals of this exercise\n")
        .append("  prior_incidents_per_1000km2_day: ")
        .append(decimal(Math.min(900, Math.max(1e-3, events / area1000Km2 / days))))
        .append("\n  reports_per_incident: ")
        .append(decimal(Math.max(1, Math.min(900, told / events))))
        .append("\n  relevance: 0.10\n")
        .append("  base_rate: ")
        .append(decimal(within(told > 0 ? told / (told + untold) : 0.5)))
        .append("\n  link_hard: 0.80\n")
        .append("  independent_cap_log_odds: 5.0\n")
        .append("  modalities:\n");
    for (Modality modality :
        List.of(
            Modality.DRONE, Modality.ACOUSTIC, Modality.PATROL, Modality.THERMAL, Modality.PRESS)) {
      text.append(modality(modality, feeds, events));
    }
    return text.toString();
  }

  /** Hot spots do not say themselves how likely they are to follow an act. */
  private static String thermal(List<Feed> feeds) {
    double told = expected(feeds, Modality.THERMAL, Feed::expectedTrue);
    double untold = expected(feeds, Modality.THERMAL, Feed::expectedFalse);
    if (feeds.stream().noneMatch(feed -> feed.modality() == Modality.THERMAL)) {
      return "";
    }
    return "thermal:\n"
        + "  basis: inferred\n"
        + "  note: from the calibration of the sources in rehearsals of this exercise\n"
        + "  act_share: "
        + decimal(within(told > 0 ? told / (told + untold) : 0.1))
        + "\n";
  }

  /** The reports' own relevance says how often they tell of something. */
  private static String modality(Modality modality, List<Feed> feeds, double events) {
    return "    "
        + modality.code()
        + ": {detection: "
        + decimal(within(expected(feeds, modality, Feed::expectedTrue) / events))
        + ", veracity: "
        + (modality == Modality.PRESS ? "0.95" : "0.99")
        + "}\n";
  }

  private static double expected(
      List<Feed> feeds, Modality modality, ToDoubleFunction<Feed> number) {
    return feeds.stream().filter(feed -> feed.modality() == modality).mapToDouble(number).sum();
  }

  private static double within(double share) {
    return Math.max(0.05, Math.min(0.95, share));
  }

  private static String decimal(double value) {
    return Csv.ppm((long) StrictMath.rint(value * Probability.PPM));
  }
}
