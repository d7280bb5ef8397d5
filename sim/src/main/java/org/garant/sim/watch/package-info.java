/** Who could see what, and when. Start with {@link org.garant.sim.watch.Views}. */
@NullMarked
package org.garant.sim.watch;

import org.jspecify.annotations.NullMarked;
