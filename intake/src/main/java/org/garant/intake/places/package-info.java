/**
 * Regions, settlements and where a headline means: outlines, names and the traps of geocoded press
 * reports. Start with {@link Placer}.
 */
@NullMarked
package org.garant.intake.places;

import org.jspecify.annotations.NullMarked;
