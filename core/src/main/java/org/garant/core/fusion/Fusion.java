package org.garant.core.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;

/**
 * Joins detections that are about one incident, by likelihood.
 *
 * <p>Each detection is scored against the incidents it may be about. The score compares "about this
 * incident" with "about one not seen yet" (joining score s of the fusion model, see
 * ARCHITECTURE.md):
 *
 * <pre>
 *   e^s = N(z; x_i, P_i + S) · |I_i ∩ I_z| / (|I_i| |I_z|) · Σ q_i(k) p(z|k) / Σ π(k) p(z|k) / λ(x)
 * </pre>
 *
 * <p>If the scores add up to less than 1, a new incident is born. If one of them has probability
 * {@code hardLink} or more, the detection is linked to it for good. Otherwise it is linked softly:
 * kept with its weights, moving neither place nor count.
 *
 * <p>The result depends on the set of detections alone, not on their order: they are sorted first,
 * and every tie is broken by id.
 */
public final class Fusion {
  /**
   * Squared Mahalanobis distance past which a pair is not scored; 99.97 % of true pairs are nearer.
   */
  private static final double GATE = 16;

  /** How far, in standard deviations, a hypothesis may move from where it was filed. */
  private static final double MOVE = 2;

  /** Rate and incidents are estimated in turn this often. */
  private static final int SWEEPS = 2;

  /** Side of an index cell, in 1e-7 degrees. */
  private static final int CELL_E7 = 1_000_000;

  private static final int CELL_COLUMNS = 3_600;
  private static final long DAY_MILLIS = 86_400_000;
  private static final double METERS_PER_DEGREE = 110_500; // the least on WGS 84

  private final RegionIndex regions;
  private final FusionPolicy policy;
  private final IncidentRate rate;
  private SortedMap<RegionId, Double> regionIncidents = new TreeMap<>();

  private List<Hypothesis> hypotheses = new ArrayList<>();
  private SpaceTimeIndex spots = new SpaceTimeIndex();
  private SpaceTimeIndex areas = new SpaceTimeIndex();
  private GroupIndex groups = new GroupIndex();
  private final SortedMap<RegionId, Integer> regionNumbers = new TreeMap<>();
  private double widestSigmaMeters;

  /** Scores of one detection: hypothesis numbers and e^s. */
  private int[] near = new int[64];

  private double[] odds = new double[64];
  private int nearCount;
  private int[] visited = new int[1024];
  private int visit;

  private Fusion(RegionIndex regions, FusionPolicy policy, double hours, IncidentRate.Box box) {
    this.regions = regions;
    this.policy = policy;
    this.rate = new IncidentRate(policy.priorPer1000Km2Day(), hours, box);
  }

  /**
   * The incidents, and what was set aside.
   *
   * @param incidents sorted by id
   * @param setAside detections too unlikely to tell of an act
   */
  public record Result(List<Incident> incidents, int setAside) {
    public Result {
      incidents = List.copyOf(incidents);
    }
  }

  /**
   * Fuses {@code detections}; the same detection given twice counts once.
   *
   * @param detections in any order
   * @param regions the regions that area-wide places refer to
   * @param policy the mission's assumptions
   */
  public static Result fuse(List<Detection> detections, RegionIndex regions, FusionPolicy policy) {
    List<Detection> sorted = new ArrayList<>(detections.size());
    int setAside = 0;
    for (Detection detection : detections) {
      if (detection.acts().anyAct().compareTo(policy.relevance()) < 0) {
        setAside++;
      } else {
        sorted.add(detection);
      }
    }
    sorted.sort(Fusion::canonical);
    removeRepeated(sorted);
    if (sorted.isEmpty()) {
      return new Result(List.of(), setAside);
    }
    Fusion fusion = new Fusion(regions, policy, hours(sorted), box(sorted));
    fusion.startRate(sorted);
    for (int sweep = 1; sweep <= SWEEPS; sweep++) {
      fusion.sweep(sorted);
      if (sweep < SWEEPS) {
        fusion.learnRate();
      }
    }
    List<Incident> incidents = new ArrayList<>(fusion.hypotheses.size());
    fusion.hypotheses.forEach(hypothesis -> incidents.add(hypothesis.toIncident()));
    incidents.sort(Comparator.comparing(Incident::id));
    return new Result(incidents, setAside);
  }

  /** Order of work inside a window: modality, event time, id; never order of arrival. */
  private static int canonical(Detection a, Detection b) {
    int order = a.modality().compareTo(b.modality());
    if (order == 0) {
      order = a.phenomenonTime().start().compareTo(b.phenomenonTime().start());
    }
    if (order == 0) {
      order = a.phenomenonTime().end().compareTo(b.phenomenonTime().end());
    }
    return order == 0 ? a.id().compareTo(b.id()) : order;
  }

  private static void removeRepeated(List<Detection> sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (kept == 0 || !sorted.get(kept - 1).id().equals(sorted.get(i).id())) {
        sorted.set(kept++, sorted.get(i));
      }
    }
    sorted.subList(kept, sorted.size()).clear();
  }

  private static double hours(List<Detection> detections) {
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (Detection detection : detections) {
      start = Math.min(start, detection.phenomenonTime().start().toEpochMilli());
      end = Math.max(end, detection.phenomenonTime().end().toEpochMilli());
    }
    return Math.max(24, (end - start) / 3_600_000.0);
  }

  private static IncidentRate.Box box(List<Detection> detections) {
    IncidentRate.Box box = new IncidentRate.Box();
    for (Detection detection : detections) {
      Hypothesis.mainPoint(detection.place()).ifPresent(point -> box.include(point.mean()));
    }
    if (box.isEmpty()) {
      box.include(new Position(0, 0));
    }
    return box;
  }

  /** First guess of the rate: detections over detections per incident. */
  private void startRate(List<Detection> detections) {
    for (Detection detection : detections) {
      double weight = 1 / policy.reportsPerIncident();
      Optional<Place.Point> point = Hypothesis.mainPoint(detection.place());
      point.ifPresent(spot -> rate.add(spot.mean(), weight));
      regions.findLikeliest(detection.place()).ifPresent(region -> countIn(region, weight));
    }
  }

  /** Second guess: the incidents of the sweep before. */
  private void learnRate() {
    rate.clear();
    regionIncidents = new TreeMap<>();
    for (Hypothesis hypothesis : hypotheses) {
      hypothesis.spot().ifPresent(spot -> rate.add(spot.mean(), 1));
      hypothesis.region().ifPresent(region -> countIn(region, 1));
    }
  }

  private void countIn(RegionId region, double weight) {
    for (RegionId each : withCountry(region)) {
      regionIncidents.merge(each, weight, Double::sum);
    }
  }

  private static List<RegionId> withCountry(RegionId region) {
    return region.isCountry() ? List.of(region) : List.of(region, region.country());
  }

  private void sweep(List<Detection> sorted) {
    hypotheses = new ArrayList<>();
    spots = new SpaceTimeIndex();
    areas = new SpaceTimeIndex();
    groups = new GroupIndex();
    widestSigmaMeters = 0;
    Arrays.fill(visited, 0);
    visit = 0;
    // Located detections first: the area-wide ones are then weighed against what is known better.
    for (Detection detection : sorted) {
      if (Hypothesis.mainPoint(detection.place()).isPresent()) {
        place(detection);
      }
    }
    for (Detection detection : sorted) {
      if (Hypothesis.mainPoint(detection.place()).isEmpty()) {
        place(detection);
      }
    }
  }

  /** Links {@code detection} to what it is about, or lets it found an incident. */
  private void place(Detection detection) {
    int copy = findCopy(detection);
    if (copy >= 0) {
      hypotheses.get(copy).link(detection);
      return;
    }
    nearCount = 0;
    visit++;
    Optional<Place.Point> point = Hypothesis.mainPoint(detection.place());
    if (point.isPresent()) {
      scoreNear(detection, point.get());
    } else {
      scoreWithin(detection);
    }
    double sum = 0;
    int best = -1;
    for (int i = 0; i < nearCount; i++) {
      sum += odds[i];
      if (best < 0 || odds[i] > odds[best] || (odds[i] == odds[best] && near[i] < near[best])) {
        best = i;
      }
    }
    if (best < 0 || sum < 1) {
      bear(detection);
    } else if (odds[best] / (1 + sum) >= policy.hardLink().value()) {
      hypotheses.get(near[best]).link(detection);
      remember(detection, near[best]);
    } else {
      for (int i = 0; i < nearCount; i++) {
        Probability weight = Probability.clamped(odds[i] / (1 + sum));
        if (weight.toPpm() > 0) {
          hypotheses.get(near[i]).relate(detection, weight);
        }
      }
    }
  }

  private int findCopy(Detection detection) {
    for (int number : groups.numbersOf(detection.group())) {
      if (hypotheses.get(number).holdsCopyOf(detection)) {
        return number;
      }
    }
    return -1;
  }

  private void remember(Detection detection, int number) {
    groups.add(detection.group(), number);
  }

  private void bear(Detection detection) {
    Optional<RegionId> region = regions.findLikeliest(detection.place());
    Hypothesis born = new Hypothesis(detection, region, policy);
    int number = hypotheses.size();
    hypotheses.add(born);
    remember(detection, number);
    if (number >= visited.length) {
      visited = Arrays.copyOf(visited, visited.length * 2);
    }
    int firstDay = firstDay(born.time());
    int lastDay = lastDay(born.time());
    born.spot()
        .ifPresent(spot -> {
          widestSigmaMeters = Math.max(widestSigmaMeters, spot.covariance().majorSigmaMeters());
          for (int day = firstDay; day <= lastDay; day++) {
            spots.add(cell(spot.mean()), day, number);
          }
        });
    region.ifPresent(id -> {
      for (int day = firstDay; day <= lastDay; day++) {
        areas.add(number(id), day, number);
      }
    });
  }

  private void scoreNear(Detection detection, Place.Point point) {
    double[] likelihood = TypeLikelihood.of(detection.acts());
    double perKm2Hour = rate.perKm2Hour(point.mean(), point.covariance());
    double sigma = point.covariance().majorSigmaMeters();
    // Gate, and the way that a hypothesis may have moved since it was filed.
    double reachMeters =
        Math.sqrt(GATE * (sigma * sigma + widestSigmaMeters * widestSigmaMeters))
            + MOVE * widestSigmaMeters;
    Position mean = point.mean();
    double cosine = Math.max(0.01, StrictMath.cos(StrictMath.toRadians(mean.latitudeDegrees())));
    long north = (long) (reachMeters / METERS_PER_DEGREE * 1e7);
    long east = (long) Math.min(1.8e9, north / cosine);
    int firstDay = firstDay(detection.phenomenonTime());
    int lastDay = lastDay(detection.phenomenonTime());
    for (int row = row(mean.latitudeE7() - north); row <= row(mean.latitudeE7() + north); row++) {
      for (int column = column(mean.longitudeE7() - east);
          column <= column(mean.longitudeE7() + east);
          column++) {
        int cell = row * CELL_COLUMNS + Math.floorMod(column, CELL_COLUMNS);
        for (int day = firstDay; day <= lastDay; day++) {
          spots.visit(
              cell, day, number -> scoreOne(number, detection, point, likelihood, perKm2Hour));
        }
      }
    }
  }

  private void scoreOne(
      int number, Detection detection, Place.Point point, double[] likelihood, double perKm2Hour) {
    if (visited[number] == visit) {
      return;
    }
    visited[number] = visit;
    Hypothesis hypothesis = hypotheses.get(number);
    double perHour = sharedPerHour(hypothesis.time(), detection.phenomenonTime());
    if (perHour == 0) {
      return;
    }
    double squared = hypothesis.squaredDistance(point);
    if (squared > GATE) {
      return;
    }
    double density = hypothesis.densityPerKm2(point, squared);
    keep(
        number,
        density * perHour * TypeLikelihood.ratio(hypothesis.types(), likelihood) / perKm2Hour);
  }

  /** Scores an area-wide detection: somewhere in its region, no place likelier than another. */
  private void scoreWithin(Detection detection) {
    Optional<RegionId> region = regions.findLikeliest(detection.place());
    if (region.isEmpty()) {
      return;
    }
    RegionId id = region.get();
    double[] likelihood = TypeLikelihood.of(detection.acts());
    double areaKm2 = regions.areaKm2(id);
    double perKm2Hour = rate.of(regionIncidents.getOrDefault(id, 0.0), areaKm2);
    for (int day = firstDay(detection.phenomenonTime());
        day <= lastDay(detection.phenomenonTime());
        day++) {
      areas.visit(
          number(id),
          day,
          number -> {
            if (visited[number] == visit) {
              return;
            }
            visited[number] = visit;
            Hypothesis hypothesis = hypotheses.get(number);
            double perHour = sharedPerHour(hypothesis.time(), detection.phenomenonTime());
            double ratio = TypeLikelihood.ratio(hypothesis.types(), likelihood);
            keep(number, perHour * ratio / (areaKm2 * perKm2Hour));
          });
    }
  }

  private void keep(int number, double e) {
    if (e <= 0) {
      return;
    }
    if (nearCount == near.length) {
      near = Arrays.copyOf(near, nearCount * 2);
      odds = Arrays.copyOf(odds, nearCount * 2);
    }
    near[nearCount] = number;
    odds[nearCount++] = e;
  }

  /** Returns |A ∩ B| / (|A| |B|), per hour. */
  private static double sharedPerHour(Interval a, Interval b) {
    return a.overlapMillis(b) * 3_600_000.0 / ((double) a.millis() * b.millis());
  }

  private int number(RegionId region) {
    return regionNumbers.computeIfAbsent(region, id -> regionNumbers.size());
  }

  private static int firstDay(Interval time) {
    return (int) Math.floorDiv(time.start().toEpochMilli(), DAY_MILLIS);
  }

  private static int lastDay(Interval time) {
    return (int) Math.floorDiv(time.end().toEpochMilli() - 1, DAY_MILLIS);
  }

  private static int cell(Position position) {
    return row(position.latitudeE7()) * CELL_COLUMNS
        + Math.floorMod(column(position.longitudeE7()), CELL_COLUMNS);
  }

  private static int row(long latitudeE7) {
    return (int) Math.floorDiv(latitudeE7 + 900_000_000L, CELL_E7);
  }

  private static int column(long longitudeE7) {
    return (int) Math.floorDiv(longitudeE7 + 1_800_000_000L, CELL_E7);
  }
}
