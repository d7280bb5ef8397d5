@NullMarked
package org.garant.log.write;

import org.jspecify.annotations.NullMarked;
