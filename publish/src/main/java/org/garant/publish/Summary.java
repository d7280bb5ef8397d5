package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.agreement.Attribution;
import org.garant.core.quantity.Interval;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Clause;
import org.garant.core.report.Comparison;
import org.garant.core.report.Comparison.Change;
import org.garant.core.report.Figure;
import org.garant.core.report.Removal;
import org.garant.core.report.Tally;
import org.garant.core.report.WatchReport;

/**
 * The headline and the first paragraph, made from the record's figures alone.
 *
 * <p>A rate is called lower or higher only where the 95 % interval of its ratio to the rate before
 * says so. Counts of events are read beside how much was written at all: where less was written, a
 * fall in events is not called a fall in what happened.
 */
final class Summary {
  private static final String REPORTS = "press-reports";

  /** Of more clauses than this the table tells, not the text. */
  private static final int MOST_CLAUSES = 3;

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

  /** Returns what a reader in a hurry must know, in a few sentences. */
  String paragraph() {
    List<String> sentences = new ArrayList<>();
    findSeries("alert-starts")
        .ifPresent(it -> {
          sentences.add(rates("Air-raid alerts began ", " times", it));
          if (!it.caveat().isEmpty()) {
            sentences.add("An alert is a threat over an area and never counts as an event.");
            sentences.add(it.caveat());
          }
        });
    findSeries("events")
        .ifPresent(it -> {
          sentences.add(rates("Events in reports came to ", "", it));
          sentences.add(it.caveat());
        });
    sentences.add(goingOn());
    findSeries(REPORTS).ifPresent(it -> sentences.add(written(it)));
    report.fires().ifPresent(it -> sentences.add(FireProse.inShort(it)));
    sentences.add(candidates());
    sentences.add(observed());
    sentences.add(without());
    return joined(sentences);
  }

  /** Returns what the candidates rest on, in sentences. */
  String detail() {
    return joined(List.of(objects(), tooFewPieces(), attribution(), quotes()));
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

  private String rates(String head, String unit, Comparison comparison) {
    List<Figure> rates = comparison.ratesPer24Hours();
    if (rates.get(0).amount().pointMilli().orElse(0) < 1000
        && rates.get(1).amount().pointMilli().orElse(0) < 1000) {
      // Below one in 24 hours a rate says less than the count it is made from.
      return head
          + Numbers.inText(comparison.counts().get(1).amount())
          + unit
          + " in the window of "
          + days(report.basis().window())
          + ", "
          + Numbers.inText(comparison.counts().get(0).amount())
          + " in the "
          + days(report.basis().before())
          + " before it: "
          + change(comparison)
          + ".";
    }
    return head
        + Numbers.inText(rates.get(1).amount())
        + unit
        + " per 24 hours, before the window "
        + Numbers.inText(rates.get(0).amount())
        + ": "
        + change(comparison)
        + ".";
  }

  private static String change(Comparison comparison) {
    return switch (comparison.change()) {
      case FELL -> "fewer per day";
      case ROSE -> "more per day";
      case CANNOT_BE_TOLD -> "whether fewer or more per day cannot be told";
    };
  }

  /** Returns a length in days with at most one decimal: "14 days", "1.3 days". */
  private static String days(Interval period) {
    String days = Numbers.milli((long) StrictMath.rint(period.days() * 1000));
    return days + (days.equals("1") ? " day" : " days");
  }

  private String goingOn() {
    List<String> counts = new ArrayList<>();
    for (String series : List.of("alert-starts", "events")) {
      findSeries(series)
          // What says nothing about what was agreed has nothing to stop for.
          .filter(it -> it.caveat().isEmpty() && goesOn(it))
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
    Optional<Change> events = findSeries("events").map(Comparison::change);
    return switch (reports.change()) {
      case FELL ->
          events.filter(it -> it == Change.FELL).isPresent()
              ? "Less was written too: part of the fall in events may be a fall in reporting."
              : "Less was written: events may have gone unreported.";
      case ROSE ->
          events.filter(it -> it == Change.ROSE).isPresent()
              ? "More was written too: part of the rise in events may be a rise in reporting."
              : "More was written.";
      case CANNOT_BE_TOLD -> "Whether less or more was written cannot be told.";
    };
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
    return "Of "
        + Numbers.of(incidents, "incident", "incidents")
        + " checked against the clauses"
        + meeting()
            .map(meets ->
                ", "
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
            "under "
                + page.names().inSentence(tally.provision())
                + " it is undetermined for "
                + Numbers.whole(attributed(tally, Attribution.State.UNDETERMINED))
                + " of "
                + Numbers.whole(all)
                + pointing(attributed(tally, Attribution.State.POINTS_TO)));
      }
    }
    if (parts.size() > MOST_CLAUSES) {
      return "Whose forces acted is a separate judgement; the table counts it by clause.";
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
    Optional<WatchReport> watch = report.watch().filter(it -> it.total() > 0);
    if (watch.isPresent()) {
      return watch.get().observed() == watch.get().total()
          ? "Every sector was observed in every hour."
          : "Of "
              + Numbers.whole(watch.get().total())
              + " sector-hours, "
              + Numbers.whole(watch.get().total() - watch.get().observed())
              + " were not observed: there the report cannot say whether it was quiet.";
    }
    long blind = report.coverage().stream().filter(it -> !it.pressObserved()).count();
    if (report.coverage().isEmpty()) {
      return "";
    }
    if (findHeadline("press-observed-regions.in").isEmpty() && report.watch().isEmpty()) {
      return "No source of this case shows who looked where: the report cannot say of any region"
          + " whether it was quiet.";
    }
    if (blind == 0) {
      return "Every region had enough press reports to count as observed.";
    }
    return Numbers.whole(blind)
        + " of "
        + Numbers.of(report.coverage().size(), "region", "regions")
        + " had too few press reports to count as observed: there the report cannot say whether it"
        + " was quiet.";
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
                  + " without sources held close to "
                  + page.sideOnly(removal.without().code()));
        }
      }
    }
    Optional<Amount> all = findHeadline("events.in");
    return parts.isEmpty() || all.isEmpty()
        ? ""
        : "Events are "
            + Numbers.roughly(all.get())
            + " with all sources, "
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
