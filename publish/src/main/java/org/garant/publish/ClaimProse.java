package org.garant.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.garant.core.observation.Claim;
import org.garant.core.report.Amount;
import org.garant.core.report.ClaimCheck;
import org.garant.core.report.RegionCoverage;

/** Says in plain sentences why a claim is supported, contradicted or cannot be tested. */
final class ClaimProse {
  /** Codes that {@link #why} has sentences for. */
  static final List<String> REASONS =
      List.of(
          "census-not-possible",
          "record-holds-at-least",
          "record-holds-as-many",
          "denial-of-own-acts",
          "period-not-stated",
          "kind-not-recorded",
          "merged-alerts",
          "alert-start-in-period",
          "no-alert-in-period");

  private final Times times;
  private final List<RegionCoverage> regions;

  ClaimProse(Times times, List<RegionCoverage> regions) {
    this.times = times;
    this.regions = regions;
  }

  /** Returns why {@code check} has its outcome, in sentences. */
  String why(ClaimCheck check) {
    String kind = kind(check.claim().quantityKind());
    String sentence =
        switch (check.reason()) {
          case "census-not-possible" -> recordHolds(check, kind) + ".";
          case "record-holds-at-least" ->
              recordHolds(check, kind) + ". Nothing in the record speaks against the rest.";
          case "record-holds-as-many" -> recordHolds(check, kind) + ": as many as claimed.";
          case "denial-of-own-acts" ->
              "Whose forces acted the record knows by its sources' wording alone. By that wording: "
                  + recordHolds(check, kind)
                  + " of the claimant's own.";
          case "period-not-stated" ->
              "The claim's words do not fix when its period begins and ends, so that nothing can be"
                  + " counted beside it.";
          case "kind-not-recorded" -> "The record holds nothing of the kind that is counted here.";
          case "merged-alerts" ->
              "The alert feed merges alerts of a region's parts, so that not every start and pause"
                  + " can be seen.";
          case "alert-start-in-period" -> "The record holds an alert that began in this period.";
          case "no-alert-in-period" ->
              "The record holds no alert in this period in any region that the feed covers.";
          default -> "Reason: " + Prose.spelledOut(check.reason()) + ".";
        };
    return sentence + details(check.details());
  }

  private static String recordHolds(ClaimCheck check, String kind) {
    Amount count = check.recordCount();
    String low = Numbers.milli(count.lowMilli());
    String high = Numbers.milli(count.highMilli());
    return "The record holds "
        + (low.equals(high) ? low : low + " to " + high)
        + (high.equals("1") ? " reported instance " : " reported instances ")
        + kind
        + "; there may have been more";
  }

  private String details(List<String> details) {
    List<String> starts = new ArrayList<>();
    List<String> running = new ArrayList<>();
    List<String> uncovered = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (String detail : details) {
      int equals = detail.indexOf('=');
      String code = equals < 0 ? detail : detail.substring(0, equals);
      String value = equals < 0 ? "" : detail.substring(equals + 1);
      switch (code) {
        case "regions-without-alert" ->
            rest.append(" Regions that the feed covers and that had no alert: ")
                .append(value)
                .append('.');
        case "start" -> starts.add(regionAndTime(value, ", "));
        case "running" -> running.add(regionAndTime(value, ", since "));
        case "not-covered" -> uncovered.add(region(value));
        default ->
            rest.append(' ')
                .append(Prose.spelledOut(code))
                .append(value.isEmpty() ? "" : ": " + value)
                .append('.');
      }
    }
    return sentence(" Alerts began in: ", starts)
        + sentence(" Running through all or part of it, and merged: ", running)
        + sentence(" Not covered by the feed: ", uncovered)
        + rest;
  }

  private static String sentence(String head, List<String> parts) {
    return parts.isEmpty() ? "" : head + String.join("; ", parts) + ".";
  }

  /** Reads {@code UA-12@1745149000}; whatever it cannot read it shows as it is. */
  private String regionAndTime(String value, String between) {
    int at = value.indexOf('@');
    if (at < 0) {
      return region(value);
    }
    try {
      long seconds = Long.parseLong(value.substring(at + 1));
      return region(value.substring(0, at))
          + between
          + times.instant(Instant.ofEpochSecond(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      return value;
    }
  }

  private String region(String code) {
    for (RegionCoverage region : regions) {
      if (region.region().code().equals(code)) {
        return region.name();
      }
    }
    return code;
  }

  private static String kind(Claim.Kind kind) {
    return switch (kind) {
      case ASSAULTS -> "of ground fighting";
      case SHELLINGS -> "of shelling";
      case DRONES -> "of attacks by drones";
      case ALL_ACTS -> "of acts of every kind together";
      case ALERTS -> "of alerts";
      case OTHER -> "of this kind";
    };
  }
}
