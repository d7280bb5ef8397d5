@NullMarked
package org.garant.core.observation;

import org.jspecify.annotations.NullMarked;
