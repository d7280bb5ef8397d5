package org.garant.intake.scenario;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.core.quantity.Interval;

/** A group of instruments or people that watch in one way and give one feed. */
public sealed interface Sensor {
  /** Returns what they have in common. */
  Common common();

  /**
   * What all groups have.
   *
   * @param id the source's id
   * @param title what people call it
   * @param detection probability that an act is detected where it is best seen; acts that are not
   *     named are not seen
   * @param reporting how good its reports are
   */
  record Common(String id, String title, SortedMap<Act, Double> detection, Reporting reporting) {
    /** Copies the map. */
    public Common {
      detection = Collections.unmodifiableSortedMap(new TreeMap<>(detection));
    }
  }

  /**
   * How good reports are.
   *
   * @param sigmaMajorMeters standard deviation of the position along the worse direction, m
   * @param sigmaMinorMeters across it, m, at most the former
   * @param timeSeconds length of the interval that is stated for the time, s
   * @param wording how right acts and actors are
   * @param clearIfTrue probability that a report looks clear if something happened
   * @param clearIfFalse probability that it looks clear if nothing did
   */
  record Reporting(
      double sigmaMajorMeters,
      double sigmaMinorMeters,
      int timeSeconds,
      Scenario.Wording wording,
      double clearIfTrue,
      double clearIfFalse) {}

  /**
   * Stations on the ground that hear.
   *
   * @param common as for all
   * @param count number of stations, evenly along the line, on alternate sides of it
   * @param offsetKm distance of each from the line, km
   * @param rangeKm how far it hears, km
   * @param bands share of its detection in bands of equal width from the station outwards
   * @param falsePerDay false alarms per station and 24 h
   * @param outages when stations did not hear
   */
  record Acoustic(
      Common common,
      int count,
      double offsetKm,
      double rangeKm,
      List<Double> bands,
      double falsePerDay,
      List<Outage> outages)
      implements Sensor {
    /** Copies the lists. */
    public Acoustic {
      bands = List.copyOf(bands);
      outages = List.copyOf(outages);
    }
  }

  /**
   * When stations did not work.
   *
   * @param stations their numbers, from 1
   * @param time when
   * @param cause why
   */
  record Outage(List<Integer> stations, Interval time, Impediment cause) {
    /** Copies the list. */
    public Outage {
      stations = List.copyOf(stations);
    }
  }

  /**
   * Unmanned aircraft that fly up and down a stretch of the line.
   *
   * @param common as for all
   * @param sortiesPerDay flights begun in 24 h on average
   * @param pathKm length of the stretch, km
   * @param widthKm width of what is seen, across the line, km
   * @param durationSeconds how long a flight lasts, s
   * @param weatherShare share of flights that the weather makes blind
   * @param falsePerDay false alarms per 24 h of flight
   */
  record Drone(
      Common common,
      double sortiesPerDay,
      double pathKm,
      double widthKm,
      long durationSeconds,
      double weatherShare,
      double falsePerDay)
      implements Sensor {}

  /**
   * A satellite that sees fires at its passes. The position error it states is a pixel's.
   *
   * @param common as for all; of the reporting, nothing but the position error is used
   * @param passes local times of day
   * @param swathKm how much of the line a pass sees, km
   * @param cloudShare share of sectors under cloud at a pass
   * @param burnsSeconds how long a fire is seen after the act, s
   * @param pixelMeters side of a pixel, m
   * @param firesPerPass other fires per sector and pass
   */
  record Thermal(
      Common common,
      List<LocalTime> passes,
      double swathKm,
      double cloudShare,
      long burnsSeconds,
      double pixelMeters,
      double firesPerPass)
      implements Sensor {
    /** Copies the list. */
    public Thermal {
      passes = List.copyOf(passes);
    }
  }

  /**
   * People of the mission who visit places along the line.
   *
   * @param common as for all
   * @param visitsPerDay visits begun in 24 h on average
   * @param radiusKm how far they see, km
   * @param durationSeconds how long a visit lasts, s
   * @param deniedShare share of visits that somebody did not let happen
   * @param falsePerDay false alarms per 24 h of visits
   */
  record Patrol(
      Common common,
      double visitsPerDay,
      double radiusKm,
      long durationSeconds,
      double deniedShare,
      double falsePerDay)
      implements Sensor {}
}
