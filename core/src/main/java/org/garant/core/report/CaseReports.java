package org.garant.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Head;
import org.garant.core.agreement.Reason;
import org.garant.core.agreement.Standing;
import org.garant.core.agreement.Zone;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.quantity.ContentId;

/** Makes the report of a case. Pure: the same input gives the same report. */
public final class CaseReports {
  private final ReportInput input;
  private final RegionIndex regions;
  private final Periods periods;
  private final SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received =
      new TreeMap<>();
  private final SortedMap<ContentId, Long> entries = new TreeMap<>();

  private CaseReports(ReportInput input) {
    this.input = input;
    this.regions = input.derivation().rules().regions();
    this.periods = input.periods();
    for (Numbered<Entry.ObservationReceived> each : input.received()) {
      ContentId id = each.item().observation().id();
      received.put(id, each);
      entries.put(id, each.index());
    }
  }

  /** Returns the report made from {@code input}. */
  public static CaseReport of(ReportInput input) {
    return new CaseReports(input).report();
  }

  private CaseReport report() {
    CandidateRows rows = new CandidateRows(regions, received);
    List<CandidateRow> candidates = rows.rows(input.derivation().candidates());
    Basis basis = basis();
    Headlines headlines = new Headlines(input, entries);
    List<Figure> headline = headlines.of(input.derivation(), input.detections(), input.alerts());
    Comparisons comparisons =
        new Comparisons(input, input.derivation(), input.detections(), input.alerts(), entries);
    List<Comparison> series = comparisons.all();
    Watches watches = new Watches(input, received);
    return new CaseReport(
        basis,
        new Clauses(input.agreement()).all(),
        rules(headline, series, comparisons.fires()),
        headline,
        series,
        comparisons.fires(),
        CandidateRows.tallies(candidates),
        candidates,
        new Calendars(input, watches).rows(),
        watches.report(),
        watches.checks(),
        notices(),
        input.agreement().zones().stream()
            .filter(Zone.Drawn.class::isInstance)
            .map(Zone.Drawn.class::cast)
            .toList(),
        new ClaimChecks(input, regions, entries).all(),
        headlines.withoutEachSide(basis.parties()),
        new RegionCoverages(input).of(candidates),
        regions.regions().stream().filter(region -> !region.id().isCountry()).toList(),
        input.sources(),
        input.receipts(),
        input.settings().attributions(),
        input.settings().limits(),
        input.settings().outputLicence(),
        input.derivation().digest());
  }

  private List<NoticeRow> notices() {
    List<NoticeRow> rows = new ArrayList<>();
    for (Numbered<Entry.NoticeReceived> each : input.notices()) {
      String id = each.item().notice().id().hex();
      rows.add(
          new NoticeRow(
              each.item().notice(),
              each.index(),
              withReason(id, List.of(Reason.Code.FITS_NOTICE)),
              withReason(id, List.of(Reason.Code.NOTICE_MAY_COVER, Reason.Code.NOTICE_LATE))));
    }
    return rows;
  }

  /** Returns the incidents of which some judgement names {@code notice} as one of these reasons. */
  private List<String> withReason(String notice, List<Reason.Code> codes) {
    SortedSet<String> incidents = new TreeSet<>();
    for (Candidate candidate : input.derivation().candidates()) {
      for (Reason reason : candidate.judgement().why()) {
        if (codes.contains(reason.code()) && reason.parameters().getFirst().equals(notice)) {
          incidents.add(candidate.incident().id().hex());
        }
      }
    }
    return List.copyOf(incidents);
  }

  private List<CountingRule> rules(
      List<Figure> headline, List<Comparison> series, Optional<FireSeries> fires) {
    List<Figure> figures = new ArrayList<>(headline);
    series.forEach(it -> figures.addAll(it.counts()));
    fires.ifPresent(it -> {
      figures.addAll(it.near());
      it.ratio().ifPresent(figures::add);
    });
    return CountingRules.namedBy(figures, input);
  }

  private Basis basis() {
    Agreement agreement = input.agreement();
    Head head = agreement.head();
    List<Basis.PartyLine> parties = new ArrayList<>();
    for (Standing.Party party : agreement.standing().parties()) {
      parties.add(new Basis.PartyLine(party.id().code(), party.name(), party.side()));
    }
    parties.sort(Comparator.comparing(Basis.PartyLine::side).thenComparing(Basis.PartyLine::id));
    return new Basis(
        input.settings().id(),
        input.settings().title(),
        head.id(),
        head.title().getOrDefault("en", head.title().firstEntry().getValue()),
        head.level().code(),
        head.levelNote(),
        head.force().code(),
        parties,
        input.settings().zone().getId(),
        periods.before(),
        periods.window(),
        periods.after(),
        input.asOf(),
        input.derivation().rules().engine(),
        input.derivation().rules().calibration(),
        input.tzdata(),
        input.inputs(),
        input.settings().synthetic());
  }
}
