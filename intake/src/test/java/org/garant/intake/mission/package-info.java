/** Tests of a mission's own files. All rows are invented. */
@NullMarked
package org.garant.intake.mission;

import org.jspecify.annotations.NullMarked;
