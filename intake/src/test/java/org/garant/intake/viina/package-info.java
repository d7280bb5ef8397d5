/** Tests. */
@NullMarked
package org.garant.intake.viina;

import org.jspecify.annotations.NullMarked;
