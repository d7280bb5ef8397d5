package org.garant.core.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;

/**
 * An agreement as data: format {@code garant: agreement/1} with every local time resolved.
 *
 * <p>Every id is used once, every reference leads somewhere; the constructor checks both, so that
 * what is rebuilt from the log needs no further check.
 *
 * @param head what the file says about the text it encodes
 * @param standing whom it names and what became of it
 * @param zones where its provisions apply
 * @param windows when they apply
 * @param provisions its terms
 * @param exceptions what may excuse an act that they cover
 * @param readings ways to understand a provision
 * @param stances what parties are reported to think of it
 * @param notes what to know when reading it, for example a source's slip
 */
public record Agreement(
    Head head,
    Standing standing,
    List<Zone> zones,
    List<Window> windows,
    List<Provision> provisions,
    List<ExceptionClause> exceptions,
    List<Reading> readings,
    List<Stance> stances,
    List<Note> notes) {
  public Agreement {
    zones = List.copyOf(zones);
    windows = List.copyOf(windows);
    provisions = List.copyOf(provisions);
    exceptions = List.copyOf(exceptions);
    readings = List.copyOf(readings);
    stances = List.copyOf(stances);
    notes = List.copyOf(notes);
    List<String> sourceIds = ids(head.sources(), Head.CitedSource::id);
    List<PartyId> partyIds = standing.parties().stream().map(Standing.Party::id).toList();
    List<String> zoneIds = ids(zones, Zone::id);
    List<String> windowIds = ids(windows, Window::id);
    List<String> provisionIds = ids(provisions, Provision::id);
    List<String> exceptionIds = ids(exceptions, ExceptionClause::id);
    ids(readings, Reading::id);
    for (Window window : windows) {
      require(sourceIds, window.source());
    }
    for (Provision provision : provisions) {
      require(sourceIds, provision.cite().source());
      require(zoneIds, provision.zone());
      require(windowIds, provision.window());
      provision.unless().forEach(id -> require(exceptionIds, id));
      provision.reciprocalTo().ifPresent(id -> require(provisionIds, id));
      provision.bearers().forEach(id -> require(partyIds, id));
      provision.counterparties().forEach(id -> require(partyIds, id));
    }
    for (Reading reading : readings) {
      require(provisionIds, reading.of());
      reading.minusZone().ifPresent(id -> require(zoneIds, id));
    }
  }

  /**
   * A remark.
   *
   * @param kind for example {@code source-defect}
   * @param source id of the source it is about; may be empty
   * @param text the remark
   */
  public record Note(String kind, String source, String text) {}

  /** Returns the window of {@code id}, if there is one. */
  public Optional<Window> findWindow(String id) {
    return windows.stream().filter(window -> window.id().equals(id)).findFirst();
  }

  /** Returns the zone of {@code id}, if there is one. */
  public Optional<Zone> findZone(String id) {
    return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
  }

  /** Returns the provision of {@code id}, if there is one. */
  public Optional<Provision> findProvision(String id) {
    return provisions.stream().filter(provision -> provision.id().equals(id)).findFirst();
  }

  /** Returns the readings of the provision of {@code id}, as listed. */
  public List<Reading> listReadings(String id) {
    return readings.stream().filter(reading -> reading.of().equals(id)).toList();
  }

  /**
   * Returns when the agreement was in force within {@code span}, in time order: from each change to
   * {@link Standing.State#IN_FORCE} to the next change.
   */
  public List<Interval> listInForce(Interval span) {
    List<Interval> inForce = new ArrayList<>();
    List<Standing.StatusChange> status = standing.status();
    for (int i = 0; i < status.size(); i++) {
      if (status.get(i).state() == Standing.State.IN_FORCE) {
        var from = status.get(i).at().instant();
        var until = i + 1 < status.size() ? status.get(i + 1).at().instant() : span.end();
        if (from.isBefore(until)) {
          new Interval(from, until).intersection(span).ifPresent(inForce::add);
        }
      }
    }
    return List.copyOf(inForce);
  }

  private static <T> List<String> ids(List<T> things, Function<T, String> id) {
    TreeSet<String> seen = new TreeSet<>();
    for (T thing : things) {
      if (!seen.add(id.apply(thing))) {
        throw new IllegalArgumentException("an id is used once: " + id.apply(thing));
      }
    }
    return List.copyOf(seen);
  }

  private static <T> void require(List<T> known, T id) {
    if (!known.contains(id)) {
      throw new IllegalArgumentException("nothing in the agreement is called " + id);
    }
  }
}
