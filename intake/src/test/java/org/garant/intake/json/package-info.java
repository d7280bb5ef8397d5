/** Tests. */
@NullMarked
package org.garant.intake.json;

import org.jspecify.annotations.NullMarked;
