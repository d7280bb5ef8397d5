package org.garant.core.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/** An incident while fusion still works on it. Never leaves this package. */
final class Hypothesis {
  private final FusionPolicy policy;
  private final List<Detection> evidence = new ArrayList<>(2);
  private final List<Incident.SoftLink> related = new ArrayList<>(0);
  private final List<Group> groups = new ArrayList<>(2);
  private final double[] types = TypeLikelihood.prior();

  /** Where it is, if that is a place about a point. */
  private Optional<Place.Point> spot;

  private Place place;
  private Optional<LocalFrame> frame;
  private final Optional<RegionId> region;
  private Interval time;

  /** One piece of evidence: all detections of one evidence group. */
  private static final class Group {
    private final ContentId id;
    private final Detection first;
    private double logOdds;

    Group(Detection first, double logOdds) {
      this.id = first.group();
      this.first = first;
      this.logOdds = logOdds;
    }
  }

  Hypothesis(Detection first, Optional<RegionId> region, FusionPolicy policy) {
    this.policy = policy;
    this.place = first.place();
    this.spot = mainPoint(first.place());
    this.frame = spot.map(point -> new LocalFrame(point.mean()));
    this.region = region;
    this.time = first.phenomenonTime();
    take(first);
  }

  /** Returns the point with more than half of the weight of {@code place}, if there is one. */
  static Optional<Place.Point> mainPoint(Place place) {
    for (Place.Part part : place.parts()) {
      if (part instanceof Place.Point point && point.weightPpm() > Probability.PPM / 2) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  Interval time() {
    return time;
  }

  Optional<Place.Point> spot() {
    return spot;
  }

  Optional<RegionId> region() {
    return region;
  }

  double[] types() {
    return types;
  }

  /** Tells whether a copy of {@code detection} about the same place is among its evidence. */
  boolean holdsCopyOf(Detection detection) {
    for (Group group : groups) {
      if (group.id.equals(detection.group())) {
        return samePlace(detection);
      }
    }
    return false;
  }

  private boolean samePlace(Detection detection) {
    Optional<Place.Point> other = mainPoint(detection.place());
    if (spot.isPresent() && other.isPresent()) {
      return squaredDistance(other.get()) < 1;
    }
    return spot.isEmpty() && other.isEmpty() && place.equals(detection.place());
  }

  /**
   * Returns the squared Mahalanobis distance of {@code point} to it; only where it has a spot
   * itself.
   */
  double squaredDistance(Place.Point point) {
    LocalFrame local = frame.orElseThrow();
    double east = local.eastMeters(point.mean());
    double north = local.northMeters(point.mean());
    Covariance sum = spot.orElseThrow().covariance().plus(point.covariance());
    return (sum.northM2() * east * east
            - 2.0 * sum.eastNorthM2() * east * north
            + sum.eastM2() * north * north)
        / sum.determinantM4();
  }

  /**
   * Returns the density of {@code point}'s mean under it, per km². Source: fusion model, joining.
   */
  double densityPerKm2(Place.Point point, double squaredDistance) {
    Covariance sum = spot.orElseThrow().covariance().plus(point.covariance());
    return StrictMath.exp(-squaredDistance / 2)
        / (2 * Math.PI * Math.sqrt(sum.determinantM4()) * 1e-6);
  }

  /** Links {@code detection} for good: it is about this incident. */
  void link(Detection detection) {
    boolean copy = holdsCopyOf(detection);
    take(detection);
    if (copy) {
      return; // A copy tells nothing new about when and where.
    }
    time = time.intersection(detection.phenomenonTime()).orElse(time);
    if (detection.modality() != Modality.PRESS) {
      mainPoint(detection.place()).ifPresent(this::improve);
    }
  }

  /** Notes that {@code detection} may be about this incident. */
  void relate(Detection detection, Probability probability) {
    related.add(new Incident.SoftLink(detection.id(), probability.toPpm()));
  }

  private void take(Detection detection) {
    evidence.add(detection);
    Probability tells = detection.acts().anyAct().and(policy.of(detection.modality()).veracity());
    double logOdds = Math.max(-policy.capLogOdds(), Math.min(policy.capLogOdds(), tells.logOdds()));
    for (Group group : groups) {
      if (group.id.equals(detection.group())) {
        group.logOdds = Math.max(group.logOdds, logOdds);
        return;
      }
    }
    groups.add(new Group(detection, logOdds));
    TypeLikelihood.update(types, TypeLikelihood.of(detection.acts()));
  }

  /**
   * Kalman update of a still target. Press reports never come here: two that name one town share
   * that town's error, so they do not make it smaller. Only what has a spot is ever scored against
   * a located detection, so it has one.
   */
  private void improve(Place.Point point) {
    LocalFrame local = frame.orElseThrow();
    Place.Point spotBefore = spot.orElseThrow();
    Covariance p = spotBefore.covariance();
    Covariance s = p.plus(point.covariance());
    double east = local.eastMeters(point.mean());
    double north = local.northMeters(point.mean());
    double det = s.determinantM4();
    // Gain K = P S^-1.
    double kee =
        (p.eastM2() * (double) s.northM2() - p.eastNorthM2() * (double) s.eastNorthM2()) / det;
    double ken =
        (p.eastNorthM2() * (double) s.eastM2() - p.eastM2() * (double) s.eastNorthM2()) / det;
    double kne =
        (p.eastNorthM2() * (double) s.northM2() - p.northM2() * (double) s.eastNorthM2()) / det;
    double knn =
        (p.northM2() * (double) s.eastM2() - p.eastNorthM2() * (double) s.eastNorthM2()) / det;
    Position mean = local.at(kee * east + ken * north, kne * east + knn * north);
    Covariance posterior =
        new Covariance(
            Math.max(1, Math.round((1 - kee) * p.eastM2() - ken * p.eastNorthM2())),
            Math.max(1, Math.round((1 - knn) * p.northM2() - kne * p.eastNorthM2())),
            Math.round((1 - kee) * p.eastNorthM2() - ken * p.northM2()));
    String name = spotBefore.name();
    spot = Optional.of(new Place.Point(name, mean, posterior, Probability.PPM));
    frame = Optional.of(new LocalFrame(mean));
    place = Place.about(name, mean, posterior);
  }

  /** Returns the incident it has become. */
  Incident toIncident() {
    List<ContentId> ids = evidence.stream().map(Detection::id).sorted().toList();
    SortedSet<SourceId> sources = new TreeSet<>();
    evidence.forEach(detection -> sources.add(detection.source()));
    List<Incident.SoftLink> links = new ArrayList<>(related);
    links.sort((a, b) -> a.detection().compareTo(b.detection()));
    double unspecified = 1;
    for (Group group : groups) {
      unspecified *= TypeLikelihood.unspecifiedShare(group.first.acts());
    }
    return new Incident(
        ids.getFirst(),
        time,
        place,
        TypeLikelihood.table(types, unspecified),
        actors(),
        objects(),
        exists(),
        groups.size(),
        ids,
        links,
        List.copyOf(sources));
  }

  /**
   * Existence: each independent piece of evidence adds its log-odds above the base rate; inside a
   * group the strongest counts alone, for copies confirm nothing.
   */
  private Probability exists() {
    double base = policy.baseRate().logOdds();
    double logOdds = base;
    for (Group group : groups) {
      logOdds += group.logOdds - base;
    }
    return Probability.ofLogOdds(
        Math.max(-policy.capLogOdds(), Math.min(policy.capLogOdds(), logOdds)));
  }

  /** What was hit: what the piece of evidence says that says most; silence says nothing. */
  private ObjectTable objects() {
    SortedMap<ObjectClass, Integer> most = new TreeMap<>();
    for (Group group : groups) {
      group.first.objects().ppm().forEach((object, ppm) -> most.merge(object, ppm, Math::max));
    }
    return new ObjectTable(most);
  }

  /** Whose forces acted: the mean of what independent pieces of evidence say. */
  private ActorTable actors() {
    SortedMap<PartyId, Integer> mean = new TreeMap<>();
    for (Group group : groups) {
      group.first.actors().ppm().forEach((party, ppm) -> mean.merge(party, ppm, Integer::sum));
    }
    mean.replaceAll((party, sum) -> sum / groups.size());
    mean.values().removeIf(ppm -> ppm == 0);
    return new ActorTable(mean);
  }
}
