/** Tests. */
@NullMarked
package org.garant.intake.claims;

import org.jspecify.annotations.NullMarked;
