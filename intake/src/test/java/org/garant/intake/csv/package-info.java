/** Tests. */
@NullMarked
package org.garant.intake.csv;

import org.jspecify.annotations.NullMarked;
