package org.garant.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Comparison;
import org.garant.core.report.Figure;
import org.garant.core.report.FireSeries;
import org.garant.core.report.Tally;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CaseReportHtmlTest {
  private static final CaseReport REPORT = SampleReport.build();
  private static final String HTML = CaseReportHtml.render(REPORT);
  private static final Document DOCUMENT = Xml.parse(HTML);
  private static final String TEXT = DOCUMENT.getDocumentElement().getTextContent();

  @Test
  void sectionsComeInTheOrderOfTheArgument() {
    assertThat(Xml.all(DOCUMENT, "section").stream().map(it -> it.getAttribute("id")))
        .containsExactly(
            "summary",
            "counts",
            "days",
            "calendar",
            "terms",
            "judgements",
            "watch",
            "trend",
            "map",
            "notices",
            "source-checks",
            "claims",
            "sides",
            "coverage",
            "limits",
            "rules",
            "read",
            "licences",
            "check",
            "candidates",
            "numbers");
  }

  @Test
  void everyNumberNamesARuleThatTheReportDefines() {
    Element counts = section("counts");
    for (Figure figure : REPORT.headline()) {
      assertThat(counts.getTextContent()).contains(figure.rule());
    }
    for (var rule : REPORT.rules()) {
      assertThat(section("rules").getTextContent()).contains(rule.id()).contains(rule.definition());
    }
  }

  @Test
  void figureThatThisVersionDoesNotKnowIsStillShown() {
    assertThat(section("counts").getTextContent())
        .contains("Novel figure (novelty)")
        .contains("1,234 to 5,678");
  }

  @Test
  void idsAreUniqueAndWhatRefersToThemFindsThem() {
    List<String> ids =
        Xml.all(DOCUMENT, "*").stream()
            .map(it -> it.getAttribute("id"))
            .filter(it -> !it.isEmpty())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element element : Xml.all(DOCUMENT, "*")) {
      String labelledBy = element.getAttribute("aria-labelledby");
      if (!labelledBy.isEmpty()) {
        assertThat(ids).contains(labelledBy);
      }
      String href = element.getAttribute("href");
      if (href.startsWith("#")) {
        assertThat(ids).contains(href.substring(1));
      }
    }
  }

  @Test
  void everyFigureHasACaptionThatIsAlsoReadAloud() {
    assertThat(Xml.all(DOCUMENT, "figure")).hasSize(5);
    for (Element figure : Xml.all(DOCUMENT, "figure")) {
      String caption =
          Xml.all(figure, "figcaption")
              .getFirst()
              .getTextContent()
              .replace(" SYNTHETIC", "")
              .strip();
      assertThat(
              Xml.all(figure, "svg").stream()
                  .filter(it -> !it.getAttribute("aria-hidden").equals("true")))
          .isNotEmpty()
          .allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label")).startsWith(caption);
          });
      assertThat(
              !Xml.all((Element) figure.getParentNode(), "table").isEmpty()
                  || caption.contains("Numbers: annex."))
          .isTrue();
    }
  }

  @Test
  void everyDrawingIsReadAloudOrSaidInWordsBeside() {
    for (Element svg : Xml.all(DOCUMENT, "svg")) {
      assertThat(svg.hasAttribute("aria-label") || svg.getAttribute("aria-hidden").equals("true"))
          .isTrue();
    }
  }

  @Test
  void everyTableHasACaptionAndHeads() {
    for (Element table : Xml.all(DOCUMENT, "table")) {
      assertThat(Xml.all(table, "caption")).hasSize(1);
      assertThat(Xml.all(table, "th")).allMatch(th -> th.hasAttribute("scope"));
    }
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    for (String tag : List.of("script", "img", "link", "iframe", "object", "embed", "image")) {
      assertThat(Xml.all(DOCUMENT, tag)).isEmpty();
    }
    for (Element element : Xml.all(DOCUMENT, "*")) {
      assertThat(element.hasAttribute("src")).isFalse();
      if (element.hasAttribute("href") && !element.getTagName().equals("a")) {
        assertThat(element.getAttribute("href")).startsWith("#");
      }
      assertThat(element.hasAttribute("style")).isFalse();
    }
    String css = Xml.all(DOCUMENT, "style").getFirst().getTextContent();
    assertThat(css).doesNotContain("@import");
    assertThat(css.replace("url(data:font/woff2;base64,", "").replace("url(#", ""))
        .doesNotContain("url(");
  }

  @Test
  void quotationsCarryTheirLanguage() {
    List<Element> quotes = Xml.all(section("candidates"), "q");
    assertThat(quotes).allMatch(q -> q.hasAttribute("lang"));
    assertThat(quotes.stream().map(q -> q.getAttribute("lang")).distinct())
        .containsExactlyInAnyOrder("uk", "ru", "en");
    assertThat(Xml.all(DOCUMENT, "blockquote").getFirst().getAttribute("lang")).isEqualTo("uk");
  }

  @Test
  void everyCandidateIsListedWithItsEvidence() {
    String annex = section("candidates").getTextContent();
    for (CandidateRow row : REPORT.candidates()) {
      assertThat(annex).contains(row.id().brief());
      for (var quote : row.quotes()) {
        assertThat(annex).contains(quote.text());
      }
    }
    assertThat(annex).contains("Clause 1, both readings agree").contains("reading a");
  }

  @Test
  void claimsStandByTheHourTheySpeakOf() {
    assertThat(
            Xml.all(section("claims"), "th").stream()
                .filter(it -> it.getAttribute("scope").equals("rowgroup"))
                .map(Element::getTextContent))
        .containsExactly(
            "Up to 20 April 2025, 12:00 EEST (09:00Z)",
            "Up to 20 April 2025, 16:00 EEST (13:00Z)",
            "Up to 20 April 2025, 20:00 EEST (17:00Z)",
            "Up to 20 April 2025, 24:00 EEST (21:00Z)",
            "Period not fixed by the claim's words");
  }

  @Test
  void headlineFollowsTheRatiosAndSaysThatLessWasWritten() {
    assertThat(Xml.all(DOCUMENT, "h1").getFirst().getTextContent())
        .isEqualTo(
            "Air-raid alerts and recorded events were fewer per day in the window than before it"
                + " and did not stop; less was written");
    assertThat(section("summary").getTextContent())
        .contains(
            "Neither stopped: the record holds 28 starts of alerts and about 41 (30\u201356) events")
        .contains("part of the fall in events may be a fall in reporting.");
    assertThat(section("trend").getTextContent())
        .contains("The figures do not say why anything changed.");
  }

  @Test
  void headlineLeavesOpenWhatTheRatiosLeaveOpen() {
    List<Comparison> open =
        REPORT.comparisons().stream()
            .map(it ->
                new Comparison(
                    it.series(),
                    it.rule(),
                    it.counts(),
                    it.ratesPer24Hours(),
                    it.series().equals("alert-starts") ? it.ratio() : Optional.empty(),
                    it.daily(),
                    it.caveat()))
            .toList();

    Document document = Xml.parse(CaseReportHtml.render(with(open)));

    assertThat(Xml.all(document, "h1").getFirst().getTextContent())
        .isEqualTo(
            "Air-raid alerts were fewer per day in the window than before it and did not stop;"
                + " whether recorded events were fewer or more cannot be told");
    assertThat(document.getDocumentElement().getTextContent())
        .contains("Whether less or more was written cannot be told")
        .doesNotContain("fall in events");
  }

  @Test
  void hotSpotsAreHeldAgainstTheSeasonAndSaidToBeNoActs() {
    Figure count = new Figure("hot-spots.in", "hot-spots/1", "in", Amount.exactly(90), List.of());
    FireSeries fires =
        new FireSeries(
            List.of("z"),
            12,
            40,
            2,
            31,
            List.of(count, count, count),
            List.of(count, count, count),
            Optional.of(
                new Figure(
                    "hot-spots-expected.in",
                    "fire-season/1",
                    "in",
                    Amount.interval95(100, 40, 250),
                    List.of())),
            Optional.of(
                new Figure(
                    "hot-spots-season.ratio",
                    "fire-season/1",
                    "in",
                    Amount.interval95(0.9, 0.36, 2.25),
                    List.of())),
            7_900,
            List.of());

    String text =
        Xml.parse(CaseReportHtml.render(with(fires))).getDocumentElement().getTextContent();

    assertThat(text)
        .contains("Hot spots against the season")
        .contains("Whether more or fewer than usual cannot be told")
        .contains("A hot spot is not an act")
        .contains("From no hot spot nothing follows")
        .contains("A count of fires is not a count of acts, and cloud is not in the file");
    assertThat(new String(ReportJson.write(with(fires)), UTF_8))
        .contains("\"seenToExpected\"")
        .contains("\"cloud\":\"not-recorded\"");
  }

  @Test
  void seriesThatSaysNothingAboutTheTermsSaysSoAndLeadsNoHeadline() {
    List<Comparison> series =
        REPORT.comparisons().stream()
            .map(it ->
                new Comparison(
                    it.series(),
                    it.rule(),
                    it.counts(),
                    it.ratesPer24Hours(),
                    it.ratio(),
                    it.daily(),
                    it.series().equals("alert-starts") ? "It says nothing about one class." : ""))
            .toList();

    Document document = Xml.parse(CaseReportHtml.render(with(series)));

    assertThat(Xml.all(document, "h1").getFirst().getTextContent()).doesNotContain("alerts");
    assertThat(document.getDocumentElement().getTextContent())
        .contains("never counts as an event. It says nothing about one class.")
        .contains("Starts of air-raid alerts: It says nothing about one class.");
  }

  @Test
  void seriesThatStoppedIsNotSaidToGoOn() {
    List<Comparison> stopped =
        REPORT.comparisons().stream()
            .filter(it -> it.series().equals("alert-starts"))
            .map(it ->
                new Comparison(
                    it.series(),
                    it.rule(),
                    List.of(
                        it.counts().get(0),
                        new Figure(
                            "alert-starts.in", it.rule(), "in", Amount.exactly(0), List.of()),
                        it.counts().get(2)),
                    it.ratesPer24Hours(),
                    it.ratio(),
                    it.daily(),
                    it.caveat()))
            .toList();

    assertThat(CaseReportHtml.render(with(stopped))).doesNotContain("not stop");
  }

  @Test
  void readingsThatAgreeInEveryTallyAreShownOnce() {
    CaseReport report =
        new CaseReport(
            REPORT.basis(),
            REPORT.clauses(),
            REPORT.rules(),
            REPORT.headline(),
            REPORT.comparisons(),
            REPORT.fires(),
            List.of(REPORT.tallies().getFirst(), again(REPORT.tallies().getFirst())),
            REPORT.candidates(),
            REPORT.calendar(),
            REPORT.watch(),
            REPORT.sourceChecks(),
            REPORT.notices(),
            REPORT.zones(),
            REPORT.claims(),
            REPORT.removals(),
            REPORT.coverage(),
            REPORT.regions(),
            REPORT.sources(),
            REPORT.files(),
            REPORT.attributions(),
            REPORT.limits(),
            REPORT.outputLicence(),
            REPORT.digest());

    Document document = Xml.parse(CaseReportHtml.render(report));

    assertThat(columns(section("judgements")))
        .containsExactly("Judgement", "Clause 1, as written", "Clause 1, reading a");
    assertThat(columns(section(document, "judgements")))
        .containsExactly("Judgement", "Clause 1, both readings agree");
  }

  @Test
  void headingsLeaveOutNoLevel() {
    int level = 0;
    for (Element element : Xml.all(DOCUMENT, "*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertThat(next).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
  }

  private static List<String> columns(Element section) {
    return Xml.all(section, "th").stream()
        .filter(it -> it.getAttribute("scope").equals("col"))
        .map(Element::getTextContent)
        .toList();
  }

  private static Tally again(Tally tally) {
    return new Tally(
        tally.provision(),
        "self-defence",
        tally.occurrence(),
        tally.verdicts(),
        tally.attributions());
  }

  private static CaseReport with(List<Comparison> comparisons) {
    return new CaseReport(
        REPORT.basis(),
        REPORT.clauses(),
        REPORT.rules(),
        REPORT.headline(),
        comparisons,
        REPORT.fires(),
        REPORT.tallies(),
        REPORT.candidates(),
        REPORT.calendar(),
        REPORT.watch(),
        REPORT.sourceChecks(),
        REPORT.notices(),
        REPORT.zones(),
        REPORT.claims(),
        REPORT.removals(),
        REPORT.coverage(),
        REPORT.regions(),
        REPORT.sources(),
        REPORT.files(),
        REPORT.attributions(),
        REPORT.limits(),
        REPORT.outputLicence(),
        REPORT.digest());
  }

  private static CaseReport with(FireSeries fires) {
    return new CaseReport(
        REPORT.basis(),
        REPORT.clauses(),
        REPORT.rules(),
        REPORT.headline(),
        REPORT.comparisons(),
        Optional.of(fires),
        REPORT.tallies(),
        REPORT.candidates(),
        REPORT.calendar(),
        REPORT.watch(),
        REPORT.sourceChecks(),
        REPORT.notices(),
        REPORT.zones(),
        REPORT.claims(),
        REPORT.removals(),
        REPORT.coverage(),
        REPORT.regions(),
        REPORT.sources(),
        REPORT.files(),
        REPORT.attributions(),
        REPORT.limits(),
        REPORT.outputLicence(),
        REPORT.digest());
  }

  @Test
  void politicalCommitmentIsUndertakenAndBindsNobody() {
    List<Element> clauses = Xml.all(section("terms"), "article");

    assertThat(clauses.getFirst().getTextContent())
        .contains("Strength: legal. Binds: Aldmark.")
        .contains("Borland: contests sincerity \u2014 a provocation (head of state; Courier")
        .contains("Exception that may be claimed by Aldmark (x-answer): claim of self-defence;")
        .contains("within 2 h and 10 km; decided by a verification officer")
        .contains("The limits are this mission\u2019s assumption.")
        .doesNotContain("English as quoted");
    assertThat(clauses.getLast().getTextContent())
        .contains("Strength: political. Undertaken politically by: Borland.")
        .contains("English as quoted by the source; the authentic text is in Russian.")
        .doesNotContain("Binds");
    assertThat(section("terms").getTextContent())
        .contains("Borland: declared conditionally: will act as they act (19 April 2025, Courier");
    assertThat(section("candidates").getTextContent()).doesNotContain("bind");
  }

  @Test
  void summaryCountsQuotesBySide() {
    assertThat(section("judgements").getTextContent())
        .containsPattern(
            "of \\d+ quotes, \\d+ from sources held to be close to side A \\(Aldmark\\) and \\d+ from"
                + " sources held to be close to side B \\(Borland\\)\\.")
        .doesNotContain("No incident");
  }

  @Test
  void summarySaysThatNoIncidentHasTheEvidenceThatIsAskedFor() {
    List<CandidateRow> single =
        REPORT.candidates().stream()
            .filter(it -> it.groups() == 1 && !it.verdict().equals("meets-standard"))
            .toList();
    List<CandidateRow> mixed =
        REPORT.candidates().stream()
            .filter(it -> !it.verdict().equals("meets-standard"))
            .filter(it -> it.groups() == 1 || !it.verdict().equals("possible"))
            .toList();

    assertThat(CaseReportHtml.render(withCandidates(single)))
        .contains(
            "No incident rests on the two independent pieces of evidence that the clause asks for");
    assertThat(CaseReportHtml.render(withCandidates(mixed)))
        .contains("No incident that is called possible rests on the two independent pieces");
  }

  private static CaseReport withCandidates(List<CandidateRow> candidates) {
    return new CaseReport(
        REPORT.basis(),
        REPORT.clauses(),
        REPORT.rules(),
        REPORT.headline(),
        REPORT.comparisons(),
        REPORT.fires(),
        REPORT.tallies(),
        candidates,
        REPORT.calendar(),
        REPORT.watch(),
        REPORT.sourceChecks(),
        REPORT.notices(),
        REPORT.zones(),
        REPORT.claims(),
        REPORT.removals(),
        REPORT.coverage(),
        REPORT.regions(),
        REPORT.sources(),
        REPORT.files(),
        REPORT.attributions(),
        REPORT.limits(),
        REPORT.outputLicence(),
        REPORT.digest());
  }

  @Test
  void parrotsNoWordsThatOnlyPeopleMayUse() {
    assertThat(WordingLint.find(DOCUMENT)).isEmpty();
  }

  @Test
  void lintSeesOwnWordsAndNotThoseOfOthers() {
    String bad =
        "<html><body><p>A breach.</p><q>violation</q><td class=\"cited\">regime</td>"
            + "<svg aria-label=\"the enemy\"/></body></html>";

    assertThat(WordingLint.find(Xml.parse(bad))).hasSize(2);
  }

  @Test
  void probabilitiesInProseAreRoundedAndNeverCertain() {
    String annex = section("candidates").getTextContent();

    assertThat(annex).doesNotContainPattern("(?<![\\d.])(0|100)\u00A0%");
    assertThat(annex).doesNotContainPattern("\\d\\.\\d+\u00A0%").contains("above 95\u00A0%");
    assertThat(annex).doesNotContainPattern("\\d[1-46-9]\u00A0%");
  }

  @Test
  void saysOnEveryPageThatNoPersonHasFoundAnything() {
    String css = Xml.all(DOCUMENT, "style").getFirst().getTextContent();

    assertThat(css).contains("no finding by people exists").contains("@bottom-left");
    assertThat(Xml.all(DOCUMENT, "footer").getFirst().getTextContent())
        .contains("no finding by people exists");
  }

  @Test
  void inventedDataAreLabelledInEveryFigureAndOnEveryPage() {
    assertThat(Xml.all(DOCUMENT, "figcaption"))
        .allMatch(it -> it.getTextContent().contains("SYNTHETIC"));
    assertThat(Xml.all(DOCUMENT, "style").getFirst().getTextContent()).contains("\"SYNTHETIC. ");
    assertThat(Xml.all(DOCUMENT, "title").getFirst().getTextContent()).startsWith("SYNTHETIC");
  }

  @Test
  void namesTheRecordItsRootAndEachFile() {
    assertThat(TEXT)
        .contains(REPORT.basis().inputs().root())
        .contains("12,418 entries")
        .contains(REPORT.digest().hex())
        .contains("time-zone data 2026b");
    REPORT.files().forEach(file -> assertThat(TEXT).contains(file.sha256().hex()));
    REPORT.limits().forEach(limit -> assertThat(TEXT).contains(limit));
    REPORT.attributions().forEach(words -> assertThat(TEXT).contains(words));
  }

  @Test
  void mapSaysWhichBoundariesItDraws() {
    assertThat(section("map").getTextContent())
        .contains("the land is invented and so are its outlines")
        .doesNotContain("68/262")
        .contains("an illustration, not part of the agreed text")
        .contains("not a boundary, without prejudice")
        .contains("Lambert");
  }

  @Test
  void hostileWordsStayWords() {
    String hostile =
        "</q><script>alert('x')</script> \u202E\u05D0\u05D1 \"&amp;' \u0007 \uD83D\uDE00";
    String html = CaseReportHtml.render(SampleReport.withText(hostile));
    Document document = Xml.parse(html);

    assertThat(Xml.all(document, "script")).isEmpty();
    assertThat(Xml.all(document, "q").stream().map(Element::getTextContent))
        .contains(hostile.replace('\u0007', '\uFFFD'));
    assertThat(Xml.all(document, "q")).allMatch(q -> q.getAttribute("dir").equals("auto"));
    assertThat(Xml.all(document, "a"))
        .noneMatch(a -> a.getAttribute("href").startsWith("javascript"));
  }

  @Test
  void sameReportGivesTheSameBytesUnderAnyLocaleAndZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));

      assertThat(CaseReportHtml.render(SampleReport.build())).isEqualTo(HTML);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatCouldNotBeCountedIsNoZero() {
    for (Element row : Xml.all(section("claims"), "tr")) {
      if (row.getTextContent().contains("The claim's words do not fix")) {
        assertThat(Xml.all(row, "td").get(1).getTextContent()).isEqualTo("\u2013");
      }
    }
  }

  @Test
  void longReportGoesWithoutItsOwnTypefaces() {
    String html = CaseReportHtml.render(SampleReport.withText("word ".repeat(2000)));

    assertThat(HTML).contains("data:font/woff2").contains("SIL OPEN FONT LICENSE");
    assertThat(html).doesNotContain("data:font/woff2").doesNotContain("SIL OPEN FONT LICENSE");
  }

  @Test
  void reportAboutNothingStillStandsAndIsNotCalledSynthetic() {
    Basis b = REPORT.basis();
    Basis basis =
        new Basis(
            b.caseId(),
            b.title(),
            b.agreementId(),
            b.agreementTitle(),
            b.encodingLevel(),
            b.encodingNote(),
            b.legalForce(),
            b.parties(),
            b.timeZone(),
            b.before(),
            b.window(),
            b.after(),
            b.asOf(),
            b.engineVersion(),
            b.calibration(),
            b.tzdata(),
            b.inputs(),
            false);
    CaseReport nothing =
        new CaseReport(
            basis,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "CC0-1.0",
            REPORT.digest());

    String html = CaseReportHtml.render(nothing);

    assertThat(html).doesNotContain("SYNTHETIC").contains("0 machine candidates await people");
    assertThat(WordingLint.find(Xml.parse(html))).isEmpty();
    assertThat(MiniJson.parse(new String(IncidentsGeoJson.write(nothing), UTF_8))).isNotNull();
    assertThat(ReportJson.write(nothing)).isNotEmpty();
  }

  @Test
  void calendarFillsHatchesAndMarksEachDay() {
    Element svg = Xml.all(section("calendar"), "svg").getFirst();
    List<String> styles = Xml.all(svg, "*").stream().map(it -> it.getAttribute("class")).toList();

    // Three rows of two days: four with candidates, one with a core each way, one exempt, one dash.
    assertThat(styles.stream().filter("ring"::equals)).hasSize(4);
    assertThat(styles.stream().filter("core"::equals)).hasSize(2);
    assertThat(styles.stream().filter("none-found"::equals)).hasSize(1);
    assertThat(styles.stream().filter("seen"::equals)).hasSize(5);
    assertThat(styles.stream().filter("unseen"::equals)).hasSize(6);
    assertThat(svg.getTextContent())
        .contains("Clause 1 (A), reading a")
        .contains("Clause 1 (A), as written")
        .contains("Clause 2 (B)")
        .doesNotContain("self-defence");
    assertThat(section("numbers").getTextContent()).contains("63\u00A0%").contains("41\u00A0%");
  }

  @Test
  void discsOfTheCalendarGrowWithTheRootOfTheirNumber() {
    List<Double> radii =
        Xml.all(Xml.all(section("calendar"), "svg").getFirst(), "circle").stream()
            .filter(it -> it.getAttribute("class").equals("ring"))
            .map(it -> Double.parseDouble(it.getAttribute("r")))
            .toList();

    // 9, 18, 9 and 14 candidates; radii are written with one decimal.
    assertThat(radii.get(1) / radii.get(0)).isCloseTo(Math.sqrt(2), within(0.03));
    assertThat(radii.get(0)).isEqualTo(radii.get(2)).isCloseTo(2.3 * 3, within(0.06));
  }

  @Test
  void ribbonHasARowForEachSectorAndNamesEveryCause() {
    Element ribbon = section("watch");

    assertThat(ribbon.getTextContent())
        .contains("weather, outage, jamming, access denied, nothing planned")
        .contains("sector-hours/1");
    Element table = Xml.all(ribbon, "table").getFirst();
    assertThat(Xml.all(table, "tr")).hasSize(1 + 5 + 1);
    Element all = Xml.all(table, "tr").getLast();
    List<Integer> cells =
        Xml.all(all, "td").stream()
            .map(Element::getTextContent)
            .filter(it -> !it.isEmpty())
            .map(it -> Integer.parseInt(it.replace(",", "")))
            .toList();
    assertThat(cells.getFirst())
        .isEqualTo(cells.subList(1, cells.size()).stream().mapToInt(it -> it).sum());
  }

  @Test
  void caseWithoutFootprintsHasATimelineAndNoRibbon() {
    Document document = Xml.parse(CaseReportHtml.render(SampleReport.unwatched()));
    List<String> ids =
        Xml.all(document, "section").stream().map(it -> it.getAttribute("id")).toList();

    assertThat(ids).contains("timeline").doesNotContain("watch", "notices", "source-checks");
    assertThat(section(document, "counts").getTextContent()).doesNotContain("sector-hours");
  }

  @Test
  void noticeSaysWhetherItWasGivenInTimeAndWhatFits() {
    assertThat(section("notices").getTextContent())
        .contains("side A (Aldmark)")
        .contains("25\u00A0h 30\u00A0min ahead")
        .contains("after it was to begin")
        .contains("shelling or attacks of any kind");
  }

  @Test
  void sourceThatOthersConfirmLessThanTheyCouldIsMarkedAndNotJudged() {
    assertThat(section("source-checks").getTextContent())
        .contains("Fewer than expected: a reason to look, not a finding.")
        .contains("As many as expected.")
        .contains("More than expected.");
  }

  @Test
  void readersAreShownNumbersOfClausesAndEachIdOnce() {
    assertThat(section("terms").getTextContent()).contains("Clause 1").contains("1(a)");
    for (String id : List.of("judgements", "candidates", "summary", "calendar")) {
      assertThat(section(id).getTextContent()).doesNotContain("1(a)");
    }
  }

  private static Element section(String id) {
    return section(DOCUMENT, id);
  }

  private static Element section(Document document, String id) {
    return Xml.all(document, "section").stream()
        .filter(it -> it.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }
}
