package org.garant.core.agreement;

import org.garant.core.quantity.Interval;

/**
 * When a provision applies: from its start to just before its end.
 *
 * @param id how the file refers to it
 * @param from first instant
 * @param until first instant after it
 * @param source id of the source that says so
 */
public record Window(String id, LocalInstant from, LocalInstant until, String source) {
  public Window {
    if (!from.instant().isBefore(until.instant())) {
      throw new IllegalArgumentException("a window ends after it starts: " + id);
    }
  }

  /** Returns the window as an interval. */
  public Interval interval() {
    return new Interval(from.instant(), until.instant());
  }
}
