package org.garant.intake.viina;

import java.util.List;
import java.util.Set;
import org.garant.core.observation.ObjectClass;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.PhraseIndex;
import org.garant.intake.text.Tables;

/**
 * The words by which headlines name a kind of object, table {@code object-words.tsv}. It was
 * written from the text of agreements and from general knowledge, not from any headlines, and was
 * not measured on any.
 */
final class ObjectWords {
  private static final PhraseIndex<ObjectClass> PHRASES = load();

  private ObjectWords() {}

  /** Returns the kinds of object that {@code headline} names. */
  static Set<ObjectClass> listNamedIn(Headline headline) {
    return PHRASES.find(headline);
  }

  private static PhraseIndex<ObjectClass> load() {
    PhraseIndex<ObjectClass> phrases = new PhraseIndex<>();
    for (List<String> row : Tables.read(ObjectWords.class, "object-words.tsv", 3)) {
      phrases.add(
          Phrase.parse(row.get(2)),
          ObjectClass.findByCode(row.get(0))
              .orElseThrow(() -> new IllegalStateException("no kind of object " + row.get(0))));
    }
    return phrases;
  }
}
