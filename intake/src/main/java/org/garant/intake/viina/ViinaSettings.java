package org.garant.intake.viina;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;

/**
 * How a file of press reports is read.
 *
 * @param source the source, a name of at most 60 characters; its streams are {@code <source>/uk},
 *     {@code /ru} and {@code /und}
 * @param licence under which the file was had
 * @param period reports of events that cannot lie in it are outside
 * @param zone the time zone of the file's dates and times, {@code Europe/Kyiv}
 * @param publicationLag how long before its publication an event may have happened, at least 1
 *     minute, whole milliseconds; an assumption
 * @param maxHeadlineChars longest headline kept, characters; the rest is cut off
 * @param knownMoment a moment that headlines date events by, such as the start of a truce
 * @param objectsNamed for each kind of object that the agreement is about, how likely it was hit if
 *     a headline names it; an assumption. Other kinds are not looked for
 */
public record ViinaSettings(
    SourceId source,
    String licence,
    Interval period,
    ZoneId zone,
    Duration publicationLag,
    int maxHeadlineChars,
    Optional<KnownMoment> knownMoment,
    ObjectTable objectsNamed) {
  /** Longest headline usually kept, characters. */
  public static final int USUAL_MAX_HEADLINE_CHARS = 2_000;

  private static final int MAX_SOURCE_CHARS = 60;

  public ViinaSettings {
    if (publicationLag.compareTo(Duration.ofMinutes(1)) < 0
        || publicationLag.toNanos() % 1_000_000 != 0) {
      throw new IllegalArgumentException(
          "a lag is at least 1 minute, in whole milliseconds, was " + publicationLag);
    }
    if (source.name().length() > MAX_SOURCE_CHARS) {
      throw new IllegalArgumentException("room for a stream's name is needed, was " + source);
    }
    if (maxHeadlineChars < 1) {
      throw new IllegalArgumentException("a headline keeps a character, was " + maxHeadlineChars);
    }
  }

  /** Returns these settings with {@code moment} known. */
  public ViinaSettings withKnownMoment(KnownMoment moment) {
    return new ViinaSettings(
        source,
        licence,
        period,
        zone,
        publicationLag,
        maxHeadlineChars,
        Optional.of(moment),
        objectsNamed);
  }

  /** Returns these settings with kinds of object looked for. */
  public ViinaSettings withObjectsNamed(ObjectTable objects) {
    return new ViinaSettings(
        source, licence, period, zone, publicationLag, maxHeadlineChars, knownMoment, objects);
  }

  /**
   * Returns the settings with Kyiv time, a lag of 12 hours and headlines up to 2,000 characters.
   */
  public static ViinaSettings usual(SourceId source, String licence, Interval period) {
    return new ViinaSettings(
        source,
        licence,
        period,
        ZoneId.of("Europe/Kyiv"),
        Duration.ofHours(12),
        USUAL_MAX_HEADLINE_CHARS,
        Optional.empty(),
        ObjectTable.unstated());
  }
}
