package org.garant.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.report.ClaimCheck;
import org.garant.core.report.CountingRule;

/**
 * The words for the machine's codes, in one place. To add a code, add a line. A code without words
 * is a bug that a test finds; a reader is shown the code itself, readably, and never a gap.
 */
final class Prose {
  private static final SortedMap<String, String> REASONS = new TreeMap<>();
  private static final SortedMap<String, String> BRIEF = new TreeMap<>();
  private static final SortedMap<String, String> VERDICTS = new TreeMap<>();
  private static final SortedMap<String, String> ATTRIBUTIONS = new TreeMap<>();
  private static final SortedMap<String, String> FIGURES = new TreeMap<>();
  private static final SortedMap<String, String> TERMS = new TreeMap<>();
  private static final SortedMap<String, String> NOTES = new TreeMap<>();

  static {
    // Time.
    reason("outside-window", "outside the window", "it lies wholly outside the window");
    reason(
        "time-uncertain", "time may lie outside the window", "its time may lie outside the window");
    reason(
        "release-time-not-recorded",
        "time of release not recorded",
        "the moment of release counts for this clause, and no source gives it");
    reason("not-in-force", "clause not in force", "the clause was not in force at that time");
    // Place.
    reason("outside-zone", "outside the zone", "it lies wholly outside the zone");
    reason(
        "outside-by-reading",
        "place taken out by this reading",
        "this reading takes the place out of the zone");
    reason(
        "place-wide",
        "place known only as an area",
        "its place is known only as an area, part of which lies outside the zone");
    reason(
        "place-near-edge", "near the edge of the zone", "its place lies near the edge of the zone");
    reason(
        "region-unknown",
        "outline of the region not known",
        "its place is a region whose outline is not known");
    reason(
        "zone-unspecified", "text names no zone", "the text does not say where the clause applies");
    reason(
        "zone-not-valid-then",
        "zone at that time not known",
        "the shape of the zone at that time is not known");
    reason(
        "zone-illustrative",
        "zone is an illustration",
        "the zone is an illustration and not part of the agreed text");
    // Act and occurrence.
    reason("other-act", "none of the acts named", "it was none of the acts that the clause names");
    reason(
        "object-not-recorded",
        "what was hit is not recorded",
        "the clause is about one kind of object, and no source says what was hit");
    reason(
        "object-uncertain",
        "what was hit is uncertain",
        "a source's wording names the kind of object that the clause is about, which is not to say"
            + " that it was hit");
    reason(
        "act-uncertain",
        "which act is uncertain",
        "which act it was is too uncertain for the standard of evidence");
    reason(
        "existence-uncertain",
        "whether it happened is uncertain",
        "that it happened is too uncertain for the standard of evidence");
    reason(
        "below-floor",
        "hardly likely to have happened",
        "the probability that it happened at all is below the floor");
    reason("not-observed", "not observed", "nobody was looking there at that time");
    // Evidence.
    reason(
        "too-few-sources",
        "too few sources",
        "fewer independent pieces of evidence than the clause asks for");
    reason(
        "one-source-only",
        "one source only",
        "all evidence goes back to one source, and more are needed");
    reason(
        "bounds-cross-standard",
        "standard met only if the parts are independent",
        "the standard is met if the parts are independent of each other, and not under every"
            + " dependence");
    // What people decide.
    reason(
        "self-defence-claim-open",
        "exception may be claimed",
        "an exception may be claimed; people decide whether it holds");
    reason(
        "reciprocity-open",
        "depends on the other side\u2019s acts",
        "the clause depends on what the other side did, which the record cannot settle");
    reason(
        "lapses-by-finding-only",
        "depends on another clause",
        "the clause depends on another's being kept and lapses only by a finding that people"
            + " signed");
    // Announced activities.
    reason(
        "fits-notice",
        "fits an announced activity",
        "it fits an activity that was announced in time and that the clause excepts");
    reason(
        "notice-may-cover",
        "announced activity may cover it",
        "an activity was announced that may cover it; the fit is too weak, and the clause applies");
    reason(
        "notice-late",
        "notice given late",
        "an activity was announced that may cover it, later than the text asks; the clause applies");
    // Whose forces.
    reason("actor-unstated", "sources name no actor", "the sources do not say whose forces acted");
    reason(
        "actor-disputed",
        "sources name several actors",
        "the sources name several sides and none clearly");
    reason(
        "acts-by-other-party",
        "worded as an act of another party",
        "the sources word it as an act of a party that the clause does not address");

    VERDICTS.put("meets-standard", "meets the standard");
    VERDICTS.put("possible", "possible");
    VERDICTS.put("below-standard", "below the standard");
    VERDICTS.put("exempt", "exempt");
    VERDICTS.put("undetermined", "undetermined");
    VERDICTS.put("not-applicable", "not applicable");

    ATTRIBUTIONS.put("points-to", "sources point to a party that the clause addresses");
    ATTRIBUTIONS.put("undetermined", "undetermined");
    ATTRIBUTIONS.put(
        "points-elsewhere", "sources point to an actor that the clause does not address");

    FIGURES.put("events", "Events");
    FIGURES.put("episodes", "Episodes");
    FIGURES.put("candidates", "Machine candidates");
    FIGURES.put("candidates-meeting", "Incidents that meet the standard of at least one clause");
    FIGURES.put("candidates-possible", "Incidents possible or undetermined");
    FIGURES.put("alert-starts", "Starts of air-raid alerts");
    FIGURES.put("attribution-worded", "Incidents worded as a named party's");
    FIGURES.put("press-reports", "Press reports of any subject");
    FIGURES.put("hot-spots", "Hot spots near the zone");
    FIGURES.put("hot-spots-away", "Hot spots away from the zone");
    FIGURES.put("hot-spots-expected", "Hot spots near the zone that the season lets expect");
    FIGURES.put("hot-spots-season", "Hot spots near the zone against the season");
    FIGURES.put("press-observed-regions", "Regions with enough press reports");

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
    term("legal", "legal");
    term("not-signatory", "not a signatory");
    term("declared-conditional", "declared conditionally");
    term("not-formally-approved", "not formally approved");
    term("signed-intent", "signed a statement of intent");
    term("reported-accepts", "reported to accept");
    term("self-defence-claim", "claim of self-defence");
    term("notified-activity", "activity announced beforehand");
    term("signed", "signed");
    term("covered", "own feed");
    term("merged", "merged");
    term("not-covered", "none");
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

  static {
    note("common-word-place", "place whose name is a common word too");
    note("control-characters", "control characters taken out");
    note("nfc-normalised", "letters put into one form");
    note("corrupted-label", "label broken in the file");
    note("no-label", "no label of an act");
    note("mixed-place", "settlement that may stand for its region");
    note("oblast-wide-place", "settlement that stands for its region");
    note("other-place-named", "words name another place than the file does");
    note("place-not-in-gazetteer", "place not in the gazetteer");
    note("place-unnamed", "no place named");
    note("unknown-place", "place not known");
    note("time-unknown", "day without a time");
    note("local-time-ambiguous", "local time that came twice");
    note("local-time-skipped", "local time that clocks skipped");
    note("merged-sub-alerts", "alerts of a region\u2019s parts merged");
    note("over-24-hours", "longer than 24 hours");
    note("over-30-days", "longer than 30 days");
    note("kind-other", "of a kind the record does not count");
    note("lower-bound", "said as a lower bound");
    note("names-energy", "names works of energy supply");
    note("pixel-assumed", "size of the pixel not stated");
    note("confidence-low", "low confidence of the detection");
    note("outside-area", "outside the area of the case");
    note("region-wide", "place known as a region");
    note("region-not-known", "region not known by its name");
    note("country-wide", "place known as the country");
    note("area-not-a-unit", "place known as an area that is no unit");
    note("several-days", "known to some days");
    note("month-wide", "known to a month");
    note("year-wide", "known to a year");
    note("precision-and-days-differ", "precision and days differ");
    note("event-not-clear", "several events coded as one");
    note("best-estimate-0", "best estimate of deaths 0");
    note("side-not-known", "a side that is no party of the agreement");
    note("one-source", "one article behind it");
    note("semicolons", "fields separated by semicolons");
    note("windows-1252", "written in Windows-1252");
    note("period-unclear", "period not clear");
  }

  private Prose() {}

  /** Returns what was met while a file was read, in words. */
  static String note(String code) {
    return NOTES.getOrDefault(kebab(code), spelledOut(code));
  }

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
    String code = code(reason);
    String parameter = reason.substring(Math.min(reason.length(), code.length() + 1));
    boolean named = parameter.chars().anyMatch(c -> c > '9');
    return findReason(code).orElseGet(() -> spelledOut(code))
        + (named ? " (" + parameter + ")" : "");
  }

  /** Returns a reason in a few words, for lists; {@link #reason} says all of it. */
  static String brief(String reason) {
    return BRIEF.getOrDefault(kebab(code(reason)), spelledOut(code(reason)));
  }

  /** Returns a reason's code without its parameter. */
  static String code(String reason) {
    int equals = reason.indexOf('=');
    return equals < 0 ? reason : reason.substring(0, equals);
  }

  /** Returns the machine's verdict in words; empty if the code has none. */
  static Optional<String> findVerdict(String code) {
    return Optional.ofNullable(VERDICTS.get(kebab(code)));
  }

  /** Returns the machine's verdict in words. */
  static String verdict(String code) {
    return findVerdict(code).orElseGet(() -> spelledOut(code));
  }

  /** Returns an attribution in words; empty if the code has none. */
  static Optional<String> findAttribution(String code) {
    return Optional.ofNullable(ATTRIBUTIONS.get(kebab(code)));
  }

  /** Returns an attribution in words. */
  static String attribution(String code) {
    return findAttribution(code).orElseGet(() -> spelledOut(code));
  }

  /** Returns a likelihood in words. */
  static String likelihood(String code) {
    return Likelihood.findByCode(code).map(Likelihood::words).orElseGet(() -> spelledOut(code));
  }

  /** Returns the act in words. */
  static String act(Act act) {
    return term(act.code());
  }

  /** Returns a pattern of acts in words: one act, or all of a family. */
  static String acts(String pattern) {
    return switch (pattern) {
      case "fire.*" -> "fire of any kind";
      case "strike.*" -> "attacks of any kind";
      case "assault.*" -> "ground fighting";
      default -> term(pattern);
    };
  }

  /** Returns why nothing was observed, in words. */
  static String cause(Optional<Impediment> impediment) {
    if (impediment.isEmpty()) {
      return "nothing planned";
    }
    return switch (impediment.get()) {
      case WEATHER -> "weather";
      case OUTAGE -> "outage";
      case JAMMING -> "jamming";
      case ACCESS_DENIED -> "access denied";
    };
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
      return known + part(id);
    }
    String words = spelledOut(series);
    String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return rule.map(it -> name + " (" + it.unit() + ")").orElse(name);
  }

  /**
   * Returns what a figure's id says after the series: a rate in one period, or the ratio of two.
   */
  private static String part(String id) {
    if (id.endsWith(".ratio")) {
      return ", rate in the window against before";
    }
    int rate = id.indexOf(".rate.");
    return rate < 0 ? "" : ", per 24 h " + TERMS.getOrDefault(id.substring(rate + 6), "");
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

  private static void reason(String code, String brief, String words) {
    REASONS.put(code, words);
    BRIEF.put(code, brief);
  }

  private static void note(String code, String words) {
    NOTES.put(code, words);
  }

  private static void term(String code, String words) {
    TERMS.put(code, words);
  }
}
