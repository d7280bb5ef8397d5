/** What is there and what happens: the invented land and the true events. */
@NullMarked
package org.garant.sim.world;

import org.jspecify.annotations.NullMarked;
