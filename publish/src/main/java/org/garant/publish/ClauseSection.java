package org.garant.publish;

import org.garant.core.report.Basis;
import org.garant.core.report.Clause;
import org.garant.core.report.Clause.ClauseReading;

/** The clauses that were checked, in their very words, with the readings of them. */
final class ClauseSection {
  private final Page page;
  private final Html html;

  ClauseSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    Basis basis = page.report().basis();
    page.section(
        "terms",
        "What was agreed, and how it is read",
        () -> {
          html.open("p").element("strong", basis.agreementTitle());
          html.text(" (" + basis.agreementId() + "). Text: ");
          html.text(Prose.term(basis.encodingLevel()) + ". ");
          html.text(sentence(basis.encodingNote()));
          html.text("Legal force: " + Prose.term(basis.legalForce()) + ". ");
          html.text("Window: " + page.times().interval(basis.window()) + ".").close("p");
          html.open("p", "class", "sides");
          for (Basis.PartyLine party : basis.parties()) {
            html.element("span", party.side(), "class", "side side-" + sideClass(party.side()));
            html.text(" side " + party.side() + ": " + party.name() + " ");
          }
          html.close("p");
          page.report().clauses().forEach(this::clause);
        });
  }

  private void clause(Clause clause) {
    html.open("article", "class", "clause");
    html.element("h3", "Clause " + clause.provision());
    html.element(
        "blockquote", clause.quote(), "lang", Language.of(clause.quote(), ""), "dir", "auto");
    html.open("p", "class", "note");
    html.text("Source: ");
    page.link(clause.source(), clause.source());
    if (!clause.locator().isEmpty()) {
      // A locator may quote the source.
      html.text(", ").element("span", clause.locator(), "class", "cited");
    }
    html.text(". ");
    html.text(
        "Kind: "
            + Prose.spelledOut(clause.deontic())
            + ". Binds: "
            + (clause.bearers().isEmpty() ? "not stated" : Numbers.list(clause.bearers()))
            + ".");
    html.close("p");
    if (clause.readings().isEmpty()) {
      page.note("One reading: as written.");
    } else {
      html.open("dl", "class", "readings");
      for (ClauseReading reading : clause.readings()) {
        html.element("dt", capital(Page.reading(reading.id())));
        html.element(
            "dd",
            sentence(reading.note())
                + (reading.heldBy().isEmpty()
                    ? ""
                    : "Held by: " + Numbers.list(reading.heldBy()) + "."));
      }
      html.close("dl");
    }
    html.close("article");
  }

  private static String sideClass(String side) {
    return side.equals("A") ? "a" : side.equals("B") ? "b" : "other";
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Ends with a full stop and a space whatever was written; empty stays empty. */
  private static String sentence(String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return "";
    }
    return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? words + " " : words + ". ";
  }
}
