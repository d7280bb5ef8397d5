package org.garant.core.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The counting rules that this release reports by. A rule never changes; another gets a new number.
 */
final class CountingRules {
  static final CountingRule EVENTS =
      new CountingRule(
          "events/1",
          "event",
          "One incident that fusion put together from reports, weighed by the probability that it"
              + " happened and that its time lies in the period. Repeated wire stories count once."
              + " Reports are a sample: what nobody reported is not counted. Interval: middle 95 %"
              + " of the count, given those probabilities. Rates and ratios: 95 % interval"
              + " of a Poisson count, widened for what is uncertain about existence and time.");
  static final CountingRule EPISODES =
      new CountingRule(
          "episodes/1",
          "episode",
          "Events that the sources place at the same point or in the same region form one episode"
              + " unless more than 1 hour lies between them. Where only the day of an event is known"
              + " the gap is not: the lower bound joins all that may belong together, the upper bound"
              + " joins nothing; each at its own end of a 95 % interval.");
  static final CountingRule CANDIDATES =
      new CountingRule(
          "candidates/1",
          "incident",
          "One incident that the machine holds to meet the standard of at least one provision, as"
              + " written or in some reading; or, in its own line, one that may fall within the terms"
              + " and meets the standard of none. One incident is one candidate under each provision"
              + " and reading, and counts once. Machine results; people have found nothing yet.");
  static final CountingRule ALERT_STARTS =
      new CountingRule(
          "alert-starts/1",
          "alert start",
          "One interval of the alert file that starts in the period. An alert is a threat over a"
              + " region, not a strike. Regions with a permanent alert are not in the file; an"
              + " interval may merge alerts of parts of a region. Rate: exact 95 % Poisson interval.");
  static final CountingRule ATTRIBUTION =
      new CountingRule(
          "attribution/1",
          "incident",
          "One incident among the candidates of which the sources' wording names, at the policy's"
              + " threshold, forces of a party that a provision addresses. It counts words of sources,"
              + " not who did it; read it beside the same count without each side's sources.");
  static final CountingRule OBSERVED =
      new CountingRule(
          "observed-regions/1",
          "region",
          "One region about which the press reports hold enough reports of any subject in the period"
              + " to say that somebody looked. In the others, no report does not mean no event.");
  static final CountingRule PRESS_REPORTS =
      new CountingRule(
          "press-reports/1",
          "report",
          "One row of the press file, of any subject, weighed by the share of its possible time that"
              + " lies in the period, each instant of that time as likely as the next. It measures how much was written, not what happened: where it"
              + " falls, counts of events fall with it.");
  static final CountingRule SECTOR_HOURS =
      new CountingRule(
          "sector-hours/1",
          "sector-hour",
          "One sector in one hour in which an act of the kind by which watching is measured, anywhere"
              + " in the part of the sector where the terms apply, would have been detected by at least"
              + " one source with at least the probability that the mission's policy asks for. It is"
              + " computed from what the sources say they could see; their misses are taken as"
              + " independent.");
  static final CountingRule CONFIRMED =
      new CountingRule(
          "confirmed/1",
          "incident",
          "One located incident, likelier than not, that rests on a source's reports, and of which another source reports"
              + " too: at an overlapping time, at a place that agrees within both errors (99 %), and"
              + " in no copy of the same words. Sources count that say what they can see, but for satellites,"
              + " whose heat lies at another time. Beside it:"
              + " how many others would have confirmed, by what their footprints say and by how sure"
              + " the record is of each incident, with the middle 95 % of that number.");
  static final CountingRule HOT_SPOTS =
      new CountingRule(
          "hot-spots/1",
          "hot spot",
          "One pixel in which a satellite saw heat, by the UTC day on which it was seen, in cells of"
              + " 0.25 degrees that have their middle in the agreement's zone (away: in cells two to"
              + " four cells off). One fire may give several. Squares of 0.02 degrees that were hot on"
              + " a fifth of all days or more, such as steel works, are left out. A hot spot is not an"
              + " act, cloud hides fires, and from no hot spot nothing follows.");
  static final CountingRule FIRE_SEASON =
      new CountingRule(
          "fire-season/1",
          "hot spot",
          "Hot spots near the zone that the season lets expect: for each day of the window the count"
              + " away from the zone, times near over away on days outside the window that are 4 to 24"
              + " days off. Interval: log odds ratio, widened by how much the share near the zone"
              + " varies from week to week (Pearson's chi-squared), with Student's t.");
  private static final List<CountingRule> ALL =
      List.of(
          EVENTS,
          EPISODES,
          CANDIDATES,
          ATTRIBUTION,
          ALERT_STARTS,
          PRESS_REPORTS,
          OBSERVED,
          HOT_SPOTS,
          FIRE_SEASON,
          SECTOR_HOURS,
          CONFIRMED);

  private CountingRules() {}

  /**
   * Returns the rules that one of {@code figures} names, and those that footprints are counted by,
   * in the order in which they are printed.
   */
  static List<CountingRule> namedBy(List<Figure> figures, ReportInput input) {
    SortedSet<String> named = new TreeSet<>();
    figures.forEach(figure -> named.add(figure.rule()));
    if (!input.footprints().isEmpty()) {
      named.add(SECTOR_HOURS.id());
      named.add(CONFIRMED.id());
    }
    return ALL.stream().filter(rule -> named.contains(rule.id())).toList();
  }
}
