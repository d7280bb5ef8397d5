package org.garant.core.agreement;

import java.time.Instant;

/**
 * An instant as an agreement writes it, beside what it was resolved to. The resolved value counts:
 * a later release of the time-zone data changes nothing.
 *
 * @param local the text as written, local to the agreement's time zone; a date alone is the start
 *     of that day
 * @param instant what it was resolved to, whole seconds
 */
public record LocalInstant(String local, Instant instant) implements Comparable<LocalInstant> {
  public LocalInstant {
    if (!Instant.ofEpochSecond(instant.getEpochSecond()).equals(instant)) {
      throw new IllegalArgumentException("agreements count whole seconds, was " + instant);
    }
  }

  @Override
  public int compareTo(LocalInstant other) {
    int byInstant = instant.compareTo(other.instant);
    return byInstant != 0 ? byInstant : local.compareTo(other.local);
  }
}
