/** Tests. */
@NullMarked
package org.garant.intake.text;

import org.jspecify.annotations.NullMarked;
