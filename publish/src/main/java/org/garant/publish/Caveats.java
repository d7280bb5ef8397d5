package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Comparison;

/** What some series say nothing about: a mark beside each such series, its words below. */
final class Caveats {
  private final List<Comparison> marked;

  Caveats(CaseReport report) {
    this.marked = report.comparisons().stream().filter(it -> !it.caveat().isEmpty()).toList();
  }

  /** Returns "*" for the first series with a caveat, "**" for the second; empty without one. */
  String mark(String series) {
    List<String> caveats = words();
    for (Comparison comparison : marked) {
      if (comparison.series().equals(series)) {
        return "*".repeat(caveats.indexOf(comparison.caveat()) + 1);
      }
    }
    return "";
  }

  /** Returns the mark of a figure of such a series, for example of {@code alert-starts.in}. */
  String markOfFigure(String id) {
    int dot = id.indexOf('.');
    return mark(dot < 0 ? id : id.substring(0, dot));
  }

  /** Returns the marks with their words, for the foot of a table: "* It says nothing about it." */
  String notes() {
    List<String> notes = new ArrayList<>();
    for (String caveat : words()) {
      notes.add("*".repeat(notes.size() + 1) + " " + caveat);
    }
    return String.join(" ", notes);
  }

  private List<String> words() {
    return marked.stream().map(Comparison::caveat).distinct().toList();
  }
}
