@NullMarked
package org.garant.core.event;

import org.jspecify.annotations.NullMarked;
