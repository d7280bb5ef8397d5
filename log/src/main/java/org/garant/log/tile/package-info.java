/**
 * The published files: where each lies and how its bytes are laid out (C2SP tlog-tiles).
 *
 * <p>Start at {@link org.garant.log.tile.TilePath}.
 */
@NullMarked
package org.garant.log.tile;

import org.jspecify.annotations.NullMarked;
