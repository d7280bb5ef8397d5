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
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Zone;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.coverage.Watch;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.PoissonBinomial;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/** What footprints say: who watched where and when, and whether others could have confirmed. */
final class Watches {
  private static final Duration HOUR = Duration.ofHours(1);

  /** What the record itself doubts more than not is no test of a source. */
  private static final double LIKELY = 0.5;

  /** 99 % quantile of chi-squared with two degrees of freedom: -2 ln 0.01. */
  private static final double CHI_SQUARED_99 = 9.210340371976184;

  private final ReportInput input;
  private final SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received;
  private final Watch watch;

  /** Without satellites: the heat they see lies at another time than the act. */
  private final Watch confirming;

  private final RegionIndex zones;

  /** Detections of acts by sources that say what they can see, by when they begin, ms. */
  private final SortedMap<Long, List<Detection>> watched = new TreeMap<>();

  private long longestMillis;

  Watches(ReportInput input, SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received) {
    this.input = input;
    this.received = received;
    this.zones = zones(input.agreement());
    List<Footprint> prompt =
        input.footprints().stream()
            .map(each -> each.item().footprint())
            .filter(footprint -> footprint.modality() != Modality.THERMAL)
            .toList();
    this.confirming = new Watch(prompt);
    SortedSet<SourceId> watching = new TreeSet<>();
    prompt.forEach(footprint -> watching.add(footprint.source()));
    Probability relevance = input.derivation().rules().policy().relevance();
    for (Detection detection : input.detections()) {
      if (watching.contains(detection.source())
          && detection.acts().anyAct().value() >= relevance.value()) {
        watched
            .computeIfAbsent(
                detection.phenomenonTime().start().toEpochMilli(), start -> new ArrayList<>())
            .add(detection);
        longestMillis = Math.max(longestMillis, detection.phenomenonTime().millis());
      }
    }
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

  /**
   * Returns the act by which watching is measured for {@code provisions}: the policy's, if they
   * name it, or else the first that they name.
   */
  Act act(Collection<Provision> provisions) {
    List<Act> named = new ArrayList<>();
    for (Act act : Act.values()) {
      if (provisions.stream()
          .anyMatch(provision -> provision.acts().stream().anyMatch(act::matches))) {
        named.add(act);
      }
    }
    return input.watchedAct().filter(named::contains).orElse(named.getFirst());
  }

  /**
   * Returns the points that stand for {@code sector}: those of its lattice that lie in a zone of
   * the agreement; all of them, if none does.
   */
  private List<Position> points(Region sector) {
    List<Position> lattice = Watch.lattice(sector);
    List<Position> inside =
        lattice.stream().filter(point -> zones.findContaining(point).isPresent()).toList();
    return inside.isEmpty() ? lattice : inside;
  }

  /** The zones that provisions name, as areas. */
  private static RegionIndex zones(Agreement agreement) {
    List<Region> zones = new ArrayList<>();
    for (Zone zone : agreement.zones()) {
      if (zone instanceof Zone.Drawn drawn
          && agreement.provisions().stream().anyMatch(it -> it.zone().equals(drawn.id()))) {
        zones.add(new Region(new RegionId("Z-" + zones.size()), drawn.label(), drawn.polygons()));
      }
    }
    return new RegionIndex(zones);
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
    Act act = act(input.agreement().provisions());
    List<Interval> hours = new ArrayList<>();
    input.periods().list().forEach(period -> hours.addAll(hours(period)));
    List<WatchReport.SectorHours> sectors = new ArrayList<>();
    SortedMap<Impediment, Integer> impeded = new TreeMap<>();
    int observed = 0;
    int total = 0;
    for (Region sector : sectors()) {
      List<WatchReport.Cell> cells = new ArrayList<>();
      for (Watch.Cell cell : watch.cells(points(sector), hours, act)) {
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
            List.of(act),
            hours,
            sectors,
            observed,
            total,
            impeded,
            input.footprints().stream().map(Numbered::index).toList()));
  }

  /** Returns the share of sector-hours in {@code period} that were observed, ppm. */
  int observedPpm(Interval period, Act act) {
    List<Interval> hours = hours(period);
    long observed = 0;
    long total = 0;
    for (Region sector : sectors()) {
      for (Watch.Cell cell : watch.cells(points(sector), hours, act)) {
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
      if (incident.exists().value() < LIKELY
          || !incident.sources().contains(source)
          || incident.place().parts().size() != 1
          || !(incident.place().parts().getFirst() instanceof Place.Point point)) {
        continue;
      }
      double seen =
          confirming
              .detection(point.mean(), incident.time(), incident.acts().mostLikely(), source)
              .value();
      // What did not happen nobody confirms.
      Probability chance = Probability.clamped(seen * incident.exists().value());
      chances.add(chance);
      expected += chance.value();
      confirmed += isConfirmed(incident, point, source) ? 1 : 0;
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

  /**
   * Tells whether another source's report may be about the incident: at an overlapping time, at a
   * place within the 99 % ellipse of both errors, and no copy of {@code source}'s words. It does
   * not ask whether fusion linked the two: fusion leaves open what the expectation counts.
   */
  private boolean isConfirmed(Incident incident, Place.Point place, SourceId source) {
    SortedSet<ContentId> own = new TreeSet<>();
    for (ContentId id : incident.evidence()) {
      Numbered<Entry.ObservationReceived> entry = received.get(id);
      if (entry != null && entry.item().observation() instanceof Detection detection) {
        if (detection.source().equals(source)) {
          own.add(detection.group());
        }
      }
    }
    LocalFrame frame = new LocalFrame(place.mean());
    long from = incident.time().start().toEpochMilli() - longestMillis;
    for (List<Detection> begun :
        watched.subMap(from, incident.time().end().toEpochMilli()).values()) {
      for (Detection detection : begun) {
        if (!detection.source().equals(source)
            && !own.contains(detection.group())
            && detection.phenomenonTime().overlapMillis(incident.time()) > 0
            && isNear(frame, place, detection.place())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(LocalFrame frame, Place.Point place, Place other) {
    if (other.parts().size() != 1 || !(other.parts().getFirst() instanceof Place.Point point)) {
      return false;
    }
    Covariance both = place.covariance().plus(point.covariance());
    double east = frame.eastMeters(point.mean());
    double north = frame.northMeters(point.mean());
    double squared =
        (both.northM2() * east * east
                - 2 * both.eastNorthM2() * east * north
                + both.eastM2() * north * north)
            / both.determinantM4();
    return squared <= CHI_SQUARED_99;
  }
}
