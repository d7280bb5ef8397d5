package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Notice;
import org.garant.core.observation.Place;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Probability;

/**
 * How far the activities that parties announced cover an incident: the probability that it lies in
 * the announced area, at the announced time, and looks like what was announced, given that it was
 * an act.
 */
final class NoticeCover {
  /** An outline in a notice is taken at its word; the incident's own error decides. */
  private static final long OUTLINE_SIGMA_METERS = 1;

  private final List<Prepared> notices = new ArrayList<>();

  private record Prepared(Notice notice, ZoneShape shape) {}

  /**
   * A notice and how far it covers an incident.
   *
   * @param notice its id
   * @param share probability, greater than 0
   * @param inTime whether it was given as early as the exception asks
   */
  record Cover(ContentId notice, double share, boolean inTime) {}

  NoticeCover(List<Notice> given) {
    for (Notice notice : given) {
      notices.add(
          new Prepared(
              notice, new ZoneShape(List.of(List.of(notice.outline())), OUTLINE_SIGMA_METERS)));
    }
  }

  /**
   * Returns the notice that covers {@code incident} most, one in time before one that was late; of
   * equals the one with the smaller id; empty if none covers any of it.
   */
  Optional<Cover> find(ExceptionClause exception, Incident incident) {
    Optional<Cover> best = Optional.empty();
    for (Prepared prepared : notices) {
      Notice notice = prepared.notice;
      if (!exception.claimants().contains(notice.notifiedBy())) {
        continue;
      }
      double share =
          place(prepared.shape, incident.place())
              * incident.time().shareWithin(notice.phenomenonTime()).value()
              * act(notice, incident);
      if (share > 0) {
        boolean inTime =
            !notice
                .givenAt()
                .plusSeconds(exception.noticeSeconds())
                .isAfter(notice.phenomenonTime().start());
        Cover cover = new Cover(notice.id(), share, inTime);
        if (best.isEmpty() || precedes(cover, best.get())) {
          best = Optional.of(cover);
        }
      }
    }
    return best;
  }

  /** Tells which of two covers counts. */
  static boolean precedes(Cover cover, Cover other) {
    if (cover.inTime != other.inTime) {
      return cover.inTime;
    }
    if (cover.share != other.share) {
      return cover.share > other.share;
    }
    return cover.notice.compareTo(other.notice) < 0;
  }

  /** An incident that is known only to a region is not known to lie in an announced area. */
  private static double place(ZoneShape shape, Place place) {
    double share = 0;
    for (Place.Part part : place.parts()) {
      if (part instanceof Place.Point point) {
        share += shape.probability(point.mean(), point.covariance()) * part.weightPpm();
      }
    }
    return Math.min(1, share / Probability.PPM);
  }

  private static double act(Notice notice, Incident incident) {
    int any = incident.acts().anyAct().toPpm();
    return any == 0 ? 0 : incident.acts().matching(notice.acts()).toPpm() / (double) any;
  }
}
