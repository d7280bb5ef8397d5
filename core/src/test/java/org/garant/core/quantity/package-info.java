@NullMarked
package org.garant.core.quantity;

import org.jspecify.annotations.NullMarked;
