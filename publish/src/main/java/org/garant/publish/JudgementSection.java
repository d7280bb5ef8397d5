package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
          Map<String, List<Tally>> byProvision = new TreeMap<>();
          for (Tally tally : page.report().tallies()) {
            byProvision.computeIfAbsent(tally.provision(), it -> new ArrayList<>()).add(tally);
          }
          byProvision.values().forEach(this::provision);
          page.note(
              "Likelihood words follow ICD 203: almost no chance below 5\u00A0%, very unlikely 5 to"
                  + " 20, unlikely 20 to 45, roughly even 45 to 55, likely 55 to 80, very likely"
                  + " 80 to 95, almost certain 95 and above. They say how likely, not how good the"
                  + " evidence is.");
        });
  }

  /** Writes a clause's tallies, once for readings that agree in all of them. */
  private void provision(List<Tally> tallies) {
    List<List<Tally>> alike = new ArrayList<>();
    for (Tally tally : tallies) {
      alike.stream()
          .filter(group -> agree(group.getFirst(), tally))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(tally), () -> alike.add(new ArrayList<>(List.of(tally))));
    }
    for (List<Tally> group : alike) {
      List<String> readings = group.stream().map(Tally::reading).toList();
      tally(group.getFirst(), Page.readings(readings, tallies.size()));
    }
  }

  private static boolean agree(Tally a, Tally b) {
    return counts(a).equals(counts(b));
  }

  /** The counts alone: each reading has candidates of its own. */
  private static List<Integer> counts(Tally tally) {
    return Stream.of(tally.occurrence(), tally.verdicts(), tally.attributions())
        .flatMap(List::stream)
        .map(Tally.Line::count)
        .toList();
  }

  private void tally(Tally tally, String readings) {
    html.open("div", "class", "tally");
    html.element("h3", "Clause " + tally.provision() + ", " + readings);
    html.open("div", "class", "tri");
    part(
        "Occurrence: did it happen, at whatever time?",
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
