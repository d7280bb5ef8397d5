package org.garant.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.observation.Notice;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.NoticeRow;

/** Announced activities: who announced what, in time or late, and what was recorded there. */
final class NoticeSection {
  /** More incidents than this are counted, not named; report.json names them all. */
  private static final int MAX_NAMED = 12;

  private final Page page;
  private final Html html;

  NoticeSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (page.report().notices().isEmpty()) {
      return;
    }
    page.section(
        "notices",
        "Announced activities",
        () -> {
          page.paragraph(
              "A party may announce beforehand an activity that looks like an act a clause names. An"
                  + " incident that fits a notice given in time is exempt where the clause excepts"
                  + " announced activities; people decide whether it was the activity announced.");
          Map<String, CandidateRow> incidents = new TreeMap<>();
          page.report().candidates().forEach(row -> incidents.put(row.incident().hex(), row));
          Table table =
              page.table(
                  "notices",
                  "Notices, when they were given, and the incidents that fit them.",
                  "Announced by",
                  "What",
                  "When it was to be",
                  "Given",
                  "Incidents that fit",
                  "Incidents it may cover");
          for (NoticeRow row : page.report().notices()) {
            notice(table, row, incidents);
          }
          table.end();
          page.note(
              "Fits: place, time and kind agree so well that the clause's exception applies. May"
                  + " cover: the fit is too weak, or the notice came later than the text asks; the"
                  + " clause applies all the same. The areas are drawn on the map.");
        });
  }

  private void notice(Table table, NoticeRow row, Map<String, CandidateRow> incidents) {
    Notice notice = row.notice();
    table
        .row(page.party(notice.notifiedBy().code()))
        .cell(
            "cited",
            () -> {
              html.element("span", notice.activity(), "lang", Language.of(notice.activity(), ""));
              if (!notice.text().isEmpty()) {
                html.open("span", "class", "period");
                page.quote(notice.text(), notice.source().name());
                html.close("span");
              }
              html.element(
                  "span",
                  "may look like: "
                      + Numbers.list(notice.acts().stream().map(Prose::acts).toList(), "or")
                      + "; log entry "
                      + Numbers.whole(row.entry()),
                  "class",
                  "period");
            })
        .cell(page.times().interval(notice.phenomenonTime()))
        .cell(
            "",
            () -> {
              html.text(page.times().instant(notice.givenAt()) + ": ");
              html.element("strong", given(row, incidents)).text(".");
            })
        .cell("", () -> incidents(row.fitting(), incidents))
        .cell("", () -> incidents(row.near(), incidents));
  }

  /** Returns how long before it began the notice was given, and whether the text asks for more. */
  private static String given(NoticeRow row, Map<String, CandidateRow> incidents) {
    Duration ahead =
        Duration.between(row.notice().givenAt(), row.notice().phenomenonTime().start());
    if (!row.notice().isInTime()) {
      return "after it was to begin";
    }
    boolean late =
        row.near().stream()
            .map(incidents::get)
            .anyMatch(it -> it != null && it.reasons().contains("notice-late"));
    long minutes = ahead.toMinutes();
    String length =
        minutes % 60 == 0
            ? Numbers.whole(minutes / 60) + "\u00A0h"
            : Numbers.whole(minutes / 60) + "\u00A0h " + minutes % 60 + "\u00A0min";
    return length + " ahead" + (late ? ", later than a clause asks" : "");
  }

  private void incidents(List<String> ids, Map<String, CandidateRow> incidents) {
    if (ids.isEmpty()) {
      html.text("none");
      return;
    }
    html.element("strong", Numbers.whole(ids.size()));
    List<CandidateRow> known = new ArrayList<>();
    ids.stream().filter(incidents::containsKey).forEach(id -> known.add(incidents.get(id)));
    html.open("span", "class", "period");
    for (CandidateRow row : known.subList(0, Math.min(MAX_NAMED, known.size()))) {
      html.element(
              "a",
              row.incident().brief(),
              "href",
              "#incident-" + row.incident().brief(),
              "class",
              "id")
          .text(" ");
    }
    if (known.size() > MAX_NAMED) {
      html.text("and " + Numbers.whole(known.size() - MAX_NAMED) + " more");
    }
    html.close("span");
  }
}
