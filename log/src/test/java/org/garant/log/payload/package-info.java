@NullMarked
package org.garant.log.payload;

import org.jspecify.annotations.NullMarked;
