/**
 * What sources say, each with its uncertainty. Start with {@link
 * org.garant.core.observation.Observation}.
 */
@NullMarked
package org.garant.core.observation;

import org.jspecify.annotations.NullMarked;
