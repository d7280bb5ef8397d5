package org.garant.publish;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.garant.core.observation.Modality;
import org.garant.sim.score.ActScore;
import org.garant.sim.score.Calibration;
import org.garant.sim.score.FeedScore;
import org.garant.sim.score.FloorScore;
import org.garant.sim.score.MixScore;
import org.garant.sim.score.Score;
import org.garant.sim.score.Subject;

/**
 * The printed score of an invented case: one file that needs no script and loads nothing, on screen
 * and on A4 paper. Everything in it is marked SYNTHETIC.
 */
public final class ScoreHtml {
  private static final String SYNTHETIC = "SYNTHETIC";
  private static final int ROOT_LETTERS = 12;

  private final Html html = Html.document();
  private final Subject subject;
  private final Score score;
  private final ScoreProse prose;
  private int figures;
  private int tables;

  private ScoreHtml(Subject subject, Score score) {
    this.subject = subject;
    this.score = score;
    this.prose = new ScoreProse(score);
  }

  /** Returns {@code score} of {@code subject} as an HTML document that is well-formed XML too. */
  public static String render(Subject subject, Score score) {
    return new ScoreHtml(subject, score).write();
  }

  /** Returns the same in UTF-8. */
  public static byte[] write(Subject subject, Score score) {
    return render(subject, score).getBytes(StandardCharsets.UTF_8);
  }

  private String write() {
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head();
    html.open("body");
    html.element("a", "Skip to the text", "class", "skip", "href", "#text");
    masthead();
    html.open("main", "id", "text");
    summary();
    section("figures", "In pictures", this::drawings);
    section("parts", "By act, by modality, by feed", this::parts);
    section("definitions", "What is counted", this::definitions);
    html.close("main");
    html.open("footer").open("p").element("span", SYNTHETIC, "class", "stamp");
    html.text(" " + foot()).close("p").close("footer");
    html.close("body").close("html");
    return html.finish();
  }

  private void head() {
    html.open("head").empty("meta", "charset", "utf-8");
    html.element("title", SYNTHETIC + ": score of " + subject.title());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "generator", "content", "Garant " + subject.engine());
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none';"
            + " form-action 'none'");
    html.style(Stylesheet.scoreCss(SYNTHETIC + ". " + foot())).close("head");
  }

  private String foot() {
    return "Score of an invented case. "
        + subject.origin()
        + ", "
        + Numbers.whole(subject.entries())
        + " entries, "
        + subject.root().substring(0, Math.min(ROOT_LETTERS, subject.root().length()));
  }

  private void masthead() {
    html.open("header");
    html.open("p", "class", "banner").element("strong", SYNTHETIC);
    html.text(" Invented places, parties and numbers. Not a record of real events.").close("p");
    html.open("div", "class", "masthead");
    html.open("div").element("p", "Garant score", "class", "kicker");
    html.element("p", subject.title(), "class", "name").close("div");
    html.open("div", "class", "issue");
    html.open("p").element("strong", "Scenario " + subject.scenario()).close("p");
    html.element("p", "Seed " + subject.seed());
    html.close("div").close("div").close("header");
  }

  private void summary() {
    html.open("section", "id", "summary", "aria-labelledby", "summary-title");
    html.open("p", "class", "basis");
    html.text(
        "What the machine put together, held against what was invented: "
            + Numbers.of(score.events(), "true event", "true events")
            + ", "
            + Numbers.whole(score.observed())
            + " of them reported in "
            + Numbers.of(score.allFeeds().taken().of(), "row", "rows")
            + ". Record "
            + subject.origin()
            + ", "
            + Numbers.whole(subject.entries())
            + " entries, root ");
    html.element("code", subject.root(), "class", "hash");
    html.text("; truth ");
    html.element("code", subject.truth().hex(), "class", "hash");
    html.text(". Engine " + subject.engine() + ".").close("p");
    html.element("h1", prose.verdict(), "id", "summary-title", "class", "score");
    html.open("div", "class", "lead score").element("p", String.join(" ", prose.remarks()));
    html.close("div");
    floors();
    html.close("section");
  }

  private void floors() {
    Table table =
        table(
            "figures",
            "Figures with 95\u00A0% intervals; near means "
                + ScoreProse.near(score.gate())
                + ". Definitions are at the end.",
            "Figure",
            "#All incidents",
            "#p \u2265 0.5",
            "#p \u2265 0.8");
    row(table, "Incidents", it -> Numbers.whole(it.incidents()));
    row(table, "\u2026 known to an area only", it -> Numbers.whole(it.areaWide()));
    row(table, "Precision", it -> ScoreProse.withInterval(it.precision()));
    row(table, "Recall", it -> ScoreProse.withInterval(it.recall()));
    row(table, "F1", it -> share(it.f1()));
    row(table, "Pairs of reports: precision", it -> share(it.pairs().precision()));
    row(table, "Pairs of reports: recall", it -> share(it.pairs().recall()));
    row(table, "Pairs of reports: F1", it -> share(it.pairs().f1()));
    row(table, "Incidents for one event", it -> ScoreProse.hundredths(it.duplicates()));
    row(table, "Reported events held", it -> ScoreProse.withInterval(it.held()));
    row(table, "Reports of events linked", it -> ScoreProse.withInterval(it.linked()));
    row(table, "Location error, half (CEP50)", it -> ScoreProse.meters(it.error50()));
    row(table, "Location error, nine in ten (CEP90)", it -> ScoreProse.meters(it.error90()));
    table.end();
  }

  private void row(Table table, String name, Function<FloorScore, String> cell) {
    table.row(name);
    score.floors().forEach(floor -> table.cell(cell.apply(floor)));
  }

  private void drawings() {
    ScoreFigures drawings = new ScoreFigures(html, score);
    html.open("div", "class", "two");
    figure(
        "Probabilities and what became of them",
        "A point for each tenth of the scale that has incidents: the share of them that is real, with"
            + " its 95\u00A0% interval, over the mean of what was said; n incidents. On the dashed"
            + " line the two agree."
            + score.calibration().map(ScoreHtml::calibration).orElse(" There are no incidents."),
        drawings::reliability);
    figure(
        "Precision and recall by threshold",
        "Solid: the share of the incidents counted that lie near a true event. Dashed: the share of"
            + " the reported events that were found. Shaded: 95\u00A0% intervals.",
        drawings::thresholds);
    figure(
        "Location error",
        "Share of the matched incidents, p \u2265 0.5, that lie no farther from their event; n = "
            + Numbers.whole(score.errorsMeters().size())
            + ". What lies beyond "
            + Numbers.whole(score.gate().meters())
            + "\u00A0m is not matched, so that the figure cannot show it.",
        drawings::errors);
    figure(
        "Error ellipses",
        "How often an ellipse holds the true place, with its 95\u00A0% interval, over how often it"
            + " should; p \u2265 0.5, n = "
            + Numbers.whole(score.coverage().in90().of())
            + ", matched or not. 50\u00A0%: "
            + ScoreProse.withInterval(score.coverage().in50())
            + "; 90\u00A0%: "
            + ScoreProse.withInterval(score.coverage().in90())
            + ". Without an ellipse, known to an area only: "
            + Numbers.whole(score.coverage().areaWide())
            + ".",
        drawings::coverage);
    html.close("div");
  }

  private static String calibration(Calibration calibration) {
    return " Brier score "
        + ScoreProse.hundredths(calibration.brier().value())
        + ", "
        + ScoreProse.hundredths(calibration.base())
        + " for always saying the share that is real"
        + (calibration.skill().isPresent()
            ? "; skill " + ScoreProse.hundredths(calibration.skill().getAsDouble())
            : "")
        + "; expected calibration error "
        + ScoreProse.hundredths(calibration.expectedError())
        + ".";
  }

  private void parts() {
    Table acts =
        table(
            "acts",
            "Reported events by kind and act, p \u2265 0.5.",
            "Kind and act",
            "#Events",
            "#Found",
            "#Act named right");
    for (ActScore act : score.acts()) {
      acts.row((act.kind() + " " + act.act()).strip())
          .cell(Numbers.whole(act.matched().of()))
          .cell(ScoreProse.withInterval(act.matched()))
          .cell(ScoreProse.withInterval(act.named()));
    }
    acts.end();
    Table mixes =
        table(
            "mixes",
            "Incidents by the modalities of their reports, p \u2265 0.5.",
            "Modalities",
            "#Incidents",
            "#Near an event",
            "#Real",
            "#In the 90\u00A0% ellipse",
            "#CEP50");
    for (MixScore mix : score.mixes()) {
      mixes
          .row(Numbers.list(mix.modalities().stream().map(Modality::code).toList()))
          .cell(Numbers.whole(mix.matched().of()))
          .cell(ScoreProse.withInterval(mix.matched()))
          .cell(ScoreProse.withInterval(mix.real()))
          .cell(ScoreProse.withInterval(mix.in90()))
          .cell(ScoreProse.meters(mix.error50()));
    }
    mixes.end();
    Table feeds =
        table(
            "feeds",
            "Rows by feed: linked means that an incident of p \u2265 0.5 rests on them.",
            "Feed",
            "#Rows",
            "#Taken up",
            "#About an event, linked",
            "#About none, linked",
            "#About none: less likely incident",
            "#About none: soft links only",
            "#About none: no link");
    for (FeedScore feed : score.feeds()) {
      feeds
          .row(feed.file().isEmpty() ? "All feeds" : feed.file())
          .cell(Numbers.whole(feed.taken().of()))
          .cell(Numbers.whole(feed.taken().count()))
          .cell(ScoreProse.withInterval(feed.trueLinked()))
          .cell(ScoreProse.withInterval(feed.clutterLinked()))
          .cell(Numbers.whole(feed.clutterLinkedBelow()))
          .cell(Numbers.whole(feed.clutterRelated()))
          .cell(Numbers.whole(feed.clutterUnlinked()));
    }
    feeds.end();
  }

  private void definitions() {
    html.open("dl", "class", "rules");
    define(
        "Reported event",
        "A true event that at least one row of a feed is about, whether or not the record took that"
            + " row up. Notified and other events are events too.");
    define(
        "Near, found",
        "Incidents and true events are paired one to one, the shortest distance on the ground first,"
            + " if (distance / "
            + Numbers.whole(score.gate().meters())
            + " m)\u00B2 + (time / "
            + Numbers.whole(score.gate().seconds())
            + " s)\u00B2 is at most 1. An incident's place is the point that holds more than half of"
            + " its weight, its time the middle of its interval.");
    define(
        "Known to an area only",
        "An incident without such a point. It counts among the incidents, is never near an event by"
            + " the middle of its area, and has neither location error nor ellipse.");
    define("Precision", "Incidents near a true event, reported or not, of all incidents.");
    define("Recall", "Reported events that an incident is near, of all reported events.");
    define("F1", "Harmonic mean of precision and recall.");
    define(
        "Pairs of reports",
        "Of all pairs of rows put into one incident, those about one event (precision); a pair with a"
            + " row about no event is wrong. Of all pairs of rows about one event, those put into one"
            + " incident (recall). They have no interval: the pairs of one incident stand and fall"
            + " together.");
    define(
        "Incidents for one event",
        "How many incidents hold rows about one event, on average over events that any holds; 1 is"
            + " best.");
    define(
        "Held, linked",
        "Reported events, and rows about events, that an incident holds by a hard link. Leaving hard"
            + " cases out improves the other figures and lowers these.");
    define("Real", "An incident more than half of whose rows are about true events.");
    define(
        "Brier score, skill, calibration error",
        "Mean of (p \u2212 real)\u00B2 over all incidents; 1 minus its ratio to the score of always"
            + " saying the share that is real; mean difference of what was said and what is real over"
            + " ten equal bins.");
    define(
        "Ellipse",
        "Holds the true place if the squared Mahalanobis distance is below 1.386 (50\u00A0%) or 4.605"
            + " (90\u00A0%), against the event that most of the incident\u2019s rows are about, near or"
            + " not.");
    define(
        "Intervals",
        "95\u00A0%: Wilson\u2019s for shares, ranks of the binomial distribution for location errors,"
            + " normal for means.");
    html.close("dl");
    html.open("details").element("summary", "Licence of the typefaces in this file");
    html.element("pre", Stylesheet.fontLicence()).close("details");
  }

  private void define(String word, String meaning) {
    html.element("dt", word).element("dd", meaning);
  }

  private void section(String id, String title, Runnable body) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.element("h2", title, "id", id + "-title");
    body.run();
    html.close("section");
  }

  private Table table(String style, String caption, String... columns) {
    tables++;
    return new Table(html, style, "Table " + tables + ". ", SYNTHETIC + ". " + caption, columns);
  }

  private void figure(String title, String explanation, Consumer<String> drawing) {
    figures++;
    String number = "Figure " + figures + ". ";
    html.open("figure", "id", "figure-" + figures);
    html.open("figcaption").element("strong", number + title + ".").text(" " + explanation + " ");
    html.element("span", SYNTHETIC, "class", "stamp").close("figcaption");
    drawing.accept(number + title + ". " + explanation);
    html.close("figure");
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "none" : ScoreProse.wholePercent(share.getAsDouble());
  }
}
