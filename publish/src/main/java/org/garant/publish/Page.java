package org.garant.publish;

import java.util.Optional;
import java.util.function.Consumer;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.report.Basis.PartyLine;
import org.garant.core.report.CaseReport;
import org.garant.core.report.CountingRule;
import org.garant.core.report.RegionCoverage;

/** The report being written: its numbers so far, and what its sections share. */
final class Page {
  private final Html html = Html.document();
  private final CaseReport report;
  private final Times times;
  private final ClauseNames names;
  private int figures;
  private int tables;

  Page(CaseReport report) {
    this.report = report;
    this.times = new Times(report.basis().timeZone());
    this.names = new ClauseNames(report);
  }

  Html html() {
    return html;
  }

  CaseReport report() {
    return report;
  }

  Times times() {
    return times;
  }

  ClauseNames names() {
    return names;
  }

  /** Writes a section with its heading. */
  void section(String id, String title, Runnable body) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.element("h2", title, "id", id + "-title");
    body.run();
    html.close("section");
  }

  /** Writes a paragraph. */
  void paragraph(String text) {
    html.element("p", text);
  }

  /** Writes a note in small type. */
  void note(String text) {
    html.element("p", text, "class", "note");
  }

  /**
   * Writes a numbered figure. Its caption is also what is read aloud instead of the drawing.
   *
   * @param title what it shows, bold
   * @param explanation what is drawn, unit and rule
   * @param drawing gets the caption's whole text
   */
  void figure(String style, String title, String explanation, Consumer<String> drawing) {
    figures++;
    String number = "Figure " + figures + ". ";
    html.open("figure", "class", style, "id", "figure-" + figures);
    html.open("figcaption").element("strong", number + title + ".").text(" " + explanation);
    if (report.basis().synthetic()) {
      html.text(" ").element("span", "SYNTHETIC", "class", "stamp");
    }
    html.close("figcaption");
    drawing.accept(number + title + ". " + explanation);
    html.close("figure");
  }

  /**
   * Starts a numbered table.
   *
   * @param columns heads; those that start with # are columns of numbers
   */
  Table table(String style, String caption, String... columns) {
    tables++;
    return new Table(html, style, "Table " + tables + ". ", caption, columns);
  }

  /** Returns the counting rule called {@code id}. */
  Optional<CountingRule> findRule(String id) {
    return report.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Returns what the figure or series {@code id} counts, in words. */
  String figureName(String id, String rule) {
    return Prose.figure(id, findRule(rule));
  }

  /** Returns "side A (its own name)", or the id of whom the agreement does not list. */
  String party(String id) {
    for (PartyLine party : report.basis().parties()) {
      if (party.id().equals(id)) {
        return "side " + party.side() + " (" + party.name() + ")";
      }
    }
    return id;
  }

  /** Returns "side A", or the id of whom the agreement does not list. */
  String sideOnly(String id) {
    return report.basis().parties().stream()
        .filter(party -> party.id().equals(id))
        .map(party -> "side " + party.side())
        .findFirst()
        .orElse(id);
  }

  /** Returns the name of a region; a country's code stands for all of it. */
  String regionName(RegionId id) {
    for (Region region : report.regions()) {
      if (region.id().equals(id)) {
        return region.name();
      }
    }
    for (RegionCoverage region : report.coverage()) {
      if (region.region().equals(id)) {
        return region.name();
      }
    }
    return id.code().length() == 2 ? "somewhere in the country (" + id + ")" : id.code();
  }

  /** Writes words that are others', in their language and apart from the text around them. */
  void quote(String text, String source) {
    html.element("q", text, "lang", Language.of(text, source), "dir", "auto");
  }

  /** Writes a link if {@code address} is one, else the words themselves. */
  void link(String address, String words) {
    if (isAddress(address)) {
      html.element("a", words, "href", address, "rel", "noreferrer");
    } else {
      html.text(words);
    }
  }

  /** Tells whether a browser may be sent there. */
  static boolean isAddress(String address) {
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web && address.chars().noneMatch(c -> c <= ' ');
  }
}
