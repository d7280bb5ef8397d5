@NullMarked
package org.garant.log.tile;

import org.jspecify.annotations.NullMarked;
