/** Tests of the reader of scenarios. */
@NullMarked
package org.garant.intake.scenario;

import org.jspecify.annotations.NullMarked;
