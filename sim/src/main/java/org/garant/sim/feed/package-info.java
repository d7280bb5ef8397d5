/** What the sources tell of the true events, and of others that never happened. */
@NullMarked
package org.garant.sim.feed;

import org.jspecify.annotations.NullMarked;
