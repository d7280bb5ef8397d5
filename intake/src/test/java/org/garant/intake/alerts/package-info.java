/** Tests. */
@NullMarked
package org.garant.intake.alerts;

import org.jspecify.annotations.NullMarked;
