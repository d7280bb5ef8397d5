package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.garant.sim.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ScoreHtmlTest {
  private static final Score SCORE = SampleScore.build();
  private static final String HTML = ScoreHtml.render(SampleScore.SUBJECT, SCORE);
  private static final Document DOCUMENT = Xml.parse(HTML);

  static Stream<Document> pages() {
    return Stream.of(
        DOCUMENT, Xml.parse(ScoreHtml.render(SampleScore.SUBJECT, SampleScore.empty())));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void titleBannerTablesAndFiguresSaySynthetic(Document page) {
    assertThat(Xml.all(page, "title").getFirst().getTextContent()).startsWith("SYNTHETIC: ");
    assertThat(Xml.all(page, "header").getFirst().getTextContent()).contains("SYNTHETIC");
    assertThat(Xml.all(page, "figure")).hasSize(4);
    for (String tag : List.of("figcaption", "svg", "caption")) {
      assertThat(Xml.all(page, tag))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(it.getTextContent()).contains("SYNTHETIC"));
    }
    assertThat(Xml.all(page, "style").getFirst().getTextContent())
        .contains("@bottom-left{content:\"SYNTHETIC");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noFigureIsNotANumber(Document page) {
    String text = Xml.all(page, "main").getFirst().getTextContent();

    assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("Optional");
    for (Element element : Xml.all(page, "*")) {
      for (String name : List.of("d", "x", "y", "cx", "cy", "x1", "y1", "x2", "y2")) {
        assertThat(element.getAttribute(name)).doesNotContain("NaN").doesNotContain("Inf");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void wordsAreOnlyThoseThatAMachineMayUse(Document page) {
    assertThat(WordingLint.find(page)).isEmpty();
  }

  @Test
  void verdictIsOneSentenceAndStandsBeforeTheTable() {
    String verdict = Xml.all(DOCUMENT, "h1").getFirst().getTextContent();

    assertThat(verdict).startsWith(SCORE.likely().recall().count() + " of the ").endsWith(".");
    assertThat(verdict.substring(0, verdict.length() - 1)).doesNotContain(". ");
    assertThat(HTML.indexOf("<h1")).isLessThan(HTML.indexOf("<table"));
    assertThat(HTML.indexOf("<table")).isLessThan(HTML.indexOf("<figure"));
  }

  @Test
  void verdictOnNothingSaysSo() {
    assertThat(new ScoreProse(SampleScore.empty()).verdict())
        .isEqualTo(
            "No source reported a true event, so that there was nothing to find; 0 incidents were"
                + " called likelier than not.");
  }

  @Test
  void everyDrawingIsDescribedByItsCaption() {
    for (Element figure : Xml.all(DOCUMENT, "figure")) {
      Element caption = Xml.all(figure, "figcaption").getFirst();
      Element drawing = Xml.all(figure, "svg").getFirst();
      String described = drawing.getAttribute("aria-label").substring("SYNTHETIC. ".length());
      assertThat(caption.getTextContent()).contains(described);
      assertThat(drawing.getAttribute("role")).isEqualTo("img");
    }
  }

  @Test
  void needsNoScriptAndLoadsNothing() {
    assertThat(Xml.all(DOCUMENT, "script")).isEmpty();
    assertThat(Xml.all(DOCUMENT, "link")).isEmpty();
    assertThat(Xml.all(DOCUMENT, "img")).isEmpty();
    assertThat(HTML).doesNotContain("url(http");
  }

  @Test
  void whatOthersWroteIsText() {
    assertThat(Xml.all(DOCUMENT, "title").getFirst().getTextContent())
        .endsWith(SampleScore.SUBJECT.title());
  }
}
