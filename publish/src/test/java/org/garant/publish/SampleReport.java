package org.garant.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.garant.core.agreement.Zone;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Act;
import org.garant.core.observation.Claim;
import org.garant.core.observation.Impediment;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Notice;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.RateRatio;
import org.garant.core.report.Amount;
import org.garant.core.report.Basis;
import org.garant.core.report.CalendarRow;
import org.garant.core.report.CandidateRow;
import org.garant.core.report.CaseReport;
import org.garant.core.report.ClaimCheck;
import org.garant.core.report.Clause;
import org.garant.core.report.Comparison;
import org.garant.core.report.CountingRule;
import org.garant.core.report.DayCount;
import org.garant.core.report.Figure;
import org.garant.core.report.NoticeRow;
import org.garant.core.report.RecordPoint;
import org.garant.core.report.RegionCoverage;
import org.garant.core.report.Removal;
import org.garant.core.report.SourceCheck;
import org.garant.core.report.Tally;
import org.garant.core.report.WatchReport;

/**
 * A report about nothing: SYNTHETIC parties, places and numbers, every kind of row at least once.
 */
final class SampleReport {
  private static final long DAY = 86_400_000;
  private static final PartyId A = new PartyId("ALD");
  private static final PartyId B = new PartyId("BOR");
  private static final Interval WINDOW = span("2025-04-19T15:00:00Z", "2025-04-20T21:00:00Z");
  private static final Interval BEFORE = span("2025-04-11T21:00:00Z", "2025-04-19T15:00:00Z");
  private static final Interval AFTER = span("2025-04-20T21:00:00Z", "2025-04-27T21:00:00Z");
  private static final List<String> REASONS =
      List.of(
          "time-uncertain",
          "outside-window",
          "one-source-only",
          "zone-illustrative",
          "self-defence-claim-open",
          "actor-unstated",
          "acts-by-other-party",
          "bounds-cross-standard",
          "place-wide",
          "zone-unspecified",
          "not-in-force",
          "reciprocity-open",
          "below-floor",
          "fits-notice",
          "notice-late",
          "notice-may-cover");

  private final List<Region> regions;
  private final String hostile;
  private final boolean watched;

  private SampleReport(List<Region> regions, String hostile, boolean watched) {
    this.regions = regions;
    this.hostile = hostile;
    this.watched = watched;
  }

  /** Returns the report over invented rectangles. */
  static CaseReport build() {
    return new SampleReport(rectangles(), "", true).report();
  }

  /** Returns the report of a case without footprints and notices. */
  static CaseReport unwatched() {
    return new SampleReport(rectangles(), "", false).report();
  }

  /** Returns the report with {@code text} wherever a source's or a party's words stand. */
  static CaseReport withText(String text) {
    return new SampleReport(rectangles(), text, true).report();
  }

  /** Returns the report over the outlines of a GeoJSON file. */
  static CaseReport withOutlines(Path geoJson) {
    return new SampleReport(outlines(geoJson), "", false).report();
  }

  private CaseReport report() {
    List<CandidateRow> candidates = candidates();
    List<Figure> headline = headline(1);
    return new CaseReport(
        basis(true),
        clauses(),
        rules(),
        headline,
        List.of(
            comparison("alert-starts", "alert-starts/1", 371, 28, 290, 48),
            comparison("events", "events/1", 402, 41, 433, 62),
            comparison("episodes", "episodes/1", 160, 14, 172, 25),
            comparison("press-reports", "press-reports/1", 990, 102, 900, 130)),
        Optional.empty(),
        List.of(tally(""), tally("self-defence")),
        candidates,
        calendar(),
        watched ? Optional.of(watch()) : Optional.empty(),
        watched ? checks() : List.of(),
        watched ? notices() : List.of(),
        zones(),
        claims(),
        List.of(
            new Removal(A, List.of("gazette/aldmark"), headline(0.6)),
            new Removal(B, List.of("courier/borland", "wire/borland"), headline(0.7))),
        coverage(),
        regions,
        sources(),
        files(),
        List.of(
            "Contains invented data. No rights reserved.", "Outlines: invented for this sample."),
        List.of(
            "All of this is invented to show the form of a report.",
            "Press reports are a sample of what happened, not a count of it.",
            "Places are those that a report names; most reports name only a region."),
        "ODbL-1.0",
        ContentId.of("digest"));
  }

  /** Returns the basis of the same report as if it were no invented one. */
  static Basis basisOfRealLand() {
    return basis(false);
  }

  private static Basis basis(boolean synthetic) {
    return new Basis(
        "sample-truce",
        "The Sample Truce between Aldmark and Borland",
        "sample-2025",
        "Declarations of an Easter truce",
        "press-only",
        "Both declarations are known from the press; no signed text was found",
        "unilateral-act",
        List.of(
            new Basis.PartyLine("ALD", "Aldmark", "A"), new Basis.PartyLine("BOR", "Borland", "B")),
        "Europe/Kyiv",
        BEFORE,
        WINDOW,
        AFTER,
        Instant.parse("2026-11-20T09:00:00Z"),
        "0.1.0",
        "calibration/1",
        "2026b",
        new RecordPoint("garant.example/sample", 12_418, ContentId.of("root").hex()),
        synthetic);
  }

  private static List<Clause> clauses() {
    return List.of(
        new Clause(
            "1(a)",
            "prohibition",
            "legal",
            List.of("Aldmark"),
            "Припинити всі бойові дії з 18:00 суботи до 00:00 понеділка.",
            "https://example.org/declaration",
            "second paragraph",
            List.of("uk"),
            2,
            List.of(
                new Clause.ClauseReading(
                    "self-defence",
                    List.of("Aldmark"),
                    "Answering fire is allowed while the other side fires."),
                new Clause.ClauseReading("", List.of(), "Every act of force counts.")),
            List.of(
                new Clause.ClauseException(
                    "x-answer",
                    "self-defence-claim",
                    "Gazette of 19 April 2025",
                    "order to answer violations",
                    List.of("Aldmark"),
                    "prior incident by Borland within 2 h and 10 km; decided by a verification"
                        + " officer",
                    true,
                    "Invented")),
            List.of(
                new Clause.Participation(
                    "Aldmark", "declared", "2025-04-19", "Gazette of 19 April 2025", "")),
            List.of(
                new Clause.Position(
                    "Borland",
                    "contests-sincerity",
                    "head-of-state",
                    "Courier of 19 April 2025",
                    "a provocation"))),
        new Clause(
            "2",
            "commitment",
            "political",
            List.of("Borland"),
            "We shall act as they act.",
            "Gazette of 19 April 2025",
            "",
            List.of("ru"),
            2,
            List.of(),
            List.of(),
            List.of(
                new Clause.Participation(
                    "Borland",
                    "declared-conditional",
                    "2025-04-19",
                    "Courier of 19 April 2025",
                    "will act as they act")),
            List.of()));
  }

  private static List<CountingRule> rules() {
    return List.of(
        new CountingRule(
            "alert-starts/1",
            "start of an alert",
            "Each start of an alert in a region that the feed does not merge."),
        new CountingRule(
            "events/1",
            "expected event",
            "The sum over incidents of the probability that each happened in the period."),
        new CountingRule(
            "episodes/1",
            "episode",
            "Events in one region with no gap of more than 1 hour between them."),
        new CountingRule(
            "candidates/1",
            "candidate",
            "Each incident once per provision under the reading as written."),
        new CountingRule(
            "observed-regions/1",
            "region",
            "A region with at least 10 press reports of any subject in the window."),
        new CountingRule(
            "sector-hours/1", "sector-hour", "A sector and hour in which somebody could see."),
        new CountingRule(
            "confirmed/1", "incident", "An incident that rests on another source too."),
        new CountingRule("press-reports/1", "report", "One row of the press file, of any subject."),
        new CountingRule("novel/1", "novelty", "A figure this version has no words for."));
  }

  private static List<Figure> headline(double share) {
    return List.of(
        figure("events.in", "events/1", "in", interval95(41.2 * share, 30.1 * share, 55.9 * share)),
        figure("episodes.in", "episodes/1", "in", interval95(19 * share, 14 * share, 27 * share)),
        figure("candidates-meeting.in", "candidates/1", "in", Amount.exactly((long) (3 * share))),
        figure("candidates-possible.in", "candidates/1", "in", Amount.exactly((long) (17 * share))),
        figure("alert-starts.in", "alert-starts/1", "in", Amount.exactly(28)),
        figure("press-observed-regions.in", "observed-regions/1", "in", Amount.exactly(19)),
        figure("novel-figure.in", "novel/1", "in", Amount.between(1234, 5678)));
  }

  private static Comparison comparison(
      String series, String rule, int before, int in, int after, int perDay) {
    List<DayCount> days = new ArrayList<>();
    long start = BEFORE.start().toEpochMilli();
    for (int i = 0; i < 16; i++) {
      boolean truce = i == 8;
      long milli = truce ? perDay * 300L : perDay * (700L + (i * 379) % 600);
      days.add(
          new DayCount(
              Interval.ofEpochMillis(start + i * DAY, start + (i + 1) * DAY), milli, List.of()));
    }
    return new Comparison(
        series,
        rule,
        List.of(
            figure(series + ".before", rule, "before", Amount.exactly(before)),
            figure(
                series + ".in",
                rule,
                "in",
                switch (series) {
                  case "events" -> interval95(41.2, 30.1, 55.9);
                  case "press-reports" -> bounds(102.3, 76, 181);
                  default -> Amount.exactly(in);
                }),
            figure(series + ".after", rule, "after", Amount.exactly(after))),
        List.of(
            figure(series + ".rate.before", rule, "before", rate(before, BEFORE)),
            figure(series + ".rate.in", rule, "in", rate(in, WINDOW)),
            figure(series + ".rate.after", rule, "after", rate(after, AFTER))),
        series.equals("episodes")
            ? Optional.empty()
            : Optional.of(figure(series + ".ratio", rule, "in", ratio(before, in))),
        days,
        "");
  }

  private static Amount rate(int count, Interval period) {
    double spread = 1.96 * Math.sqrt(count);
    return interval95(
        count / period.days(),
        Math.max(0, count - spread) / period.days(),
        (count + spread) / period.days());
  }

  private static Amount ratio(int before, int in) {
    RateRatio ratio = RateRatio.of(in, WINDOW.days(), before, BEFORE.days());
    return interval95(ratio.ratio(), ratio.low95(), Math.min(1e12, ratio.high95()));
  }

  private static Tally tally(String reading) {
    return new Tally(
        "1(a)",
        reading,
        List.of(
            new Tally.Line("almost-certain", 4, List.of()),
            new Tally.Line("very-likely", 13, List.of()),
            new Tally.Line("likely", 16, List.of()),
            new Tally.Line("roughly-even", 5, List.of()),
            new Tally.Line("unlikely", 2, List.of())),
        List.of(
            new Tally.Line("meets-standard", reading.isEmpty() ? 3 : 0, List.of()),
            new Tally.Line("possible", 17, List.of()),
            new Tally.Line("below-standard", 6, List.of()),
            new Tally.Line("exempt", 1, List.of()),
            new Tally.Line("undetermined", reading.isEmpty() ? 13 : 16, List.of())),
        List.of(
            new Tally.Line("points-to", 18, List.of()),
            new Tally.Line("undetermined", 19, List.of()),
            new Tally.Line("points-elsewhere", 3, List.of())));
  }

  private List<CandidateRow> candidates() {
    List<CandidateRow> rows = new ArrayList<>();
    List<String> verdicts =
        List.of("possible", "undetermined", "meets-standard", "below-standard", "exempt");
    for (int i = 0; i < 40; i++) {
      Region region = regions.get((i * 7) % regions.size());
      boolean located = i % 3 != 0;
      Position middle = middle(region);
      long start = WINDOW.start().toEpochMilli() + (i * 47L % 28) * 3_600_000;
      Interval time = Interval.ofEpochMillis(start, start + (1 + i % 5) * 2_700_000L);
      int point = 30_000 + (i * 61) % 96 * 10_000;
      String verdict =
          i == 5 || i == 20 || i == 35
              ? "meets-standard"
              : verdicts.get(i % 2 == 0 ? 0 : i % 4 == 1 ? 1 : 3);
      for (String reading : List.of("", "self-defence")) {
        boolean differs = i % 4 == 0 && !reading.isEmpty();
        rows.add(
            new CandidateRow(
                ContentId.of("candidate" + i + reading),
                ContentId.of("incident" + i),
                "1(a)",
                reading,
                time,
                located ? "Vessin-" + (i % 11) : region.name(),
                located
                    ? Optional.of(
                        new CandidateRow.Spot(
                            new Position(
                                middle.latitudeE7() + (i * 7919) % 3_000_000,
                                middle.longitudeE7() - (i * 104_729) % 4_000_000),
                            3_000 + i % 4 * 6_000,
                            2_000 + i % 3 * 2_000,
                            i * 150))
                    : Optional.empty(),
                List.of(region.id(), regions.get((i * 7 + 1) % regions.size()).id()),
                Act.values()[i % Act.values().length],
                550_000 + i * 9_000,
                Math.min(985_000, point + 20_000),
                900_000,
                1_000_000 - i * 10_000,
                950_000,
                Math.max(0, point - 170_000),
                point,
                Math.min(1_000_000, point + 90_000),
                differs ? "undetermined" : i == 7 ? "exempt" : verdict,
                differs
                    ? List.of("self-defence-claim-open", REASONS.get(i % REASONS.size()))
                    : List.of(REASONS.get(i % REASONS.size())),
                i % 2 == 0 ? "undetermined" : i % 5 == 0 ? "points-elsewhere" : "points-to",
                i == 4 ? 0 : 400_000 + i * 10_000,
                i == 4 ? 0 : 1_000_000,
                1 + i % 3,
                quotes(i)));
      }
    }
    return rows;
  }

  private List<CandidateRow.Quote> quotes(int i) {
    String text =
        switch (i % 4) {
          case 0 -> "(вигадано) У районі Вессіна пролунали вибухи: \"удар дрона\", є пошкодження.";
          case 1 -> "(вымышлено) В пригороде Вессина слышны взрывы, объект не назван.";
          case 2 -> "(invented) Officials called it a violation by the enemy regime.";
          default -> "(вигадано) Обстріл прикордоння: без постраждалих.";
        };
    List<CandidateRow.Quote> quotes = new ArrayList<>();
    for (int k = 0; k <= i % 3; k++) {
      quotes.add(
          new CandidateRow.Quote(
              1000L + i * 3L + k,
              i % 4 == 1 ? "courier/borland" : "gazette/aldmark",
              "sample_reports.csv",
              500 + i * 3 + k,
              hostile.isEmpty() ? text : hostile));
    }
    return quotes;
  }

  private static List<CalendarRow> calendar() {
    Interval first = new Interval(WINDOW.start(), Instant.parse("2025-04-19T21:00:00Z"));
    Interval second = new Interval(first.end(), WINDOW.end());
    return List.of(
        new CalendarRow(
            "1(a)",
            "self-defence",
            List.of(
                new CalendarRow.Cell(first, 630_000, 0, 9, 0),
                new CalendarRow.Cell(second, 410_000, 1, 17, 2))),
        new CalendarRow(
            "1(a)",
            "",
            List.of(
                new CalendarRow.Cell(first, 630_000, 3, 6, 0),
                new CalendarRow.Cell(second, 410_000, 0, 14, 0))),
        new CalendarRow(
            "2",
            "",
            List.of(
                new CalendarRow.Cell(first, 500_000, 0, 0, 0),
                new CalendarRow.Cell(second, 0, 0, 0, 0))));
  }

  /** Five sectors; the hours run through every shade and every cause. */
  private WatchReport watch() {
    List<Interval> hours = new ArrayList<>();
    for (long at = WINDOW.start().toEpochMilli() - 12 * 3_600_000L;
        at < WINDOW.end().toEpochMilli() + 6 * 3_600_000L;
        at += 3_600_000L) {
      hours.add(Interval.ofEpochMillis(at, at + 3_600_000L));
    }
    List<WatchReport.SectorHours> sectors = new ArrayList<>();
    TreeMap<Impediment, Integer> impeded = new TreeMap<>();
    int observed = 0;
    int total = 0;
    for (int i = 0; i < 5; i++) {
      List<WatchReport.Cell> cells = new ArrayList<>();
      for (int h = 0; h < hours.size(); h++) {
        int state = (h / 7 + i) % 8;
        Optional<Impediment> cause =
            state < 4 ? Optional.of(Impediment.values()[state]) : Optional.empty();
        boolean seen = state > 4;
        int ppm = seen ? 500_000 + (h * 37 + i * 11) % 50 * 10_000 : state * 100_000;
        cells.add(new WatchReport.Cell(ppm, seen, cause));
        if (hours.get(h).overlapMillis(WINDOW) > 0) {
          total++;
          observed += seen ? 1 : 0;
          cause.ifPresent(it -> impeded.merge(it, 1, Integer::sum));
        }
      }
      sectors.add(new WatchReport.SectorHours(regions.get(i).id(), regions.get(i).name(), cells));
    }
    return new WatchReport(
        500_000,
        List.of(Act.FIRE_SHELLING, Act.STRIKE_DRONE),
        hours,
        sectors,
        observed,
        total,
        impeded,
        List.of(9L, 10L));
  }

  private static List<SourceCheck> checks() {
    return List.of(
        new SourceCheck(new SourceId("gazette/aldmark"), 14, 9, 9_300, 6, 12, List.of(1001L)),
        new SourceCheck(new SourceId("courier/borland"), 12, 1, 7_800, 4, 11, List.of(1002L)),
        new SourceCheck(new SourceId("wire"), 3, 3, 800, 0, 2, List.of()));
  }

  private List<NoticeRow> notices() {
    List<Position> outline = regions.getFirst().polygons().getFirst().getFirst();
    Interval time = span("2025-04-20T06:00:00Z", "2025-04-20T09:00:00Z");
    return List.of(
        new NoticeRow(
            notice(Instant.parse("2025-04-19T04:30:00Z"), time, outline),
            701,
            List.of(ContentId.of("incident7").hex()),
            List.of()),
        new NoticeRow(
            notice(Instant.parse("2025-04-20T07:00:00Z"), time, outline),
            702,
            List.of(),
            List.of(ContentId.of("incident5").hex(), ContentId.of("incident11").hex())));
  }

  private Notice notice(Instant given, Interval time, List<Position> outline) {
    return Notice.of(
        new SourceId("wire"),
        A,
        given,
        hostile.isEmpty() ? "controlled blasting of mines" : hostile,
        List.of("fire.shelling", "strike.*"),
        time,
        outline,
        hostile.isEmpty() ? "(вигадано) підрив мін" : hostile,
        ContentId.of("notice"));
  }

  private List<Zone.Drawn> zones() {
    return List.of(
        zone("z-one", "The strip of the truce", regions.get(3), false),
        zone("z-two", "A part that one reading leaves out", regions.get(4), true));
  }

  private static Zone.Drawn zone(String id, String label, Region region, boolean illustrative) {
    return new Zone.Drawn(
        id,
        label,
        region.polygons(),
        5_000,
        Optional.empty(),
        Optional.empty(),
        illustrative,
        "zones.geojson",
        "");
  }

  private List<ClaimCheck> claims() {
    List<ClaimCheck> checks = new ArrayList<>();
    String[] ends = {"09:00:00Z", "13:00:00Z", "17:00:00Z", "21:00:00Z"};
    String[] words = {"12:00", "16:00", "20:00", "24:00"};
    for (int i = 0; i < 4; i++) {
      Interval period = span("2025-04-19T21:00:00Z", "2025-04-20T" + ends[i]);
      String stated = "2025-04-20 00:00-" + words[i] + " local";
      checks.add(
          check(
              B,
              "Borland (President)",
              "assaults by Aldmark's forces",
              stated,
              Optional.of(period),
              26 + 20 * i,
              "assaults",
              Claim.Kind.ASSAULTS,
              ClaimCheck.Outcome.CANNOT_BE_TESTED,
              "census-not-possible",
              Amount.between(2 + i, 7 + i),
              List.of()));
      checks.add(
          check(
              A,
              "Aldmark (Ministry)",
              "violations in total",
              stated,
              Optional.of(period),
              900,
              "violations (\"over 900\")",
              Claim.Kind.ALL_ACTS,
              ClaimCheck.Outcome.SUPPORTED_IN_PART,
              "record-holds-at-least",
              Amount.between(5 + i, 12 + i),
              List.of()));
    }
    Interval day = span("2025-04-19T21:00:00Z", "2025-04-20T17:00:00Z");
    checks.add(
        check(
            B,
            "Borland (President)",
            "no air-raid alerts on Sunday",
            "Sunday until 20:00",
            Optional.of(day),
            0,
            "alerts",
            Claim.Kind.ALERTS,
            ClaimCheck.Outcome.CONTRADICTED,
            "alert-start-in-period",
            Amount.exactly(1),
            List.of(
                "regions-without-alert=22",
                "start=UA-12@1745157390",
                "running=UA-63@1715491563",
                "not-covered=UA-09",
                "not-covered=UA-43")));
    checks.add(
        check(
            B,
            "Borland (General Staff)",
            "alerts",
            "Sunday",
            Optional.of(day),
            0,
            "alerts",
            Claim.Kind.ALERTS,
            ClaimCheck.Outcome.CANNOT_BE_TESTED,
            "merged-alerts",
            Amount.between(0, 3),
            List.of("running=UA-63@1715491563")));
    checks.add(
        check(
            B,
            "Borland (General Staff)",
            "alerts in the west",
            "Sunday",
            Optional.of(day),
            0,
            "alerts",
            Claim.Kind.ALERTS,
            ClaimCheck.Outcome.SUPPORTED,
            "no-alert-in-period",
            Amount.exactly(0),
            List.of("regions-without-alert=22")));
    checks.add(
        check(
            A,
            "Aldmark (Ministry)",
            "attacks on positions",
            "truce to midday",
            Optional.empty(),
            444,
            "attacks",
            Claim.Kind.ALL_ACTS,
            ClaimCheck.Outcome.CANNOT_BE_TESTED,
            "period-not-stated",
            Amount.between(0, 0),
            List.of()));
    checks.add(
        check(
            A,
            "Aldmark (Ministry)",
            "speeches",
            "truce to midday",
            Optional.empty(),
            3,
            "speeches",
            Claim.Kind.OTHER,
            ClaimCheck.Outcome.CANNOT_BE_TESTED,
            "kind-not-recorded",
            Amount.between(0, 0),
            List.of()));
    return checks;
  }

  private ClaimCheck check(
      PartyId party,
      String speaker,
      String subject,
      String stated,
      Optional<Interval> period,
      long quantity,
      String unit,
      Claim.Kind kind,
      ClaimCheck.Outcome outcome,
      String reason,
      Amount count,
      List<String> details) {
    return new ClaimCheck(
        77,
        new Claim(
            party,
            speaker,
            hostile.isEmpty() ? subject : hostile,
            stated,
            period,
            quantity,
            unit,
            kind,
            hostile.isEmpty() ? "https://example.org/claims" : "javascript:alert(1)",
            "secondary source"),
        outcome,
        reason,
        count,
        List.of(1001L, 1004L),
        details);
  }

  private List<RegionCoverage> coverage() {
    List<RegionCoverage> coverage = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      List<DayCount> days = new ArrayList<>();
      long start = BEFORE.start().toEpochMilli();
      for (int d = 0; d < 16; d++) {
        int reports = i % 4 == 3 ? (d + i) % 3 : (i * 5 + d * 7) % 40;
        days.add(
            new DayCount(
                Interval.ofEpochMillis(start + d * DAY, start + (d + 1) * DAY),
                reports * 1000L,
                List.of()));
      }
      coverage.add(
          new RegionCoverage(
              regions.get(i).id(),
              regions.get(i).name(),
              i % 4 == 3 ? 4 : 60 + i * 3,
              i % 4 != 3,
              i % 9 == 8 ? "not-covered" : i % 5 == 4 ? "merged" : "covered",
              i % 3,
              1_530L * (i % 3),
              List.of(),
              days));
    }
    return coverage;
  }

  private static List<Source> sources() {
    return List.of(
        source(
            "gazette/aldmark",
            "The Aldmark Gazette",
            Modality.PRESS,
            Optional.of(A),
            "published in Aldmark"),
        source(
            "courier/borland",
            "The Borland Courier",
            Modality.PRESS,
            Optional.of(B),
            "published in Borland"),
        source(
            "alerts",
            "Public alerts",
            Modality.ALERT,
            Optional.of(B),
            "run by a ministry of Borland"),
        source("wire", "A wire service", Modality.PRESS, Optional.empty(), ""));
  }

  private static Source source(
      String id, String title, Modality modality, Optional<PartyId> side, String note) {
    return new Source(
        new SourceId(id),
        title,
        modality,
        title + " staff",
        "Sample archive",
        side,
        note,
        "CC0-1.0",
        "https://example.org/" + id);
  }

  private List<FileReceipt> files() {
    TreeMap<String, Integer> notes =
        new TreeMap<>(Map.of("place-is-a-region", 812, "time-at-midnight", 40));
    return List.of(
        new FileReceipt(
            "sample_reports.csv",
            ContentId.of("a"),
            1_234_567,
            "ODbL-1.0",
            9_000,
            4_100,
            4_700,
            190,
            10,
            notes,
            List.of(
                "row 17: no date",
                hostile.isEmpty() ? "row 92: place outside the country" : hostile)),
        new FileReceipt(
            "sample_alerts.csv",
            ContentId.of("b"),
            45_000,
            "CC0-1.0",
            800,
            700,
            100,
            0,
            0,
            new TreeMap<>(),
            List.of()));
  }

  private static List<Region> rectangles() {
    List<Region> regions = new ArrayList<>();
    String[] names = {
      "Averland",
      "Brenholt",
      "Castrel",
      "Dunmarsh",
      "Eskvale",
      "Farrow",
      "Grenmoor",
      "Halden",
      "Isterwald"
    };
    for (int i = 0; i < 27; i++) {
      double west = 20 + i % 9 * 1.5;
      int band = i / 9;
      double south = 46 + band * 1.6;
      List<Position> ring =
          List.of(
              Position.ofDegrees(south, west),
              Position.ofDegrees(south, west + 1.5),
              Position.ofDegrees(south + 1.6, west + 1.5),
              Position.ofDegrees(south + 1.6, west),
              Position.ofDegrees(south, west));
      String code = "XX-" + (i + 10);
      String name = List.of("", "North ", "Upper ").get(band) + names[i % 9];
      // One region runs clockwise, as files in the wild do.
      regions.add(
          new Region(new RegionId(code), name, List.of(List.of(i == 4 ? ring.reversed() : ring))));
    }
    return regions;
  }

  private static List<Region> outlines(Path geoJson) {
    try {
      List<Region> regions = new ArrayList<>();
      Map<String, Object> root = MiniJson.object(MiniJson.parse(Files.readString(geoJson)));
      for (Object feature : MiniJson.list(root, "features")) {
        Map<String, Object> properties = MiniJson.object(MiniJson.object(feature), "properties");
        Map<String, Object> geometry = MiniJson.object(MiniJson.object(feature), "geometry");
        List<?> coordinates = MiniJson.list(geometry, "coordinates");
        List<?> polygons =
            MiniJson.string(geometry, "type").equals("Polygon")
                ? List.of(coordinates)
                : coordinates;
        regions.add(
            new Region(
                new RegionId(MiniJson.string(properties, "shapeISO")),
                MiniJson.string(properties, "shapeName"),
                polygons.stream().map(SampleReport::rings).toList()));
      }
      regions.sort((a, b) -> a.id().compareTo(b.id()));
      return regions;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<List<Position>> rings(Object polygon) {
    return MiniJson.list(polygon).stream()
        .map(ring -> MiniJson.list(ring).stream().map(SampleReport::position).toList())
        .toList();
  }

  private static Position position(Object pair) {
    List<?> both = MiniJson.list(pair);
    return Position.ofDegrees(
        Double.parseDouble(both.get(1).toString()), Double.parseDouble(both.get(0).toString()));
  }

  private static Position middle(Region region) {
    long latitude = 0;
    long longitude = 0;
    List<Position> ring = region.polygons().getFirst().getFirst();
    for (Position position : ring) {
      latitude += position.latitudeE7();
      longitude += position.longitudeE7();
    }
    return new Position((int) (latitude / ring.size()), (int) (longitude / ring.size()));
  }

  private static Figure figure(String id, String rule, String period, Amount amount) {
    return new Figure(id, rule, period, amount, List.of(1001L, 1002L, 1017L));
  }

  private static Amount interval95(double point, double low, double high) {
    return new Amount(
        OptionalLong.of(Math.round(point * 1000)),
        Math.round(low * 1000),
        Math.round(high * 1000),
        Amount.Spread.INTERVAL_95);
  }

  private static Amount bounds(double point, double low, double high) {
    return new Amount(
        OptionalLong.of(Math.round(point * 1000)),
        Math.round(low * 1000),
        Math.round(high * 1000),
        Amount.Spread.BOUNDS);
  }

  private static Interval span(String start, String end) {
    return new Interval(Instant.parse(start), Instant.parse(end));
  }
}
