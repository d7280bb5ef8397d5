/** Tests. */
@NullMarked
package org.garant.sim.score;

import org.jspecify.annotations.NullMarked;
