package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.event.Numbered;
import org.garant.core.observation.Alert;
import org.garant.core.quantity.ExpectedCount;
import org.garant.core.quantity.Interval;

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

  /** Returns the same as an expected count; nothing about it is uncertain. */
  ExpectedCount expected(Interval period) {
    return new ExpectedCount(starting(period).size(), 0);
  }

  /** Returns the log entries of those that start in {@code period}, ascending. */
  List<Long> trace(Interval period) {
    return starting(period).stream().map(Numbered::index).sorted().toList();
  }
}
