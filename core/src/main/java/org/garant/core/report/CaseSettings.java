package org.garant.core.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.RegionId;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * What a case file tells the report.
 *
 * @param id the case's id
 * @param title its title
 * @param window id of the agreement's window that is assessed
 * @param before length of the period before it
 * @param after length of the period after it
 * @param zone the mission's time zone
 * @param synthetic whether anything in it is invented
 * @param alertNotCovered regions that the alert feed leaves out, with the reason
 * @param attributions attribution texts that licences ask for
 * @param limits what the reader must know, in sentences
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
    SortedMap<RegionId, String> alertNotCovered,
    List<String> attributions,
    List<String> limits,
    String outputLicence) {
  public CaseSettings {
    attributions = List.copyOf(attributions);
    limits = List.copyOf(limits);
  }

  /** Returns what {@link #decode} reads. */
  public JsonObject encode() {
    JsonObject.Builder notCovered = JsonObject.builder();
    alertNotCovered.forEach((region, why) -> notCovered.put(region.code(), why));
    return JsonObject.builder()
        .put("id", id)
        .put("title", title)
        .put("window", window)
        .put("beforeSeconds", before.toSeconds())
        .put("afterSeconds", after.toSeconds())
        .put("zone", zone.getId())
        .put("synthetic", synthetic ? 1 : 0)
        .put("alertNotCovered", notCovered.build())
        .putStrings("attributions", attributions)
        .putStrings("limits", limits)
        .put("outputLicence", outputLicence)
        .build();
  }

  /**
   * Reads the content of a case-opened entry.
   *
   * @throws JsonException if a member is missing or the zone is not known
   */
  public static CaseSettings decode(JsonObject content) {
    SortedMap<RegionId, String> notCovered = new TreeMap<>();
    JsonObject given = content.object("alertNotCovered");
    for (String code : given.names()) {
      notCovered.put(new RegionId(code), given.string(code));
    }
    ZoneId zone;
    try {
      zone = ZoneId.of(content.string("zone"));
    } catch (DateTimeException e) {
      throw new JsonException("expected a time zone, was " + content.string("zone"));
    }
    return new CaseSettings(
        content.string("id"),
        content.string("title"),
        content.string("window"),
        Duration.ofSeconds(content.integer("beforeSeconds")),
        Duration.ofSeconds(content.integer("afterSeconds")),
        zone,
        content.integer("synthetic") == 1,
        notCovered,
        content.array("attributions").strings(),
        content.array("limits").strings(),
        content.string("outputLicence"));
  }
}
