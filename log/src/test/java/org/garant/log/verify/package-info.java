@NullMarked
package org.garant.log.verify;

import org.jspecify.annotations.NullMarked;
