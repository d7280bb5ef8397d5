package org.garant.intake.viina;

import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.PhraseIndex;
import org.garant.intake.text.Tables;

/** The words of reports about what followed from an act: the table {@code follow-up-words.tsv}. */
final class FollowUpWords {
  private static final String TABLE = "follow-up-words.tsv";
  private static final int COLUMNS = 2;
  private static final PhraseIndex<String> PHRASES = read();

  private FollowUpWords() {}

  /** Tells whether {@code headline} reports consequences, not the act itself. */
  static boolean areIn(String headline) {
    return !PHRASES.find(Headline.of(headline)).isEmpty();
  }

  private static PhraseIndex<String> read() {
    PhraseIndex<String> phrases = new PhraseIndex<>();
    Tables.read(FollowUpWords.class, TABLE, COLUMNS)
        .forEach(row -> phrases.add(Phrase.parse(row.get(1)), row.get(1)));
    return phrases;
  }
}
