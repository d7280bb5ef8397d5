/**
 * The journal: the only place where an entry becomes durable, and the truth after a crash.
 *
 * <p>Start at {@link org.garant.log.journal.Journal}.
 */
@NullMarked
package org.garant.log.journal;

import org.jspecify.annotations.NullMarked;
