package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Notice;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Probability;
import org.garant.core.quantity.ProbabilityBounds;
import org.jspecify.annotations.Nullable;

/**
 * Checks incidents against the terms of one agreement. Pure: the same incident always gives the
 * same judgements.
 *
 * <p>The probability that an event falls within the terms is that of place, time, kind of act and
 * existence together: their product, with Fréchet's bounds, since independence is an assumption.
 * The verdict follows by the first rule that fits, on probabilities in whole parts per million:
 *
 * <ol>
 *   <li>{@code not-applicable}: place, time or act are certainly outside; or the sources' wording
 *       names a party that is not bound, at the policy's threshold.
 *   <li>{@code below-standard}: the upper bound is under the policy's floor.
 *   <li>{@code undetermined}: the place cannot be compared (the text defines no zone, the shape is
 *       not known for that time, or the region's outline is not known).
 *   <li>{@code exempt}: an activity that was announced in time, and that the provision excepts,
 *       covers it with a probability that meets the provision's standard.
 *   <li>{@code undetermined}: the provision is about one kind of object and no source says what was
 *       hit.
 *   <li>The standard is met: {@code undetermined} if that depends on an instant of release that no
 *       source gives; {@code possible} if fewer groups of evidence than the provision asks for;
 *       otherwise {@code meets-standard}, with a reason if the lower bound is under the standard.
 *   <li>{@code undetermined}: only an instant of release that no source gives could put it inside.
 *   <li>{@code possible}.
 * </ol>
 *
 * <p>No claim makes an act {@code exempt}: a claim of self-defence stays open until people decide
 * it. Nothing here says who acted; {@link Attribution} is judged apart.
 */
public final class Terms {
  private final Agreement agreement;
  private final Standards standards;
  private final List<Clause> clauses;
  private final List<@Nullable ZoneShape> shapes;
  private final RegionShares regionShares;
  private final NoticeCover notices;

  private Terms(
      Agreement agreement, List<Region> regions, Standards standards, List<Notice> notices) {
    this.agreement = agreement;
    this.notices = new NoticeCover(notices);
    this.standards = standards;
    this.clauses = Clause.listOf(agreement, standards);
    @Nullable ZoneShape[] prepared = new ZoneShape[agreement.zones().size()];
    for (int i = 0; i < prepared.length; i++) {
      if (agreement.zones().get(i) instanceof Zone.Drawn drawn) {
        prepared[i] = new ZoneShape(drawn);
      }
    }
    this.shapes = Arrays.asList(prepared);
    this.regionShares = new RegionShares(regions, shapes);
  }

  /**
   * Prepares the terms of {@code agreement}.
   *
   * @param regions the regions that places may name
   * @param standards the mission's numbers
   */
  public static Terms of(Agreement agreement, List<Region> regions, Standards standards) {
    return of(agreement, regions, standards, List.of());
  }

  /**
   * Prepares the terms of {@code agreement}.
   *
   * @param regions the regions that places may name
   * @param standards the mission's numbers
   * @param notices activities that parties announced
   */
  public static Terms of(
      Agreement agreement, List<Region> regions, Standards standards, List<Notice> notices) {
    return new Terms(agreement, regions, standards, notices);
  }

  /** Returns the agreement that is checked against. */
  public Agreement agreement() {
    return agreement;
  }

  /**
   * Returns what the terms say about {@code incident}: one judgement for each reading of each
   * provision, in the order of the agreement; a provision without readings gives one.
   */
  public List<Judgement> check(Incident incident) {
    @Nullable PlaceShare[] places = new PlaceShare[shapes.size()];
    List<Judgement> judgements = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      judgements.add(judge(clause, incident, places));
    }
    return List.copyOf(judgements);
  }

  private Judgement judge(Clause clause, Incident incident, @Nullable PlaceShare[] places) {
    Attribution attribution = attribution(clause, incident);
    PlaceShare place = place(clause, incident, places);
    Clause.TimeShare time = clause.timeShare(incident.time(), incident.acts());
    double act = clause.actShare(incident.acts());
    double object = clause.objectShare(incident.objects());
    Assessment assessment =
        new Assessment(
            clause,
            standards,
            incident,
            place,
            time,
            act,
            object,
            attribution,
            cover(clause, incident));
    Verdict verdict = assessment.verdict();
    return new Judgement(
        clause.provision().id(),
        clause.reading(),
        verdict,
        assessment.bounds(),
        place.unknown() == null
            ? Optional.of(Probability.clamped(place.share()))
            : Optional.empty(),
        Probability.clamped(time.point()),
        Probability.clamped(act),
        clause.provision().object().map(it -> Probability.clamped(object)),
        incident.exists(),
        assessment.why(verdict),
        attribution);
  }

  /** The cover of the exception that covers most; of equals the first listed. */
  private Optional<NoticeCover.Cover> cover(Clause clause, Incident incident) {
    Optional<NoticeCover.Cover> best = Optional.empty();
    for (ExceptionClause exception : clause.notified()) {
      Optional<NoticeCover.Cover> found = notices.find(exception, incident);
      if (found.isPresent() && (best.isEmpty() || NoticeCover.precedes(found.get(), best.get()))) {
        best = found;
      }
    }
    return best;
  }

  private Attribution attribution(Clause clause, Incident incident) {
    List<PartyId> bearers = clause.provision().bearers();
    long bearer = 0;
    long other = 0;
    for (Map.Entry<PartyId, Integer> share : incident.actors().ppm().entrySet()) {
      if (bearers.contains(share.getKey())) {
        bearer += share.getValue();
      } else {
        other += share.getValue();
      }
    }
    int threshold = standards.attribution().toPpm();
    Attribution.State state =
        bearer >= threshold
            ? Attribution.State.POINTS_TO
            : other >= threshold
                ? Attribution.State.POINTS_ELSEWHERE
                : Attribution.State.UNDETERMINED;
    return new Attribution(bearers, Probability.ofPpm(bearer), Probability.ofPpm(other), state);
  }

  private PlaceShare place(Clause clause, Incident incident, @Nullable PlaceShare[] places) {
    PlaceShare whole = zoneShare(clause.zone(), incident, places);
    if (clause.minus() < 0 || whole.unknown() != null) {
      return whole;
    }
    PlaceShare minus = zoneShare(clause.minus(), incident, places);
    if (minus.unknown() != null) {
      return minus;
    }
    // The zone taken out lies inside the other: the linter sees to it.
    return new PlaceShare(
        Math.max(0, whole.share() - minus.share()),
        whole.share(),
        whole.wide() || minus.wide(),
        null);
  }

  private PlaceShare zoneShare(int zone, Incident incident, @Nullable PlaceShare[] places) {
    PlaceShare known = places[zone];
    if (known == null) {
      known = computeShare(zone, incident);
      places[zone] = known;
    }
    return known;
  }

  private PlaceShare computeShare(int zone, Incident incident) {
    ZoneShape shape = shapes.get(zone);
    if (shape == null || !(agreement.zones().get(zone) instanceof Zone.Drawn drawn)) {
      return PlaceShare.unknown(
          Reason.of(Reason.Code.ZONE_UNSPECIFIED, agreement.zones().get(zone).id()));
    }
    if (!isValid(drawn, incident.time())) {
      return PlaceShare.unknown(Reason.of(Reason.Code.ZONE_NOT_VALID_THEN, drawn.id()));
    }
    double share = 0;
    boolean wide = false;
    for (Place.Part part : incident.place().parts()) {
      double inside;
      switch (part) {
        case Place.Point point -> inside = shape.probability(point.mean(), point.covariance());
        case Place.Area area -> {
          OptionalDouble found = regionShares.share(area.region(), zone);
          if (found.isEmpty()) {
            return PlaceShare.unknown(Reason.of(Reason.Code.REGION_UNKNOWN, area.region().code()));
          }
          inside = found.getAsDouble();
          wide |= inside > 0 && inside < 1;
        }
      }
      share += inside * part.weightPpm();
    }
    double total = Math.min(1, share / Probability.PPM);
    return new PlaceShare(total, total, wide, null);
  }

  private static boolean isValid(Zone.Drawn zone, Interval time) {
    boolean begun = zone.from().map(from -> from.instant().isBefore(time.end())).orElse(true);
    boolean ended =
        zone.until().map(until -> !time.start().isBefore(until.instant())).orElse(false);
    return begun && !ended;
  }

  /**
   * How much of an incident's place lies in a zone.
   *
   * @param share probability inside, what a reading takes out not counted
   * @param whole the same with what the reading takes out
   * @param wide whether an area lies partly inside
   * @param unknown why the share cannot be said; null if it can
   */
  record PlaceShare(double share, double whole, boolean wide, @Nullable Reason unknown) {
    static PlaceShare unknown(Reason why) {
      return new PlaceShare(1, 1, false, why);
    }
  }

  /**
   * Returns the product with one part more: what was hit. At least {@code object} speaks for the
   * kind that the provision names; what no source speaks of may be of that kind too, so this part
   * lowers the point and the lower bound and never the upper one.
   */
  static ProbabilityBounds conjunction(ProbabilityBounds others, double object) {
    return new ProbabilityBounds(
        Probability.clamped(Math.max(0, others.low().value() + object - 1)),
        Probability.clamped(others.point().value() * object),
        others.high());
  }

  /** Returns the product of the parts with their bounds, without the lists of the general form. */
  static ProbabilityBounds conjunction(
      PlaceShare place, Clause.TimeShare time, double act, double exists) {
    double low =
        place.unknown() == null ? Math.max(0, place.share() + time.low() + act + exists - 3) : 0;
    double high = Math.min(Math.min(place.share(), time.high()), Math.min(act, exists));
    double point = place.share() * time.point() * act * exists;
    return new ProbabilityBounds(
        Probability.clamped(Math.min(low, high)),
        Probability.clamped(Math.max(Math.min(low, high), Math.min(high, point))),
        Probability.clamped(high));
  }
}
