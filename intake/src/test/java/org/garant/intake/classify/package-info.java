/** Tests. */
@NullMarked
package org.garant.intake.classify;

import org.jspecify.annotations.NullMarked;
