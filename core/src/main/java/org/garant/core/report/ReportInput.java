package org.garant.core.report;

import java.time.Instant;
import java.util.List;
import org.garant.core.agreement.Agreement;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Derivation;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Source;
import org.garant.core.quantity.Interval;

/**
 * What a report is made from: all of it from the log.
 *
 * @param settings the case
 * @param agreement the agreement
 * @param minimumReports reports from which on a region counts as observed
 * @param detections the detections of closed windows, in log order, each content id once
 * @param received where each of {@code detections} came from, in the same order
 * @param alerts the alerts, in log order, each content id once
 * @param footprints what sources could see, in log order, each content id once
 * @param observedFromPpm detection probability from which on a sector and hour count as observed
 * @param notices announced activities, in log order, each content id once
 * @param claims the claims, in log order
 * @param sources the sources
 * @param receipts the files read
 * @param derivation what follows from {@code detections}
 * @param asOf the last tick
 * @param inputs the record up to it
 * @param tzdata which time-zone data resolved local times
 */
public record ReportInput(
    CaseSettings settings,
    Agreement agreement,
    int minimumReports,
    List<Detection> detections,
    List<Numbered<Entry.ObservationReceived>> received,
    List<Numbered<Alert>> alerts,
    List<Numbered<Entry.CoverageReceived>> footprints,
    int observedFromPpm,
    List<Numbered<Entry.NoticeReceived>> notices,
    List<Numbered<Entry.ClaimReceived>> claims,
    List<Source> sources,
    List<FileReceipt> receipts,
    Derivation derivation,
    Instant asOf,
    RecordPoint inputs,
    String tzdata) {
  /** Returns the window that is assessed. */
  public Interval window() {
    return agreement.findWindow(settings.window()).orElseThrow().interval();
  }

  /** Returns the detections that show who looked where: reports of any subject. */
  public List<Detection> effort() {
    return effort(detections);
  }

  /** Returns those of {@code among} that show who looked where. */
  List<Detection> effort(List<Detection> among) {
    return among.stream().filter(it -> settings.measuresEffort(it.source())).toList();
  }

  /** Returns the three periods. */
  public Periods periods() {
    return Periods.of(window(), settings);
  }
}
