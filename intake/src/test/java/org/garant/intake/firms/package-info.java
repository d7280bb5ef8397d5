/** Tests. */
@NullMarked
package org.garant.intake.firms;

import org.jspecify.annotations.NullMarked;
