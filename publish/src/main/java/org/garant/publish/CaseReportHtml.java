package org.garant.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garant.core.observation.Region;
import org.garant.core.report.Basis;
import org.garant.core.report.CaseReport;

/**
 * The printed report: one file that needs no script and loads nothing, on screen and on A4 paper.
 */
public final class CaseReportHtml {
  /** A report that would be longer than this, in bytes, goes without its own typefaces. */
  static final int MAX_BYTES_WITH_FONTS = 700_000;

  private CaseReportHtml() {}

  /** Returns {@code report} as an HTML document that is well-formed XML too. */
  public static String render(CaseReport report) {
    return render(report, List.of());
  }

  /**
   * Returns {@code report} as an HTML document that is well-formed XML too.
   *
   * @param countries outlines drawn as light ground under the map's regions; may be empty
   */
  public static String render(CaseReport report, List<Region> countries) {
    String html = render(report, countries, true);
    return html.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES_WITH_FONTS
        ? html
        : render(report, countries, false);
  }

  private static String render(CaseReport report, List<Region> countries, boolean fonts) {
    Page page = new Page(report);
    Html html = page.html();
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head(html, report.basis(), fonts);
    html.open("body");
    html.element("a", "Skip to the text", "class", "skip", "href", "#text");
    new OpeningSection(page).masthead();
    html.open("main", "id", "text");
    new OpeningSection(page).write();
    new CountSection(page).write();
    new TrendSection(page).days();
    new CalendarSection(page).figure();
    new OpeningSection(page).check();
    new ClauseSection(page).write();
    new JudgementSection(page).write();
    new WatchSection(page).write();
    new TimelineSection(page).write();
    new TrendSection(page).write();
    new FireSection(page).write();
    new MapSection(page, countries).write();
    new NoticeSection(page).write();
    new SourceCheckSection(page).write();
    new ClaimSection(page).write();
    new SideSection(page).write();
    new CoverageSection(page).write();
    new RecordSection(page, fonts).write();
    new CandidateSection(page).write();
    new NumberSection(page).write();
    html.close("main");
    foot(html, report.basis());
    html.close("body").close("html");
    return html.finish();
  }

  /** Returns the same in UTF-8. */
  public static byte[] write(CaseReport report, List<Region> countries) {
    return render(report, countries).getBytes(StandardCharsets.UTF_8);
  }

  private static void head(Html html, Basis basis, boolean fonts) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.element("title", (basis.synthetic() ? "SYNTHETIC: " : "") + basis.title());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "generator", "content", "Garant " + basis.engineVersion());
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none';"
            + " form-action 'none'");
    html.style(Stylesheet.css(basis, fonts)).close("head");
  }

  /** The foot of the page on screen; on paper every page has its own. */
  private static void foot(Html html, Basis basis) {
    html.open("footer");
    html.open("p");
    html.element("strong", "Machine candidates; no finding by people exists. ");
    if (basis.synthetic()) {
      html.element("span", "SYNTHETIC", "class", "stamp").text(" ");
    }
    html.text(
        "Record "
            + basis.inputs().origin()
            + ", "
            + Numbers.whole(basis.inputs().size())
            + " entries, root ");
    html.element("code", basis.inputs().root(), "class", "hash").text(".");
    html.close("p").close("footer");
  }
}
