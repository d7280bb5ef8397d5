package org.garant.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.garant.core.observation.RegionId;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CandidateRow.Quote;

/** The annex: each incident with its candidates, by mission day. */
final class CandidateSection {
  /** More regions than this are counted, not named; report.json names them all. */
  private static final int MAX_REGIONS_NAMED = 4;

  /** A part above this is not told apart from certainty. */
  private static final int HARDLY_LOWERS_PPM = 950_000;

  private final Page page;
  private final Html html;
  private final SortedMap<String, String> reasons = new TreeMap<>();
  private final SortedSet<String> files = new TreeSet<>();

  /** By clause, the reasons that every candidate under it has: said once, not in every row. */
  private final SortedMap<String, List<String>> common = new TreeMap<>();

  CandidateSection(Page page) {
    this.page = page;
    this.html = page.html();
    for (CandidateRow row : page.report().candidates()) {
      row.reasons().forEach(it -> reasons.put(brief(it, row), explained(it, row)));
      row.quotes().forEach(quote -> files.add(quote.file()));
      List<String> why = row.reasons().stream().map(it -> brief(it, row)).distinct().toList();
      common.merge(row.provision(), why, (a, b) -> a.stream().filter(b::contains).toList());
    }
  }

  void write() {
    page.section(
        "candidates",
        "Annex: the machine's candidates",
        () -> {
          List<Incidents> all = Incidents.of(page.report().candidates());
          List<Incidents> incidents = all.stream().filter(it -> !it.objectNotRecorded()).toList();
          introduction();
          if (incidents.size() < all.size()) {
            page.paragraph(
                "Of "
                    + Numbers.of(all.size() - incidents.size(), "incident", "incidents")
                    + " no source says what was hit, and the clauses are about one kind of object."
                    + " They are in candidates.json and not printed here.");
          }
          Map<LocalDate, List<Incidents>> byDay = new TreeMap<>();
          for (Incidents incident : incidents) {
            LocalDate day = page.times().day(incident.first().time().start());
            byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(incident);
          }
          if (byDay.isEmpty()) {
            page.paragraph("No candidates. See above where nobody looked.");
            return;
          }
          Table table =
              page.table(
                  "candidates",
                  "Incidents with the machine's candidates, by the day on which each may have begun.",
                  "Evidence, in the sources' words",
                  "Does it fall within the terms, and whose forces acted");
          byDay.forEach((day, ofDay) -> {
            table.group(Times.date(day) + ": " + Numbers.of(ofDay.size(), "incident", "incidents"));
            ofDay.forEach(it -> incident(table, it));
          });
          table.end();
        });
  }

  /** Says once what holds for all rows. */
  private void introduction() {
    page.paragraph(
        "Machine candidates; no finding by people exists. Percentages are rounded to 5\u00A0%; the"
            + " exact values are in report.json. Quotes are the sources' own words and spelling,"
            + " untranslated; their wording is not this report's. The probability of falling within"
            + " the terms is given with the bounds between which it lies whatever its parts have to"
            + " do with each other. Its parts are: that it happened (said with each incident), in the zone, in the window, of a"
            + " kind the clause names; parts that are not named are above 95\u00A0%. For what is below the"
            + " standard, report.json holds the parts and the reasons.");
    if (!reasons.isEmpty()) {
      page.paragraph("What a verdict rests on stands behind it in a few words. They mean:");
      html.open("dl", "class", "rules reasons");
      reasons.forEach(
          (brief, words) -> html.element("dt", capital(brief)).element("dd", capital(words) + "."));
      html.close("dl");
    }
    for (String provision :
        common.keySet().stream()
            .sorted(
                Comparator.comparingInt((String it) -> page.names().rank(it))
                    .thenComparing(Comparator.naturalOrder()))
            .toList()) {
      List<String> shared = common.getOrDefault(provision, List.of());
      if (!shared.isEmpty()) {
        page.note(
            "For every candidate under "
                + page.names().inSentence(provision)
                + ", and therefore not repeated below: "
                + String.join("; ", shared)
                + ".");
      }
    }
    if (files.size() == 1) {
      page.note("Rows are those of " + files.first() + ".");
    }
  }

  private void incident(Table table, Incidents incident) {
    CandidateRow row = incident.first();
    table
        .group(
            "incident",
            () -> {
              html.open("span", "class", "what", "id", "incident-" + incident.id().brief());
              Glyphs.inline(html, incident.strongestVerdict());
              html.text(" " + capital(row.placeName()) + ": " + Prose.act(row.act())).close("span");
              html.text(". " + when(row) + ". " + capital(where(row)) + ". ");
              evidence(row);
              html.open("span", "class", "ids").text("Incident ");
              html.element("code", incident.id().brief()).text("; candidates");
              for (CandidateRow candidate : incident.rows()) {
                html.text(" ").element("code", candidate.id().brief());
              }
              html.text(".").close("span");
            })
        .row()
        .cell("", () -> quotes(row))
        .cell(
            "",
            () -> {
              terms(incident);
              attributions(incident);
            });
  }

  /** Writes how likely it happened, from how much evidence, and how likely the act was that one. */
  private void evidence(CandidateRow row) {
    html.text("It happened: ").element("strong", Likelihood.of(row.existsPpm()).words());
    html.text(
        " ("
            + Likelihood.percent(row.existsPpm())
            + "), from "
            + Numbers.of(
                row.groups(), "independent piece of evidence", "independent pieces of evidence")
            + "; if so, "
            + Prose.act(row.act())
            + ": "
            + Likelihood.of(row.actPpm()).words()
            + " ("
            + Likelihood.percent(row.actPpm())
            + "). ");
  }

  private void quotes(CandidateRow row) {
    html.open("ul", "class", "quotes");
    Map<String, List<Quote>> byWords = new LinkedHashMap<>();
    for (Quote quote : row.quotes()) {
      byWords
          .computeIfAbsent(quote.source() + ' ' + quote.text(), key -> new ArrayList<>())
          .add(quote);
    }
    byWords.values().forEach(this::quote);
    html.close("ul");
  }

  private String when(CandidateRow row) {
    LocalDate day = page.times().day(row.time().start());
    boolean wholeDay =
        row.time().millis() >= Incidents.DAY_MILLIS
            && page.times().clock(row.time().start()).equals("00:00")
            && page.times().clock(row.time().end()).equals("00:00")
            && page.times().day(row.time().end()).equals(day.plusDays(1));
    return wholeDay
        ? "At some time on " + Times.date(day) + " " + page.times().abbreviation(row.time().start())
        : page.times().interval(row.time());
  }

  private String where(CandidateRow row) {
    List<String> names = new ArrayList<>();
    for (RegionId region : row.regions()) {
      if (names.size() == MAX_REGIONS_NAMED) {
        int rest = row.regions().size() - MAX_REGIONS_NAMED;
        names.add(Numbers.of(rest, "other region", "other regions"));
        break;
      }
      names.add(page.regionName(region));
    }
    String regions = Numbers.list(names, "or");
    if (row.spot().isEmpty()) {
      return "known only to an area: " + (regions.isEmpty() ? "not stated" : regions);
    }
    return "about "
        + row.placeName()
        + ", 90\u00A0% within "
        + Ellipse.axes90(row.spot().get())
        + (regions.isEmpty() ? "" : " (" + regions + ")");
  }

  /** Writes falling within the terms, once for the clauses and readings that agree. */
  private void terms(Incidents incident) {
    for (List<CandidateRow> alike : groups(ordered(incident), CandidateSection::agrees)) {
      term(names(alike), alike.getFirst());
    }
  }

  /** Returns the candidates in the order of the clauses. */
  private List<CandidateRow> ordered(Incidents incident) {
    return incident.rows().stream()
        .sorted(
            Comparator.comparingInt((CandidateRow it) -> page.names().rank(it.provision()))
                .thenComparing(CandidateRow::provision)
                .thenComparing(CandidateRow::reading))
        .toList();
  }

  /** Returns "Clause 1, both readings agree; clause 2". */
  private String names(List<CandidateRow> rows) {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    for (CandidateRow row : rows) {
      readings.computeIfAbsent(row.provision(), key -> new ArrayList<>()).add(row.reading());
    }
    List<String> names = new ArrayList<>();
    readings.forEach((provision, ids) -> {
      boolean asWritten = ids.size() == 1 && ids.getFirst().isEmpty();
      names.add(
          page.names().inSentence(provision)
              + (asWritten ? "" : ", " + page.names().readings(provision, ids)));
    });
    return capital(String.join("; ", names));
  }

  private static boolean agrees(CandidateRow a, CandidateRow b) {
    return a.verdict().equals(b.verdict())
        && within(a).equals(within(b))
        && (isBelow(a) || (a.reasons().equals(b.reasons()) && parts(a).equals(parts(b))));
  }

  private static String within(CandidateRow row) {
    return Likelihood.within(row.lowPpm(), row.pointPpm(), row.highPpm());
  }

  /** Tells whether the verdict says so little that its reasons are left to report.json. */
  private static boolean isBelow(CandidateRow row) {
    return row.verdict().equals("below-standard");
  }

  private static boolean agreesOnWho(CandidateRow a, CandidateRow b) {
    return a.attribution().equals(b.attribution())
        && Likelihood.percent(a.bearerPpm()).equals(Likelihood.percent(b.bearerPpm()));
  }

  /** Puts rows together that say the same, in the order of the first of each. */
  private static List<List<CandidateRow>> groups(
      List<CandidateRow> rows, BiPredicate<CandidateRow, CandidateRow> same) {
    List<List<CandidateRow>> groups = new ArrayList<>();
    for (CandidateRow row : rows) {
      groups.stream()
          .filter(group -> same.test(group.getFirst(), row))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
    }
    return groups;
  }

  private void term(String names, CandidateRow row) {
    html.open("p", "class", "fact").text(names + ": ");
    Glyphs.inline(html, row.verdict());
    html.text(" ").element("strong", Prose.verdict(row.verdict()));
    html.text(", " + within(row) + " ");
    bar(row);
    if (isBelow(row)) {
      html.close("p");
      return;
    }
    List<String> why =
        row.reasons().stream()
            .map(it -> brief(it, row))
            .distinct()
            .filter(it -> !common.getOrDefault(row.provision(), List.of()).contains(it))
            .toList();
    String more = (why.isEmpty() ? "" : capital(String.join("; ", why)) + ". ") + parts(row);
    if (!more.isEmpty()) {
      html.element("span", more, "class", "period");
    }
    html.close("p");
  }

  /** Writes attribution once for the candidates that say the same. */
  private void attributions(Incidents incident) {
    List<List<CandidateRow>> groups = groups(ordered(incident), CandidateSection::agreesOnWho);
    html.open("p", "class", "fact").text("Whose forces");
    String mark = ", ";
    for (List<CandidateRow> group : groups) {
      CandidateRow row = group.getFirst();
      List<String> clauses =
          group.stream().map(it -> page.names().inSentence(it.provision())).distinct().toList();
      html.text((groups.size() == 1 ? "" : mark + Numbers.list(clauses)) + ": ");
      mark = " ";
      html.element("strong", Prose.attribution(row.attribution()));
      html.text("; " + addressed(row) + ".");
    }
    html.close("p");
  }

  /** Returns how likely the addressed party acted; no percentage where no source names anybody. */
  private static String addressed(CandidateRow row) {
    return row.namedPpm() == 0
        ? "sources name nobody"
        : "addressed party: "
            + Likelihood.of(row.bearerPpm()).words()
            + " ("
            + Likelihood.percent(row.bearerPpm())
            + ")";
  }

  /** Returns the parts of the probability but those that hardly lower it. */
  private static String parts(CandidateRow row) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    parts.put("in the zone", row.placePpm());
    parts.put("in the window", row.timePpm());
    parts.put("of a kind the clause names", row.typePpm());
    List<String> low = new ArrayList<>();
    parts.forEach((name, ppm) -> {
      if (ppm <= HARDLY_LOWERS_PPM) {
        low.add(name + " " + Likelihood.percent(ppm));
      }
    });
    return low.isEmpty() ? "" : "Parts: " + String.join("; ", low) + ".";
  }

  private static String brief(String reason, CandidateRow row) {
    return isKnownToTheDay(reason, row) ? "time known only to the day" : Prose.brief(reason);
  }

  private static String explained(String reason, CandidateRow row) {
    return isKnownToTheDay(reason, row)
        ? "the sources give a day and no time; part of that day lies outside the window"
        : Prose.reason(Prose.code(reason));
  }

  private static boolean isKnownToTheDay(String reason, CandidateRow row) {
    return Prose.code(reason).equals("time-uncertain")
        && row.time().millis() >= Incidents.DAY_MILLIS;
  }

  /** Draws the rule from 0 to 1 with a tick at one half, the bounds as a band, the value a mark. */
  private void bar(CandidateRow row) {
    html.open("svg", "class", "probability", "viewBox", "0 0 52 12", "aria-hidden", "true");
    html.empty("path", "class", "zero", "d", "M1 6H51M26 3V9");
    double low = 1 + row.lowPpm() / 20_000.0;
    double high = 1 + row.highPpm() / 20_000.0;
    double point = 1 + row.pointPpm() / 20_000.0;
    String width = Numbers.at(Math.max(1, high - low));
    html.empty(
        "path",
        "class",
        "band",
        "d",
        "M" + Numbers.at(low) + " 3.5h" + width + "v5h-" + width + "z");
    html.empty("path", "class", "mark", "d", "M" + Numbers.at(point) + " 1v10");
    html.close("svg");
  }

  /** Writes what a source said, once for the rows that say it in the same words. */
  private void quote(List<Quote> quotes) {
    Quote first = quotes.getFirst();
    html.open("li");
    if (first.text().isEmpty()) {
      html.text("no words; ");
    } else {
      page.quote(first.text(), first.source());
    }
    List<String> rows =
        quotes.stream()
            .map(it -> (files.size() == 1 ? "" : it.file() + " ") + Numbers.whole(it.row()))
            .toList();
    List<String> entries = quotes.stream().map(it -> Numbers.whole(it.entry())).toList();
    html.element(
        "span",
        first.source()
            + (rows.size() == 1 ? "; row " : "; rows ")
            + Numbers.list(rows)
            + (entries.size() == 1 ? "; log entry " : "; log entries ")
            + Numbers.list(entries),
        "class",
        "period");
    html.close("li");
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
