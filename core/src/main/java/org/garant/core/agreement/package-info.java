/**
 * What an agreement says, and what its terms say about an incident. Start with {@link
 * org.garant.core.agreement.Agreement}; {@link org.garant.core.agreement.Terms} does the checking.
 */
@NullMarked
package org.garant.core.agreement;

import org.jspecify.annotations.NullMarked;
