/** Tests. */
@NullMarked
package org.garant.cli.verify;

import org.jspecify.annotations.NullMarked;
