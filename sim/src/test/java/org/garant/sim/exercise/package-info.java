/** Tests of exercises. */
@NullMarked
package org.garant.sim.exercise;

import org.jspecify.annotations.NullMarked;
