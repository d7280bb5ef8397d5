/**
 * Keeps a log: takes entries from many threads, makes them durable in groups, publishes them.
 *
 * <p>Start at {@link org.garant.log.write.LogWriter}.
 */
@NullMarked
package org.garant.log.write;

import org.jspecify.annotations.NullMarked;
