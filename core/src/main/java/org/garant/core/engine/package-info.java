/**
 * Replays the log: entries in, state out, and from a state everything that is computed. Start with
 * {@link org.garant.core.engine.Engine}.
 */
@NullMarked
package org.garant.core.engine;

import org.jspecify.annotations.NullMarked;
