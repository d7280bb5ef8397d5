/**
 * Gets the public files that a case names. Start with {@link org.garant.cli.fetch.CaseFetch}. The
 * only part of Garant that uses a network.
 */
@NullMarked
package org.garant.cli.fetch;

import org.jspecify.annotations.NullMarked;
