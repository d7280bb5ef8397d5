package org.garant.core.report;

import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Zone;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Region;
import org.garant.core.observation.Source;
import org.garant.core.quantity.ContentId;

/**
 * Everything a case's report says. The printed report, the JSON and the open data are made from
 * this alone.
 *
 * @param basis what it rests on
 * @param clauses the clauses that were checked
 * @param rules the counting rules, each named by at least one figure
 * @param headline the headline figures, all for the window
 * @param comparisons series before, in and after the window
 * @param fires hot spots against the season; empty unless the case reads hot spots
 * @param tallies candidates by provision and reading
 * @param candidates the candidates, by time, then id
 * @param calendar provisions by days
 * @param watch how well the mission's sectors were watched; empty if the record holds no footprints
 * @param sourceChecks whether others confirmed what each source reported; empty without footprints
 * @param notices announced activities
 * @param zones the zones that have a shape
 * @param claims the parties' claims beside the record
 * @param removals the headline again without each side's sources
 * @param coverage how well each region was watched, by region id
 * @param regions outlines, for maps
 * @param sources whose sources these are
 * @param files what was read, and what could not be
 * @param attributions attribution texts that licences ask for
 * @param limits what the reader must know, in sentences
 * @param outputLicence the licence the output is under, computed from its sources'
 * @param digest hash over the canonical candidate records
 */
public record CaseReport(
    Basis basis,
    List<Clause> clauses,
    List<CountingRule> rules,
    List<Figure> headline,
    List<Comparison> comparisons,
    Optional<FireSeries> fires,
    List<Tally> tallies,
    List<CandidateRow> candidates,
    List<CalendarRow> calendar,
    Optional<WatchReport> watch,
    List<SourceCheck> sourceChecks,
    List<NoticeRow> notices,
    List<Zone.Drawn> zones,
    List<ClaimCheck> claims,
    List<Removal> removals,
    List<RegionCoverage> coverage,
    List<Region> regions,
    List<Source> sources,
    List<FileReceipt> files,
    List<String> attributions,
    List<String> limits,
    String outputLicence,
    ContentId digest) {
  public CaseReport {
    clauses = List.copyOf(clauses);
    rules = List.copyOf(rules);
    headline = List.copyOf(headline);
    comparisons = List.copyOf(comparisons);
    tallies = List.copyOf(tallies);
    candidates = List.copyOf(candidates);
    calendar = List.copyOf(calendar);
    sourceChecks = List.copyOf(sourceChecks);
    notices = List.copyOf(notices);
    zones = List.copyOf(zones);
    claims = List.copyOf(claims);
    removals = List.copyOf(removals);
    coverage = List.copyOf(coverage);
    regions = List.copyOf(regions);
    sources = List.copyOf(sources);
    files = List.copyOf(files);
    attributions = List.copyOf(attributions);
    limits = List.copyOf(limits);
  }
}
