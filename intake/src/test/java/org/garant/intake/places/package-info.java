/** Tests. */
@NullMarked
package org.garant.intake.places;

import org.jspecify.annotations.NullMarked;
