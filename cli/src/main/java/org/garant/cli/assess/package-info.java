/** Takes a case from its sources to a published record. */
@NullMarked
package org.garant.cli.assess;

import org.jspecify.annotations.NullMarked;
