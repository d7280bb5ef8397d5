package org.garant.cli.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.cli.publication.PublishedFile;
import org.garant.core.agreement.Verdict;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Proportion;
import org.garant.core.report.Basis;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;
import org.garant.core.report.SourceCheck;
import org.garant.core.report.WatchReport;
import org.garant.sim.score.FloorScore;
import org.garant.sim.score.Score;

/** What a demo shows at its end. */
final class DemoLines {
  private static final int PERCENT = 100;

  /** Verdicts, the most telling first. */
  private static final List<Verdict> STRENGTH =
      List.of(
          Verdict.MEETS_STANDARD,
          Verdict.POSSIBLE,
          Verdict.UNDETERMINED,
          Verdict.EXEMPT,
          Verdict.BELOW_STANDARD,
          Verdict.NOT_APPLICABLE);

  private final Demo demo;
  private final CaseReport report;
  private final List<String> lines = new ArrayList<>();

  DemoLines(Demo demo) {
    this.demo = demo;
    this.report = demo.assessment().written().report();
  }

  List<String> all() {
    lines.add(report.basis().title());
    lines.add(
        "Everything in it is invented: land, parties, numbers. Seed "
            + demo.scored().subject().seed()
            + ".");
    lines.add("");
    periods();
    lines.add("");
    watch();
    candidates();
    notices();
    checks();
    lines.add("");
    truth();
    lines.add("");
    files();
    return lines;
  }

  private void periods() {
    Basis basis = report.basis();
    row(
        "",
        hours("before", basis.before()),
        hours("in force", basis.window()),
        hours("after", basis.after()));
    for (Comparison comparison : report.comparisons()) {
      List<Figure> rates = comparison.ratesPer24Hours();
      if (rates.stream().allMatch(rate -> rate.amount().pointMilli().isPresent())) {
        row(
            comparison.series().replace('-', ' ') + " a day",
            number(rates.get(0)),
            number(rates.get(1)),
            number(rates.get(2)));
      }
    }
  }

  private static String hours(String what, Interval period) {
    return what + ", " + period.length().toHours() + " h";
  }

  private void row(String name, String first, String second, String third) {
    lines.add(String.format(Locale.ROOT, "%-24s %15s %15s %15s", name, first, second, third));
  }

  private static String number(Figure figure) {
    return String.format(Locale.ROOT, "%.1f", figure.amount().pointMilli().orElse(0) / 1000.0);
  }

  private void line(String name, String text) {
    lines.add(String.format(Locale.ROOT, "%-24s %s", name, text));
  }

  private void watch() {
    Optional<WatchReport> watch = report.watch();
    if (watch.isPresent()) {
      line(
          "watched",
          watch.get().observed()
              + " of "
              + watch.get().total()
              + " sector-hours; silence in the others says nothing");
    }
  }

  /** Counts incidents by the best verdict that any reading of any provision gives. */
  private void candidates() {
    SortedMap<String, Verdict> best = new TreeMap<>();
    for (CandidateRow row : report.candidates()) {
      for (Verdict verdict : Verdict.values()) {
        if (verdict.code().equals(row.verdict())) {
          best.merge(
              row.incident().hex(),
              verdict,
              (a, b) -> STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b);
        }
      }
    }
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : STRENGTH) {
      long count = best.values().stream().filter(verdict::equals).count();
      if (count > 0) {
        counts.add(count + " " + verdict.code());
      }
    }
    line("incidents by verdict", String.join(", ", counts));
    line("", "the machine's; people have found nothing yet");
  }

  private void notices() {
    SortedSet<String> fitting = new TreeSet<>();
    report.notices().forEach(notice -> fitting.addAll(notice.fitting()));
    if (!report.notices().isEmpty()) {
      line(
          "announced activities",
          report.notices().size() + "; " + fitting.size() + " incidents fit them");
    }
  }

  private void checks() {
    for (SourceCheck check : report.sourceChecks()) {
      if (check.isFewerThanExpected()) {
        line(
            "worth a look",
            check.source().name()
                + ": others confirmed "
                + check.confirmed()
                + " of its "
                + check.incidents()
                + " incidents, "
                + check.low95()
                + " to "
                + check.high95()
                + " were to be expected");
      }
    }
  }

  private void truth() {
    Score score = demo.scored().score();
    FloorScore likely = score.likely();
    events();
    line(
        "  found",
        share(likely.recall())
            + " of "
            + score.observed()
            + " reported events have a likely incident within 1 km and 6 h");
    line(
        "  right",
        share(likely.precision())
            + " of "
            + likely.incidents()
            + " likely incidents lie so near an event");
    likely
        .error50()
        .ifPresent(error ->
            line("  half of those within", String.format(Locale.ROOT, "%.0f m", error.value())));
    line("  90 % ellipses hold", share(score.coverage().in90()) + " of the events they are about");
  }

  /** What the report says of the number of events in force, and what was so. */
  private void events() {
    Interval window = report.basis().window();
    long happened =
        demo.exercise().exercise().events().stream()
            .filter(event -> window.contains(Instant.ofEpochMilli(event.timeMillis())))
            .count();
    report.headline().stream()
        .filter(figure -> figure.id().equals("events.in"))
        .findFirst()
        .ifPresent(figure ->
            line(
                "against the truth",
                "while in force "
                    + happened
                    + " events happened; the report counts "
                    + number(figure)
                    + ", its probabilities not calibrated"));
  }

  private static String share(Proportion proportion) {
    return proportion.share().isEmpty()
        ? "none"
        : Math.round(proportion.share().getAsDouble() * PERCENT) + " %";
  }

  private void files() {
    Path record = demo.assessment().folder();
    line("report", record.resolve(PublishedFile.REPORT_HTML).toString());
    line("score", demo.scorePage().toString());
    line("derive it again", "./garant verify " + record);
    line(
        "score it again",
        "./garant score " + record + " --truth " + demo.exercise().folder().resolve("truth"));
  }
}
