package org.garant.core.observation;

import java.time.Instant;
import java.util.List;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;

/**
 * What a party announced beforehand: an activity that may look like an act the agreement forbids,
 * such as the controlled blasting of mines.
 *
 * @param id hash of the canonical content
 * @param source through which it was received
 * @param notifiedBy who announced it
 * @param givenAt when it was given, as the notice itself says
 * @param activity what it announces, in a few words
 * @param acts patterns of the acts it may look like, for example {@code fire.shelling}; at least
 *     one
 * @param phenomenonTime when it is to take place
 * @param outline where, a closed ring (first position repeated last) of at least four positions
 * @param text the notice's words; may be empty
 * @param record hash of the source's own record
 */
public record Notice(
    ContentId id,
    SourceId source,
    PartyId notifiedBy,
    Instant givenAt,
    String activity,
    List<String> acts,
    Interval phenomenonTime,
    List<Position> outline,
    String text,
    ContentId record) {
  /** Checks and copies. */
  public Notice {
    acts = List.copyOf(acts);
    outline = List.copyOf(outline);
    Outlines.requireRing(outline);
    if (acts.isEmpty() || activity.isBlank()) {
      throw new IllegalArgumentException("a notice says what is announced and what it looks like");
    }
  }

  /** Returns the notice with the id that its content gives it. */
  public static Notice of(
      SourceId source,
      PartyId notifiedBy,
      Instant givenAt,
      String activity,
      List<String> acts,
      Interval phenomenonTime,
      List<Position> outline,
      String text,
      ContentId record) {
    ContentId id =
        ContentId.of(
            WatchCodec.noticeContent(
                source,
                notifiedBy,
                givenAt,
                activity,
                acts,
                phenomenonTime,
                outline,
                text,
                record));
    return new Notice(
        id, source, notifiedBy, givenAt, activity, acts, phenomenonTime, outline, text, record);
  }

  /** Tells whether it was given before what it announces began. */
  public boolean isInTime() {
    return givenAt.isBefore(phenomenonTime.start());
  }
}
