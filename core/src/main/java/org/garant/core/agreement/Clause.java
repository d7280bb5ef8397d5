package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ObjectTable;
import org.garant.core.quantity.Interval;

/**
 * One reading of one provision, with everything looked up that does not depend on the incident.
 *
 * @param provision the provision
 * @param reading id of the reading; empty for the provision as written
 * @param timeOfAct which instant of an act counts
 * @param zone index of the zone
 * @param minus index of the zone that the reading takes out, or -1
 * @param minusId its id; empty if there is none
 * @param window the window
 * @param effective the parts of the window during which the agreement is in force
 * @param named which acts the provision names, by {@link Act#ordinal()}
 * @param standardPpm the standard's number, ppm
 * @param notified exceptions for announced activities that apply
 * @param standing reasons that go with every judgement that people may look at
 */
record Clause(
    Provision provision,
    String reading,
    Provision.TimeOfAct timeOfAct,
    int zone,
    int minus,
    String minusId,
    Window window,
    List<Interval> effective,
    List<Boolean> named,
    int standardPpm,
    List<ExceptionClause> notified,
    List<Reason> standing) {

  /** How long a weapon is under way at most, ms: a long-range drone, 2,000 km at 170 km/h. */
  private static final long LONGEST_FLIGHT_MILLIS = 12 * 3_600_000L;

  private static final List<Act> ACTS = List.of(Act.values());

  private static final List<Act> FLYING =
      List.of(Act.STRIKE_DRONE, Act.STRIKE_MISSILE, Act.STRIKE_UNSPECIFIED);

  /** Returns the clauses of {@code agreement}: one for each provision and reading, as listed. */
  static List<Clause> listOf(Agreement agreement, Standards standards) {
    List<Clause> clauses = new ArrayList<>();
    for (Provision provision : agreement.provisions()) {
      List<Reading> readings = agreement.listReadings(provision.id());
      if (readings.isEmpty()) {
        clauses.add(of(agreement, standards, provision, Optional.empty()));
      }
      for (Reading reading : readings) {
        clauses.add(of(agreement, standards, provision, Optional.of(reading)));
      }
    }
    return List.copyOf(clauses);
  }

  private static Clause of(
      Agreement agreement, Standards standards, Provision provision, Optional<Reading> reading) {
    Window window =
        agreement
            .findWindow(reading.flatMap(Reading::window).orElse(provision.window()))
            .orElseThrow();
    int zone = indexOf(agreement, provision.zone());
    List<Boolean> named = new ArrayList<>();
    for (Act act : Act.values()) {
      named.add(provision.acts().stream().anyMatch(act::matches));
    }
    List<Reason> standing = new ArrayList<>();
    if (agreement.zones().get(zone) instanceof Zone.Drawn drawn && drawn.illustrative()) {
      standing.add(Reason.of(Reason.Code.ZONE_ILLUSTRATIVE, drawn.id()));
    }
    List<ExceptionClause> notified = new ArrayList<>();
    for (ExceptionClause exception : agreement.exceptions()) {
      if (provision.unless().contains(exception.id())) {
        switch (exception.kind()) {
          case SELF_DEFENCE_CLAIM ->
              standing.add(Reason.of(Reason.Code.SELF_DEFENCE_CLAIM_OPEN, exception.id()));
          case NOTIFIED_ACTIVITY -> notified.add(exception);
        }
      }
    }
    provision
        .reciprocalTo()
        .ifPresent(id -> standing.add(Reason.of(Reason.Code.LAPSES_BY_FINDING_ONLY, id)));
    return new Clause(
        provision,
        reading.map(Reading::id).orElse(""),
        reading.flatMap(Reading::timeOfAct).orElse(provision.timeOfAct()),
        zone,
        reading.flatMap(Reading::minusZone).map(id -> indexOf(agreement, id)).orElse(-1),
        reading.flatMap(Reading::minusZone).orElse(""),
        window,
        agreement.listInForce(window.interval()),
        List.copyOf(named),
        standards.of(provision.finding().standard()).toPpm(),
        List.copyOf(notified),
        List.copyOf(standing));
  }

  private static int indexOf(Agreement agreement, String zone) {
    for (int i = 0; i < agreement.zones().size(); i++) {
      if (agreement.zones().get(i).id().equals(zone)) {
        return i;
      }
    }
    throw new IllegalArgumentException("nothing in the agreement is called " + zone);
  }

  /** Returns the probability that it was an act the provision names, given that it was an act. */
  double actShare(ActTable acts) {
    long all = 0;
    long matching = 0;
    for (Act act : ACTS) {
      int ppm = acts.ppm(act);
      all += ppm;
      if (named.get(act.ordinal())) {
        matching += ppm;
      }
    }
    return all == 0 ? 0 : matching / (double) all;
  }

  /**
   * Returns the probability that what was hit is of the kind the provision is about, as far as
   * sources speak of it; 1 if it is about any object.
   */
  double objectShare(ObjectTable objects) {
    return provision.object().map(it -> objects.probability(it).value()).orElse(1.0);
  }

  /** Returns the share of the named acts that stay under way long enough to matter. */
  private double flyingShare(ActTable acts) {
    long all = 0;
    long flying = 0;
    for (Act act : ACTS) {
      all += acts.ppm(act);
    }
    for (Act act : FLYING) {
      if (named.get(act.ordinal())) {
        flying += acts.ppm(act);
      }
    }
    return all == 0 ? 0 : flying / (double) all;
  }

  /**
   * When an act was, against the window. Sources give the time of the effect alone, so an act that
   * counts by its release has bounds: it was released at most {@code LONGEST_FLIGHT_MILLIS} before.
   *
   * @param low smallest probability that the act counts
   * @param point the probability, with the effect's time taken for the release's
   * @param high largest probability
   */
  record TimeShare(double low, double point, double high) {
    boolean dependsOnRelease() {
      return low < point || point < high;
    }
  }

  /** Returns when {@code time} was against the window. */
  TimeShare timeShare(Interval time, ActTable acts) {
    double length = time.millis();
    double point = 0;
    double after = 0; // struck within a flight's time after the end: perhaps released before it
    double early = 0; // struck within a flight's time after the start: perhaps released before it
    for (Interval part : effective) {
      point += part.overlapMillis(time) / length;
      long start = part.start().toEpochMilli();
      long end = part.end().toEpochMilli();
      after += overlap(time, end, end + LONGEST_FLIGHT_MILLIS) / length;
      early += overlap(time, start, Math.min(end, start + LONGEST_FLIGHT_MILLIS)) / length;
    }
    if (timeOfAct == Provision.TimeOfAct.EFFECT || (after == 0 && early == 0)) {
      return new TimeShare(point, point, point);
    }
    double flying = flyingShare(acts);
    double high = Math.min(1, point + Math.min(after, flying));
    double low =
        timeOfAct == Provision.TimeOfAct.RELEASE
            ? Math.max(0, point - Math.min(early, flying))
            : point;
    return new TimeShare(low, point, high);
  }

  private static double overlap(Interval time, long startMillis, long endMillis) {
    long from = Math.max(time.start().toEpochMilli(), startMillis);
    long to = Math.min(time.end().toEpochMilli(), endMillis);
    return Math.max(0, to - from);
  }
}
