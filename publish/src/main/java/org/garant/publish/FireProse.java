package org.garant.publish;

import org.garant.core.report.Amount;
import org.garant.core.report.FireSeries;

/** What hot spots against the season say in words, and above all what they do not. */
final class FireProse {
  private FireProse() {}

  /** Returns two sentences for the summary. */
  static String inShort(FireSeries fires) {
    return "Satellites saw "
        + Numbers.point(fires.near().get(1).amount())
        + " hot spots near the zone in the window"
        + fires
            .expected()
            .map(it ->
                ", where the season lets expect "
                    + Numbers.roughly(it.amount())
                    + ": "
                    + change(fires))
            .orElse("; what the season lets expect cannot be computed")
        + ". A count of fires is not a count of acts, and cloud is not in the file.";
  }

  /** Returns what the ratio says, as part of a sentence. */
  static String change(FireSeries fires) {
    return switch (fires.change()) {
      case FELL -> "fewer than the season lets expect, for whatever reason";
      case ROSE -> "more than the season lets expect, for whatever reason";
      case CANNOT_BE_TOLD -> "whether more or fewer than usual cannot be told";
    };
  }

  /** Returns what the background is and what follows from it, in sentences. */
  static String explained(FireSeries fires) {
    return "What burns follows the season: "
        + ratioOfAway(fires)
        + " So the hot spots near the zone ("
        + Numbers.of(fires.nearCells(), "cell", "cells")
        + " of 0.25 degrees) are held against those in "
        + Numbers.of(fires.awayCells(), "cell", "cells")
        + " around, two to four cells off, on the same days, and against how the two related on days"
        + " outside the window, 4 to 24 days off."
        + (fires.standingSources() == 0
            ? ""
            : " "
                + Numbers.of(fires.standingSources(), "small square", "small squares")
                + " that were hot on a fifth of all days or more, such as steel works, are left out with "
                + Numbers.of(fires.standingSpots(), "hot spot", "hot spots")
                + ".");
  }

  private static String ratioOfAway(FireSeries fires) {
    Amount before = fires.away().get(0).amount();
    Amount in = fires.away().get(1).amount();
    return "away from the zone, too, there were "
        + Numbers.point(before)
        + " before the window, in it "
        + Numbers.point(in)
        + ".";
  }
}
