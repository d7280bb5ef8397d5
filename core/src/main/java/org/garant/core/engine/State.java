package org.garant.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.event.Numbered;
import org.garant.core.observation.Region;
import org.garant.core.observation.Source;
import org.garant.json.JsonObject;

/**
 * What the entries so far amount to. Immutable; a later state shares what did not change.
 *
 * @param size entries applied so far
 * @param engine which engine made what follows
 * @param caseFile the case that is assessed
 * @param agreement the agreement, instants resolved
 * @param policy the mission's numbers
 * @param regions the regions, sorted by id
 * @param sources the sources registered
 * @param receipts the files read
 * @param observations observations received, in log order
 * @param footprints what sources could see, in log order
 * @param notices notices received, in log order
 * @param claims claims received, in log order
 * @param asOf the last tick
 */
public record State(
    long size,
    Optional<Entry.EngineDeclared> engine,
    Optional<JsonObject> caseFile,
    Optional<JsonObject> agreement,
    Optional<JsonObject> policy,
    List<Region> regions,
    Trail<Source> sources,
    Trail<FileReceipt> receipts,
    Trail<Numbered<Entry.ObservationReceived>> observations,
    Trail<Numbered<Entry.CoverageReceived>> footprints,
    Trail<Numbered<Entry.NoticeReceived>> notices,
    Trail<Numbered<Entry.ClaimReceived>> claims,
    Optional<Instant> asOf) {

  /** Returns the state before the first entry. */
  public static State empty() {
    return new State(
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Trail.empty(),
        Trail.empty(),
        Trail.empty(),
        Trail.empty(),
        Trail.empty(),
        Trail.empty(),
        Optional.empty());
  }
}
