package org.garant.publish;

/** The annex of numbers that figures draw and the sections do not hold. */
final class NumberSection {
  private final Page page;

  NumberSection(Page page) {
    this.page = page;
  }

  void write() {
    boolean days =
        page.report().comparisons().stream().anyMatch(series -> !series.daily().isEmpty());
    boolean calendar = page.report().calendar().stream().anyMatch(row -> !row.cells().isEmpty());
    if (!days && !calendar) {
      return;
    }
    page.section(
        "numbers",
        "Annex: numbers behind the figures",
        () -> {
          new TrendSection(page).dayNumbers();
          new CalendarSection(page).numbers();
        });
  }
}
