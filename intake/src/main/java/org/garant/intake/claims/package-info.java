/** What parties claim, kept as said. Start with {@link ClaimReader}. */
@NullMarked
package org.garant.intake.claims;

import org.jspecify.annotations.NullMarked;
