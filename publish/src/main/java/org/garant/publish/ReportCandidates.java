package org.garant.publish;

import org.garant.core.report.CandidateRow;
import org.garant.core.report.CandidateRow.Quote;
import org.garant.core.report.CandidateRow.Spot;
import org.garant.json.JsonObject;

/** Candidates as data, the same in the report's file and in the open data. */
final class ReportCandidates {
  private ReportCandidates() {}

  /** Returns all of a candidate. */
  static JsonObject candidate(CandidateRow row) {
    return JsonObject.builder()
        .putAll(judgement(row))
        .put("incident", row.incident().hex())
        .put("time", ReportJson.interval(row.time()))
        .putAll(place(row))
        .put("act", row.act().code())
        .put("actPpm", row.actPpm())
        .put("independentGroups", row.groups())
        .put("quotes", ReportJson.array(row.quotes(), ReportCandidates::quote))
        .build();
  }

  /** Returns what a candidate says about its provision: terms and attribution. */
  static JsonObject judgement(CandidateRow row) {
    return JsonObject.builder()
        .put("id", row.id().hex())
        .put("provision", row.provision())
        .put("reading", row.reading())
        .put("occurrencePpm", row.existsPpm())
        .put("inZonePpm", row.placePpm())
        .put("inWindowPpm", row.timePpm())
        .put("namedKindPpm", row.typePpm())
        .put("withinTermsLowPpm", row.lowPpm())
        .put("withinTermsPointPpm", row.pointPpm())
        .put("withinTermsHighPpm", row.highPpm())
        .put("verdict", row.verdict())
        .putStrings("reasons", row.reasons())
        .put("attribution", row.attribution())
        .put("bearerPpm", row.bearerPpm())
        .put("anyPartyNamedPpm", row.namedPpm())
        .build();
  }

  /** Returns where it may have been; metres and degrees only where a spot is known. */
  static JsonObject place(CandidateRow row) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("placeName", row.placeName())
            .put("regions", ReportJson.regions(row.regions()));
    row.spot().ifPresent(spot -> json.put("spot", spot(spot)));
    return json.build();
  }

  private static JsonObject spot(Spot spot) {
    return JsonObject.builder()
        .put("latitudeE7", spot.mean().latitudeE7())
        .put("longitudeE7", spot.mean().longitudeE7())
        .put("sigmaMajorMeters", spot.majorMeters())
        .put("sigmaMinorMeters", spot.minorMeters())
        .putAll(axes(spot))
        .build();
  }

  /** Returns the semi-axes of the ellipses that hold 50 and 90 %, and their direction. */
  static JsonObject axes(Spot spot) {
    return JsonObject.builder()
        .put("semiMajor50Meters", Ellipse.semiAxisMeters(spot.majorMeters(), Ellipse.SCALE_50))
        .put("semiMinor50Meters", Ellipse.semiAxisMeters(spot.minorMeters(), Ellipse.SCALE_50))
        .put("semiMajor90Meters", Ellipse.semiAxisMeters(spot.majorMeters(), Ellipse.SCALE_90))
        .put("semiMinor90Meters", Ellipse.semiAxisMeters(spot.minorMeters(), Ellipse.SCALE_90))
        .put("axisFromEastMillirad", spot.angleMillirad())
        .build();
  }

  static JsonObject quote(Quote quote) {
    return JsonObject.builder()
        .put("entry", quote.entry())
        .put("source", quote.source())
        .put("file", quote.file())
        .put("row", quote.row())
        .put("text", quote.text())
        .build();
  }
}
