/** Reads the mission's own numbers. Start with {@link org.garant.intake.policy.PolicyReader}. */
@NullMarked
package org.garant.intake.policy;

import org.jspecify.annotations.NullMarked;
