/** Tests. */
@NullMarked
package org.garant.cli.assess;

import org.jspecify.annotations.NullMarked;
