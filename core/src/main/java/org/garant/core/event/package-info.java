/** What the log holds, as the engine reads it. Start with {@link org.garant.core.event.Entry}. */
@NullMarked
package org.garant.core.event;

import org.jspecify.annotations.NullMarked;
