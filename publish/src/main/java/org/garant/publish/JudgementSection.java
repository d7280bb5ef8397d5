package org.garant.publish;

import java.util.List;
import java.util.function.BiConsumer;
import org.garant.core.report.Tally;

/** Occurrence, falling within the terms, and attribution: three judgements that are never mixed. */
final class JudgementSection {
  private final Page page;
  private final Html html;

  JudgementSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (page.report().tallies().isEmpty()) {
      return;
    }
    page.section(
        "judgements",
        "Three separate judgements",
        () -> {
          page.paragraph(
              "Did it happen, does it fall within the terms, and whose forces acted: each is judged"
                  + " by itself, and an answer to one is no answer to another. Undetermined is an"
                  + " answer like the others. All three are the machine's; people have not judged.");
          page.report().tallies().forEach(this::tally);
          page.note(
              "Likelihood words follow ICD 203: almost no chance 1 to 5\u00A0%, very unlikely 5 to"
                  + " 20, unlikely 20 to 45, roughly even 45 to 55, likely 55 to 80, very likely"
                  + " 80 to 95, almost certain 95 to 99. They say how likely, not how good the"
                  + " evidence is.");
        });
  }

  private void tally(Tally tally) {
    html.open("div", "class", "tally");
    html.element("h3", "Clause " + tally.provision() + ", " + Page.reading(tally.reading()));
    html.open("div", "class", "tri");
    part(
        "Occurrence: did it happen?",
        "Likelihood",
        tally.occurrence(),
        (code, cell) -> cell.text(Prose.likelihood(code)));
    part(
        "Terms: does it fall within them?",
        "Machine verdict",
        tally.verdicts(),
        (code, cell) -> {
          Glyphs.inline(cell, code);
          cell.text(" " + Prose.verdict(code));
        });
    part(
        "Attribution: whose forces acted?",
        "What sources say",
        tally.attributions(),
        (code, cell) -> cell.text(Prose.attribution(code)));
    html.close("div").close("div");
  }

  private void part(
      String caption, String head, List<Tally.Line> lines, BiConsumer<String, Html> words) {
    Table table = page.table("small", caption, head, "#Candidates");
    int sum = 0;
    for (Tally.Line line : lines) {
      table.row(() -> words.accept(line.code(), html)).cell(Numbers.whole(line.count()));
      sum += line.count();
    }
    table.row("all").cell(Numbers.whole(sum)).end();
  }
}
