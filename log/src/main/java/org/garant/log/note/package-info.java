/**
 * Signed checkpoints (C2SP signed-note and tlog-checkpoint) and the keys that sign them.
 *
 * <p>Start at {@link org.garant.log.note.Checkpoint}.
 */
@NullMarked
package org.garant.log.note;

import org.jspecify.annotations.NullMarked;
