package org.garant.sim.watch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Impediment;
import org.garant.sim.draw.Draws;
import org.garant.sim.world.Spot;
import org.garant.sim.world.TrueEvent;

/**
 * What a source sees in some area over some time, or why it does not. Detection is the same
 * throughout, so what the feed states of it is exact.
 *
 * @param outline the area, a ring without its first corner repeated
 * @param startMillis from when on, ms since 1970-01-01T00:00Z, whole seconds
 * @param endMillis until when, later
 * @param detection probability that an act there and then is detected; empty if impeded
 * @param impediment why nothing is seen, if nothing is
 * @param observer where the source is
 * @param sigmaScale factor of the source's position error
 * @param expectedFalse mean number of reports that follow no event
 */
public record View(
    List<Spot> outline,
    long startMillis,
    long endMillis,
    SortedMap<Act, Double> detection,
    Optional<Impediment> impediment,
    Spot observer,
    double sigmaScale,
    double expectedFalse) {
  /** Copies, and checks that there is a time. */
  public View {
    outline = List.copyOf(outline);
    detection = Collections.unmodifiableSortedMap(new TreeMap<>(detection));
    if (startMillis >= endMillis) {
      throw new IllegalArgumentException("a view lasts: " + startMillis + ", " + endMillis);
    }
  }

  /** Returns the probability that {@code event} is detected. */
  public double detects(TrueEvent event) {
    if (event.timeMillis() < startMillis || event.timeMillis() >= endMillis) {
      return 0;
    }
    double probability = detection.getOrDefault(event.act(), 0.0);
    return probability > 0 && contains(event.spot()) ? probability : 0;
  }

  /** Tells whether {@code spot} lies in the outline, by the crossings of a line to the right. */
  public boolean contains(Spot spot) {
    boolean inside = false;
    Spot last = outline.getLast();
    for (Spot corner : outline) {
      if ((corner.offsetKm() > spot.offsetKm()) != (last.offsetKm() > spot.offsetKm())) {
        double share =
            (spot.offsetKm() - corner.offsetKm()) / (last.offsetKm() - corner.offsetKm());
        double crossing = corner.alongKm() + share * (last.alongKm() - corner.alongKm());
        if (spot.alongKm() < crossing) {
          inside = !inside;
        }
      }
      last = corner;
    }
    return inside;
  }

  /** Returns a spot inside, any with equal chance. */
  public Spot anywhere(Draws draws) {
    double fromAlong = Double.MAX_VALUE;
    double toAlong = -Double.MAX_VALUE;
    double fromOffset = Double.MAX_VALUE;
    double toOffset = -Double.MAX_VALUE;
    for (Spot corner : outline) {
      fromAlong = Math.min(fromAlong, corner.alongKm());
      toAlong = Math.max(toAlong, corner.alongKm());
      fromOffset = Math.min(fromOffset, corner.offsetKm());
      toOffset = Math.max(toOffset, corner.offsetKm());
    }
    while (true) {
      Spot spot = new Spot(draws.between(fromAlong, toAlong), draws.between(fromOffset, toOffset));
      if (contains(spot)) {
        return spot;
      }
    }
  }
}
