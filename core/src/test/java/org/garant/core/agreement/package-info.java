@NullMarked
package org.garant.core.agreement;

import org.jspecify.annotations.NullMarked;
