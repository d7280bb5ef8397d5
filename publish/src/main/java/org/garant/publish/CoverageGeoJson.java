package org.garant.publish;

import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Region;
import org.garant.core.report.CaseReport;
import org.garant.core.report.NoticeRow;
import org.garant.core.report.RegionCoverage;
import org.garant.json.JsonObject;

/**
 * How well each region was watched, as open data: one feature each, in the window, by day and,
 * where the case has footprints, hour by hour; and a feature for each announced activity.
 */
public final class CoverageGeoJson {
  private CoverageGeoJson() {}

  /** Returns coverage.geojson (RFC 7946). A region without an outline has no geometry. */
  public static byte[] write(CaseReport report) {
    GeoJson json = new GeoJson();
    for (RegionCoverage coverage : report.coverage()) {
      JsonObject properties =
          JsonObject.builder()
              .putAll(ReportJson.coverage(report, coverage))
              .put("window", ReportJson.interval(report.basis().window()))
              .putAll(watch(report, coverage))
              .build();
      Optional<Region> region =
          report.regions().stream().filter(it -> it.id().equals(coverage.region())).findFirst();
      region.ifPresentOrElse(
          it -> json.area(it.id().code(), it.polygons(), properties),
          () -> json.unlocated(coverage.region().code(), properties));
    }
    for (NoticeRow row : report.notices()) {
      json.area(
          row.notice().id().hex(),
          List.of(List.of(row.notice().outline())),
          JsonObject.builder().put("kind", "notice").putAll(ReportWatch.notice(row)).build());
    }
    return json.write("coverage", report);
  }

  /** Returns the sector's hours, if the case has footprints. */
  private static JsonObject watch(CaseReport report, RegionCoverage coverage) {
    JsonObject.Builder json = JsonObject.builder();
    report
        .watch()
        .ifPresent(watch ->
            watch.sectors().stream()
                .filter(it -> it.sector().equals(coverage.region()))
                .findFirst()
                .ifPresent(it ->
                    json.put(
                        "watch",
                        JsonObject.builder()
                            .put("hours", ReportWatch.hours(watch))
                            .put("observedFromPpm", watch.observedFromPpm())
                            .putAll(ReportWatch.cells(it))
                            .build())));
    return json.build();
  }
}
