/**
 * Holds what fusion put together against what is known to be true, for invented cases only. Start
 * with {@link org.garant.sim.score.Scoring}.
 */
@NullMarked
package org.garant.sim.score;

import org.jspecify.annotations.NullMarked;
