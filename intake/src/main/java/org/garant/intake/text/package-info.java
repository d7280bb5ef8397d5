/**
 * Headlines as text: cleaning, words, phrases of word stems, language, and what makes two headlines
 * one story. Start with {@link Headline}.
 */
@NullMarked
package org.garant.intake.text;

import org.jspecify.annotations.NullMarked;
