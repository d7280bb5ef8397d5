/** Tests. */
@NullMarked
package org.garant.cli;

import org.jspecify.annotations.NullMarked;
