package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.Proportion;
import org.garant.sim.score.Calibration;
import org.garant.sim.score.Estimate;
import org.garant.sim.score.FeedScore;
import org.garant.sim.score.FloorScore;
import org.garant.sim.score.Gate;
import org.garant.sim.score.Score;

/** What a score says, in plain words. */
final class ScoreProse {
  private static final String NONE = "none";

  private final Score score;

  ScoreProse(Score score) {
    this.score = score;
  }

  /** Returns the verdict: one sentence. */
  String verdict() {
    FloorScore likely = score.likely();
    if (score.observed() == 0) {
      return "No source reported a true event, so that there was nothing to find; "
          + Numbers.of(likely.incidents(), "incident was", "incidents were")
          + " called likelier than not.";
    }
    String found =
        Numbers.whole(likely.recall().count())
            + " of the "
            + Numbers.of(score.observed(), "reported event", "reported events")
            + " ("
            + percent(likely.recall())
            + ") were found";
    if (likely.incidents() == 0) {
      return found + ": no incident was called likelier than not.";
    }
    return found
        + ", and "
        + Numbers.whole(likely.precision().count())
        + " of the "
        + Numbers.of(likely.incidents(), "incident", "incidents")
        + " called likelier than not ("
        + percent(likely.precision())
        + ") lie near a true event"
        + likely.error50().map(error -> ", half of them within " + meters(error.value())).orElse("")
        + ".";
  }

  /** Returns what the verdict does not say: probabilities, ellipses, duplicates, clutter. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    score.calibration().ifPresent(it -> remarks.add(calibration(it)));
    Proportion in90 = score.coverage().in90();
    if (in90.of() > 0) {
      remarks.add(
          "The 90\u00A0% ellipses hold the true place in "
              + percent(in90)
              + " of cases: "
              + (in90.high() < 0.9
                  ? "they are too small."
                  : in90.low() > 0.9 ? "they are larger than they need be." : "they fit."));
    }
    score
        .likely()
        .duplicates()
        .ifPresent(it ->
            remarks.add(
                "An event that was noticed is told as "
                    + hundredths(it.value())
                    + " incidents on average."));
    FeedScore rows = score.allFeeds();
    if (rows.clutterLinked().of() > 0) {
      remarks.add(
          "Of "
              + Numbers.of(rows.clutterLinked().of(), "row", "rows")
              + " about no event at all, "
              + percent(rows.clutterLinked())
              + " became part of an incident called likelier than not.");
    }
    return remarks;
  }

  private static String calibration(Calibration calibration) {
    double said = 0;
    for (Calibration.Bin bin : calibration.bins()) {
      said += bin.mean().orElse(0) * bin.real().of();
    }
    said /= calibration.real().of();
    Proportion real = calibration.real();
    String judgement =
        said < real.low()
            ? "it says too little."
            : said > real.high() ? "it says too much." : "on average that fits.";
    return "The machine gives an incident a probability of "
        + wholePercent(said)
        + " on average, and "
        + percent(real)
        + " of them are real: "
        + judgement;
  }

  /** Returns "within 1 km and 6 h". */
  static String near(Gate gate) {
    return "within " + length(gate.meters()) + " and " + time(gate.seconds());
  }

  private static String length(long meters) {
    return meters % 1_000 == 0
        ? Numbers.whole(meters / 1_000) + "\u00A0km"
        : Numbers.whole(meters) + "\u00A0m";
  }

  private static String time(long seconds) {
    return seconds % 3_600 == 0
        ? Numbers.whole(seconds / 3_600) + "\u00A0h"
        : seconds % 60 == 0
            ? Numbers.whole(seconds / 60) + "\u00A0min"
            : Numbers.whole(seconds) + "\u00A0s";
  }

  /** Returns "66 %", or "none of 0" where there is no share. */
  static String percent(Proportion proportion) {
    return proportion.share().isEmpty()
        ? "none of 0"
        : wholePercent(proportion.share().getAsDouble());
  }

  /** Returns "66 % (60–72)". */
  static String withInterval(Proportion proportion) {
    return proportion.share().isEmpty()
        ? NONE
        : percent(proportion)
            + " ("
            + rounded(proportion.low() * 100)
            + "\u2013"
            + rounded(proportion.high() * 100)
            + ")";
  }

  static String wholePercent(double share) {
    return rounded(share * 100) + "\u00A0%";
  }

  /** Returns "139 m". */
  static String meters(double meters) {
    return Numbers.whole(Math.round(meters)) + "\u00A0m";
  }

  /** Returns "139 m (120–151)". */
  static String meters(Optional<Estimate> estimate) {
    return estimate
        .map(it ->
            meters(it.value())
                + it.interval95()
                    .map(span -> " (" + rounded(span.low()) + "\u2013" + rounded(span.high()) + ")")
                    .orElse(""))
        .orElse(NONE);
  }

  /** Returns "1.11 (1.06–1.16)". */
  static String hundredths(Optional<Estimate> estimate) {
    return estimate
        .map(it ->
            hundredths(it.value())
                + it.interval95()
                    .map(span ->
                        " (" + hundredths(span.low()) + "\u2013" + hundredths(span.high()) + ")")
                    .orElse(""))
        .orElse(NONE);
  }

  static String hundredths(double value) {
    long hundredths = Math.round(value * 100);
    long rest = Math.abs(hundredths % 100);
    return (hundredths < 0 ? "\u2212" : "")
        + Math.abs(hundredths / 100)
        + (rest < 10 ? ".0" : ".")
        + rest;
  }

  private static String rounded(double value) {
    return Numbers.whole(Math.round(value));
  }
}
