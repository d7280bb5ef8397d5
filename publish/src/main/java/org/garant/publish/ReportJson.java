package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Claim;
import org.garant.core.observation.ObservationCodec;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.CaseReport;
import org.garant.core.report.ClaimCheck;
import org.garant.core.report.Clause;
import org.garant.core.report.Comparison;
import org.garant.core.report.CountingRule;
import org.garant.core.report.DayCount;
import org.garant.core.report.Figure;
import org.garant.core.report.FireSeries;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.Removal;
import org.garant.core.report.Tally;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/**
 * The report as data: canonical JSON of strings and integers, each number with its unit in its
 * name, its rule and the log entries it was counted from. Everything but the regions' outlines,
 * which are in the coverage map.
 */
public final class ReportJson {
  private ReportJson() {}

  /** Returns {@code report} as canonical bytes. */
  public static byte[] write(CaseReport report) {
    return CanonicalJson.write(report(report));
  }

  private static JsonObject report(CaseReport report) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("format", "garant-case-report/1")
            .put("basis", basis(report.basis()))
            .put("clauses", array(report.clauses(), ReportJson::clause))
            .put("rules", array(report.rules(), ReportJson::rule))
            .put("headline", array(report.headline(), ReportJson::figure))
            .put("comparisons", array(report.comparisons(), ReportJson::comparison))
            .put("tallies", array(report.tallies(), ReportJson::tally))
            .put("candidates", array(report.candidates(), ReportCandidates::candidate))
            .put("calendar", ReportWatch.calendar(report))
            .put("watch", array(report.watch().stream().toList(), ReportWatch::watch))
            .put("sourceChecks", array(report.sourceChecks(), ReportWatch::check))
            .put("notices", array(report.notices(), ReportWatch::notice))
            .put("zones", array(report.zones(), ReportWatch::zone))
            .put("claims", array(report.claims(), ReportJson::claim))
            .put("removals", array(report.removals(), ReportJson::removal))
            .put("coverage", array(report.coverage(), it -> coverage(report, it)))
            .put(
                "regions",
                array(
                    report.regions(),
                    it ->
                        JsonObject.builder()
                            .put("id", it.id().code())
                            .put("name", it.name())
                            .build()))
            .put("sources", array(report.sources(), it -> ObservationCodec.encode(it)))
            .put("files", array(report.files(), ReportJson::file))
            .putStrings("attributions", report.attributions())
            .putStrings("limits", report.limits())
            .put("outputLicence", report.outputLicence())
            .put("candidatesDigest", report.digest().hex());
    report.fires().ifPresent(fires -> json.put("hotSpots", fires(fires)));
    return json.build();
  }

  private static JsonObject fires(FireSeries fires) {
    JsonObject.Builder json =
        JsonObject.builder()
            .putStrings("nearZones", fires.zones())
            .put("nearCells", fires.nearCells())
            .put("awayCells", fires.awayCells())
            .put("standingSources", fires.standingSources())
            .put("standingSpots", fires.standingSpots())
            .put("near", array(fires.near(), ReportJson::figure))
            .put("away", array(fires.away(), ReportJson::figure))
            .put("cloud", "not-recorded")
            .put(
                "change",
                switch (fires.change()) {
                  case FELL -> "fell";
                  case ROSE -> "rose";
                  case CANNOT_BE_TOLD -> "cannot-be-told";
                })
            .put("dispersionMilli", fires.dispersionMilli())
            .put("expectedDays", array(fires.expectedDaily(), ReportJson::day));
    fires.expected().ifPresent(it -> json.put("expected", figure(it)));
    fires.ratio().ifPresent(it -> json.put("seenToExpected", figure(it)));
    return json.build();
  }

  private static JsonObject basis(Basis basis) {
    JsonObject record =
        JsonObject.builder()
            .put("origin", basis.inputs().origin())
            .put("entries", basis.inputs().size())
            .put("root", basis.inputs().root())
            .build();
    return JsonObject.builder()
        .put("caseId", basis.caseId())
        .put("title", basis.title())
        .put("agreementId", basis.agreementId())
        .put("agreementTitle", basis.agreementTitle())
        .put("encodingLevel", basis.encodingLevel())
        .put("encodingNote", basis.encodingNote())
        .put("legalForce", basis.legalForce())
        .put(
            "parties",
            array(
                basis.parties(),
                it ->
                    JsonObject.builder()
                        .put("id", it.id())
                        .put("name", it.name())
                        .put("side", it.side())
                        .build()))
        .put("timeZone", basis.timeZone())
        .put("before", interval(basis.before()))
        .put("window", interval(basis.window()))
        .put("after", interval(basis.after()))
        .put("asOfEpochMillis", basis.asOf().toEpochMilli())
        .put("engineVersion", basis.engineVersion())
        .put("calibration", basis.calibration())
        .put("tzdata", basis.tzdata())
        .put("record", record)
        .put("status", basis.synthetic() ? "SYNTHETIC" : "record")
        .put("reviewedBy", "machine only; no finding by people exists")
        .build();
  }

  private static JsonObject clause(Clause clause) {
    return JsonObject.builder()
        .put("provision", clause.provision())
        .put("deontic", clause.deontic())
        .put("strength", clause.strength())
        .putStrings("bearers", clause.bearers())
        .put("quote", clause.quote())
        .put("source", clause.source())
        .put("locator", clause.locator())
        .putStrings("authenticLanguages", clause.authentic())
        .put("independentPiecesNeeded", clause.minIndependent())
        .put("exceptions", array(clause.exceptions(), ReportJson::exception))
        .put("participation", array(clause.participation(), ReportJson::participation))
        .put("positions", array(clause.positions(), ReportJson::position))
        .put(
            "readings",
            array(
                clause.readings(),
                it ->
                    JsonObject.builder()
                        .put("id", it.id())
                        .putStrings("heldBy", it.heldBy())
                        .put("note", it.note())
                        .build()))
        .build();
  }

  private static JsonObject exception(Clause.ClauseException exception) {
    return JsonObject.builder()
        .put("id", exception.id())
        .put("kind", exception.kind())
        .put("source", exception.source())
        .put("locator", exception.locator())
        .putStrings("claimants", exception.claimants())
        .put("conditions", exception.conditions())
        .put("limits", exception.assumed() ? "assumed" : "as-cited")
        .put("note", exception.note())
        .build();
  }

  private static JsonObject participation(Clause.Participation participation) {
    return JsonObject.builder()
        .put("party", participation.party())
        .put("act", participation.act())
        .put("at", participation.at())
        .put("source", participation.source())
        .put("note", participation.note())
        .build();
  }

  private static JsonObject position(Clause.Position position) {
    return JsonObject.builder()
        .put("party", position.party())
        .put("stance", position.stance())
        .put("attribution", position.attribution())
        .put("source", position.source())
        .put("text", position.text())
        .build();
  }

  private static JsonObject rule(CountingRule rule) {
    return JsonObject.builder()
        .put("id", rule.id())
        .put("unit", rule.unit())
        .put("definition", rule.definition())
        .build();
  }

  private static JsonObject figure(Figure figure) {
    return JsonObject.builder()
        .put("id", figure.id())
        .put("rule", figure.rule())
        .put("period", figure.period())
        .put("amount", amount(figure.amount()))
        .put("trace", JsonArray.ofIntegers(figure.trace()))
        .build();
  }

  private static JsonObject amount(Amount amount) {
    JsonObject.Builder json = JsonObject.builder();
    amount.pointMilli().ifPresent(point -> json.put("pointMilli", point));
    return json.put("lowMilli", amount.lowMilli())
        .put("highMilli", amount.highMilli())
        .put(
            "spread",
            switch (amount.spread()) {
              case EXACT -> "exact";
              case INTERVAL_95 -> "interval-95";
              case BOUNDS -> "bounds";
            })
        .build();
  }

  private static JsonObject comparison(Comparison comparison) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("series", comparison.series())
            .put("rule", comparison.rule())
            .put("counts", array(comparison.counts(), ReportJson::figure))
            .put("ratesPer24Hours", array(comparison.ratesPer24Hours(), ReportJson::figure));
    comparison.ratio().ifPresent(ratio -> json.put("ratioInToBefore", figure(ratio)));
    if (!comparison.caveat().isEmpty()) {
      json.put("caveat", comparison.caveat());
    }
    return json.put(
            "change",
            switch (comparison.change()) {
              case FELL -> "fell";
              case ROSE -> "rose";
              case CANNOT_BE_TOLD -> "cannot-be-told";
            })
        .put("days", array(comparison.daily(), ReportJson::day))
        .build();
  }

  private static JsonObject day(DayCount day) {
    return JsonObject.builder()
        .putAll(interval(day.day()))
        .put("countMilli", day.milli())
        .put("trace", JsonArray.ofIntegers(day.trace()))
        .build();
  }

  private static JsonObject tally(Tally tally) {
    Function<Tally.Line, JsonValue> line =
        it ->
            JsonObject.builder()
                .put("code", it.code())
                .put("candidates", it.count())
                .putStrings("trace", it.candidates().stream().map(ContentId::hex).toList())
                .build();
    return JsonObject.builder()
        .put("provision", tally.provision())
        .put("reading", tally.reading())
        .put("occurrence", array(tally.occurrence(), line))
        .put("verdicts", array(tally.verdicts(), line))
        .put("attributions", array(tally.attributions(), line))
        .build();
  }

  private static JsonObject claim(ClaimCheck check) {
    Claim claim = check.claim();
    JsonObject.Builder said =
        JsonObject.builder()
            .put("party", claim.party().code())
            .put("speaker", claim.speaker())
            .put("subject", claim.subject())
            .put("periodAsStated", claim.periodAsStated())
            .put("quantity", claim.quantity())
            .put("unit", claim.unit())
            .put("quantityKind", claim.quantityKind().code())
            .put("sourceUrl", claim.sourceUrl())
            .put("note", claim.note());
    claim.period().ifPresent(period -> said.put("period", interval(period)));
    return JsonObject.builder()
        .put("entry", check.entry())
        .put("claim", said.build())
        .put(
            "outcome",
            switch (check.outcome()) {
              case SUPPORTED -> "supported";
              case SUPPORTED_IN_PART -> "supported-in-part";
              case CONTRADICTED -> "contradicted";
              case CANNOT_BE_TESTED -> "cannot-be-tested";
            })
        .put("reason", check.reason())
        .putStrings("details", check.details())
        .put("recordCount", amount(check.recordCount()))
        .put("trace", JsonArray.ofIntegers(check.trace()))
        .build();
  }

  private static JsonObject removal(Removal removal) {
    return JsonObject.builder()
        .put("without", removal.without().code())
        .putStrings("sourcesLeftOut", removal.sourcesLeftOut())
        .put("headline", array(removal.figures(), ReportJson::figure))
        .build();
  }

  /** Returns a region's coverage; nothing of the press where the case reads none of it. */
  static JsonObject coverage(CaseReport report, RegionCoverage region) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("region", region.region().code())
            .put("name", region.name())
            .put("alertFeed", region.alertFeed())
            .put("candidates", region.candidates())
            .put("expectedEventsMilli", region.expectedEventsMilli());
    if (Effort.isRead(report)) {
      json.put("pressReports", region.pressReports())
          .put("press", region.pressObserved() ? "observed" : "not-observed")
          .put("trace", JsonArray.ofIntegers(region.trace()))
          .put("pressReportsByDay", array(region.days(), ReportJson::day));
    }
    return json.build();
  }

  private static JsonObject file(FileReceipt file) {
    JsonObject.Builder notes = JsonObject.builder();
    file.notes().forEach((code, count) -> notes.put(code, count));
    return JsonObject.builder()
        .put("file", file.file())
        .put("sha256", file.sha256().hex())
        .put("bytes", file.bytes())
        .put("licence", file.licence())
        .put("rows", file.rows())
        .put("taken", file.taken())
        .put("outside", file.outside())
        .put("repeated", file.repeated())
        .put("rejected", file.rejected())
        .put("notes", notes.build())
        .putStrings("firstRejections", file.firstRejections())
        .build();
  }

  /** Returns an interval; its end is the first instant after it. */
  static JsonObject interval(Interval interval) {
    return JsonObject.builder()
        .put("startEpochMillis", interval.start().toEpochMilli())
        .put("endEpochMillis", interval.end().toEpochMilli())
        .build();
  }

  /** Returns region codes. */
  static JsonArray regions(List<RegionId> regions) {
    return JsonArray.ofStrings(regions.stream().map(RegionId::code).toList());
  }

  static <T> JsonArray array(List<T> values, Function<T, ? extends JsonValue> form) {
    List<JsonValue> array = new ArrayList<>(values.size());
    for (T value : values) {
      array.add(form.apply(value));
    }
    return new JsonArray(array);
  }
}
