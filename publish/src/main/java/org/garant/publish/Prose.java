package org.garant.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.report.ClaimCheck;
import org.garant.core.report.CountingRule;

/**
 * The words for the machine's codes, in one place. To add a code, add a line. A code without words
 * is a bug that a test finds; a reader is shown the code itself, readably, and never a gap.
 */
final class Prose {
  private static final SortedMap<String, String> REASONS = new TreeMap<>();
  private static final SortedMap<String, String> VERDICTS = new TreeMap<>();
  private static final SortedMap<String, String> ATTRIBUTIONS = new TreeMap<>();
  private static final SortedMap<String, String> FIGURES = new TreeMap<>();
  private static final SortedMap<String, String> TERMS = new TreeMap<>();

  static {
    // Time.
    reason("outside-window", "it lies wholly outside the window");
    reason("time-uncertain", "its time may lie outside the window");
    reason(
        "release-time-not-recorded",
        "the moment of release counts for this clause, and no source gives it");
    reason("not-in-force", "the clause was not in force at that time");
    // Place.
    reason("outside-zone", "it lies wholly outside the zone");
    reason("outside-by-reading", "this reading takes the place out of the zone");
    reason("place-wide", "its place is known only as an area, part of which lies outside the zone");
    reason("place-near-edge", "its place lies near the edge of the zone");
    reason("region-unknown", "its place is a region whose outline is not known");
    reason("zone-unspecified", "the text does not say where the clause applies");
    reason("zone-not-valid-then", "the shape of the zone at that time is not known");
    reason("zone-illustrative", "the zone is an illustration and not part of the agreed text");
    // Act and occurrence.
    reason("other-act", "it was none of the acts that the clause names");
    reason("act-uncertain", "which act it was is too uncertain for the standard of evidence");
    reason("existence-uncertain", "that it happened is too uncertain for the standard of evidence");
    reason("below-floor", "the probability that it happened at all is below the floor");
    reason("not-observed", "nobody was looking there at that time");
    // Evidence.
    reason("too-few-sources", "fewer independent pieces of evidence than the clause asks for");
    reason("one-source-only", "all evidence goes back to one source, and more are needed");
    reason(
        "bounds-cross-standard",
        "the standard is met if the parts are independent of each other, and not under every"
            + " dependence");
    // What people decide.
    reason(
        "self-defence-claim-open", "an exception may be claimed; people decide whether it holds");
    reason(
        "reciprocity-open",
        "the clause depends on what the other side did, which the record cannot settle");
    reason(
        "lapses-by-finding-only",
        "the clause depends on another's being kept and lapses only by a finding that people"
            + " signed");
    // Whose forces.
    reason("actor-unstated", "the sources do not say whose forces acted");
    reason("actor-disputed", "the sources name several sides and none clearly");
    reason(
        "acts-by-other-party", "the sources word it as an act of a party the clause does not bind");

    VERDICTS.put("meets-standard", "meets the standard");
    VERDICTS.put("possible", "possible");
    VERDICTS.put("below-standard", "below the standard");
    VERDICTS.put("exempt", "exempt");
    VERDICTS.put("undetermined", "undetermined");
    VERDICTS.put("not-applicable", "not applicable");

    ATTRIBUTIONS.put("points-to", "sources point to a party the clause binds");
    ATTRIBUTIONS.put("undetermined", "undetermined");
    ATTRIBUTIONS.put("points-elsewhere", "sources point to an actor the clause does not bind");

    FIGURES.put("events", "Events");
    FIGURES.put("episodes", "Episodes");
    FIGURES.put("candidates", "Machine candidates");
    FIGURES.put("candidates-meeting", "Machine candidates that meet the standard");
    FIGURES.put("candidates-possible", "Machine candidates that are possible");
    FIGURES.put("alert-starts", "Starts of air-raid alerts");
    FIGURES.put("alert-rate", "Starts of air-raid alerts per 24 h");
    FIGURES.put("press-observed-regions", "Regions with enough press reports to count as observed");

    term("official-text", "the official text");
    term("secondary", "as quoted by a secondary source");
    term("press-only", "known from press reports only");
    term("reconstructed", "reconstructed from several reports");
    term("unilateral-act", "unilateral act");
    term("political", "political commitment");
    term("executive-agreement", "executive agreement");
    term("not-yet-binding", "not yet binding");
    term("disputed", "disputed");
    term("none", "none");
    term("covered", "own alert feed");
    term("merged", "feed merges alerts: starts cannot be told apart");
    term("not-covered", "no alert feed");
    term("before", "before the window");
    term("in", "in the window");
    term("after", "after the window");
    term(Act.FIRE_SHELLING.code(), "shelling");
    term(Act.FIRE_SMALL_ARMS.code(), "small-arms fire");
    term(Act.STRIKE_DRONE.code(), "attack by drone");
    term(Act.STRIKE_MISSILE.code(), "attack by missile");
    term(Act.STRIKE_AIR_BOMB.code(), "attack from crewed aircraft");
    term(Act.STRIKE_UNSPECIFIED.code(), "attack, means not stated");
    term(Act.ASSAULT_GROUND.code(), "ground fighting");
  }

  private Prose() {}

  /** Returns why a verdict is as it is, without a full stop; empty if the code has no words. */
  static Optional<String> findReason(String code) {
    return Optional.ofNullable(REASONS.get(kebab(code)));
  }

  /**
   * Returns why a verdict is as it is, without a full stop.
   *
   * @param reason a code, or a code, an equals sign and a parameter; an id is shown behind the
   *     words, a number is left to the data file
   */
  static String reason(String reason) {
    int equals = reason.indexOf('=');
    String code = equals < 0 ? reason : reason.substring(0, equals);
    String parameter = equals < 0 ? "" : reason.substring(equals + 1);
    boolean named = parameter.chars().anyMatch(c -> c > '9');
    return findReason(code).orElseGet(() -> spelledOut(code))
        + (named ? " (" + parameter + ")" : "");
  }

  /** Returns the machine's verdict in words; empty if the code has none. */
  static Optional<String> findVerdict(String code) {
    return Optional.ofNullable(VERDICTS.get(kebab(code)));
  }

  /** Returns the machine's verdict in words. */
  static String verdict(String code) {
    return findVerdict(code).orElseGet(() -> spelledOut(code));
  }

  /** Returns an attribution in words. */
  static String attribution(String code) {
    return ATTRIBUTIONS.getOrDefault(kebab(code), spelledOut(code));
  }

  /** Returns a likelihood in words with its band. */
  static String likelihood(String code) {
    return Likelihood.findByCode(code)
        .map(found -> found.words() + " (" + found.band() + ")")
        .orElseGet(() -> spelledOut(code));
  }

  /** Returns the act in words. */
  static String act(Act act) {
    return term(act.code());
  }

  /** Returns a word of a fixed list: encoding level, legal force, alert feed, period. */
  static String term(String code) {
    return TERMS.getOrDefault(kebab(code), spelledOut(code));
  }

  /**
   * Returns what a figure or series counts: by its id, or by its rule's unit where the id is a new
   * one.
   */
  static String figure(String id, Optional<CountingRule> rule) {
    int dot = id.indexOf('.');
    String series = dot < 0 ? id : id.substring(0, dot);
    String known = FIGURES.get(series);
    if (known != null) {
      return known;
    }
    String words = spelledOut(series);
    String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return rule.map(it -> name + " (" + it.unit() + ")").orElse(name);
  }

  /** Returns the outcome of a claim's comparison, as the head of a sentence. */
  static String outcome(ClaimCheck.Outcome outcome) {
    return switch (outcome) {
      case SUPPORTED -> "Supported";
      case SUPPORTED_IN_PART -> "Supported in part";
      case CONTRADICTED -> "Contradicted";
      case CANNOT_BE_TESTED -> "Cannot be tested";
    };
  }

  /** Returns a code as words: the best that can be done with one nobody foresaw. */
  static String spelledOut(String code) {
    return code.isEmpty() ? "not stated" : kebab(code).replace('-', ' ');
  }

  private static String kebab(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void reason(String code, String words) {
    REASONS.put(code, words);
  }

  private static void term(String code, String words) {
    TERMS.put(code, words);
  }
}
