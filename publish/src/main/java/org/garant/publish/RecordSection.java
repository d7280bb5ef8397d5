package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.garant.core.event.FileReceipt;
import org.garant.core.report.CaseReport;
import org.garant.core.report.CountingRule;

/** What was read, under which licences, and how anyone can check the report. */
final class RecordSection {
  private final Page page;
  private final Html html;
  private final CaseReport report;
  private final boolean fonts;

  /**
   * Makes the section.
   *
   * @param fonts whether the file holds typefaces, whose licence it then shows
   */
  RecordSection(Page page, boolean fonts) {
    this.fonts = fonts;
    this.page = page;
    this.html = page.html();
    this.report = page.report();
  }

  void write() {
    page.section("rules", "Counting rules", this::rules);
    page.section("read", "What was read", this::files);
    page.section("licences", "Licences", this::licences);
    page.section("check", "How to check this report yourself", this::check);
  }

  private void rules() {
    page.paragraph(
        "A number means only what its rule says. A rule never changes; another gets a"
            + " new number.");
    html.open("dl", "class", "rules counting");
    for (CountingRule rule : report.rules()) {
      html.open("dt").element("code", rule.id()).close("dt");
      html.element("dd", rule.definition() + " Unit: " + rule.unit() + "." + entries(rule));
    }
    html.close("dl");
  }

  /** Returns from how many log entries the headline counts by {@code rule}. */
  private String entries(CountingRule rule) {
    return report.headline().stream()
        .filter(figure -> figure.rule().equals(rule.id()) && !figure.trace().isEmpty())
        .map(figure ->
            " "
                + page.figureName(figure.id(), figure.rule())
                + ": from "
                + Numbers.of(figure.trace().size(), "log entry", "log entries")
                + ".")
        .collect(Collectors.joining());
  }

  private void files() {
    Table table =
        page.table(
            "files",
            "Files, and what became of every row.",
            "File",
            "#Rows",
            "#Taken",
            "#Outside the case",
            "#Repeated",
            "#Rejected",
            "Met on the way");
    for (FileReceipt file : report.files()) {
      table
          .row(() -> {
            html.element("span", file.file(), "class", "file");
            html.element(
                "span",
                Numbers.whole(file.bytes()) + " bytes; " + file.licence() + "; SHA-256",
                "class",
                "period");
            html.element("code", file.sha256().hex(), "class", "hash");
          })
          .cell(Numbers.whole(file.rows()))
          .cell(Numbers.whole(file.taken()))
          .cell(Numbers.whole(file.outside()))
          .cell(Numbers.whole(file.repeated()))
          .cell(Numbers.whole(file.rejected()))
          .cell("", () -> notes(file));
    }
    table.end();
  }

  private void notes(FileReceipt file) {
    List<String> notes = new ArrayList<>();
    file.notes()
        .forEach((code, count) -> notes.add(Prose.note(code) + ": " + Numbers.whole(count)));
    html.text(notes.isEmpty() ? "nothing" : String.join("; ", notes));
    if (!file.firstRejections().isEmpty()) {
      html.open("span", "class", "period");
      html.text("First rejections:").close("span");
      html.open("ul", "class", "rejections cited");
      file.firstRejections().forEach(line -> html.element("li", line, "dir", "auto"));
      html.close("ul");
    }
  }

  private void licences() {
    html.open("p").text("This report and its open data are published under ");
    html.element("strong", report.outputLicence());
    html.text(", which follows from the licences of the sources.").close("p");
    if (!report.attributions().isEmpty()) {
      html.open("ul", "class", "attributions");
      report.attributions().forEach(text -> html.element("li", text));
      html.close("ul");
    }
    if (fonts) {
      html.open("details").element("summary", "Licence of the typefaces in this file");
      html.element("pre", Stylesheet.fontLicence()).close("details");
    }
  }

  private void check() {
    html.open("p").text("With the folder this report came in, and no network: ");
    html.element("code", "garant verify DIR").text(".").close("p");
    html.open("ol");
    html.open("li").element("strong", "REPRODUCED");
    html.text(
        " means that every number and candidate was computed again from the published record, and"
            + " that each published file is the same to the last byte. It does not mean that the"
            + " sources are right.");
    html.close("li");
    html.element(
        "li",
        "The record is a list that can only grow. Its root, below, changes if any entry is altered,"
            + " left out or put in another order. It covers the entries that this report rests on."
            + " The published record has one entry more, its last, which is this report itself:"
            + " the root that garant verify prints covers that one too and is therefore another.");
    html.element(
        "li",
        "A signature proves that whoever holds the key signed this record. It does not prove that"
            + " the record is complete or true, nor when it was made.");
    html.element(
        "li",
        "Compare the key's fingerprint with one that you had by another way than this folder: on"
            + " paper, by telephone, from a witness. A key that comes with the record proves"
            + " nothing.");
    html.close("ol");
    html.open("dl", "class", "rules");
    html.element("dt", "Record");
    html.open("dd").text(report.basis().inputs().origin() + ", ");
    html.text(Numbers.whole(report.basis().inputs().size()) + " entries, root ");
    html.element("code", report.basis().inputs().root(), "class", "hash").close("dd");
    html.element("dt", "Digest of the candidates");
    html.open("dd").element("code", report.digest().hex(), "class", "hash").close("dd");
    html.close("dl");
  }
}
