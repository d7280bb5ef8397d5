package org.garant.cli.publication;

import java.util.List;

/** Names of what a record's folder holds. */
public final class PublishedFile {
  /** The log's public files. */
  public static final String LOG = "log";

  /** What is not published: journal, keys, quarantine. */
  public static final String PRIVATE = "private";

  public static final String CANDIDATES = "candidates.json";
  public static final String INCIDENTS = "incidents.geojson";
  public static final String COVERAGE = "coverage.geojson";
  public static final String REPORT_HTML = "report.html";
  public static final String REPORT_JSON = "report.json";

  /** Hashes of the five files above. */
  public static final String MANIFEST = "manifest.json";

  /** All but the log, in the order in which they are compared. */
  public static final List<String> ALL =
      List.of(CANDIDATES, REPORT_JSON, INCIDENTS, COVERAGE, REPORT_HTML, MANIFEST);

  private PublishedFile() {}
}
