package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.fusion.Incident;
import org.garant.core.quantity.Probability;
import org.garant.core.quantity.ProbabilityBounds;

/** One incident under one clause, on the way to a verdict; the rules are told in {@link Terms}. */
final class Assessment {
  private final Clause clause;
  private final Standards standards;
  private final Incident incident;
  private final Terms.PlaceShare place;
  private final Clause.TimeShare time;
  private final double act;
  private final double object;
  private final Attribution attribution;
  private final Optional<NoticeCover.Cover> cover;
  private final ProbabilityBounds bounds;

  Assessment(
      Clause clause,
      Standards standards,
      Incident incident,
      Terms.PlaceShare place,
      Clause.TimeShare time,
      double act,
      double object,
      Attribution attribution,
      Optional<NoticeCover.Cover> cover) {
    this.clause = clause;
    this.standards = standards;
    this.incident = incident;
    this.place = place;
    this.time = time;
    this.act = act;
    this.object = object;
    this.attribution = attribution;
    this.cover = cover;
    ProbabilityBounds anyObject = Terms.conjunction(place, time, act, incident.exists().value());
    this.bounds =
        clause.provision().object().isEmpty() ? anyObject : Terms.conjunction(anyObject, object);
  }

  ProbabilityBounds bounds() {
    return bounds;
  }

  Verdict verdict() {
    if (place.share() == 0 || time.high() == 0 || act == 0) {
      return Verdict.NOT_APPLICABLE;
    }
    if (attribution.state() == Attribution.State.POINTS_ELSEWHERE) {
      return Verdict.NOT_APPLICABLE;
    }
    if (bounds.high().toPpm() < standards.floor().toPpm()) {
      return Verdict.BELOW_STANDARD;
    }
    if (place.unknown() != null) {
      return Verdict.UNDETERMINED;
    }
    if (isExempt()) {
      return Verdict.EXEMPT;
    }
    if (object == 0) {
      return Verdict.UNDETERMINED;
    }
    if (bounds.point().toPpm() >= clause.standardPpm()) {
      if (ppm(pointWith(time.low())) < clause.standardPpm()) {
        return Verdict.UNDETERMINED;
      }
      return isCorroborated() ? Verdict.MEETS_STANDARD : Verdict.POSSIBLE;
    }
    double withoutRelease = Math.min(bounds.high().value(), time.point());
    if (ppm(withoutRelease) < standards.floor().toPpm()) {
      return Verdict.UNDETERMINED;
    }
    return Verdict.POSSIBLE;
  }

  /** An announced activity covers it as surely as the provision asks of any evidence. */
  private boolean isExempt() {
    return cover.filter(it -> it.inTime() && ppm(it.share()) >= clause.standardPpm()).isPresent();
  }

  List<Reason> why(Verdict verdict) {
    List<Reason> why = new ArrayList<>();
    if (verdict == Verdict.NOT_APPLICABLE) {
      addExclusions(why);
      return why;
    }
    if (place.unknown() != null) {
      why.add(place.unknown());
    }
    if (time.point() < 1) {
      why.add(with(Reason.Code.TIME_UNCERTAIN, time.point()));
    }
    if (time.dependsOnRelease()) {
      why.add(with(Reason.Code.RELEASE_TIME_NOT_RECORDED, time.high()));
    }
    if (place.unknown() == null && ppm(place.share()) < Probability.PPM) {
      Reason.Code code = place.wide() ? Reason.Code.PLACE_WIDE : Reason.Code.PLACE_NEAR_EDGE;
      why.add(with(code, place.share()));
    }
    if (verdict == Verdict.BELOW_STANDARD) {
      addDoubts(why);
      return why;
    }
    List<Reason> standing = clause.standing();
    for (Reason reason : standing) {
      if (reason.code() == Reason.Code.ZONE_ILLUSTRATIVE) {
        why.add(reason);
      }
    }
    addDoubts(why);
    addCorroboration(why);
    if (verdict == Verdict.MEETS_STANDARD && bounds.low().toPpm() < clause.standardPpm()) {
      why.add(
          Reason.of(
              Reason.Code.BOUNDS_CROSS_STANDARD,
              Integer.toString(bounds.low().toPpm()),
              Integer.toString(clause.standardPpm())));
    }
    for (Reason reason : standing) {
      if (reason.code() != Reason.Code.ZONE_ILLUSTRATIVE) {
        why.add(reason);
      }
    }
    cover.ifPresent(it -> why.add(notice(it, verdict)));
    addAttribution(why);
    return why;
  }

  private static Reason notice(NoticeCover.Cover cover, Verdict verdict) {
    Reason.Code code =
        verdict == Verdict.EXEMPT
            ? Reason.Code.FITS_NOTICE
            : cover.inTime() ? Reason.Code.NOTICE_MAY_COVER : Reason.Code.NOTICE_LATE;
    return Reason.of(code, cover.notice().hex(), Integer.toString(ppm(cover.share())));
  }

  private void addExclusions(List<Reason> why) {
    if (time.high() == 0) {
      boolean open = clause.window().interval().overlapMillis(incident.time()) > 0;
      why.add(
          open
              ? Reason.of(Reason.Code.NOT_IN_FORCE)
              : Reason.of(Reason.Code.OUTSIDE_WINDOW, clause.window().id()));
    }
    if (place.share() == 0) {
      why.add(
          place.whole() > 0
              ? Reason.of(Reason.Code.OUTSIDE_BY_READING, clause.minusId())
              : Reason.of(Reason.Code.OUTSIDE_ZONE, clause.provision().zone()));
    }
    if (act == 0) {
      why.add(Reason.of(Reason.Code.OTHER_ACT));
    }
    if (attribution.state() == Attribution.State.POINTS_ELSEWHERE) {
      why.add(with(Reason.Code.ACTS_BY_OTHER_PARTY, attribution.byOther().value()));
    }
  }

  /** Adds the parts that alone keep the whole under the standard. */
  private void addDoubts(List<Reason> why) {
    clause
        .provision()
        .object()
        .filter(it -> object < 1)
        .ifPresent(it ->
            why.add(
                object == 0
                    ? Reason.of(Reason.Code.OBJECT_NOT_RECORDED, it.code())
                    : Reason.of(
                        Reason.Code.OBJECT_UNCERTAIN, it.code(), Integer.toString(ppm(object)))));
    if (ppm(act) < clause.standardPpm()) {
      why.add(with(Reason.Code.ACT_UNCERTAIN, act));
    }
    if (incident.exists().toPpm() < clause.standardPpm()) {
      why.add(with(Reason.Code.EXISTENCE_UNCERTAIN, incident.exists().value()));
    }
  }

  private void addCorroboration(List<Reason> why) {
    if (isCorroborated()) {
      return;
    }
    String needed = Integer.toString(clause.provision().finding().minIndependent());
    why.add(
        incident.independentGroups() == 1
            ? Reason.of(Reason.Code.ONE_SOURCE_ONLY, needed)
            : Reason.of(
                Reason.Code.TOO_FEW_SOURCES,
                Integer.toString(incident.independentGroups()),
                needed));
  }

  private void addAttribution(List<Reason> why) {
    if (attribution.state() == Attribution.State.UNDETERMINED) {
      double unstated = incident.actors().unstatedShare().value();
      why.add(
          unstated >= 0.5
              ? with(Reason.Code.ACTOR_UNSTATED, unstated)
              : with(Reason.Code.ACTOR_DISPUTED, attribution.byBearer().value()));
    }
  }

  private boolean isCorroborated() {
    return incident.independentGroups() >= clause.provision().finding().minIndependent();
  }

  private double pointWith(double timeShare) {
    return place.share() * timeShare * act * object * incident.exists().value();
  }

  private static Reason with(Reason.Code code, double probability) {
    return Reason.of(code, Integer.toString(ppm(probability)));
  }

  private static int ppm(double probability) {
    return Probability.clamped(probability).toPpm();
  }
}
