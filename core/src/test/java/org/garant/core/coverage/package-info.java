@NullMarked
package org.garant.core.coverage;

import org.jspecify.annotations.NullMarked;
