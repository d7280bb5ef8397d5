package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Derivation;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Detection;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.ExpectedCount;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.RateRatio;

/** Series before, in and after the window. */
final class Comparisons {
  private final Periods periods;
  private final List<Interval> days;
  private final EventSeries events;
  private final AlertSeries alerts;
  private final ReportSeries reports;
  private final CaseSettings settings;
  private final Optional<FireSeries> fires;
  private final Optional<Comparison> hotSpots;

  /**
   * Prepares to compare.
   *
   * @param input the case
   * @param derivation what follows from {@code detections}
   * @param detections the detections to count
   * @param alerts the alerts to count
   * @param entries the log index of each detection
   */
  Comparisons(
      ReportInput input,
      Derivation derivation,
      List<Detection> detections,
      List<Numbered<Alert>> alerts,
      SortedMap<ContentId, Long> entries) {
    this.periods = input.periods();
    this.days = periods.days(input.settings().zone());
    this.events = new EventSeries(derivation.incidents(), entries);
    this.alerts = new AlertSeries(alerts);
    this.settings = input.settings();
    this.reports = new ReportSeries(detections, entries, settings);
    if (settings.readsFires()) {
      Fires counted = new Fires(input.agreement(), periods);
      FireSeries series =
          counted.of(
              detections.stream().filter(it -> settings.isFires(it.source())).toList(), entries);
      this.fires = Optional.of(series);
      this.hotSpots = Optional.of(counted.comparison(series));
    } else {
      this.fires = Optional.empty();
      this.hotSpots = Optional.empty();
    }
  }

  /** Returns hot spots against the season, if the case reads any. */
  Optional<FireSeries> fires() {
    return fires;
  }

  /**
   * Returns the series for which the case reads sources, in the order in which they are printed.
   */
  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    if (settings.readsAlerts()) {
      all.add(
          comparison(
              "alert-starts",
              CountingRules.ALERT_STARTS,
              alerts::count,
              alerts::expected,
              alerts::trace));
    }
    if (settings.readsEvents()) {
      all.add(
          comparison(
              "events", CountingRules.EVENTS, events::count, events::expected, events::trace));
      all.add(episodes());
    }
    if (settings.readsPress()) {
      all.add(
          comparison(
              "press-reports",
              CountingRules.PRESS_REPORTS,
              reports::count,
              reports::expected,
              reports::trace));
    }
    hotSpots.ifPresent(all::add);
    return all.stream()
        .map(it -> it.withCaveat(settings.caveats().getOrDefault(it.series(), "")))
        .toList();
  }

  /** Returns every rate and ratio of {@code comparisons}, one after the other. */
  static List<Figure> figures(List<Comparison> comparisons) {
    List<Figure> figures = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      figures.addAll(comparison.ratesPer24Hours());
      comparison.ratio().ifPresent(figures::add);
    }
    return figures;
  }

  private Comparison comparison(
      String series,
      CountingRule rule,
      Function<Interval, Amount> count,
      Function<Interval, ExpectedCount> expected,
      Function<Interval, List<Long>> trace) {
    return new Comparison(
        series,
        rule.id(),
        perPeriod(series, rule, count, trace),
        perPeriod(series + ".rate", rule, period -> perDay(expected.apply(period), period), trace),
        ratio(series, rule, expected, trace),
        days.stream()
            .map(day ->
                new DayCount(
                    day,
                    (long) StrictMath.rint(expected.apply(day).mean() * 1000),
                    trace.apply(day)))
            .toList(),
        "");
  }

  /** Of episodes only bounds are known, so they have no ratio. */
  private Comparison episodes() {
    CountingRule rule = CountingRules.EPISODES;
    return new Comparison(
        "episodes",
        rule.id(),
        perPeriod("episodes", rule, events::episodes, events::trace),
        perPeriod(
            "episodes.rate",
            rule,
            period -> {
              Amount bounds = events.episodes(period);
              return Amount.between(
                  bounds.lowMilli() / 1000.0 / period.days(),
                  bounds.highMilli() / 1000.0 / period.days());
            },
            events::trace),
        Optional.empty(),
        days.stream()
            .map(day -> new DayCount(day, events.episodes(day).highMilli(), events.trace(day)))
            .toList(),
        "");
  }

  private List<Figure> perPeriod(
      String name,
      CountingRule rule,
      Function<Interval, Amount> amount,
      Function<Interval, List<Long>> trace) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < Periods.NAMES.size(); i++) {
      Interval period = periods.list().get(i);
      figures.add(
          new Figure(
              name + "." + Periods.NAMES.get(i),
              rule.id(),
              Periods.NAMES.get(i),
              amount.apply(period),
              trace.apply(period)));
    }
    return figures;
  }

  private static Amount perDay(ExpectedCount count, Interval period) {
    return Amount.interval95(
        count.mean() / period.days(),
        count.lower95() / period.days(),
        count.upper95() / period.days());
  }

  /** The rate in the window over the rate before it; empty where there was none before. */
  private Optional<Figure> ratio(
      String series,
      CountingRule rule,
      Function<Interval, ExpectedCount> expected,
      Function<Interval, List<Long>> trace) {
    ExpectedCount before = expected.apply(periods.before());
    if (before.mean() == 0) {
      return Optional.empty();
    }
    RateRatio ratio =
        expected
            .apply(periods.window())
            .ratio(periods.window().days(), before, periods.before().days());
    SortedSet<Long> entriesBehind = new TreeSet<>(trace.apply(periods.before()));
    entriesBehind.addAll(trace.apply(periods.window()));
    return Optional.of(
        new Figure(
            series + ".ratio",
            rule.id(),
            "in",
            Amount.interval95(ratio.ratio(), ratio.low95(), Math.min(1e12, ratio.high95())),
            List.copyOf(entriesBehind)));
  }
}
