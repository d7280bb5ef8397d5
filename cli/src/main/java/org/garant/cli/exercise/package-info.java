/** Writes exercises: invented cases with the truth about them. */
@NullMarked
package org.garant.cli.exercise;

import org.jspecify.annotations.NullMarked;
