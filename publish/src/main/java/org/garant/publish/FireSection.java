package org.garant.publish;

import java.util.List;
import java.util.Optional;
import org.garant.core.report.Amount;
import org.garant.core.report.Comparison;
import org.garant.core.report.DayCount;
import org.garant.core.report.Figure;
import org.garant.core.report.FireSeries;

/** Hot spots that satellites saw, against what the season lets expect. */
final class FireSection {
  private final Page page;
  private final Html html;

  FireSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    page.report()
        .fires()
        .ifPresent(
            fires -> page.section("fires", "Hot spots against the season", () -> write(fires)));
  }

  private void write(FireSeries fires) {
    page.paragraph(FireProse.explained(fires));
    counts(fires);
    verdict(fires);
    days(fires);
    html.open("ul");
    for (String sentence :
        List.of(
            "A hot spot is not an act. It tells that a satellite saw heat in a pixel; who or what lit"
                + " it, and when, it does not tell. No hot spot is a candidate, and none supports one.",
            "Cloud hides fires, and the file does not say where there was cloud. From no hot spot"
                + " nothing follows, for any place and day.",
            "Only a change that is large beside the spread from week to week would show here. It"
                + " would show as well if the weather, the harvest or the number of satellites had"
                + " changed near the zone alone.")) {
      html.element("li", sentence);
    }
    html.close("ul");
  }

  private void counts(FireSeries fires) {
    Table table =
        page.table(
            "fires",
            "Hot spots by UTC day of the passage, near the zone and away from it.",
            "What",
            "#Before",
            "#In the window",
            "#After");
    for (List<Figure> row : List.of(fires.near(), fires.away())) {
      Figure first = row.getFirst();
      table.row(() ->
          html.text(page.figureName(first.id(), first.rule()) + " ").element("code", first.rule()));
      row.forEach(figure -> table.cell(Numbers.point(figure.amount())));
    }
    fires
        .expected()
        .ifPresent(expected ->
            table
                .row(() ->
                    html.text(page.figureName(expected.id(), expected.rule()) + " ")
                        .element("code", expected.rule()))
                .cell("\u2013")
                .cell(Numbers.roughly(expected.amount()))
                .cell("\u2013"));
    table.end();
  }

  private void verdict(FireSeries fires) {
    Optional<Amount> ratio = fires.ratio().map(Figure::amount);
    if (ratio.isEmpty()) {
      page.paragraph(
          "What the season lets expect cannot be computed from these files: too few days or too few"
              + " hot spots outside the window.");
      return;
    }
    page.paragraph(
        "Seen in the window over expected: "
            + Numbers.ratio(ratio.get())
            + ", with a 95\u00A0% interval. "
            + capital(FireProse.change(fires))
            + ". The share near the zone varies from week to week "
            + Numbers.milli(fires.dispersionMilli())
            + " times as much as single, independent hot spots would, for one fire gives many pixels;"
            + " the interval is as wide as that asks for.");
  }

  /** Seen and expected on each day of the window. */
  private void days(FireSeries fires) {
    Optional<Comparison> seen =
        page.report().comparisons().stream()
            .filter(it -> it.series().equals("hot-spots"))
            .findFirst();
    if (seen.isEmpty() || fires.expectedDaily().isEmpty()) {
      return;
    }
    Table table =
        page.table(
            "fire-days",
            "Near the zone, day by day in the window (UTC days).",
            "Day",
            "#Seen",
            "#Expected");
    for (DayCount expected : fires.expectedDaily()) {
      long count =
          seen.get().daily().stream()
              .filter(it -> it.day().equals(expected.day()))
              .mapToLong(DayCount::milli)
              .sum();
      table
          .row(expected.day().end().minusMillis(1).toString().substring(0, 10))
          .cell(Numbers.whole(count / 1000))
          .cell(Numbers.whole((expected.milli() + 500) / 1000));
    }
    table.end();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
