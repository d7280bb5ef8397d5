/**
 * Random numbers that are the same on every machine. Start with {@link org.garant.sim.draw.Seed}.
 */
@NullMarked
package org.garant.sim.draw;

import org.jspecify.annotations.NullMarked;
