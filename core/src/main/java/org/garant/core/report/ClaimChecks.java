package org.garant.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Claim;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PoissonBinomial;
import org.garant.core.quantity.Probability;

/**
 * Holds parties' claims beside the record. A claim is never evidence: nothing here feeds back into
 * incidents.
 *
 * <p>Details of a check on alerts, in order: {@code regions-without-alert=N}; {@code
 * start=REGION@SECONDS} for each alert that starts in the period; {@code running=REGION@SECONDS}
 * for each merged one that started earlier and holds into the period; {@code not-covered=REGION}.
 */
final class ClaimChecks {
  /** A claim is supported in part if the record holds at least one in this many of it. */
  private static final int LARGE_PART = 2;

  private final ReportInput input;
  private final RegionIndex regions;
  private final SortedMap<ContentId, Long> entries;

  ClaimChecks(ReportInput input, RegionIndex regions, SortedMap<ContentId, Long> entries) {
    this.input = input;
    this.regions = regions;
    this.entries = entries;
  }

  List<ClaimCheck> all() {
    return input.claims().stream().map(this::check).toList();
  }

  private ClaimCheck check(Numbered<Entry.ClaimReceived> received) {
    Claim claim = received.item().claim();
    if (claim.period().isEmpty()) {
      return untested(received.index(), claim, "period-not-stated");
    }
    return switch (claim.quantityKind()) {
      case OTHER -> untested(received.index(), claim, "kind-not-recorded");
      case ALERTS -> checkAlerts(received.index(), claim, claim.period().get());
      case ASSAULTS, SHELLINGS, DRONES, ALL_ACTS ->
          checkActs(received.index(), claim, claim.period().get());
    };
  }

  private static ClaimCheck untested(long entry, Claim claim, String reason) {
    return new ClaimCheck(
        entry,
        claim,
        ClaimCheck.Outcome.CANNOT_BE_TESTED,
        reason,
        Amount.between(0, 0),
        List.of(),
        List.of());
  }

  private ClaimCheck checkAlerts(long entry, Claim claim, Interval period) {
    AlertSeries series = new AlertSeries(input.alerts());
    List<Numbered<Alert>> starting = series.starting(period);
    List<Numbered<Alert>> holding = series.holding(period);
    SortedSet<RegionId> touched = new TreeSet<>();
    holding.forEach(alert -> touched.add(alert.item().region()));
    SortedMap<RegionId, String> notCovered = input.settings().alertNotCovered();
    int quiet = 0;
    for (var region : regions.regions()) {
      if (!region.id().isCountry()
          && !touched.contains(region.id())
          && !notCovered.containsKey(region.id())) {
        quiet++;
      }
    }
    List<String> details = new ArrayList<>();
    details.add("regions-without-alert=" + quiet);
    boolean merged = false;
    for (Numbered<Alert> alert : starting) {
      details.add(detail("start", alert.item()));
      merged |= alert.item().merged() > 1;
    }
    for (Numbered<Alert> alert : holding) {
      if (!starting.contains(alert)) {
        details.add(detail("running", alert.item()));
        merged |= alert.item().merged() > 1;
      }
    }
    notCovered.keySet().forEach(region -> details.add("not-covered=" + region.code()));
    boolean claimsNone = claim.quantity() == 0;
    ClaimCheck.Outcome outcome;
    String reason;
    if (!claimsNone) {
      boolean same = starting.size() == claim.quantity();
      outcome = same ? ClaimCheck.Outcome.SUPPORTED : ClaimCheck.Outcome.CANNOT_BE_TESTED;
      reason = same ? "alert-starts-agree" : "merged-alerts";
    } else if (!starting.isEmpty()) {
      outcome = ClaimCheck.Outcome.CONTRADICTED;
      reason = merged ? "merged-alerts" : "alert-start-in-period";
    } else {
      outcome =
          holding.isEmpty() ? ClaimCheck.Outcome.SUPPORTED : ClaimCheck.Outcome.CANNOT_BE_TESTED;
      reason = holding.isEmpty() ? "no-alert-in-period" : "merged-alerts";
    }
    List<Long> trace = new ArrayList<>();
    holding.forEach(alert -> trace.add(alert.index()));
    Collections.sort(trace);
    return new ClaimCheck(
        entry, claim, outcome, reason, Amount.exactly(starting.size()), trace, details);
  }

  private static String detail(String name, Alert alert) {
    return name
        + "="
        + alert.region().code()
        + "@"
        + alert.phenomenonTime().start().getEpochSecond();
  }

  /**
   * Counts what a claim about acts counts. A number above 0 is about the other side, so that acts
   * that sources word as the claimant's own do not count; none at all is said of one's own forces.
   */
  private ClaimCheck checkActs(long entry, Claim claim, Interval period) {
    List<Probability> weights = new ArrayList<>();
    SortedSet<Long> trace = new TreeSet<>();
    boolean denial = claim.quantity() == 0;
    for (Incident incident : input.derivation().incidents()) {
      Probability by = incident.actors().probability(claim.party());
      Probability weight =
          EventSeries.weight(incident, period)
              .and(ofKind(incident, claim.quantityKind()))
              .and(denial ? by : by.complement());
      if (weight.value() > 0) {
        weights.add(weight);
        incident.evidence().forEach(id -> trace.add(entries.getOrDefault(id, -1L)));
      }
    }
    PoissonBinomial held = PoissonBinomial.of(weights);
    Amount count = Amount.interval95(held.mean(), held.low95(), held.high95());
    ClaimCheck.Outcome outcome;
    String reason;
    if (denial) {
      // Whose forces acted the record knows by the sources' wording alone: no test of a denial.
      outcome = ClaimCheck.Outcome.CANNOT_BE_TESTED;
      reason = "denial-of-own-acts";
    } else if (held.low95() >= claim.quantity()) {
      outcome = ClaimCheck.Outcome.SUPPORTED;
      reason = "record-holds-as-many";
    } else if (held.low95() >= claim.quantity() / (double) LARGE_PART) {
      outcome = ClaimCheck.Outcome.SUPPORTED_IN_PART;
      reason = "record-holds-at-least";
    } else {
      // A few of thousands support nothing about the thousands.
      outcome = ClaimCheck.Outcome.CANNOT_BE_TESTED;
      reason = "census-not-possible";
    }
    return new ClaimCheck(entry, claim, outcome, reason, count, List.copyOf(trace), List.of());
  }

  /** Probability that the incident is of the kind; unnamed means count for all acts only. */
  private static Probability ofKind(Incident incident, Claim.Kind kind) {
    return switch (kind) {
      case ASSAULTS -> incident.acts().probability(Act.ASSAULT_GROUND);
      case SHELLINGS -> incident.acts().probability(Act.FIRE_SHELLING);
      case DRONES -> incident.acts().probability(Act.STRIKE_DRONE);
      case ALL_ACTS, ALERTS, OTHER -> incident.acts().anyAct();
    };
  }
}
