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
    reason("time-uncertain", "the time is known too roughly to say whether it lies in the window");
    reason("outside-window", "it lies outside the window, as far as its time is known");
    reason("place-wide", "the place is known only as a wide area");
    reason("place-uncertain", "the place is known too roughly to say whether it lies in the zone");
    reason("outside-zone", "it lies outside the zone, as far as its place is known");
    reason("type-uncertain", "it is not clear whether the act is of a kind the clause names");
    reason("other-act", "the likeliest act is of a kind the clause does not name");
    reason("one-source-only", "it rests on one independent piece of evidence");
    reason("zone-illustrative", "the zone is an illustration and not part of the agreed text");
    reason("zone-unspecified", "the text does not say where the clause applies");
    reason(
        "self-defence-claim-open",
        "whether it answered an earlier act cannot be told from the record");
    reason(
        "reciprocity-open",
        "the clause depends on what the other side did, which the record cannot settle");
    reason("actor-unstated", "no source says whose forces acted");
    reason("acts-by-other-party", "the sources point to an actor whom the clause does not bind");
    reason(
        "bounds-cross-standard",
        "the bounds of the probability lie on both sides of the standard of evidence");
    reason("below-standard", "the probability lies below the standard of evidence");
    reason("not-in-force", "the clause was not in force at that time");
    reason("below-floor", "the probability that it happened at all is below the floor");
    reason("not-observed", "nobody was looking there at that time");
    reason("exception-open", "whether an exception of the clause applies is not settled");
    reason("notified", "it was notified in advance, as the clause allows");

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
    term("political-commitment", "political commitment");
    term("binding", "binding under international law");
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

  /** Returns why a verdict is as it is, without a full stop. */
  static String reason(String code) {
    return findReason(code).orElseGet(() -> spelledOut(code));
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
