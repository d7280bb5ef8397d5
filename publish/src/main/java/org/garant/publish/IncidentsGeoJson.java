package org.garant.publish;

import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.json.JsonObject;

/**
 * The incidents as open data: one feature each, with its error ellipse. An incident known only to
 * regions has no geometry and names the regions: a point there would claim what nobody knows.
 */
public final class IncidentsGeoJson {
  private IncidentsGeoJson() {}

  /** Returns incidents.geojson (RFC 7946). */
  public static byte[] write(CaseReport report) {
    GeoJson json = new GeoJson();
    for (Incidents incident : Incidents.of(report.candidates())) {
      CandidateRow row = incident.first();
      JsonObject.Builder properties =
          JsonObject.builder()
              .putAll(ReportJson.interval(row.time()))
              .put("start", row.time().start().toString())
              .put("end", row.time().end().toString())
              .put("act", row.act().code())
              .put("actPpm", row.actPpm())
              .put("occurrencePpm", row.existsPpm())
              .put("independentGroups", row.groups())
              .put("placeName", row.placeName())
              .put("regions", ReportJson.regions(row.regions()))
              .put("placeKnownTo", row.spot().isPresent() ? "ellipse" : "regions")
              .put("candidates", ReportJson.array(incident.rows(), ReportCandidates::judgement));
      row.spot()
          .ifPresentOrElse(
              spot ->
                  json.point(
                      incident.id().hex(),
                      spot.mean(),
                      properties.putAll(ReportCandidates.axes(spot)).build()),
              () -> json.unlocated(incident.id().hex(), properties.build()));
    }
    return json.write("incidents", report);
  }
}
