package org.garant.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Head;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Standing;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.CoverageMap;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.finding.Derivation;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.RateRatio;

/** Makes the report of a case. Pure: the same input gives the same report. */
public final class CaseReports {
  private final ReportInput input;
  private final RegionIndex regions;
  private final Periods periods;
  private final SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received =
      new TreeMap<>();
  private final SortedMap<ContentId, Long> entries = new TreeMap<>();

  private CaseReports(ReportInput input) {
    this.input = input;
    this.regions = input.derivation().rules().regions();
    this.periods = input.periods();
    for (Numbered<Entry.ObservationReceived> each : input.received()) {
      ContentId id = each.item().observation().id();
      received.put(id, each);
      entries.put(id, each.index());
    }
  }

  /** Returns the report made from {@code input}. */
  public static CaseReport of(ReportInput input) {
    return new CaseReports(input).report();
  }

  private CaseReport report() {
    CandidateRows rows = new CandidateRows(regions, received);
    List<CandidateRow> candidates = rows.rows(input.derivation().candidates());
    List<RegionCoverage> coverage = coverage(candidates);
    return new CaseReport(
        basis(),
        clauses(),
        CountingRules.ALL,
        headline(input.derivation(), input.detections(), input),
        comparisons(),
        CandidateRows.tallies(candidates),
        candidates,
        new ClaimChecks(input, regions, entries).all(),
        removals(),
        coverage,
        regions.regions().stream().filter(CaseReports::isPartOfCountry).toList(),
        input.sources(),
        input.receipts(),
        input.settings().attributions(),
        input.settings().limits(),
        input.settings().outputLicence(),
        input.derivation().digest());
  }

  private Basis basis() {
    Agreement agreement = input.agreement();
    Head head = agreement.head();
    List<Basis.PartyLine> parties = new ArrayList<>();
    for (Standing.Party party : agreement.standing().parties()) {
      parties.add(new Basis.PartyLine(party.id().code(), party.name(), party.side()));
    }
    parties.sort(Comparator.comparing(Basis.PartyLine::side).thenComparing(Basis.PartyLine::id));
    return new Basis(
        input.settings().id(),
        input.settings().title(),
        head.id(),
        head.title().getOrDefault("en", head.title().firstEntry().getValue()),
        head.level().code(),
        head.levelNote(),
        head.force().code(),
        parties,
        input.settings().zone().getId(),
        periods.before(),
        periods.window(),
        periods.after(),
        input.asOf(),
        input.derivation().rules().engine(),
        input.derivation().rules().calibration(),
        input.tzdata(),
        input.inputs(),
        input.settings().synthetic());
  }

  private List<Clause> clauses() {
    Agreement agreement = input.agreement();
    List<Clause> clauses = new ArrayList<>();
    for (Provision provision : agreement.provisions()) {
      List<Clause.ClauseReading> readings = new ArrayList<>();
      agreement
          .listReadings(provision.id())
          .forEach(reading ->
              readings.add(
                  new Clause.ClauseReading(reading.id(), names(reading.heldBy()), reading.note())));
      clauses.add(
          new Clause(
              provision.id(),
              provision.deontic().code(),
              names(provision.bearers()),
              provision.quote(),
              publisher(provision.cite().source()),
              provision.cite().locator(),
              readings));
    }
    return clauses;
  }

  private String publisher(String source) {
    return input.agreement().head().sources().stream()
        .filter(cited -> cited.id().equals(source))
        .map(Head.CitedSource::publisher)
        .findFirst()
        .orElse(source);
  }

  private List<String> names(List<PartyId> parties) {
    return parties.stream()
        .map(id ->
            input.agreement().standing().parties().stream()
                .filter(party -> party.id().equals(id))
                .map(Standing.Party::name)
                .findFirst()
                .orElse(id.code()))
        .toList();
  }

  /** The numbers of the window, from {@code derivation} and the alerts of {@code given}. */
  private List<Figure> headline(
      Derivation derivation, List<Detection> detections, ReportInput given) {
    Interval window = periods.window();
    EventSeries events = new EventSeries(derivation.incidents(), entries);
    AlertSeries alerts = new AlertSeries(given.alerts());
    CoverageMap looked =
        CoverageMap.of(detections, regions, List.of(window), input.minimumReports());
    long observed =
        regions.regions().stream()
            .map(Region::id)
            .filter(CaseReports::isPartOfCountry)
            .filter(id -> looked.observed(id, 0))
            .count();
    List<Long> eventTrace = events.trace(window);
    return List.of(
        figure("events.in", CountingRules.EVENTS, events.count(window), eventTrace),
        figure("episodes.in", CountingRules.EPISODES, events.episodes(window), eventTrace),
        candidates("candidates-meeting.in", derivation, List.of(Verdict.MEETS_STANDARD)),
        candidates(
            "candidates-possible.in", derivation, List.of(Verdict.POSSIBLE, Verdict.UNDETERMINED)),
        figure(
            "alert-starts.in",
            CountingRules.ALERT_STARTS,
            alerts.count(window),
            alerts.trace(window)),
        figure(
            "alert-rate.in", CountingRules.ALERT_STARTS, alerts.rate(window), alerts.trace(window)),
        figure(
            "press-observed-regions.in",
            CountingRules.OBSERVED,
            Amount.exactly(observed),
            List.of()));
  }

  private static Figure figure(String id, CountingRule rule, Amount amount, List<Long> trace) {
    return new Figure(id, rule.id(), "in", amount, trace);
  }

  /**
   * Counts incidents whose best verdict over all provisions and readings is in {@code verdicts}.
   */
  private Figure candidates(String id, Derivation derivation, List<Verdict> verdicts) {
    SortedMap<ContentId, Verdict> best = new TreeMap<>();
    SortedMap<ContentId, List<Long>> evidence = new TreeMap<>();
    for (Candidate candidate : derivation.candidates()) {
      ContentId incident = candidate.incident().id();
      evidence.put(incident, trace(candidate));
      best.merge(incident, candidate.judgement().verdict(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    SortedSet<Long> trace = new TreeSet<>();
    int count = 0;
    for (var entry : best.entrySet()) {
      if (verdicts.contains(entry.getValue())) {
        count++;
        trace.addAll(evidence.getOrDefault(entry.getKey(), List.of()));
      }
    }
    return figure(id, CountingRules.CANDIDATES, Amount.exactly(count), List.copyOf(trace));
  }

  private List<Long> trace(Candidate candidate) {
    return candidate.incident().evidence().stream()
        .map(detection -> entries.getOrDefault(detection, -1L))
        .toList();
  }

  private List<Comparison> comparisons() {
    EventSeries events = new EventSeries(input.derivation().incidents(), entries);
    AlertSeries alerts = new AlertSeries(input.alerts());
    ReportSeries reports = new ReportSeries(input.detections(), entries);
    return List.of(
        comparison(
            "alert-starts",
            CountingRules.ALERT_STARTS,
            alerts::count,
            alerts::rate,
            day -> alerts.starting(day).size() * 1000L,
            alerts::trace),
        comparison(
            "events",
            CountingRules.EVENTS,
            events::count,
            events::rate,
            day -> (long) StrictMath.rint(events.expected(day) * 1000),
            events::trace),
        comparison(
            "episodes",
            CountingRules.EPISODES,
            events::episodes,
            period -> perDay(events.episodes(period), period),
            day -> events.episodes(day).highMilli(),
            events::trace),
        comparison(
            "press-reports",
            CountingRules.PRESS_REPORTS,
            reports::count,
            reports::rate,
            day -> (long) StrictMath.rint(reports.expected(day) * 1000),
            reports::trace));
  }

  private static Amount perDay(Amount bounds, Interval period) {
    return Amount.between(
        bounds.lowMilli() / 1000.0 / period.days(), bounds.highMilli() / 1000.0 / period.days());
  }

  private Comparison comparison(
      String series,
      CountingRule rule,
      Function<Interval, Amount> count,
      Function<Interval, Amount> rate,
      ToLongFunction<Interval> milli,
      Function<Interval, List<Long>> trace) {
    List<Figure> counts = new ArrayList<>();
    List<Figure> rates = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Interval period = periods.list().get(i);
      String name = Periods.NAMES.get(i);
      List<Long> entriesBehind = trace.apply(period);
      counts.add(
          new Figure(series + "." + name, rule.id(), name, count.apply(period), entriesBehind));
      rates.add(
          new Figure(series + ".rate." + name, rule.id(), name, rate.apply(period), entriesBehind));
    }
    List<DayCount> daily =
        periods.days(input.settings().zone()).stream()
            .map(day -> new DayCount(day, milli.applyAsLong(day)))
            .toList();
    return new Comparison(series, rule.id(), counts, rates, ratio(series, counts), daily);
  }

  /** The rate in the window over the rate before it. */
  private Optional<Figure> ratio(String series, List<Figure> counts) {
    Figure before = counts.get(0);
    Figure in = counts.get(1);
    if (before.amount().pointMilli().isEmpty() || in.amount().pointMilli().isEmpty()) {
      return Optional.empty();
    }
    double first = in.amount().pointMilli().getAsLong() / 1000.0;
    double second = before.amount().pointMilli().getAsLong() / 1000.0;
    if (second == 0) {
      return Optional.empty();
    }
    RateRatio ratio = RateRatio.of(first, periods.window().days(), second, periods.before().days());
    SortedSet<Long> trace = new TreeSet<>(before.trace());
    trace.addAll(in.trace());
    return Optional.of(
        new Figure(
            series + ".ratio",
            in.rule(),
            "in",
            Amount.interval95(ratio.ratio(), ratio.low95(), Math.min(1e12, ratio.high95())),
            List.copyOf(trace)));
  }

  /** The headline once more without each side's sources: derived anew, not subtracted. */
  private List<Removal> removals() {
    List<Removal> removals = new ArrayList<>();
    for (Basis.PartyLine party : basis().parties()) {
      PartyId side = new PartyId(party.id());
      SortedSet<SourceId> left = new TreeSet<>();
      for (Source source : input.sources()) {
        if (source.affiliation().filter(side::equals).isPresent()) {
          left.add(source.id());
        }
      }
      List<Detection> rest =
          input.detections().stream()
              .filter(detection -> !left.contains(detection.source()))
              .toList();
      Derivation derivation = Derivation.of(rest, input.derivation().rules());
      ReportInput without =
          new ReportInput(
              input.settings(),
              input.agreement(),
              input.minimumReports(),
              rest,
              input.received(),
              input.alerts().stream()
                  .filter(alert -> !left.contains(alert.item().source()))
                  .toList(),
              input.claims(),
              input.sources(),
              input.receipts(),
              derivation,
              input.asOf(),
              input.inputs(),
              input.tzdata());
      removals.add(
          new Removal(
              side,
              left.stream().map(SourceId::name).toList(),
              headline(derivation, rest, without)));
    }
    return removals;
  }

  private List<RegionCoverage> coverage(List<CandidateRow> candidates) {
    List<Interval> days = periods.days(input.settings().zone());
    CoverageMap window =
        CoverageMap.of(
            input.detections(), regions, List.of(periods.window()), input.minimumReports());
    CoverageMap daily = CoverageMap.of(input.detections(), regions, days, input.minimumReports());
    List<RegionCoverage> coverage = new ArrayList<>();
    for (Region region : regions.regions()) {
      RegionId id = region.id();
      if (!isPartOfCountry(id)) {
        continue;
      }
      List<DayCount> perDay = new ArrayList<>();
      for (int i = 0; i < days.size(); i++) {
        perDay.add(new DayCount(days.get(i), daily.effortMilli(id, i)));
      }
      SortedSet<ContentId> here = new TreeSet<>();
      for (CandidateRow row : candidates) {
        if (!row.regions().isEmpty() && row.regions().getFirst().equals(id)) {
          here.add(row.incident());
        }
      }
      double expected = 0;
      for (var incident : input.derivation().incidents()) {
        var in = regions.regionsOf(incident.place());
        if (!in.isEmpty() && in.getFirst().region().equals(id)) {
          expected += EventSeries.weight(incident, periods.window()).value();
        }
      }
      coverage.add(
          new RegionCoverage(
              id,
              region.name(),
              (int) ((window.effortMilli(id, 0) + 500) / 1000),
              window.observed(id, 0),
              alertFeed(id),
              here.size(),
              (long) StrictMath.rint(expected * 1000),
              perDay));
    }
    return coverage;
  }

  private String alertFeed(RegionId region) {
    if (input.alerts().isEmpty() || input.settings().alertNotCovered().containsKey(region)) {
      return "not-covered";
    }
    boolean merged =
        input.alerts().stream()
            .map(Numbered::item)
            .anyMatch(alert ->
                alert.region().equals(region)
                    && alert.merged() > 1
                    && alert.phenomenonTime().millis() > 86_400_000L
                    && alert.phenomenonTime().intersection(periods.window()).isPresent());
    return merged ? "merged" : "covered";
  }

  private static boolean isPartOfCountry(Region region) {
    return isPartOfCountry(region.id());
  }

  private static boolean isPartOfCountry(RegionId id) {
    return id.code().indexOf('-') >= 0;
  }
}
