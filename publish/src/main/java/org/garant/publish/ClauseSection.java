package org.garant.publish;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
          participation();
          page.note(
              "Numbers of clauses and letters of readings are this report\u2019s own; the ids of the"
                  + " agreement file stand beside them.");
          page.report().clauses().forEach(this::clause);
        });
  }

  private void clause(Clause clause) {
    html.open("article", "class", "clause");
    html.open("h3").text(page.names().clause(clause.provision()));
    if (!clause.locator().isEmpty()) {
      html.text(", ").element("span", clause.locator(), "class", "cited");
    }
    if (!clause.bearers().isEmpty()) {
      html.text(": " + Numbers.list(clause.bearers()));
    }
    html.text(" ").element("code", clause.provision(), "class", "id").close("h3");
    html.element(
        "blockquote", clause.quote(), "lang", Language.of(clause.quote(), ""), "dir", "auto");
    html.open("p", "class", "note");
    html.text("Source: ");
    page.link(clause.source(), clause.source());
    html.text(". ");
    html.text(
        "Kind: "
            + Prose.spelledOut(clause.deontic())
            + ". Strength: "
            + Prose.spelledOut(clause.strength())
            + (clause.isPolitical() ? ". Undertaken politically by: " : ". Binds: ")
            + (clause.bearers().isEmpty() ? "not stated" : Numbers.list(clause.bearers()))
            + ". ");
    html.text(translation(clause));
    html.close("p");
    if (clause.readings().isEmpty()) {
      page.note("One reading: as written.");
    } else {
      html.open("dl", "class", "readings");
      for (ClauseReading reading : clause.readings()) {
        html.open("dt").text(capital(page.names().reading(clause.provision(), reading.id())));
        if (!reading.id().isEmpty()) {
          html.text(" ").element("code", reading.id(), "class", "id");
        }
        html.close("dt");
        html.element(
            "dd",
            sentence(reading.note())
                + (reading.heldBy().isEmpty()
                    ? ""
                    : "Held by: " + Numbers.list(reading.heldBy()) + "."));
      }
      html.close("dl");
    }
    if (!clause.positions().isEmpty()) {
      html.open("p", "class", "note").text("Positions on this clause: ");
      String mark = "";
      for (Clause.Position position : clause.positions()) {
        html.text(mark + position.party() + ": " + Prose.term(position.stance()));
        mark = "; ";
        cited(" \u2014 ", position.text());
        html.text(" (" + Prose.spelledOut(position.attribution()) + "; " + position.source() + ")");
      }
      html.text(".").close("p");
    }
    clause.exceptions().forEach(this::exception);
    html.close("article");
  }

  private void exception(Clause.ClauseException exception) {
    html.open("p", "class", "note");
    html.text("Exception that may be claimed by " + Numbers.list(exception.claimants()) + " (");
    html.element("code", exception.id());
    html.text("): " + Prose.term(exception.kind()));
    html.text(exception.conditions().isEmpty() ? "" : "; " + exception.conditions());
    html.text(". Source: " + exception.source());
    cited(", ", exception.locator());
    html.text(". ");
    if (exception.assumed()) {
      html.text("The limits are this mission\u2019s assumption. ");
    }
    html.text(sentence(exception.note()));
    html.close("p");
  }

  /** Writes once what the parties did about the agreement. */
  private void participation() {
    Map<String, Set<Clause.Participation>> byParty = new LinkedHashMap<>();
    for (Clause clause : page.report().clauses()) {
      for (Clause.Participation each : clause.participation()) {
        byParty.computeIfAbsent(each.party(), key -> new LinkedHashSet<>()).add(each);
      }
    }
    byParty.forEach((party, acts) -> {
      html.open("p", "class", "note").text(party + ": ");
      String mark = "";
      for (Clause.Participation each : acts) {
        html.text(mark + Prose.term(each.act()));
        mark = "; ";
        cited(": ", each.note());
        html.text(" (" + Times.stated(each.at()) + ", " + each.source() + ")");
      }
      html.text(".").close("p");
    });
  }

  /** Writes words that may be others'. */
  private void cited(String before, String words) {
    if (!words.isEmpty()) {
      html.text(before).element("span", words, "class", "cited");
    }
  }

  /** Returns what to know of a quote that is English where the authentic text may not be. */
  private static String translation(Clause clause) {
    if (clause.quote().isEmpty()) {
      return "";
    }
    if (!Language.of(clause.quote(), "").equals("en") || clause.authentic().contains("en")) {
      return "";
    }
    return "English as quoted by the source; "
        + (clause.authentic().isEmpty()
            ? "the file does not record the language of the authentic text."
            : "the authentic text is in "
                + Numbers.list(
                    clause.authentic().stream()
                        .map(it -> Locale.of(it).getDisplayLanguage(Locale.ENGLISH))
                        .toList())
                + ".");
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
