package org.garant.core.report;

import java.time.Instant;
import java.util.List;
import org.garant.core.quantity.Interval;

/**
 * What a report rests on.
 *
 * @param caseId id of the case
 * @param title its title
 * @param agreementId id of the agreement
 * @param agreementTitle its title
 * @param encodingLevel how close the encoded text is to the official one: official-text, secondary,
 *     press-only or reconstructed
 * @param encodingNote what was read instead
 * @param legalForce for example unilateral-act
 * @param parties the parties, side A first
 * @param timeZone the mission's zone, for example Europe/Kyiv
 * @param before the period before the window
 * @param window the window of the agreement
 * @param after the period after it
 * @param asOf the last tick of the record: nothing later was taken into account
 * @param engineVersion which release computed it
 * @param calibration which calibration table
 * @param tzdata which time-zone data resolved local times
 * @param inputs the record up to which it was computed
 * @param synthetic whether anything in it is invented
 */
public record Basis(
    String caseId,
    String title,
    String agreementId,
    String agreementTitle,
    String encodingLevel,
    String encodingNote,
    String legalForce,
    List<PartyLine> parties,
    String timeZone,
    Interval before,
    Interval window,
    Interval after,
    Instant asOf,
    String engineVersion,
    String calibration,
    String tzdata,
    RecordPoint inputs,
    boolean synthetic) {
  public Basis {
    parties = List.copyOf(parties);
  }

  /**
   * A party.
   *
   * @param id its id in the agreement
   * @param name its own name
   * @param side its letter
   */
  public record PartyLine(String id, String name, String side) {}
}
