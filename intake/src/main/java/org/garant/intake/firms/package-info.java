/** Hot spots that satellites saw, NASA FIRMS. Start with {@link FirmsReader}. */
@NullMarked
package org.garant.intake.firms;

import org.jspecify.annotations.NullMarked;
