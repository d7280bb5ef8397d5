package org.garant.intake.text;

/**
 * One word of a headline.
 *
 * @param text lower case, without apostrophes; a hyphen separates words
 * @param capitalised whether it starts with a capital letter
 * @param sentenceStart whether a sentence starts with it, so that a capital letter says nothing
 * @param quotedName whether it stands in quotes of at most two words, as names of clubs, brigades
 *     and ships do
 */
public record Word(String text, boolean capitalised, boolean sentenceStart, boolean quotedName) {}
