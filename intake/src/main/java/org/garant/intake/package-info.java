/**
 * Turns files of foreign formats into entries of the log; one package per format. Start with {@link
 * org.garant.intake.Reading}.
 */
@NullMarked
package org.garant.intake;

import org.jspecify.annotations.NullMarked;
