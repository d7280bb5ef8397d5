/**
 * Case files: which sources are held against which agreement. Start with {@link
 * org.garant.intake.casefile.CaseFile}.
 */
@NullMarked
package org.garant.intake.casefile;

import org.jspecify.annotations.NullMarked;
