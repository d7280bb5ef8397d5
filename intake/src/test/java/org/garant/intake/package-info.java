/** Tests. */
@NullMarked
package org.garant.intake;

import org.jspecify.annotations.NullMarked;
