package org.garant.intake.scenario;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.agreement.LocalInstant;
import org.garant.core.observation.Act;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;

/**
 * An invented exercise: a land that does not exist, what happens there on average, and who watches.
 * Format {@code garant: scenario/1}. It holds rates and probabilities; a seed makes events of them.
 *
 * @param id lower-case letters, digits and hyphens
 * @param title what people call it; says SYNTHETIC
 * @param timeZone the region whose local time the scenario and the agreement use
 * @param ceasefire when the agreement applies, and what lies around it
 * @param parties side A's and side B's, in this order
 * @param land where
 * @param rules what happens how often, at least one
 * @param sensors who watches
 * @param press who writes, if anybody does
 * @param alerts public alerts, if there are any
 * @param deminings blasts that were announced
 * @param spoofed sources that report what never happened
 * @param claims what the parties say; may be empty
 */
public record Scenario(
    String id,
    String title,
    String timeZone,
    Ceasefire ceasefire,
    List<Party> parties,
    Land land,
    List<EventRule> rules,
    List<Sensor> sensors,
    Optional<Press> press,
    Optional<Alerts> alerts,
    List<Demining> deminings,
    List<Spoofed> spoofed,
    List<PartyClaim> claims) {
  /** Copies the lists. */
  public Scenario {
    parties = List.copyOf(parties);
    rules = List.copyOf(rules);
    sensors = List.copyOf(sensors);
    deminings = List.copyOf(deminings);
    spoofed = List.copyOf(spoofed);
    claims = List.copyOf(claims);
    if (parties.size() != 2) {
      throw new IllegalArgumentException("a line has two sides, had " + parties.size());
    }
  }

  /** Returns the party of {@code side}. */
  public Party party(Side side) {
    return parties.get(side.ordinal());
  }

  /** Returns how many acts there are on average. */
  public double expectedEvents() {
    double sum = 0;
    for (EventRule rule : rules) {
      int places =
          switch (rule.where()) {
            case Where.Along(var sectors, var reach) -> sectors.size();
            case Where.Spot spot -> 1;
          };
      sum +=
          places
              * (rule.rates().before() * ceasefire.beforeSeconds() / 86_400
                  + rule.rates().window() * ceasefire.window().days()
                  + rule.rates().after() * ceasefire.afterSeconds() / 86_400);
    }
    return sum;
  }

  /**
   * When a ceasefire applies.
   *
   * @param from local start as written
   * @param until local end as written
   * @param beforeSeconds how long the period before it is that it is compared with, s
   * @param afterSeconds how long the period after it is, s
   */
  public record Ceasefire(
      LocalInstant from, LocalInstant until, long beforeSeconds, long afterSeconds) {
    /** Returns the window. */
    public Interval window() {
      return new Interval(from.instant(), until.instant());
    }

    /** Returns all of the time that the exercise covers. */
    public Interval period() {
      return new Interval(
          from.instant().minusSeconds(beforeSeconds), until.instant().plusSeconds(afterSeconds));
    }
  }

  /**
   * An invented party.
   *
   * @param id how files name it
   * @param side its side
   * @param name its name
   */
  public record Party(PartyId id, Side side, String name) {}

  /**
   * How often something happens, in each of the three periods.
   *
   * @param before events per 24 h before the ceasefire, not negative
   * @param window events per 24 h while it applies
   * @param after events per 24 h after it
   */
  public record Rates(double before, double window, double after) {}

  /**
   * What one side does how often, and where.
   *
   * @param act which act
   * @param side whose forces act
   * @param rates how often, in each place of {@code where}
   * @param where where it takes effect
   */
  public record EventRule(Act act, Side side, Rates rates, Where where) {}

  /** Where acts take effect. */
  public sealed interface Where {
    /**
     * Evenly along some sectors, on the other side's ground.
     *
     * @param sectors numbers of sectors, from 1; each has the rule's rates
     * @param reachKm distance from the line: the half-normal distribution's scale, km
     */
    record Along(List<Integer> sectors, double reachKm) implements Where {
      /** Copies the list. */
      public Along {
        sectors = List.copyOf(sectors);
      }
    }

    /**
     * About one point.
     *
     * @param alongKm from the line's start, km
     * @param offsetKm right of the line, km
     * @param sigmaKm standard deviation in every direction, km
     */
    record Spot(double alongKm, double offsetKm, double sigmaKm) implements Where {}
  }

  /**
   * Who writes about it.
   *
   * @param delaySeconds a report comes at most so long after the event, equally likely throughout,
   *     s
   * @param copies probability that an outlet repeats a statement of another
   * @param outlets at least one
   */
  public record Press(long delaySeconds, double copies, List<Outlet> outlets) {
    /** Copies the list. */
    public Press {
      outlets = List.copyOf(outlets);
    }
  }

  /**
   * A news outlet.
   *
   * @param id its source's id
   * @param title its name
   * @param side whose media it is counted with, if any
   * @param covers probability that it reports an act, by the side that acted
   * @param rumoursPerDay statements that follow no event, per 24 h
   * @param wording how right its words are
   */
  public record Outlet(
      String id,
      String title,
      Optional<Side> side,
      SortedMap<Side, Double> covers,
      double rumoursPerDay,
      Wording wording) {
    /** Copies the map. */
    public Outlet {
      covers = Collections.unmodifiableSortedMap(new TreeMap<>(covers));
    }
  }

  /**
   * How right a source's words are.
   *
   * @param actRight probability that it names the right act; else another of the scenario's
   * @param actorNamed probability that it names an actor
   * @param actorRight probability that the actor it names is right
   */
  public record Wording(double actRight, double actorNamed, double actorRight) {}

  /**
   * Public alerts over sectors.
   *
   * @param id the source's id
   * @param title what people call it
   * @param acts probability that an act of that kind has an alert
   * @param leadSeconds an alert begins at most so long before the act, s
   * @param lengthSeconds mean length after the act (exponential), s
   * @param falsePerDay alerts without an act, per sector and 24 h
   */
  public record Alerts(
      String id,
      String title,
      SortedMap<Act, Double> acts,
      long leadSeconds,
      long lengthSeconds,
      double falsePerDay) {
    /** Copies the map. */
    public Alerts {
      acts = Collections.unmodifiableSortedMap(new TreeMap<>(acts));
    }
  }

  /**
   * Controlled blasting of mines that was announced.
   *
   * @param side whose engineers
   * @param activity what the notice calls it
   * @param alongKm where, km from the line's start
   * @param offsetKm where, km right of the line
   * @param radiusMeters within which, m
   * @param givenAt when the notice was given
   * @param time when it takes place
   * @param blasts how many blasts
   */
  public record Demining(
      Side side,
      String activity,
      double alongKm,
      double offsetKm,
      double radiusMeters,
      Instant givenAt,
      Interval time,
      int blasts) {}

  /**
   * A source whose reports follow no event. It states a relevance all the same: that is the point.
   *
   * @param id its id
   * @param title what people call it
   * @param modality what it passes for
   * @param relevance what it states
   * @param sigmaMeters position error that it states, m
   * @param reports what it reports
   */
  public record Spoofed(
      String id,
      String title,
      Modality modality,
      double relevance,
      double sigmaMeters,
      List<FalseReport> reports) {
    /** Copies the list. */
    public Spoofed {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Something that never happened.
   *
   * @param at when it is said to have happened
   * @param alongKm where, km from the line's start
   * @param offsetKm where, km right of the line
   * @param act which act is told of
   * @param side whose forces are named
   * @param copies how many reports tell of it, each as if it were the first
   */
  public record FalseReport(
      Instant at, double alongKm, double offsetKm, Act act, Side side, int copies) {}

  /**
   * What a party says.
   *
   * @param side who
   * @param office which office says it
   * @param claim what is counted, in its words
   * @param until up to midday of which day of the ceasefire, {@code 2026-03-15}
   * @param value the number
   * @param unit of what
   */
  public record PartyClaim(
      Side side, String office, String claim, String until, long value, String unit) {}
}
