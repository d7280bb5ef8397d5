package org.garant.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.agreement.Provision;
import org.garant.core.coverage.Watch;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PoissonBinomial;
import org.garant.core.quantity.Probability;

/** What footprints say: who watched where and when, and whether others could have confirmed. */
final class Watches {
  private static final Duration HOUR = Duration.ofHours(1);

  private final ReportInput input;
  private final SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received;
  private final Watch watch;

  Watches(ReportInput input, SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received) {
    this.input = input;
    this.received = received;
    this.watch =
        new Watch(input.footprints().stream().map(each -> each.item().footprint()).toList());
  }

  boolean isEmpty() {
    return input.footprints().isEmpty();
  }

  /** Returns the sectors: all regions but whole countries, by id. */
  List<Region> sectors() {
    return input.derivation().rules().regions().regions().stream()
        .filter(region -> !region.id().isCountry())
        .toList();
  }

  /** Returns the acts that the provisions name, in the order of {@link Act}. */
  static List<Act> acts(Collection<Provision> provisions) {
    List<Act> acts = new ArrayList<>();
    for (Act act : Act.values()) {
      if (provisions.stream()
          .anyMatch(provision -> provision.acts().stream().anyMatch(act::matches))) {
        acts.add(act);
      }
    }
    return acts;
  }

  /** Returns {@code whole} in hours from its start, the last one cut at its end. */
  static List<Interval> hours(Interval whole) {
    List<Interval> hours = new ArrayList<>();
    Instant start = whole.start();
    while (start.isBefore(whole.end())) {
      Instant end = start.plus(HOUR);
      hours.add(new Interval(start, end.isAfter(whole.end()) ? whole.end() : end));
      start = end;
    }
    return hours;
  }

  /** Returns the report, if the case holds footprints. */
  Optional<WatchReport> report() {
    if (isEmpty()) {
      return Optional.empty();
    }
    List<Act> acts = acts(input.agreement().provisions());
    List<Interval> hours = new ArrayList<>();
    input.periods().list().forEach(period -> hours.addAll(hours(period)));
    List<WatchReport.SectorHours> sectors = new ArrayList<>();
    SortedMap<Impediment, Integer> impeded = new TreeMap<>();
    int observed = 0;
    int total = 0;
    for (Region sector : sectors()) {
      List<WatchReport.Cell> cells = new ArrayList<>();
      for (Watch.Cell cell : watch.cells(sector, hours, acts)) {
        boolean seen = cell.detectionPpm() >= input.observedFromPpm();
        cells.add(
            new WatchReport.Cell(
                cell.detectionPpm(), seen, seen ? Optional.empty() : cell.impediment()));
      }
      for (int i = 0; i < hours.size(); i++) {
        if (hours.get(i).overlapMillis(input.window()) > 0) {
          total++;
          observed += cells.get(i).observed() ? 1 : 0;
          cells.get(i).impediment().ifPresent(cause -> impeded.merge(cause, 1, Integer::sum));
        }
      }
      sectors.add(new WatchReport.SectorHours(sector.id(), sector.name(), cells));
    }
    return Optional.of(
        new WatchReport(
            input.observedFromPpm(),
            acts,
            hours,
            sectors,
            observed,
            total,
            impeded,
            input.footprints().stream().map(Numbered::index).toList()));
  }

  /** Returns the share of sector-hours in {@code period} that were observed, ppm. */
  int observedPpm(Interval period, List<Act> acts) {
    List<Interval> hours = hours(period);
    long observed = 0;
    long total = 0;
    for (Region sector : sectors()) {
      for (Watch.Cell cell : watch.cells(sector, hours, acts)) {
        total++;
        observed += cell.detectionPpm() >= input.observedFromPpm() ? 1 : 0;
      }
    }
    return total == 0 ? 0 : (int) (observed * Probability.PPM / total);
  }

  /** Returns a check of each source that has a located incident, by the order of the sources. */
  List<SourceCheck> checks() {
    List<SourceCheck> checks = new ArrayList<>();
    if (isEmpty()) {
      return checks;
    }
    for (Source source : input.sources()) {
      check(source.id()).ifPresent(checks::add);
    }
    return checks;
  }

  private Optional<SourceCheck> check(SourceId source) {
    List<Probability> chances = new ArrayList<>();
    SortedSet<Long> trace = new TreeSet<>();
    int confirmed = 0;
    double expected = 0;
    for (Incident incident : input.derivation().incidents()) {
      if (!incident.sources().contains(source)
          || incident.place().parts().size() != 1
          || !(incident.place().parts().getFirst() instanceof Place.Point point)) {
        continue;
      }
      Probability chance =
          watch.detection(point.mean(), incident.time(), incident.acts().mostLikely(), source);
      chances.add(chance);
      expected += chance.value();
      confirmed += incident.sources().size() > 1 ? 1 : 0;
      for (ContentId id : incident.evidence()) {
        Numbered<Entry.ObservationReceived> entry = received.get(id);
        if (entry != null && entry.item().observation().source().equals(source)) {
          trace.add(entry.index());
        }
      }
    }
    if (chances.isEmpty()) {
      return Optional.empty();
    }
    PoissonBinomial number = PoissonBinomial.of(chances);
    return Optional.of(
        new SourceCheck(
            source,
            chances.size(),
            confirmed,
            (long) StrictMath.rint(expected * 1000),
            number.low95(),
            number.high95(),
            List.copyOf(trace)));
  }
}
