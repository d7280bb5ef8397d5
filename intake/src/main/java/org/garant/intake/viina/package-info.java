/**
 * Press reports of VIINA (Violent Incident Information from News Articles). Start with {@link
 * org.garant.intake.viina.ViinaReader}.
 */
@NullMarked
package org.garant.intake.viina;

import org.jspecify.annotations.NullMarked;
