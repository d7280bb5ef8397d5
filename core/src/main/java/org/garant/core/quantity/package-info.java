/**
 * Numbers with their uncertainty: probabilities, intervals of time, positions with covariance,
 * counts. Start with {@link org.garant.core.quantity.Probability}.
 */
@NullMarked
package org.garant.core.quantity;

import org.jspecify.annotations.NullMarked;
