package org.garant.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.AgreementCodec;
import org.garant.core.agreement.Standards;
import org.garant.core.agreement.Terms;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Derivation;
import org.garant.core.fusion.FusionPolicy;
import org.garant.core.observation.Act;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Notice;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Probability;
import org.garant.core.report.CaseReport;
import org.garant.core.report.CaseReports;
import org.garant.core.report.CaseSettings;
import org.garant.core.report.RecordPoint;
import org.garant.core.report.ReportInput;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/** Derives a case from a state: candidates, digest, report. */
public final class CaseEngine {
  private final State state;
  private final CaseSettings settings;
  private final Agreement agreement;
  private final JsonObject policy;
  private final Instant asOf;
  private final Entry.EngineDeclared engine;
  private final List<Detection> detections = new ArrayList<>();
  private final List<Numbered<Entry.ObservationReceived>> received = new ArrayList<>();
  private final List<Numbered<Alert>> alerts = new ArrayList<>();
  private final Derivation derivation;

  /**
   * Derives what {@code state} amounts to.
   *
   * @throws JsonException if the state lacks a case, an agreement, a policy or a tick, or one of
   *     them is malformed
   */
  public CaseEngine(State state) {
    this.state = state;
    this.settings = CaseSettings.decode(required(state.caseFile(), "a case"));
    this.agreement = AgreementCodec.decode(required(state.agreement(), "an agreement"));
    this.policy = required(state.policy(), "a policy");
    this.asOf = required(state.asOf(), "a tick");
    this.engine = required(state.engine(), "an engine");
    takeObservations();
    RegionIndex regions = new RegionIndex(state.regions());
    Terms terms =
        Terms.of(
            agreement, state.regions(), Standards.decode(policy.object("standards")), notices());
    this.derivation =
        Derivation.of(
            detections,
            new Derivation.Rules(
                regions,
                FusionPolicy.decode(policy.object("fusion")),
                terms,
                agreement.head().id(),
                engine.version(),
                engine.calibration()));
  }

  /** Returns the candidates and what they rest on. */
  public Derivation derivation() {
    return derivation;
  }

  /** Returns the report, as of the record's point {@code inputs}. */
  public CaseReport report(RecordPoint inputs) {
    return CaseReports.of(
        new ReportInput(
            settings,
            agreement,
            Math.toIntExact(policy.object("coverage").integer("min_reports")),
            detections,
            received,
            alerts,
            once(state.footprints().toList(), each -> each.footprint().id()),
            observedFrom(),
            watchedAct(),
            once(state.notices().toList(), each -> each.notice().id()).stream()
                .filter(each -> !each.item().notice().givenAt().isAfter(asOf))
                .toList(),
            state.claims().toList(),
            state.sources().toList(),
            state.receipts().toList(),
            derivation,
            asOf,
            inputs,
            engine.tzdata()));
  }

  /**
   * Detection probability from which on a sector and hour count as observed: even odds, unless the
   * policy says otherwise.
   */
  private int observedFrom() {
    return Math.toIntExact(
        policy.object("coverage").findInteger("observed_detection").orElse(Probability.PPM / 2));
  }

  private Optional<Act> watchedAct() {
    return policy
        .object("coverage")
        .findString("watched_act")
        .map(code ->
            Act.findByCode(code)
                .orElseThrow(() -> new JsonException("expected an act, was " + code)));
  }

  private static <T> List<Numbered<T>> once(List<Numbered<T>> entries, Function<T, ContentId> id) {
    SortedSet<ContentId> seen = new TreeSet<>();
    return entries.stream().filter(each -> seen.add(id.apply(each.item()))).toList();
  }

  /** Returns the notices that had been given by the last tick. */
  private List<Notice> notices() {
    return state.notices().toList().stream()
        .map(each -> each.item().notice())
        .filter(notice -> !notice.givenAt().isAfter(asOf))
        .toList();
  }

  /**
   * Takes up each observation once. What may still be going on at the last tick belongs to a window
   * that is not closed yet.
   */
  private void takeObservations() {
    SortedSet<ContentId> seen = new TreeSet<>();
    for (Numbered<Entry.ObservationReceived> each : state.observations().toList()) {
      if (!seen.add(each.item().observation().id())) {
        continue;
      }
      switch (each.item().observation()) {
        case Detection detection -> {
          if (!detection.phenomenonTime().end().isAfter(asOf)) {
            detections.add(detection);
            received.add(each);
          }
        }
        case Alert alert -> alerts.add(new Numbered<>(each.index(), alert));
      }
    }
  }

  private static <T> T required(Optional<T> found, String what) {
    return found.orElseThrow(() -> new JsonException("expected the record to hold " + what));
  }
}
