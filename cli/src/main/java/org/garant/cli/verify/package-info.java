/** Re-derives a published record. */
@NullMarked
package org.garant.cli.verify;

import org.jspecify.annotations.NullMarked;
