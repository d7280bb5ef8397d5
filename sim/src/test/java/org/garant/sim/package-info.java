/** Tests of the simulator as a whole. */
@NullMarked
package org.garant.sim;

import org.jspecify.annotations.NullMarked;
