/** Tests of random numbers. */
@NullMarked
package org.garant.sim.draw;

import org.jspecify.annotations.NullMarked;
