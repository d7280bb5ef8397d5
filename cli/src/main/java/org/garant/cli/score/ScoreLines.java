package org.garant.cli.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Proportion;
import org.garant.sim.score.ActScore;
import org.garant.sim.score.Calibration;
import org.garant.sim.score.Estimate;
import org.garant.sim.score.FeedScore;
import org.garant.sim.score.FloorScore;
import org.garant.sim.score.MixScore;
import org.garant.sim.score.Score;
import org.garant.sim.score.Subject;

/** A score as a table for people, 95 % intervals in brackets. */
public final class ScoreLines {
  private static final String NONE = "-";

  private final List<String> lines = new ArrayList<>();
  private final Score score;

  private ScoreLines(Score score) {
    this.score = score;
  }

  /** Returns the lines of {@code scored}. */
  public static List<String> of(Scored scored) {
    ScoreLines lines = new ScoreLines(scored.score());
    lines.head(scored.subject());
    lines.floors();
    lines.calibration();
    lines.coverage();
    lines.tables();
    return lines.lines;
  }

  private void head(Subject subject) {
    FeedScore rows = score.allFeeds();
    add(String.format(Locale.ROOT, "SYNTHETIC   %s", subject.title()));
    add(String.format(Locale.ROOT, "scenario    %s, seed %d", subject.scenario(), subject.seed()));
    add(
        String.format(
            Locale.ROOT,
            "record      %s, %d entries, root %s",
            subject.origin(),
            subject.entries(),
            subject.root()));
    add(
        String.format(
            Locale.ROOT,
            "events      %d true events, %d of them reported",
            score.events(),
            score.observed()));
    add(
        String.format(
            Locale.ROOT,
            "rows        %d, %d of them about no event; the record took up %d",
            rows.taken().of(),
            rows.clutterLinked().of(),
            rows.taken().count()));
    add(
        String.format(
            Locale.ROOT,
            "near means  within %d m and %d min, as an ellipsoid",
            score.gate().meters(),
            score.gate().seconds() / 60));
    add("");
  }

  private void floors() {
    row("", floor -> String.format(Locale.ROOT, "p >= %.1f", floor.floor()));
    row("incidents", floor -> Integer.toString(floor.incidents()));
    row("  known to an area only", floor -> Integer.toString(floor.areaWide()));
    row("pairs precision", floor -> share(floor.pairs().precision()));
    row("pairs recall", floor -> share(floor.pairs().recall()));
    row("pairs F1", floor -> share(floor.pairs().f1()));
    row("incidents precision", floor -> share(floor.precision()));
    row("incidents recall", floor -> share(floor.recall()));
    row("incidents F1", floor -> share(floor.f1()));
    row("duplicates", floor -> estimate(floor.duplicates(), 3));
    row("events held", floor -> share(floor.held()));
    row("reports linked", floor -> share(floor.linked()));
    row("error CEP50, m", floor -> estimate(floor.error50(), 0));
    row("error CEP90, m", floor -> estimate(floor.error90(), 0));
    add("");
  }

  private void calibration() {
    if (score.calibration().isEmpty()) {
      add("calibration none: there are no incidents");
      return;
    }
    Calibration calibration = score.calibration().get();
    add(
        String.format(
            Locale.ROOT,
            "calibration Brier %s, base %.3f, skill %s, ECE %.3f",
            estimate(Optional.of(calibration.brier()), 3),
            calibration.base(),
            share(calibration.skill()),
            calibration.expectedError()));
    add(String.format(Locale.ROOT, "  %-12s %8s %8s   %s", "p", "n", "mean p", "share real"));
    for (Calibration.Bin bin : calibration.bins()) {
      add(
          String.format(
              Locale.ROOT,
              "  %.1f to %.1f   %8d %8s   %s",
              bin.from(),
              bin.to(),
              bin.real().of(),
              share(bin.mean()),
              share(bin.real())));
    }
  }

  private void coverage() {
    add("");
    add(
        String.format(
            Locale.ROOT,
            "ellipses    p >= 0.5: the 50 %% ellipse holds %s, the 90 %% ellipse %s of %d",
            share(score.coverage().in50()),
            share(score.coverage().in90()),
            score.coverage().in90().of()));
  }

  private void tables() {
    add("");
    add(
        String.format(
            Locale.ROOT,
            "%-40s %8s  %-20s %s",
            "reported events, p >= 0.5",
            "n",
            "recall",
            "act named right"));
    for (ActScore act : score.acts()) {
      add(
          String.format(
              Locale.ROOT,
              "  %-38s %8d  %-20s %s",
              act.kind() + " " + act.act(),
              act.matched().of(),
              share(act.matched()),
              share(act.named())));
    }
    add("");
    add(
        String.format(
            Locale.ROOT,
            "%-40s %8s  %-20s %-20s %-20s %s",
            "incidents by modalities, p >= 0.5",
            "n",
            "precision",
            "real",
            "in the 90 % ellipse",
            "CEP50, m"));
    for (MixScore mix : score.mixes()) {
      add(
          String.format(
              Locale.ROOT,
              "  %-38s %8d  %-20s %-20s %-20s %s",
              String.join(" + ", mix.modalities().stream().map(Modality::code).toList()),
              mix.matched().of(),
              share(mix.matched()),
              share(mix.real()),
              share(mix.in90()),
              estimate(mix.error50(), 0)));
    }
    add("");
    add(
        String.format(
            Locale.ROOT,
            "%-40s %8s  %-20s %-20s %s",
            "rows, p >= 0.5",
            "n",
            "true ones linked",
            "clutter linked",
            "clutter: below 0.5, soft only, none"));
    for (FeedScore feed : score.feeds()) {
      add(
          String.format(
              Locale.ROOT,
              "  %-38s %8d  %-20s %-20s %d, %d, %d",
              feed.file().isEmpty() ? "all" : feed.file(),
              feed.taken().of(),
              share(feed.trueLinked()),
              share(feed.clutterLinked()),
              feed.clutterLinkedBelow(),
              feed.clutterRelated(),
              feed.clutterUnlinked()));
    }
  }

  private void row(String name, Function<FloorScore, String> cell) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
    for (FloorScore floor : score.floors()) {
      line.append(String.format(Locale.ROOT, " %-22s", cell.apply(floor)));
    }
    lines.add(line.toString().stripTrailing());
  }

  private void add(String line) {
    lines.add(line.stripTrailing());
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? NONE : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }

  private static String share(Proportion proportion) {
    return proportion.share().isEmpty()
        ? NONE
        : String.format(
            Locale.ROOT,
            "%.3f (%.3f-%.3f)",
            proportion.share().getAsDouble(),
            proportion.low(),
            proportion.high());
  }

  private static String estimate(Optional<Estimate> estimate, int decimals) {
    return estimate
        .map(it ->
            decimal(it.value(), decimals)
                + it.interval95()
                    .map(span ->
                        " ("
                            + decimal(span.low(), decimals)
                            + "-"
                            + decimal(span.high(), decimals)
                            + ")")
                    .orElse(""))
        .orElse(NONE);
  }

  private static String decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
