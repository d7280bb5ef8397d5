package org.garant.publish;

import java.util.Optional;
import org.garant.core.observation.Region;
import org.garant.core.report.CaseReport;
import org.garant.core.report.RegionCoverage;
import org.garant.json.JsonObject;

/** How well each region was watched, as open data: one feature each, in the window and by day. */
public final class CoverageGeoJson {
  private CoverageGeoJson() {}

  /** Returns coverage.geojson (RFC 7946). A region without an outline has no geometry. */
  public static byte[] write(CaseReport report) {
    GeoJson json = new GeoJson();
    for (RegionCoverage coverage : report.coverage()) {
      JsonObject properties =
          JsonObject.builder()
              .putAll(ReportJson.coverage(coverage))
              .put("window", ReportJson.interval(report.basis().window()))
              .build();
      Optional<Region> region =
          report.regions().stream().filter(it -> it.id().equals(coverage.region())).findFirst();
      region.ifPresentOrElse(
          it -> json.area(it.id().code(), it.polygons(), properties),
          () -> json.unlocated(coverage.region().code(), properties));
    }
    return json.write("coverage", report);
  }
}
