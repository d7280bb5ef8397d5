/**
 * An exercise's files: a case, its agreement and policy, the feeds, the truth. Start with {@link
 * org.garant.sim.exercise.Exercise}.
 */
@NullMarked
package org.garant.sim.exercise;

import org.jspecify.annotations.NullMarked;
