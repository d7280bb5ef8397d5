package org.garant.core.event;

import java.time.Instant;
import java.util.List;
import org.garant.core.observation.Claim;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Notice;
import org.garant.core.observation.Observation;
import org.garant.core.observation.Region;
import org.garant.core.observation.Source;
import org.garant.core.quantity.ContentId;
import org.garant.json.JsonObject;

/**
 * One entry of the log as the engine reads it: an input, a human decision, or the passing of time.
 * Everything else is computed from entries.
 */
public sealed interface Entry {

  /**
   * Which engine made what follows.
   *
   * @param version the engine's release
   * @param calibration the calibration table's version
   * @param tzdata the release of the time-zone data that resolved local times
   */
  record EngineDeclared(String version, String calibration, String tzdata) implements Entry {}

  /**
   * The case that is assessed: its periods and how its sources are read.
   *
   * @param content the resolved case file, see {@code docs/CASES.md}
   */
  record CaseOpened(JsonObject content) implements Entry {}

  /**
   * An agreement with every instant resolved.
   *
   * @param content the resolved agreement
   */
  record AgreementAdopted(JsonObject content) implements Entry {}

  /**
   * The mission's own numbers: what stands behind a standard of evidence, fusion's parameters.
   *
   * @param content the policy
   */
  record PolicyAdopted(JsonObject content) implements Entry {}

  /**
   * The regions that area-wide places refer to.
   *
   * @param regions sorted by id
   */
  record RegionsDefined(List<Region> regions) implements Entry {
    public RegionsDefined {
      regions = List.copyOf(regions);
    }
  }

  /**
   * A source whose observations may follow.
   *
   * @param source the source
   */
  record SourceRegistered(Source source) implements Entry {}

  /**
   * A file was read whole.
   *
   * @param receipt what was taken from it and what was not
   */
  record FileRead(FileReceipt receipt) implements Entry {}

  /**
   * An observation was received.
   *
   * @param observation the observation
   * @param file the name of the file it was read from
   * @param row its record in that file, 1 for the first after the header
   */
  record ObservationReceived(Observation observation, String file, int row) implements Entry {}

  /**
   * What a source could see was received.
   *
   * @param footprint the view
   * @param file the name of the file it was read from
   * @param row its record in that file, 1 for the first after the header
   */
  record CoverageReceived(Footprint footprint, String file, int row) implements Entry {}

  /**
   * A party's notice of an activity was received.
   *
   * @param notice the notice
   * @param file the name of the file it was read from
   * @param row its record in that file, 1 for the first after the header
   */
  record NoticeReceived(Notice notice, String file, int row) implements Entry {}

  /**
   * A party's claim was received.
   *
   * @param claim the claim
   * @param file the name of the file it was read from
   * @param row its record in that file, 1 for the first after the header
   */
  record ClaimReceived(Claim claim, String file, int row) implements Entry {}

  /**
   * Time passed.
   *
   * @param at what the shell's clock showed, rounded to 60 s
   */
  record Tick(Instant at) implements Entry {}

  /**
   * A report was published: what it says is fixed from here on.
   *
   * @param manifest hash of the manifest, which names every published file with its hash
   * @param digest hash over the canonical candidate records
   * @param inputs how many entries, from the first, the report was made from
   */
  record ReportPublished(ContentId manifest, ContentId digest, long inputs) implements Entry {}
}
