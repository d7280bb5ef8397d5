package org.garant.sim.score;

import org.garant.core.quantity.Proportion;

/**
 * Precision and recall, as {@link FloorScore} defines them, of the incidents that are at least so
 * probable.
 *
 * @param percent the least probability, 0 to 95 in steps of 5
 * @param precision incidents that match a true event, of all
 * @param recall reported true events that an incident matches, of all reported
 */
public record Threshold(int percent, Proportion precision, Proportion recall) {}
