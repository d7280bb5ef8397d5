package org.garant.intake.claims;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.observation.Claim;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.Tables;

/** What a claim counts, by its words: the table {@code claim-kinds.tsv}, first match. */
final class ClaimKinds {
  private record Rule(Phrase phrase, Claim.Kind kind) {}

  private static final List<Rule> RULES = load();

  private ClaimKinds() {}

  /** Returns the kind that {@code words} name; {@code OTHER} if none. */
  static Claim.Kind of(String words) {
    Headline subject = Headline.of(words);
    return RULES.stream()
        .filter(rule -> rule.phrase().occursIn(subject.words()))
        .map(Rule::kind)
        .findFirst()
        .orElse(Claim.Kind.OTHER);
  }

  private static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    for (List<String> row : Tables.read(ClaimKinds.class, "claim-kinds.tsv", 2)) {
      Claim.Kind kind =
          Claim.Kind.findByCode(row.get(1))
              .orElseThrow(() -> new IllegalStateException("no kind of claim: " + row.get(1)));
      rules.add(new Rule(Phrase.parse(row.get(0)), kind));
    }
    return rules;
  }
}
