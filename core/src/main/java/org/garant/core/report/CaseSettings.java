package org.garant.core.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * What a case tells the report: that part of a case-opened entry which a report needs.
 *
 * @param id the case's id
 * @param title its title
 * @param window id of the agreement's window that is assessed
 * @param before length of the period before it
 * @param after length of the period after it
 * @param zone the mission's time zone
 * @param synthetic whether anything in it is invented
 * @param readers for each source, which reader took it: what a report can say depends on it
 * @param alertNotCovered regions that an alert feed leaves out, with the reason
 * @param attributions attribution texts that licences ask for, each once
 * @param limits what the reader must know, in sentences
 * @param caveats what a series says nothing about, one sentence by the series' name
 * @param outputLicence the licence of the output
 */
public record CaseSettings(
    String id,
    String title,
    String window,
    Duration before,
    Duration after,
    ZoneId zone,
    boolean synthetic,
    SortedMap<SourceId, String> readers,
    SortedMap<RegionId, String> alertNotCovered,
    List<String> attributions,
    List<String> limits,
    SortedMap<String, String> caveats,
    String outputLicence) {
  private static final String PRESS = "viina-csv";
  private static final List<String> EVENTS = List.of(PRESS, "ucdp-csv", "mission-csv");
  private static final String FIRES = "firms-csv";

  public CaseSettings {
    readers = Collections.unmodifiableSortedMap(new TreeMap<>(readers));
    attributions = List.copyOf(attributions);
    limits = List.copyOf(limits);
    caveats = Collections.unmodifiableSortedMap(new TreeMap<>(caveats));
  }

  /**
   * Reads the content of a case-opened entry.
   *
   * @throws JsonException if a member is missing or the zone is not known
   */
  public static CaseSettings decode(JsonObject content) {
    SortedMap<SourceId, String> readers = new TreeMap<>();
    SortedMap<String, String> caveats = new TreeMap<>();
    content
        .findArray("caveats")
        .ifPresent(given ->
            given
                .objects()
                .forEach(caveat -> caveats.put(caveat.string("series"), caveat.string("text"))));
    SortedMap<RegionId, String> notCovered = new TreeMap<>();
    List<String> attributions = new ArrayList<>();
    for (JsonObject reference : content.array("references").objects()) {
      addOnce(attributions, reference.string("attribution"));
    }
    for (JsonObject source : content.array("sources").objects()) {
      readers.put(new SourceId(source.string("id")), source.string("reader"));
      addOnce(attributions, source.string("attribution"));
      for (JsonObject region : source.array("notCovered").objects()) {
        notCovered.put(new RegionId(region.string("region")), region.string("why"));
      }
    }
    return new CaseSettings(
        content.string("id"),
        content.string("title"),
        content.string("window"),
        Duration.ofSeconds(content.integer("beforeSeconds")),
        Duration.ofSeconds(content.integer("afterSeconds")),
        zone(content.string("timeZone")),
        content.string("nature").equals("synthetic"),
        readers,
        notCovered,
        attributions,
        content.array("limits").strings(),
        caveats,
        content.string("outputLicence"));
  }

  /** Tells whether the case reads alerts: a series of them says nothing where it does not. */
  public boolean readsAlerts() {
    return readers.values().stream().anyMatch(it -> it.startsWith("alerts-"));
  }

  /** Tells whether the case reads hot spots of satellites. */
  public boolean readsFires() {
    return readers.containsValue(FIRES);
  }

  /** Tells whether the case reads press reports of any subject, by which effort is measured. */
  public boolean readsPress() {
    return readers.containsValue(PRESS);
  }

  /** Tells whether the case reads anything that incidents are made of. */
  public boolean readsEvents() {
    return readers.values().stream().anyMatch(EVENTS::contains);
  }

  /** Tells whether {@code source} holds hot spots of satellites. */
  public boolean isFires(SourceId source) {
    return FIRES.equals(readers.get(source));
  }

  /**
   * Tells whether {@code source}, or the source that it is a stream of, holds press reports of any
   * subject. A file of events alone does not show who looked where.
   */
  public boolean measuresEffort(SourceId source) {
    int slash = source.name().indexOf('/');
    SourceId whole = slash < 0 ? source : new SourceId(source.name().substring(0, slash));
    return PRESS.equals(readers.get(whole));
  }

  private static void addOnce(List<String> texts, String text) {
    if (!text.isEmpty() && !texts.contains(text)) {
      texts.add(text);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new JsonException("expected a time zone, was " + name);
    }
  }
}
