package org.garant.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.garant.core.report.Tally;

/** Occurrence, falling within the terms, and attribution: three judgements that are never mixed. */
final class JudgementSection {
  /** More columns than this do not fit on paper. */
  private static final int COLUMNS = 8;

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
          String detail = new Summary(page).detail();
          if (!detail.isEmpty()) {
            page.paragraph(detail);
          }
          List<Column> columns = columns();
          for (int from = 0; from < columns.size(); from += COLUMNS) {
            table(columns.subList(from, Math.min(columns.size(), from + COLUMNS)));
          }
          page.note(
              "Likelihood words follow ICD 203: almost no chance below 5\u00A0%, very unlikely 5 to"
                  + " 20, unlikely 20 to 45, roughly even 45 to 55, likely 55 to 80, very likely"
                  + " 80 to 95, almost certain 95 and above. They say how likely, not how good the"
                  + " evidence is.");
        });
  }

  /**
   * A column of the table.
   *
   * @param name the clause, with the readings that agree in all of it
   * @param tally what they count
   */
  private record Column(String name, Tally tally) {}

  /** Returns a column for each clause and reading, one for readings that agree in all of it. */
  private List<Column> columns() {
    Map<String, List<Tally>> byProvision = new LinkedHashMap<>();
    page.report().tallies().stream()
        .sorted(Comparator.comparingInt(it -> page.names().rank(it.provision())))
        .forEach(
            it -> byProvision.computeIfAbsent(it.provision(), key -> new ArrayList<>()).add(it));
    List<Column> columns = new ArrayList<>();
    byProvision.forEach((provision, tallies) -> {
      List<List<Tally>> alike = new ArrayList<>();
      for (Tally tally : tallies) {
        alike.stream()
            .filter(group -> agree(group.getFirst(), tally))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(tally), () -> alike.add(new ArrayList<>(List.of(tally))));
      }
      for (List<Tally> group : alike) {
        List<String> ids = group.stream().map(Tally::reading).toList();
        columns.add(
            new Column(
                page.names().clause(provision) + ", " + page.names().readings(provision, ids),
                group.getFirst()));
      }
    });
    return columns;
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

  private void table(List<Column> columns) {
    List<String> heads = new ArrayList<>(List.of("Judgement"));
    columns.forEach(column -> heads.add("#" + column.name()));
    Table table =
        page.table(
            "small judgements",
            "Candidates by clause and reading, counted three ways.",
            heads.toArray(String[]::new));
    part(
        table,
        "Occurrence: did it happen, at whatever time?",
        columns,
        Tally::occurrence,
        code -> html.text(Prose.likelihood(code)));
    part(
        table,
        "Terms: does it fall within them?",
        columns,
        Tally::verdicts,
        code -> {
          Glyphs.inline(html, code);
          html.text(" " + Prose.verdict(code));
        });
    part(
        table,
        "Attribution: whose forces acted?",
        columns,
        Tally::attributions,
        code -> html.text(Prose.attribution(code)));
    table.group("All");
    table.row("candidates");
    for (Column column : columns) {
      table.cell(
          Numbers.whole(column.tally().verdicts().stream().mapToInt(Tally.Line::count).sum()));
    }
    table.end();
  }

  private static void part(
      Table table,
      String question,
      List<Column> columns,
      Function<Tally, List<Tally.Line>> lines,
      Consumer<String> words) {
    table.group(question);
    List<String> codes =
        columns.stream()
            .flatMap(it -> lines.apply(it.tally()).stream())
            .map(Tally.Line::code)
            .distinct()
            .toList();
    for (String code : codes) {
      table.row(() -> words.accept(code));
      for (Column column : columns) {
        int count =
            lines.apply(column.tally()).stream()
                .filter(it -> it.code().equals(code))
                .mapToInt(Tally.Line::count)
                .sum();
        table.cell(Numbers.whole(count));
      }
    }
  }
}
