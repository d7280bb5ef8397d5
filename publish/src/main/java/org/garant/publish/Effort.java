package org.garant.publish;

import org.garant.core.report.CaseReport;

/**
 * Whether a case reads press reports of any subject, by which the effort of writing is measured.
 */
final class Effort {
  private static final String SERIES = "press-reports";

  private Effort() {}

  /**
   * Tells whether the case has a reader of such reports. Where it has none, nothing follows for any
   * region: neither that the press looked nor that it did not.
   */
  static boolean isRead(CaseReport report) {
    return report.comparisons().stream().anyMatch(it -> it.series().equals(SERIES));
  }
}
