package org.garant.sim.feed;

import java.util.Optional;
import org.garant.core.observation.Act;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Side;

/**
 * A row of a detection feed, before it has an id.
 *
 * @param startSecond from when on it may have happened, s since 1970-01-01T00:00Z
 * @param endSecond until when, later
 * @param position where
 * @param ellipse how sure that is
 * @param place a name; may be empty
 * @param act which act it names
 * @param actPpm probability that the name is right, ppm
 * @param relevancePpm probability that it tells of something that happened, ppm
 * @param actor whose forces it names, if any
 * @param actorPpm probability that the name is right, ppm
 * @param group what copies of one statement share; empty if it is the only one
 * @param text its words; may be empty
 * @param event number of the true event; 0 if there is none
 */
record Report(
    long startSecond,
    long endSecond,
    Position position,
    Ellipse ellipse,
    String place,
    Act act,
    int actPpm,
    int relevancePpm,
    Optional<Side> actor,
    int actorPpm,
    String group,
    String text,
    int event) {}
