package org.garant.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.observation.Claim;
import org.garant.core.report.ClaimCheck;

/** What the parties said beside what the record can say about it, by the hour they speak of. */
final class ClaimSection {
  private final Page page;
  private final Html html;

  ClaimSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  void write() {
    if (page.report().claims().isEmpty()) {
      return;
    }
    page.section(
        "claims",
        "What the parties said, beside the record",
        () -> {
          page.paragraph(
              "A claim is never evidence that something happened. Each stands here in the words it"
                  + " was published in; whether the record supports it says nothing about why it"
                  + " was made. Claims are grouped by the hour up to which they count.");
          ClaimProse prose = new ClaimProse(page.times(), page.report().coverage());
          Map<Instant, List<ClaimCheck>> byHour = new TreeMap<>();
          List<ClaimCheck> open = new ArrayList<>();
          for (ClaimCheck check : page.report().claims()) {
            check
                .claim()
                .period()
                .ifPresentOrElse(
                    period ->
                        byHour.computeIfAbsent(period.end(), end -> new ArrayList<>()).add(check),
                    () -> open.add(check));
          }
          Table table =
              page.table(
                  "claims",
                  "The parties' claims, beside what the record holds for the same period.",
                  "Who said it",
                  "What was said, as published",
                  "#In the record",
                  "What the record says about it");
          byHour.forEach(
              (end, checks) -> group(table, "Up to " + page.times().end(end), checks, prose));
          if (!open.isEmpty()) {
            group(table, "Period not fixed by the claim's words", open, prose);
          }
          table.end();
        });
  }

  private void group(Table table, String title, List<ClaimCheck> checks, ClaimProse prose) {
    table.group(title);
    for (ClaimCheck check : checks) {
      Claim claim = check.claim();
      table
          .row(() -> speaker(claim))
          .cell("cited", () -> words(claim))
          .cell(count(check))
          .cell("", () -> outcome(check, prose));
    }
  }

  private void speaker(Claim claim) {
    String side = page.sideOnly(claim.party().code());
    html.text(side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1));
    html.open("span", "class", "cited speaker").text(": " + claim.speaker()).close("span");
  }

  private void words(Claim claim) {
    page.quote(claim.subject(), "");
    html.text(": ").element("strong", Numbers.whole(claim.quantity())).text(" ");
    page.quote(claim.unit(), "");
    html.text(" ").open("span", "class", "period").text("Period as stated: ");
    page.quote(claim.periodAsStated(), "");
    html.text(". ");
    page.link(claim.sourceUrl(), host(claim.sourceUrl()));
    html.text(
            claim.note().isEmpty()
                ? "."
                : "; note: " + claim.note() + (claim.note().endsWith(".") ? "" : "."))
        .close("span");
  }

  private void outcome(ClaimCheck check, ClaimProse prose) {
    String outcome = Prose.outcome(check.outcome());
    html.element("strong", outcome + ".", "class", "outcome").text(" " + prose.why(check) + " ");
    html.element(
        "span",
        "Log entry "
            + Numbers.whole(check.entry())
            + (check.trace().isEmpty()
                ? ""
                : "; counted from "
                    + Numbers.of(check.trace().size(), "other entry", "other entries"))
            + ".",
        "class",
        "period");
  }

  /** Returns the record's count, or a dash where nothing could be counted: that is no zero. */
  private static String count(ClaimCheck check) {
    boolean counted =
        check.claim().quantityKind() != Claim.Kind.OTHER
            && !check.reason().equals("period-not-stated")
            && !check.reason().equals("kind-not-recorded");
    return counted ? Numbers.inText(check.recordCount()) : "\u2013";
  }

  /** Returns the site of an address, for people; the link holds all of it. */
  private static String host(String address) {
    int start = address.indexOf("://");
    if (start < 0) {
      return address;
    }
    int end = address.indexOf('/', start + 3);
    String host = address.substring(start + 3, end < 0 ? address.length() : end);
    return "Source: " + (host.startsWith("www.") ? host.substring(4) : host);
  }
}
