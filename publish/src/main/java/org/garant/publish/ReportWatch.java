package org.garant.publish;

import java.util.List;
import org.garant.core.agreement.Zone;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.report.CalendarRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.NoticeRow;
import org.garant.core.report.SourceCheck;
import org.garant.core.report.WatchReport;
import org.garant.core.report.WatchReport.Cell;
import org.garant.core.report.WatchReport.SectorHours;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;

/**
 * What was watched and announced as data, the same in the report's file and in the open data.
 * Probabilities and shares are in parts per million.
 */
final class ReportWatch {
  private ReportWatch() {}

  /** Returns the compliance calendar: a row for each clause and reading. */
  static JsonArray calendar(CaseReport report) {
    return ReportJson.array(
        report.calendar(),
        row ->
            JsonObject.builder()
                .put("provision", row.provision())
                .put("reading", row.reading())
                .put("cells", ReportJson.array(row.cells(), ReportWatch::cell))
                .build());
  }

  private static JsonObject cell(CalendarRow.Cell cell) {
    return JsonObject.builder()
        .putAll(ReportJson.interval(cell.period()))
        .put("observedPpm", cell.observedPpm())
        .put("meetsStandard", cell.meeting())
        .put("possibleOrUndetermined", cell.possible())
        .put("exempt", cell.exempt())
        .put("within", cell.within() ? 1 : 0)
        .build();
  }

  /** Returns how well the sectors were watched, with each sector hour by hour. */
  static JsonObject watch(WatchReport watch) {
    JsonObject.Builder impeded = JsonObject.builder();
    for (Impediment impediment : Impediment.values()) {
      impeded.put(impediment.code(), watch.impeded().getOrDefault(impediment, 0));
    }
    return JsonObject.builder()
        .put("rule", "sector-hours/1")
        .put("observedFromPpm", watch.observedFromPpm())
        .put("acts", JsonArray.ofStrings(watch.acts().stream().map(Act::code).toList()))
        .put("sectorHoursObserved", watch.observed())
        .put("sectorHours", watch.total())
        .put("sectorHoursNotObserved", impeded.put("nothing-planned", watch.unplanned()).build())
        .put("hours", hours(watch))
        .put(
            "sectors",
            ReportJson.array(
                watch.sectors(),
                it ->
                    JsonObject.builder()
                        .put("sector", it.sector().code())
                        .put("name", it.name())
                        .putAll(cells(it))
                        .build()))
        .put("trace", JsonArray.ofIntegers(watch.trace()))
        .build();
  }

  /** Returns when the hours start; each ends where the next starts, the last at {@code end}. */
  static JsonObject hours(WatchReport watch) {
    List<Long> starts = watch.hours().stream().map(hour -> hour.start().toEpochMilli()).toList();
    JsonObject.Builder json =
        JsonObject.builder().put("startEpochMillis", JsonArray.ofIntegers(starts));
    if (!watch.hours().isEmpty()) {
      json.put("endEpochMillis", watch.hours().getLast().end().toEpochMilli());
    }
    return json.build();
  }

  /** Returns a sector's hours: the probability of detection, and whether and why not observed. */
  static JsonObject cells(SectorHours sector) {
    return JsonObject.builder()
        .put(
            "detectionPpm",
            JsonArray.ofIntegers(
                sector.cells().stream().map(cell -> (long) cell.detectionPpm()).toList()))
        .put("state", JsonArray.ofStrings(sector.cells().stream().map(ReportWatch::state).toList()))
        .build();
  }

  private static String state(Cell cell) {
    return cell.observed()
        ? "observed"
        : cell.impediment().map(Impediment::code).orElse("nothing-planned");
  }

  /** Returns whether others confirmed what a source reported. */
  static JsonObject check(SourceCheck check) {
    return JsonObject.builder()
        .put("rule", "confirmed/1")
        .put("source", check.source().name())
        .put("incidents", check.incidents())
        .put("confirmedByAnotherSource", check.confirmed())
        .put("expectedMilli", check.expectedMilli())
        .put("low95", check.low95())
        .put("high95", check.high95())
        .put("reading", check.isFewerThanExpected() ? "fewer-than-expected" : "not-fewer")
        .put("trace", JsonArray.ofIntegers(check.trace()))
        .build();
  }

  /** Returns an announced activity without its outline, which is in the coverage map. */
  static JsonObject notice(NoticeRow row) {
    return JsonObject.builder()
        .put("id", row.notice().id().hex())
        .put("entry", row.entry())
        .put("notifiedBy", row.notice().notifiedBy().code())
        .put("givenAtEpochMillis", row.notice().givenAt().toEpochMilli())
        .put("activity", row.notice().activity())
        .putStrings("acts", row.notice().acts())
        .put("time", ReportJson.interval(row.notice().phenomenonTime()))
        .put("text", row.notice().text())
        .put("given", row.notice().isInTime() ? "before-it-began" : "after-it-began")
        .putStrings("incidentsThatFit", row.fitting())
        .putStrings("incidentsItMayCover", row.near())
        .build();
  }

  /** Returns a zone without its outline. */
  static JsonObject zone(Zone.Drawn zone) {
    return JsonObject.builder()
        .put("id", zone.id())
        .put("label", zone.label())
        .put("accuracyMeters", zone.accuracyMeters())
        .put("shape", zone.illustrative() ? "illustrative" : "agreed")
        .put("boundary", "not a boundary, without prejudice")
        .put("note", zone.note())
        .build();
  }
}
