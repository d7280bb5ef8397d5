/** Tests. */
@NullMarked
package org.garant.intake.ucdp;

import org.jspecify.annotations.NullMarked;
