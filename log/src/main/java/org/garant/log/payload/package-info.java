/**
 * Facets kept encrypted, each under its own key, so that destroying the key erases the facet and no
 * proof breaks.
 *
 * <p>Start at {@link org.garant.log.payload.PayloadStore}.
 */
@NullMarked
package org.garant.log.payload;

import org.jspecify.annotations.NullMarked;
