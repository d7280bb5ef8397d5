/** Checks files of every format that people write by hand. */
@NullMarked
package org.garant.intake.lint;

import org.jspecify.annotations.NullMarked;
