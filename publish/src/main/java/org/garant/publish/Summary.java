package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garant.core.agreement.Attribution;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Clause;
import org.garant.core.report.Comparison;
import org.garant.core.report.Comparison.Change;
import org.garant.core.report.Figure;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.Removal;
import org.garant.core.report.Tally;

/**
 * The headline and the first paragraph, made from the record's figures alone.
 *
 * <p>A rate is called lower or higher only where the 95 % interval of its ratio to the rate before
 * says so. Counts of events are read beside how much was written at all: where less was written, a
 * fall in events is not called a fall in what happened.
 */
final class Summary {
  private static final String REPORTS = "press-reports";

  private final Page page;
  private final CaseReport report;

  Summary(Page page) {
    this.page = page;
    this.report = page.report();
  }

  /** Returns the headline: one sentence, without a full stop. */
  String headline() {
    List<String> clauses = new ArrayList<>();
    List<Comparison> fell = listThose(Change.FELL);
    List<Comparison> rose = listThose(Change.ROSE);
    List<Comparison> open = listThose(Change.CANNOT_BE_TOLD);
    if (!fell.isEmpty()) {
      clauses.add(
          subjects(fell)
              + " were fewer per day in the window than before it"
              + (fell.stream().allMatch(Summary::goesOn) ? " and did not stop" : ""));
    }
    if (!rose.isEmpty()) {
      clauses.add(subjects(rose) + " were more per day in the window than before it");
    }
    if (!open.isEmpty()) {
      clauses.add(
          "whether "
              + subjects(open)
              + (fell.isEmpty() && rose.isEmpty()
                  ? " were fewer or more per day in the window than before it cannot be told"
                  : " were fewer or more cannot be told"));
    }
    if (clauses.isEmpty()) {
      return capital(candidatesInShort());
    }
    Change written = findSeries(REPORTS).map(Comparison::change).orElse(Change.CANNOT_BE_TOLD);
    if (written != Change.CANNOT_BE_TOLD) {
      clauses.add((written == Change.FELL ? "less" : "more") + " was written");
    }
    return capital(String.join("; ", clauses));
  }

  /** Returns what the series say, in sentences; empty if there are none. */
  String paragraph() {
    List<String> sentences = new ArrayList<>();
    if (report.comparisons().isEmpty()) {
      return "";
    }
    sentences.add(
        "The window is "
            + page.times().span(report.basis().window())
            + "; brackets hold 95\u00A0% intervals.");
    findSeries("alert-starts")
        .ifPresent(it -> {
          sentences.add(rates("Air-raid alerts began at a rate of ", it));
          sentences.add("An alert is a threat over an area and never counts as an event.");
          sentences.add(it.caveat());
        });
    findSeries("events")
        .ifPresent(it -> {
          sentences.add(rates("Events that the press reported came to ", it));
          sentences.add(it.caveat());
        });
    sentences.add(goingOn());
    findSeries(REPORTS).ifPresent(it -> sentences.add(written(it)));
    report.fires().ifPresent(it -> sentences.add(FireProse.inShort(it)));
    List<String> rules =
        Stream.of("alert-starts", "events", REPORTS, "hot-spots")
            .flatMap(it -> findSeries(it).stream())
            .map(Comparison::rule)
            .toList();
    sentences.add(rules.isEmpty() ? "" : "Counting rules: " + Numbers.list(rules) + ".");
    return joined(sentences);
  }

  /** Returns what the candidates are and what the numbers rest on, in sentences. */
  String secondParagraph() {
    List<String> sentences = new ArrayList<>();
    sentences.add(candidates());
    sentences.add(objects());
    sentences.add(tooFewPieces());
    sentences.add(attribution());
    sentences.add(quotes());
    sentences.add(observed());
    sentences.add(without());
    return joined(sentences);
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences.stream().filter(it -> !it.isEmpty()).toList());
  }

  /**
   * The series that the headline is about, in the order in which it names them. One that says
   * nothing about what was agreed is not among them.
   */
  private List<Comparison> listThose(Change change) {
    List<Comparison> found = new ArrayList<>();
    for (String series : List.of("alert-starts", "events")) {
      findSeries(series)
          .filter(it -> it.change() == change && it.caveat().isEmpty())
          .ifPresent(found::add);
    }
    return found;
  }

  private static String subjects(List<Comparison> series) {
    return Numbers.list(series.stream().map(it -> subject(it.series())).toList());
  }

  private static String subject(String series) {
    return series.equals("events") ? "recorded events" : "air-raid alerts";
  }

  /** Tells whether the record surely holds some in the window. */
  private static boolean goesOn(Comparison comparison) {
    return comparison.counts().get(1).amount().lowMilli() > 0;
  }

  private String rates(String head, Comparison comparison) {
    List<Figure> rates = comparison.ratesPer24Hours();
    return head
        + Numbers.inText(rates.get(1).amount())
        + " per 24 hours in the window, against "
        + Numbers.inText(rates.get(0).amount())
        + " before it and "
        + Numbers.inText(rates.get(2).amount())
        + " after it: "
        + change(comparison)
        + ".";
  }

  private static String change(Comparison comparison) {
    String ratio =
        comparison
            .ratio()
            .map(it -> Numbers.ratio(it.amount()) + " times the rate before")
            .orElse("");
    return switch (comparison.change()) {
      case FELL -> "lower, at " + ratio;
      case ROSE -> "higher, at " + ratio;
      case CANNOT_BE_TOLD ->
          "whether lower or higher than before cannot be told"
              + (ratio.isEmpty() ? "" : "; " + ratio);
    };
  }

  private String goingOn() {
    List<String> counts = new ArrayList<>();
    for (String series : List.of("alert-starts", "events")) {
      findSeries(series)
          .filter(Summary::goesOn)
          .ifPresent(it ->
              counts.add(
                  Numbers.roughly(it.counts().get(1).amount())
                      + (series.equals("events") ? " events" : " starts of alerts")));
    }
    return switch (counts.size()) {
      case 0 -> "";
      case 1 -> "They did not stop: the record holds " + counts.getFirst() + " in the window.";
      default -> "Neither stopped: the record holds " + Numbers.list(counts) + " in the window.";
    };
  }

  /** How much was written, and what that means for the events. */
  private String written(Comparison reports) {
    List<Figure> rates = reports.ratesPer24Hours();
    Optional<Change> events = findSeries("events").map(Comparison::change);
    String head =
        switch (reports.change()) {
          case FELL -> "Less was written: press reports of any subject came to ";
          case ROSE -> "More was written: press reports of any subject came to ";
          case CANNOT_BE_TOLD ->
              "Whether less or more was written cannot be told: press reports of any subject came"
                  + " to ";
        };
    String meaning =
        switch (reports.change()) {
          case FELL ->
              events.filter(it -> it == Change.FELL).isPresent()
                  ? " Part of the fall in events may therefore be a fall in reporting."
                  : " Events may therefore have gone unreported.";
          case ROSE ->
              events.filter(it -> it == Change.ROSE).isPresent()
                  ? " Part of the rise in events may therefore be a rise in reporting."
                  : "";
          case CANNOT_BE_TOLD -> "";
        };
    return head
        + Numbers.inText(rates.get(1).amount())
        + " per 24 hours, against "
        + Numbers.inText(rates.get(0).amount())
        + " before and "
        + Numbers.inText(rates.get(2).amount())
        + " after."
        + meaning
        + " The figures do not say why anything changed.";
  }

  private String candidatesInShort() {
    return meeting()
        .map(meets ->
            (meets.equals("0") ? "no" : meets)
                + (meets.equals("1") ? " machine candidate meets" : " machine candidates meet")
                + " the standard of evidence"
                + (objectNotRecorded() == 0
                    ? ", " + possible()
                    : "; of "
                        + Numbers.whole(objectNotRecorded())
                        + " of "
                        + Numbers.of(
                            Incidents.of(report.candidates()).size(), "incident", "incidents")
                        + " no source says what was hit"))
        .orElseGet(() ->
            Numbers.of(report.candidates().size(), "machine candidate", "machine candidates")
                + " await people");
  }

  private Optional<String> meeting() {
    return findHeadline("candidates-meeting.in").map(Numbers::point);
  }

  private String possible() {
    String possible = findHeadline("candidates-possible.in").map(Numbers::point).orElse("0");
    return possible + (possible.equals("1") ? " is" : " are") + " possible or undetermined";
  }

  private String candidates() {
    int incidents = Incidents.of(report.candidates()).size();
    return "The machine checked "
        + Numbers.of(incidents, "incident", "incidents")
        + " against each clause and reading"
        + meeting()
            .map(meets ->
                ": "
                    + (meets.equals("0") ? "none" : meets)
                    + (meets.equals("0") || meets.equals("1") ? " meets" : " meet")
                    + " the standard of evidence"
                    + (meets.equals("0") ? ", " : " of at least one, ")
                    + possible())
            .orElse("")
        + ".";
  }

  private long objectNotRecorded() {
    return Incidents.of(report.candidates()).stream().filter(Incidents::objectNotRecorded).count();
  }

  /** Says of how many incidents it is not known what was hit, under clauses that ask for it. */
  private String objects() {
    List<Incidents> all = Incidents.of(report.candidates());
    long open = objectNotRecorded();
    return open == 0
        ? ""
        : "The clauses are about one kind of object: of "
            + Numbers.whole(open)
            + " of these incidents no source says what was hit, and they stay undetermined or below"
            + " the standard for that; of "
            + Numbers.whole(all.size() - open)
            + " a source's wording names that kind.";
  }

  /** Says so if nothing met the standard because no candidate has as much evidence as needed. */
  private String tooFewPieces() {
    List<CandidateRow> rows = report.candidates();
    if (rows.isEmpty() || rows.stream().anyMatch(it -> it.verdict().equals("meets-standard"))) {
      return "";
    }
    if (rows.stream().allMatch(this::hasTooFewPieces)) {
      return "No incident rests on " + neededPieces() + ".";
    }
    List<CandidateRow> possible =
        rows.stream().filter(it -> it.verdict().equals("possible")).toList();
    return !possible.isEmpty() && possible.stream().allMatch(this::hasTooFewPieces)
        ? "No incident that is called possible rests on " + neededPieces() + "."
        : "";
  }

  private boolean hasTooFewPieces(CandidateRow row) {
    return report.clauses().stream()
        .anyMatch(
            it -> it.provision().equals(row.provision()) && row.groups() < it.minIndependent());
  }

  private String neededPieces() {
    List<Integer> needed =
        report.clauses().stream().map(Clause::minIndependent).distinct().toList();
    if (needed.size() != 1) {
      return "as many independent pieces of evidence as the clause asks for";
    }
    return "the "
        + (needed.getFirst() == 2 ? "two" : Numbers.whole(needed.getFirst()))
        + " independent pieces of evidence that the clause asks for";
  }

  /** Returns whose sources the quotes are from; each log entry counts once. */
  private String quotes() {
    SortedMap<Long, String> sources = new TreeMap<>();
    for (CandidateRow row : report.candidates()) {
      row.quotes().forEach(it -> sources.put(it.entry(), it.source()));
    }
    if (sources.isEmpty()) {
      return "";
    }
    if (report.sources().stream().allMatch(it -> it.affiliation().isEmpty())) {
      return "Attribution rests on the sources\u2019 wording; no source is held to be close to a side.";
    }
    List<String> parts = new ArrayList<>();
    long rest = sources.size();
    for (Basis.PartyLine party : report.basis().parties()) {
      List<String> theirs =
          report.sources().stream()
              .filter(it -> it.affiliation().filter(to -> to.code().equals(party.id())).isPresent())
              .map(it -> it.id().name())
              .toList();
      long count = sources.values().stream().filter(theirs::contains).count();
      rest -= count;
      parts.add(
          Numbers.whole(count) + " from sources held to be close to " + page.party(party.id()));
    }
    if (rest > 0) {
      parts.add(Numbers.whole(rest) + " from others");
    }
    return "Attribution rests on the sources\u2019 wording: of "
        + Numbers.of(sources.size(), "quote", "quotes")
        + ", "
        + Numbers.list(parts)
        + ".";
  }

  private String attribution() {
    List<String> parts = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Tally tally : report.tallies()) {
      int all = tally.attributions().stream().mapToInt(Tally.Line::count).sum();
      if (all > 0 && !seen.contains(tally.provision())) {
        seen.add(tally.provision());
        parts.add(
            "under clause "
                + tally.provision()
                + " it is undetermined for "
                + Numbers.whole(attributed(tally, Attribution.State.UNDETERMINED))
                + " of "
                + Numbers.whole(all)
                + pointing(attributed(tally, Attribution.State.POINTS_TO)));
      }
    }
    return parts.isEmpty()
        ? ""
        : "Whose forces acted is a separate judgement: " + String.join("; ", parts) + ".";
  }

  private static String pointing(int count) {
    return count == 0
        ? ""
        : ", and for "
            + Numbers.whole(count)
            + " the sources' wording points to a party that the clause addresses";
  }

  private static int attributed(Tally tally, Attribution.State state) {
    return tally.attributions().stream()
        .filter(line -> line.code().equals(state.code()))
        .mapToInt(Tally.Line::count)
        .sum();
  }

  private String observed() {
    long blind = report.coverage().stream().filter(it -> !it.pressObserved()).count();
    if (report.coverage().isEmpty()) {
      return "";
    }
    if (findHeadline("press-observed-regions.in").isEmpty() && report.watch().isEmpty()) {
      return "No source of this case shows who looked where: the report cannot say of any region that"
          + " it was quiet.";
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

  /** The count of events once more without each side's sources. */
  private String without() {
    List<String> parts = new ArrayList<>();
    for (Removal removal : report.removals()) {
      if (removal.sourcesLeftOut().isEmpty()) {
        continue; // nothing is held to be theirs: nothing changes
      }
      for (Figure figure : removal.figures()) {
        if (figure.id().equals("events.in")) {
          parts.add(
              Numbers.roughly(figure.amount())
                  + " without those held to be close to "
                  + page.party(removal.without().code()));
        }
      }
    }
    Optional<Amount> all = findHeadline("events.in");
    return parts.isEmpty() || all.isEmpty()
        ? ""
        : "With all sources the record holds "
            + Numbers.roughly(all.get())
            + " events in the window, "
            + Numbers.list(parts)
            + ".";
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
