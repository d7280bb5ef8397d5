package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garant.core.report.Amount;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.Removal;
import org.garant.core.report.Tally;

/**
 * The headline and the first paragraph, made from the record's figures alone. A difference is only
 * called one where the 95 % intervals do not overlap.
 */
final class Summary {
  private final Page page;
  private final CaseReport report;

  Summary(Page page) {
    this.page = page;
    this.report = page.report();
  }

  /** Returns the headline: one sentence, without a full stop. */
  String headline() {
    String candidates = candidatesInShort();
    Optional<Comparison> trend = findSeries("events").or(() -> findSeries("alert-starts"));
    if (trend.isEmpty()) {
      return capital(candidates);
    }
    String what =
        trend.get().series().equals("events")
            ? "Recorded events"
            : page.figureName(trend.get().series(), trend.get().rule());
    Amount before = trend.get().ratesPer24Hours().get(0).amount();
    Amount in = trend.get().ratesPer24Hours().get(1).amount();
    String change;
    if (in.highMilli() < before.lowMilli()) {
      change =
          in.lowMilli() > 0
              ? " were fewer per 24 hours in the window than before it, and did not stop; "
              : " were fewer per 24 hours in the window than before it; ";
    } else if (in.lowMilli() > before.highMilli()) {
      change = " were more per 24 hours in the window than before it; ";
    } else {
      change = " per 24 hours in the window cannot be told apart from those before it; ";
    }
    return what + change + candidates;
  }

  /** Returns the paragraph under the headline. */
  String paragraph() {
    List<String> sentences = new ArrayList<>();
    findSeries("events").ifPresent(it -> sentences.add(series(it, "events")));
    findSeries("alert-starts")
        .ifPresent(it ->
            sentences.add(
                series(it, "starts of air-raid alerts")
                    + " An alert is a threat over an area and never counts as an event."));
    sentences.add(candidates());
    sentences.add(attribution());
    sentences.add(observed());
    report.removals().forEach(removal -> sentences.add(without(removal)));
    sentences.removeIf(String::isEmpty);
    return String.join(" ", sentences);
  }

  private String series(Comparison comparison, String unit) {
    List<Figure> rates = comparison.ratesPer24Hours();
    return "In the window the record holds "
        + Numbers.inText(comparison.counts().get(1).amount())
        + " "
        + unit
        + ", or "
        + Numbers.inText(rates.get(1).amount())
        + " per 24 hours; before it the rate was "
        + Numbers.inText(rates.get(0).amount())
        + ", after it "
        + Numbers.inText(rates.get(2).amount())
        + " (rule "
        + comparison.rule()
        + ").";
  }

  private String candidatesInShort() {
    String meets = findHeadline("candidates-meeting.in").map(Numbers::point).orElse("");
    String possible = findHeadline("candidates-possible.in").map(Numbers::point).orElse("");
    if (meets.isEmpty() || possible.isEmpty()) {
      return Numbers.of(report.candidates().size(), "machine candidate", "machine candidates")
          + " await people";
    }
    return (meets.equals("0") ? "no" : meets)
        + (meets.equals("1") ? " machine candidate meets" : " machine candidates meet")
        + " the standard of evidence, "
        + possible
        + (possible.equals("1") ? " is" : " are")
        + " possible";
  }

  private String candidates() {
    int incidents = Incidents.of(report.candidates()).size();
    return "Checking "
        + Numbers.of(incidents, "incident", "incidents")
        + " against each clause and reading made "
        + Numbers.of(report.candidates().size(), "machine candidate", "machine candidates")
        + ".";
  }

  private String attribution() {
    if (report.tallies().isEmpty()) {
      return "";
    }
    Tally tally = report.tallies().getFirst();
    int all = tally.attributions().stream().mapToInt(Tally.Line::count).sum();
    int open =
        tally.attributions().stream()
            .filter(line -> line.code().equals("undetermined"))
            .mapToInt(Tally.Line::count)
            .sum();
    return "Whose forces acted is a separate judgement: under "
        + tally.provision()
        + " ("
        + Page.reading(tally.reading())
        + ") it is undetermined for "
        + Numbers.whole(open)
        + " of "
        + Numbers.whole(all)
        + ".";
  }

  private String observed() {
    long blind = report.coverage().stream().filter(it -> !it.pressObserved()).count();
    if (report.coverage().isEmpty()) {
      return "";
    }
    if (blind == 0) {
      return "Every region had enough press reports to count as observed.";
    }
    List<String> names =
        report.coverage().stream()
            .filter(it -> !it.pressObserved())
            .map(RegionCoverage::name)
            .toList();
    return "Of "
        + Numbers.of(report.coverage().size(), "region", "regions")
        + ", "
        + Numbers.whole(blind)
        + " had too few press reports to count as observed"
        + (names.size() <= 4 ? " (" + Numbers.list(names) + ")" : "")
        + ": there the report cannot say whether it was quiet.";
  }

  private String without(Removal removal) {
    for (Figure figure : removal.figures()) {
      if (figure.id().startsWith("events.")) {
        return "Without the sources held to be those of "
            + page.party(removal.without().code())
            + " the count of events would be "
            + Numbers.inText(figure.amount())
            + ".";
      }
    }
    return "";
  }

  private Optional<Comparison> findSeries(String series) {
    return report.comparisons().stream().filter(it -> it.series().equals(series)).findFirst();
  }

  private Optional<Amount> findHeadline(String id) {
    return report.headline().stream()
        .filter(it -> it.id().equals(id))
        .map(Figure::amount)
        .findFirst();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
