/**
 * Which act of force a headline reports, whose, and whether any: a log-linear model over a lexicon
 * of word stems. Start with {@link org.garant.intake.classify.Classifier}.
 */
@NullMarked
package org.garant.intake.classify;

import org.jspecify.annotations.NullMarked;
