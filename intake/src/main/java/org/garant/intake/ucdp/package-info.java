/**
 * Events of organised violence, UCDP Georeferenced Event Dataset. Start with {@link UcdpReader}.
 */
@NullMarked
package org.garant.intake.ucdp;

import org.jspecify.annotations.NullMarked;
