package org.garant.core.quantity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A span of time, half-open: the start belongs to it, the end does not. Whole milliseconds.
 *
 * @param start first instant
 * @param end first instant after it; later than {@code start}
 */
public record Interval(Instant start, Instant end) {
  public Interval {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("an interval ends after it starts: " + start + ", " + end);
    }
    if (!isWholeMillis(start) || !isWholeMillis(end)) {
      throw new IllegalArgumentException("whole milliseconds only: " + start + ", " + end);
    }
  }

  /** Returns the interval between two counts of milliseconds since 1970-01-01T00:00Z. */
  public static Interval ofEpochMillis(long startMillis, long endMillis) {
    return new Interval(Instant.ofEpochMilli(startMillis), Instant.ofEpochMilli(endMillis));
  }

  /** Returns the length in milliseconds, at least 1. */
  public long millis() {
    return end.toEpochMilli() - start.toEpochMilli();
  }

  /** Returns the length. */
  public Duration length() {
    return Duration.ofMillis(millis());
  }

  /** Returns the length in days of 24 hours. */
  public double days() {
    return millis() / 86_400_000.0;
  }

  /** Tells whether {@code instant} lies in it. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** Returns the part it shares with {@code other}, if any. */
  public Optional<Interval> intersection(Interval other) {
    Instant from = start.isAfter(other.start) ? start : other.start;
    Instant to = end.isBefore(other.end) ? end : other.end;
    return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
  }

  /** Returns how many milliseconds it shares with {@code other}; 0 if none. */
  public long overlapMillis(Interval other) {
    long from = Math.max(start.toEpochMilli(), other.start.toEpochMilli());
    long to = Math.min(end.toEpochMilli(), other.end.toEpochMilli());
    return Math.max(0, to - from);
  }

  /**
   * Returns the probability that an event, equally likely at every instant of this interval, lies
   * in {@code window}.
   */
  public Probability shareWithin(Interval window) {
    return new Probability(overlapMillis(window) / (double) millis());
  }

  private static boolean isWholeMillis(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli()).equals(instant);
  }
}
