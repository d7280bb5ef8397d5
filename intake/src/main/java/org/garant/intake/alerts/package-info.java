/** Public air-raid alerts in three formats. Start with {@link AlertReader}. */
@NullMarked
package org.garant.intake.alerts;

import org.jspecify.annotations.NullMarked;
