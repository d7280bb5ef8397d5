package org.garant.sim.score;

import org.garant.core.quantity.Proportion;

/**
 * Reported true events of one act.
 *
 * @param kind the events' kind
 * @param act their act's code
 * @param matched those that an incident of p >= .5 matches, of all reported
 * @param named those of the matched whose incident has this act as its likeliest
 */
public record ActScore(String kind, String act, Proportion matched, Proportion named) {}
