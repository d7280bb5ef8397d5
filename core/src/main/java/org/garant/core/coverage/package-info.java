/**
 * Where and when somebody looked. "Not observed" is a value of its own, never zero. Start with
 * {@link org.garant.core.coverage.CoverageMap}.
 */
@NullMarked
package org.garant.core.coverage;

import org.jspecify.annotations.NullMarked;
