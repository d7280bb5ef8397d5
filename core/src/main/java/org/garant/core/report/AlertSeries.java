package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.event.Numbered;
import org.garant.core.observation.Alert;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Poisson;

/** Counts alerts by the rule alert-starts/1. */
final class AlertSeries {
  private final List<Numbered<Alert>> alerts;

  AlertSeries(List<Numbered<Alert>> alerts) {
    this.alerts = alerts;
  }

  /** Returns the alerts that start in {@code period}, in log order. */
  List<Numbered<Alert>> starting(Interval period) {
    List<Numbered<Alert>> starting = new ArrayList<>();
    for (Numbered<Alert> alert : alerts) {
      if (period.contains(alert.item().phenomenonTime().start())) {
        starting.add(alert);
      }
    }
    return starting;
  }

  /** Returns the alerts that hold at some instant of {@code period}, in log order. */
  List<Numbered<Alert>> holding(Interval period) {
    List<Numbered<Alert>> holding = new ArrayList<>();
    for (Numbered<Alert> alert : alerts) {
      if (alert.item().phenomenonTime().intersection(period).isPresent()) {
        holding.add(alert);
      }
    }
    return holding;
  }

  /** Returns how many start in {@code period}. */
  Amount count(Interval period) {
    return Amount.exactly(starting(period).size());
  }

  /** Returns starts per 24 hours with the exact 95 % interval. */
  Amount rate(Interval period) {
    int count = starting(period).size();
    return Amount.interval95(
        count / period.days(),
        Poisson.lower95(count) / period.days(),
        Poisson.upper95(count) / period.days());
  }

  /** Returns the log entries of those that start in {@code period}, ascending. */
  List<Long> trace(Interval period) {
    return starting(period).stream().map(Numbered::index).sorted().toList();
  }
}
