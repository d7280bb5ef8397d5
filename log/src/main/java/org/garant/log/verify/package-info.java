/**
 * Checks a log from its published files alone: no journal, no server, no network.
 *
 * <p>Start at {@link org.garant.log.verify.LogVerifier}.
 */
@NullMarked
package org.garant.log.verify;

import org.jspecify.annotations.NullMarked;
