package org.garant.intake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.core.observation.Modality;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.PartyId;
import org.garant.intake.agreement.LocalTimes;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;

/** Reads the sources that a case file lists. */
final class SourceReader {
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,58}");
  private static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");
  private static final Pattern REGION = Pattern.compile("[A-Z0-9-]{2,8}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final List<String> LANGUAGES = List.of("uk", "ru", "und");

  /** What a mission's own posts observe by. */
  private static final List<String> OWN = List.of("drone", "acoustic", "patrol", "press");

  private final YamlMap file;
  private final Messages messages;
  private final String timeZone;

  /**
   * Makes a reader.
   *
   * @param timeZone the region of sources that name none
   */
  SourceReader(YamlMap file, String timeZone) {
    this.file = file;
    this.messages = file.messages();
    this.timeZone = timeZone;
  }

  List<CaseSource> read() {
    if (!file.has("sources")) {
      file.missing("sources");
    } else if (file.items("sources").isEmpty()) {
      file.report(Rule.FORM, "sources", "a case reads at least one source");
    }
    List<CaseSource> sources = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (YamlMap map : file.maps("sources")) {
      source(map, seen).ifPresent(sources::add);
    }
    return sources;
  }

  private Optional<CaseSource> source(YamlMap map, SortedSet<String> seen) {
    int before = messages.errorCount();
    String id = map.string("id");
    if (!id.isEmpty() && !SOURCE.matcher(id).matches()) {
      map.report(Rule.FORM, "id", "a source's id is up to 58 of a-z, 0-9 and '-'");
    }
    if (!id.isEmpty() && !seen.add(id)) {
      map.report(Rule.ID_TWICE, "id", "id '" + id + "' is used twice");
    }
    Optional<CaseSource.Reader> reader = map.word("reader", CaseSource.Reader.values());
    Optional<Modality> modality = modality(map, reader);
    String name = fileName(map);
    String sha256 = sha256(map);
    String title = map.string("title");
    String operator = map.string("operator");
    String custodian = map.string("custodian");
    Optional<PartyId> affiliation = party(map, "affiliation");
    String affiliationNote = map.optionalString("affiliation_note");
    String licence = map.string("licence");
    String origin = map.string("origin");
    String attribution = map.optionalString("attribution");
    String zone =
        map.has("tz") ? LocalTimes.of(map, "tz").map(LocalTimes::region).orElse("") : timeZone;
    List<CaseSource.Stream> streams = streams(map, id);
    List<CaseSource.Holder> holders = holders(map);
    List<CaseSource.NotCovered> notCovered = notCovered(map);
    reader
        .flatMap(SourceReader::namingParties)
        .filter(what -> holders.isEmpty())
        .ifPresent(what -> messages.add(Rule.FORM, map.mark(), what + " needs 'holders'"));
    Optional<Fetch> fetch = FetchReader.read(map);
    map.finish();
    if (messages.errorCount() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseSource(
            new SourceId(id),
            reader.orElseThrow(),
            modality,
            name,
            sha256,
            title,
            operator,
            custodian,
            affiliation,
            affiliationNote,
            licence,
            origin,
            attribution,
            zone,
            streams,
            holders,
            notCovered,
            fetch));
  }

  /** Only a mission's own file leaves open how its source observes. */
  private Optional<Modality> modality(YamlMap map, Optional<CaseSource.Reader> reader) {
    boolean mission = reader.equals(Optional.of(CaseSource.Reader.MISSION_CSV));
    String code = map.optionalString("modality");
    if (code.isEmpty()) {
      if (mission) {
        messages.add(
            Rule.FORM, map.mark(), "a mission's file needs 'modality': " + String.join(", ", OWN));
      }
      return Optional.empty();
    }
    if (!mission) {
      map.report(Rule.FORM, "modality", "a modality goes with the reader mission-csv");
    } else if (!OWN.contains(code)) {
      map.report(Rule.FORM, "modality", "a modality is one of " + String.join(", ", OWN));
    }
    return Modality.findByCode(code);
  }

  /** Returns what a file is called whose parties must be told; empty if it names none. */
  private static Optional<String> namingParties(CaseSource.Reader reader) {
    return switch (reader) {
      case CLAIMS_CSV -> Optional.of("a file of claims");
      case UCDP_CSV -> Optional.of("a file of coded events");
      case VIINA_CSV,
          ALERTS_MERGED_CSV,
          ALERTS_OFFICIAL_CSV,
          ALERTS_VOLUNTEER_CSV,
          FIRMS_CSV,
          MISSION_CSV,
          WATCH_CSV,
          NOTICES_CSV,
          ALERTS_MISSION_CSV ->
          Optional.empty();
    };
  }

  private List<CaseSource.Stream> streams(YamlMap source, String id) {
    List<CaseSource.Stream> streams = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (YamlMap map : source.maps("streams")) {
      String language = map.string("language");
      if (!LANGUAGES.contains(language)) {
        map.report(Rule.FORM, "language", "a stream's language is uk, ru or und");
      } else if (!seen.add(language)) {
        map.report(Rule.ID_TWICE, "language", "language '" + language + "' is used twice");
      }
      Optional<PartyId> affiliation = party(map, "affiliation");
      String note = map.optionalString("note");
      map.finish();
      if (LANGUAGES.contains(language) && SOURCE.matcher(id).matches()) {
        streams.add(
            new CaseSource.Stream(new SourceId(id + "/" + language), language, affiliation, note));
      }
    }
    return streams;
  }

  private List<CaseSource.Holder> holders(YamlMap source) {
    List<CaseSource.Holder> holders = new ArrayList<>();
    for (YamlMap map : source.maps("holders")) {
      String name = map.string("name");
      Optional<PartyId> party = party(map, "party");
      if (!map.has("party")) {
        map.missing("party");
      }
      map.finish();
      party.ifPresent(it -> holders.add(new CaseSource.Holder(name, it)));
    }
    return holders;
  }

  private List<CaseSource.NotCovered> notCovered(YamlMap source) {
    List<CaseSource.NotCovered> regions = new ArrayList<>();
    for (YamlMap map : source.maps("not_covered")) {
      String region = map.string("region");
      String why = map.string("why");
      map.finish();
      if (REGION.matcher(region).matches()) {
        regions.add(new CaseSource.NotCovered(new RegionId(region), why));
      } else {
        map.report(Rule.FORM, "region", "a region looks like UA-59");
      }
    }
    return regions;
  }

  private static Optional<PartyId> party(YamlMap map, String key) {
    String code = map.optionalString(key);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!PARTY.matcher(code).matches()) {
      map.report(Rule.FORM, key, "a party's id looks like UA");
      return Optional.empty();
    }
    return Optional.of(new PartyId(code));
  }

  static String fileName(YamlMap map) {
    String name = map.string("file");
    if (!name.isEmpty() && !FILE.matcher(name).matches()) {
      map.report(Rule.FORM, "file", "a file's name without a folder is expected");
    }
    return name;
  }

  static String sha256(YamlMap map) {
    String hash = map.optionalString("sha256");
    if (!hash.isEmpty() && !SHA256.matcher(hash).matches()) {
      map.report(Rule.FORM, "sha256", "64 lower-case hexadecimal digits are expected");
    }
    return hash;
  }
}
