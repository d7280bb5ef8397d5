package org.garant.intake.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Coded;
import org.garant.core.observation.RegionId;
import org.garant.json.JsonObject;

/**
 * A case: one window of one agreement, the sources that are read for it, and what they cannot show.
 * Format {@code garant: case/1}. It names data and holds none.
 *
 * @param id lower-case letters, digits and hyphens
 * @param title what people call it
 * @param nature what the data are
 * @param agreement path of the agreement file, relative to the case file
 * @param policy path of the policy file, relative to the case file
 * @param window id of the agreement's window
 * @param windowWords what headlines call its start, one word each, lower case, {@code *} for any
 *     ending; may be empty
 * @param before how long a period before the window it is compared with, whole seconds
 * @param after how long a period after the window it is compared with, whole seconds
 * @param timeZone the region whose local time reports use, for example {@code Europe/Kyiv}
 * @param country the country whose regions are reported on
 * @param references files that places are looked up in; for roles without one there are built-in
 *     files, and pseudo-places may be missing
 * @param sources files that are read, at least one, in the order of reading
 * @param output under which terms the results may be passed on
 * @param limits what the sources cannot show, one sentence each, for the report
 * @param caveats what a series says nothing about, for the report, beside the series
 */
public record CaseFile(
    String id,
    String title,
    Nature nature,
    String agreement,
    String policy,
    String window,
    List<String> windowWords,
    Duration before,
    Duration after,
    String timeZone,
    RegionId country,
    List<Reference> references,
    List<CaseSource> sources,
    Output output,
    List<String> limits,
    List<Caveat> caveats) {
  /** Copies the lists and checks that there is a source. */
  public CaseFile {
    windowWords = List.copyOf(windowWords);
    references = List.copyOf(references);
    sources = List.copyOf(sources);
    limits = List.copyOf(limits);
    caveats = List.copyOf(caveats);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a case reads at least one source");
    }
  }

  /** What the data of a case are. */
  public enum Nature implements Coded {
    /** Past events, public sources alone: everything may be published as it is. */
    HISTORICAL_PUBLIC,
    /** Invented; every page says so. */
    SYNTHETIC;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * A file that places are looked up in.
   *
   * @param role what it is for; each role once
   * @param file its name in the reference folder
   * @param sha256 hash of its bytes, 64 hexadecimal digits; empty if any version will do
   * @param licence SPDX identifier, or words
   * @param origin where the public can get it
   * @param attribution what its licence asks to be said; may be empty
   * @param fetch how the file can be had; empty if the case does not say
   */
  public record Reference(
      Role role,
      String file,
      String sha256,
      String licence,
      String origin,
      String attribution,
      Optional<Fetch> fetch) {}

  /** What a reference file is for. */
  public enum Role implements Coded {
    /** Outlines of countries, drawn around the map. Always the built-in ones. */
    COUNTRIES,
    /** Settlements with position and population. */
    GAZETTEER,
    /** Settlements that stand for a whole region in some source. */
    PSEUDO_PLACES,
    /** Outlines of regions. */
    REGIONS,
    /** Outlines of a mission's own areas, in place of regions. */
    SECTORS;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * Under which terms the results may be passed on.
   *
   * @param licence SPDX identifier
   * @param because which source's licence makes it so, in one sentence
   */
  public record Output(String licence, String because) {}

  /**
   * What a series says nothing about in this case.
   *
   * @param series the series by its name in the report, for example {@code alert-starts}
   * @param text one sentence
   */
  public record Caveat(String series, String text) {}

  /** Returns the file of {@code role}, if the case has one. */
  public Optional<Reference> findReference(Role role) {
    return references.stream().filter(it -> it.role() == role).findFirst();
  }

  /** Returns the name of the case's log, unless its owner has another: it says what is invented. */
  public String usualOrigin() {
    return switch (nature) {
      case HISTORICAL_PUBLIC -> "local/" + id;
      case SYNTHETIC -> "SYNTHETIC/" + id;
    };
  }

  /** Returns the case with other reference files: those that were used. */
  public CaseFile withReferences(List<Reference> used) {
    return new CaseFile(
        id,
        title,
        nature,
        agreement,
        policy,
        window,
        windowWords,
        before,
        after,
        timeZone,
        country,
        used,
        sources,
        output,
        limits,
        caveats);
  }

  /** Returns the case as canonical JSON, for the log. */
  public JsonObject encode() {
    return CaseCodec.encode(this);
  }

  /**
   * Returns the case that {@link #encode} wrote.
   *
   * @throws org.garant.json.JsonException if {@code content} is not one
   */
  public static CaseFile decode(JsonObject content) {
    return CaseCodec.decode(content);
  }
}
