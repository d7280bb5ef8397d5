/** Tests of feeds against what they state. */
@NullMarked
package org.garant.sim.feed;

import org.jspecify.annotations.NullMarked;
