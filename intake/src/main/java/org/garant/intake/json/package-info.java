/**
 * JSON of foreign files, with fractions and of any size, read as a stream. The project's own JSON
 * is canonical and read by {@code org.garant.json}. Start with {@link JsonPull}.
 */
@NullMarked
package org.garant.intake.json;

import org.jspecify.annotations.NullMarked;
