package org.garant.intake.casefile;

import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Coded;
import org.garant.core.observation.Modality;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.PartyId;

/**
 * A file that a case reads, and how.
 *
 * @param id how entries name it
 * @param reader which reader takes it
 * @param modality how it observes, where the reader does not tell
 * @param file its name in the data folder
 * @param sha256 hash of its bytes, 64 hexadecimal digits; empty if any version will do
 * @param title what people call it
 * @param operator who makes the statements
 * @param custodian from whom the file was had
 * @param affiliation the party whose source it is held to be as a whole; empty if neither's, or if
 *     its streams differ
 * @param affiliationNote why, in one sentence; may be empty
 * @param licence SPDX identifier, or words where there is none
 * @param origin where the public can get it
 * @param attribution what its licence asks to be said; may be empty
 * @param timeZone the region whose local time the file uses
 * @param streams parts of the source that are told apart, by language; may be empty
 * @param holders how the file names parties, for claims and coded events; may be empty
 * @param notCovered regions that the source leaves out; may be empty
 * @param fetch how the file can be had; empty if the case does not say
 */
public record CaseSource(
    SourceId id,
    Reader reader,
    Optional<Modality> modality,
    String file,
    String sha256,
    String title,
    String operator,
    String custodian,
    Optional<PartyId> affiliation,
    String affiliationNote,
    String licence,
    String origin,
    String attribution,
    String timeZone,
    List<Stream> streams,
    List<Holder> holders,
    List<NotCovered> notCovered,
    Optional<Fetch> fetch) {
  /** Copies the lists. */
  public CaseSource {
    streams = List.copyOf(streams);
    holders = List.copyOf(holders);
    notCovered = List.copyOf(notCovered);
  }

  /** Returns how it observes: what it says itself, or what follows from its format. */
  public Modality observes() {
    return modality.orElseGet(() ->
        switch (reader) {
          case VIINA_CSV, CLAIMS_CSV, UCDP_CSV -> Modality.PRESS;
          case FIRMS_CSV -> Modality.THERMAL;
          case ALERTS_MERGED_CSV, ALERTS_OFFICIAL_CSV, ALERTS_VOLUNTEER_CSV, ALERTS_MISSION_CSV ->
              Modality.ALERT;
          case MISSION_CSV, WATCH_CSV, NOTICES_CSV -> Modality.STATEMENT;
        });
  }

  /** Which reader takes a file. */
  public enum Reader implements Coded {
    /** Press reports, VIINA's columns. */
    VIINA_CSV,
    /** Alerts merged per region. */
    ALERTS_MERGED_CSV,
    /** Alerts of the official feed. */
    ALERTS_OFFICIAL_CSV,
    /** Alerts that volunteers collected. */
    ALERTS_VOLUNTEER_CSV,
    /** What parties claimed. */
    CLAIMS_CSV,
    /** Hot spots that satellites saw, FIRMS. */
    FIRMS_CSV,
    /** Events of organised violence, coded by people, UCDP GED. */
    UCDP_CSV,
    /** Detections of a mission's own posts. */
    MISSION_CSV,
    /** What a mission's sources could see. */
    WATCH_CSV,
    /** Notices of announced activities. */
    NOTICES_CSV,
    /** Alerts over a mission's sectors. */
    ALERTS_MISSION_CSV;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * A part of a source that is told apart.
   *
   * @param id how entries name it: the source's id, a slash and the language
   * @param language {@code uk}, {@code ru}, or {@code und} where it cannot be told
   * @param affiliation the party whose media it is counted with when one side's are left out
   * @param note why, in one sentence; may be empty
   */
  public record Stream(SourceId id, String language, Optional<PartyId> affiliation, String note) {}

  /**
   * How a file names a party.
   *
   * @param name as it stands in the file
   * @param party the party
   */
  public record Holder(String name, PartyId party) {}

  /**
   * A region that a source leaves out: from its silence nothing follows.
   *
   * @param region the region
   * @param why in one sentence
   */
  public record NotCovered(RegionId region, String why) {}
}
