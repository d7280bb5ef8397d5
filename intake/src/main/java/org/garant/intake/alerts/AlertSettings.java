package org.garant.intake.alerts;

import java.time.Duration;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;

/**
 * How a file of alerts is read.
 *
 * @param source the source
 * @param licence under which the file was had
 * @param period alerts that do not overlap it are outside
 * @param assumedLength how long an alert without an end is taken to last, at least 1 minute, whole
 *     milliseconds; an assumption, and the alert says so
 */
public record AlertSettings(
    SourceId source, String licence, Interval period, Duration assumedLength) {
  public AlertSettings {
    if (assumedLength.compareTo(Duration.ofMinutes(1)) < 0
        || assumedLength.toNanos() % 1_000_000 != 0) {
      throw new IllegalArgumentException(
          "an alert lasts 1 minute or more, whole milliseconds, was " + assumedLength);
    }
  }

  /** Returns the settings with the half hour that the volunteers' file itself assumes. */
  public static AlertSettings usual(SourceId source, String licence, Interval period) {
    return new AlertSettings(source, licence, period, Duration.ofMinutes(30));
  }
}
