/**
 * What is kept of a public file for a case. Start with {@link org.garant.intake.fetch.TableFilter}.
 */
@NullMarked
package org.garant.intake.fetch;

import org.jspecify.annotations.NullMarked;
