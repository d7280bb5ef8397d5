package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Source;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;
import org.garant.core.report.Removal;

/** Whose sources these are, and what the numbers would be without each side's. */
final class SideSection {
  private final Page page;
  private final Html html;

  SideSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    page.section(
        "sides",
        "Whose sources these are",
        () -> {
          sources();
          if (page.report().removals().stream().allMatch(it -> it.sourcesLeftOut().isEmpty())) {
            page.note("No source is held to be close to a side, so none is left out as a test.");
          } else {
            removals();
          }
        });
  }

  private void sources() {
    Table table =
        page.table(
            "sources",
            "Sources, and the side they are held to be close to.",
            "Source",
            "Operator; had from",
            "Held to be",
            "Licence");
    for (Source source : page.report().sources()) {
      table
          .row(() -> {
            page.link(source.origin(), source.title());
            html.text(" ").element("code", source.id().name());
            html.text(", " + Prose.term(source.modality().code()));
          })
          .cell(source.operator() + "; " + source.custodian())
          .cell(
              source.affiliation().map(it -> page.party(it.code())).orElse("neither side")
                  + (source.affiliationNote().isEmpty() ? "" : ": " + source.affiliationNote()))
          .cell(source.licence());
    }
    table.end();
  }

  private void removals() {
    List<Removal> removals = page.report().removals();
    List<String> columns = new ArrayList<>(List.of("What", "#All sources"));
    for (Removal removal : removals) {
      columns.add("#Without " + page.party(removal.without().code()));
    }
    Table table =
        page.table(
            "removals",
            "Every headline number counted again as if one side's sources did not exist.",
            columns.toArray(String[]::new));
    List<Figure> figures = new ArrayList<>(page.report().headline());
    for (Comparison comparison : page.report().comparisons()) {
      figures.addAll(comparison.ratesPer24Hours());
      comparison.ratio().ifPresent(figures::add);
    }
    for (Figure figure : figures) {
      table
          .row(() ->
              html.text(page.figureName(figure.id(), figure.rule()) + " ")
                  .element("code", figure.rule()))
          .cell(number(figure));
      for (Removal removal : removals) {
        Optional<Figure> again =
            removal.figures().stream().filter(it -> it.id().equals(figure.id())).findFirst();
        table.cell(again.map(SideSection::number).orElse("not counted"));
      }
    }
    table.end();
    for (Removal removal : removals) {
      page.note(
          "Left out for "
              + page.party(removal.without().code())
              + ": "
              + (removal.sourcesLeftOut().isEmpty()
                  ? "nothing; no source is held to be theirs."
                  : Numbers.list(removal.sourcesLeftOut()) + "."));
    }
  }

  /** Returns a figure with its interval; ratios with two decimals, as everywhere. */
  private static String number(Figure figure) {
    return figure.id().endsWith(".ratio") && figure.amount().pointMilli().isPresent()
        ? Numbers.ratio(figure.amount())
        : Numbers.inText(figure.amount());
  }
}
