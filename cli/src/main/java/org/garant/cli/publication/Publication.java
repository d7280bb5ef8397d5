package org.garant.cli.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.finding.Candidate;
import org.garant.core.finding.Derivation;
import org.garant.core.observation.Region;
import org.garant.core.quantity.ContentId;
import org.garant.core.report.CaseReport;
import org.garant.intake.places.RegionNames;
import org.garant.intake.places.RegionReader;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.publish.CaseReportHtml;
import org.garant.publish.CoverageGeoJson;
import org.garant.publish.IncidentsGeoJson;
import org.garant.publish.ReportJson;

/**
 * All that is published of a case beside its log. It follows from the log and the program alone,
 * byte for byte, so whoever has the log makes it anew and compares. From the program come its
 * words, typefaces and the outlines of countries around the map.
 *
 * @param files name to bytes
 * @param manifest hash of the manifest among them
 * @param digest hash over the canonical candidate records
 */
public record Publication(SortedMap<String, byte[]> files, ContentId manifest, ContentId digest) {
  public Publication {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Returns the publication of {@code report}, whose candidates are those of {@code derivation}.
   */
  public static Publication of(CaseReport report, Derivation derivation) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(PublishedFile.CANDIDATES, candidates(report, derivation));
    files.put(PublishedFile.INCIDENTS, IncidentsGeoJson.write(report));
    files.put(PublishedFile.COVERAGE, CoverageGeoJson.write(report));
    files.put(PublishedFile.REPORT_HTML, CaseReportHtml.write(report, ground(report)));
    files.put(PublishedFile.REPORT_JSON, ReportJson.write(report));
    byte[] manifest = manifest(report, files);
    files.put(PublishedFile.MANIFEST, manifest);
    return new Publication(files, ContentId.of(manifest), report.digest());
  }

  /** Returns what the map stands on: around regions of Ukraine alone, not around invented ones. */
  private static List<Region> ground(CaseReport report) {
    boolean ukraine =
        !report.regions().isEmpty()
            && report.regions().stream()
                .allMatch(it -> it.id().code().startsWith(RegionNames.COUNTRY.code()));
    return ukraine ? RegionReader.builtInCountries() : List.of();
  }

  /**
   * The candidates: a head on the first line, then one canonical record on each line, by id, so
   * that a difference is found by eye and by {@code diff}.
   */
  private static byte[] candidates(CaseReport report, Derivation derivation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("{\"garant\":\"candidates/1\","
                + (report.basis().synthetic() ? "\"nature\":\"SYNTHETIC\"," : "")
                + "\"agreement\":\""
                + report.basis().agreementId()
                + "\",\"case\":\""
                + report.basis().caseId()
                + "\",\"digest\":\"sha256:"
                + report.digest().hex()
                + "\",\"notApplicable\":"
                + derivation.notApplicable()
                + ",\"candidates\":[\n")
            .getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (Candidate candidate : derivation.candidates()) {
      if (!first) {
        out.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
      }
      first = false;
      out.writeBytes(CanonicalJson.write(derivation.record(candidate)));
    }
    out.writeBytes("\n]}\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] manifest(CaseReport report, SortedMap<String, byte[]> files) {
    JsonObject.Builder hashes = JsonObject.builder();
    files.forEach((name, bytes) ->
        hashes.put(
            name,
            JsonObject.builder()
                .put("bytes", bytes.length)
                .put("sha256", ContentId.of(bytes).hex())
                .build()));
    return CanonicalJson.write(
        (report.basis().synthetic()
                ? JsonObject.builder().put("nature", "SYNTHETIC")
                : JsonObject.builder())
            .put("garant", "manifest/1")
            .put("case", report.basis().caseId())
            .put("agreement", report.basis().agreementId())
            .put("engine", report.basis().engineVersion())
            .put("calibration", report.basis().calibration())
            .put("tzdata", report.basis().tzdata())
            .put("licence", report.outputLicence())
            .put("synthetic", report.basis().synthetic() ? 1 : 0)
            .put("digest", report.digest().hex())
            .put(
                "inputs",
                JsonObject.builder()
                    .put("origin", report.basis().inputs().origin())
                    .put("size", report.basis().inputs().size())
                    .put("root", report.basis().inputs().root())
                    .build())
            .put("files", hashes.build())
            .build());
  }
}
