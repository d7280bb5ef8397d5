/** Tests of what is kept of public files. */
@NullMarked
package org.garant.intake.fetch;

import org.jspecify.annotations.NullMarked;
