package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.RateRatio;

/** Series before, in and after the window. */
final class Comparisons {
  private final ReportInput input;
  private final Periods periods;
  private final SortedMap<ContentId, Long> entries;

  Comparisons(ReportInput input, SortedMap<ContentId, Long> entries) {
    this.input = input;
    this.periods = input.periods();
    this.entries = entries;
  }

  /** Returns all series, in the order in which they are printed. */
  List<Comparison> all() {
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
}
