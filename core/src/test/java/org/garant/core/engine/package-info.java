@NullMarked
package org.garant.core.engine;

import org.jspecify.annotations.NullMarked;
