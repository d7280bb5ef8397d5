package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garant.core.agreement.Fixtures.RU;
import static org.garant.core.agreement.Fixtures.WINDOW;
import static org.garant.core.report.WatchedCase.COUNTRY;
import static org.garant.core.report.WatchedCase.EAR;
import static org.garant.core.report.WatchedCase.EAST;
import static org.garant.core.report.WatchedCase.PRESS;
import static org.garant.core.report.WatchedCase.at;
import static org.garant.core.report.WatchedCase.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Attribution;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Judgement;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Reading;
import org.garant.core.agreement.Verdict;
import org.garant.core.finding.Candidate;
import org.garant.core.observation.Act;
import org.garant.core.observation.Place;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Probability;
import org.garant.core.quantity.ProbabilityBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window's 30 hours are the last six of 19 April in Kyiv and all of the 20th. SYNTHETIC. */
class CalendarsTest {
  private static final Instant MIDNIGHT = Instant.parse("2025-03-01T00:00:00Z");

  private final WatchedCase truce = new WatchedCase();

  private static Interval days(double from, double until) {
    return new Interval(
        MIDNIGHT.plus(Duration.ofHours((long) (24 * from))),
        MIDNIGHT.plus(Duration.ofHours((long) (24 * until))));
  }

  private List<CalendarRow> rows() {
    return new Calendars(truce.input(), truce.watches()).rows();
  }

  private void candidate(Interval time, String provision, String reading, Verdict verdict) {
    truce.candidates.add(
        Candidate.of(
            "truce.test",
            truce.strike(time, at(36), 1, EAR),
            new Judgement(
                provision,
                reading,
                verdict,
                ProbabilityBounds.exactly(Probability.ONE),
                Optional.of(Probability.ONE),
                Probability.ONE,
                Probability.ONE,
                Optional.empty(),
                Probability.ONE,
                List.of(),
                new Attribution(
                    List.of(RU),
                    new Probability(0),
                    new Probability(0),
                    Attribution.State.UNDETERMINED))));
  }

  private static Provision about(String id, String acts) {
    Provision wide = Fixtures.provision(id, RU, "z-wide", WatchedCase.effect(), 1);
    return new Provision(
        id,
        wide.cite(),
        wide.quote(),
        wide.deontic(),
        wide.strength(),
        wide.bearers(),
        wide.counterparties(),
        List.of(acts),
        wide.timeOfAct(),
        wide.zone(),
        wide.window(),
        wide.unless(),
        wide.reciprocalTo(),
        wide.finding());
  }

  @Test
  void columnsAreMissionDaysCutToTheWindow() {
    assertThat(Calendars.columns(WINDOW, ZoneId.of("Europe/Kyiv")))
        .containsExactly(hours(0, 6), hours(6, 30));
    assertThat(Calendars.columns(days(0, 2), ZoneOffset.UTC))
        .containsExactly(days(0, 1), days(1, 2));
    assertThat(Calendars.columns(days(0.5, 1.25), ZoneOffset.UTC))
        .containsExactly(days(0.5, 1), days(1, 1.25));
  }

  @Test
  void moreThanFortyFiveDaysAreShownByWeeks() {
    assertThat(Calendars.columns(days(0, 45), ZoneOffset.UTC)).hasSize(45);
    assertThat(Calendars.columns(days(0, 46), ZoneOffset.UTC))
        .containsExactly(
            days(0, 7),
            days(7, 14),
            days(14, 21),
            days(21, 28),
            days(28, 35),
            days(35, 42),
            days(42, 46));
    // 49 calendar days, the first and the last of half a day: seven whole weeks.
    assertThat(Calendars.columns(days(0.5, 48.5), ZoneOffset.UTC))
        .hasSize(7)
        .startsWith(days(0.5, 7))
        .endsWith(days(42, 48.5));
  }

  @Test
  void eachReadingOfAProvisionHasARowAndAProvisionWithoutAnyHasOne() {
    truce.agreement =
        Fixtures.agreement(
            List.of(Fixtures.wide()),
            List.of(about("p", "strike.*"), about("q", "strike.*")),
            List.of(reading("narrow"), reading("broad")));
    candidate(hours(1, 2), "p", "broad", Verdict.MEETS_STANDARD);
    candidate(hours(1, 2), "q", "", Verdict.POSSIBLE);

    List<CalendarRow> rows = rows();

    assertThat(rows).extracting(CalendarRow::provision).containsExactly("p", "p", "q");
    assertThat(rows).extracting(CalendarRow::reading).containsExactly("narrow", "broad", "");
    assertThat(rows)
        .extracting(row -> row.cells().getFirst())
        .containsExactly(
            new CalendarRow.Cell(hours(0, 6), 0, 0, 0, 0),
            new CalendarRow.Cell(hours(0, 6), 0, 1, 0, 0),
            new CalendarRow.Cell(hours(0, 6), 0, 0, 1, 0));
  }

  private static Reading reading(String id) {
    return new Reading(id, "p", List.of(), Optional.empty(), Optional.empty(), "");
  }

  @Test
  void dayCountsCandidatesByWhatWasSaidOfThem() {
    candidate(hours(1, 2), "p", "", Verdict.MEETS_STANDARD);
    candidate(hours(2, 3), "p", "", Verdict.MEETS_STANDARD);
    candidate(hours(3, 4), "p", "", Verdict.MEETS_STANDARD);
    candidate(hours(4, 5), "p", "", Verdict.POSSIBLE);
    candidate(hours(5, 6), "p", "", Verdict.UNDETERMINED);
    candidate(hours(5, 6), "p", "", Verdict.EXEMPT);
    candidate(hours(5, 6), "p", "", Verdict.BELOW_STANDARD);
    candidate(hours(7, 8), "p", "", Verdict.EXEMPT);

    assertThat(rows().getFirst().cells())
        .containsExactly(
            new CalendarRow.Cell(hours(0, 6), 0, 3, 2, 1),
            new CalendarRow.Cell(hours(6, 30), 0, 0, 0, 1));
  }

  @ParameterizedTest(name = "from hour {0} to {1}: column {2}")
  @CsvSource({
    "1, 2, 0",
    "5, 8, 1", // one hour in the first day, two in the second
    "3, 8, 0", // three hours and two
    "5, 7, 0", // equal: the first
    "-3, -2, 0", // wholly before the window
    "30, 31, 1", // wholly after it
    "-9, 1, 0",
    "29, 60, 1",
  })
  void candidateCountsOnTheDayWithMostOfItsTime(int from, int until, int column) {
    candidate(hours(from, until), "p", "", Verdict.MEETS_STANDARD);

    assertThat(rows().getFirst().cells())
        .extracting(CalendarRow.Cell::meeting)
        .containsExactly(column == 0 ? 1 : 0, column == 1 ? 1 : 0);
  }

  /** Two reports about the east are enough to say that it was watched, one of two sectors. */
  @Test
  void withoutFootprintsADayIsObservedInTheSharesOfRegionsWithEnoughReports() {
    truce.detect(PRESS, hours(1, 2), at(36));
    truce.detect(PRESS, hours(2, 3), at(36.5));
    truce.detect(PRESS, hours(7, 8), at(36));
    truce.detect(EAR, hours(8, 9), at(36)); // a list of events shows nothing about who looked
    truce.detect(PRESS, hours(9, 10), Place.within(COUNTRY));
    truce.detect(PRESS, hours(9, 10), Place.within(COUNTRY));

    assertThat(rows().getFirst().cells())
        .extracting(CalendarRow.Cell::observedPpm)
        .containsExactly(500_000, 0);

    truce.detect(PRESS, hours(10, 11), Place.within(EAST));
    truce.detect(PRESS, hours(10, 11), at(34));
    truce.detect(PRESS, hours(10, 11), at(34));

    assertThat(rows().getFirst().cells())
        .extracting(CalendarRow.Cell::observedPpm)
        .containsExactly(500_000, 1_000_000);
  }

  @Test
  void withoutSectorsNothingIsObserved() {
    truce.regions = List.of(WatchedCase.region(COUNTRY, 33, 37));
    truce.detect(PRESS, hours(1, 2), at(36));
    truce.detect(PRESS, hours(1, 2), at(36));

    assertThat(rows().getFirst().cells())
        .extracting(CalendarRow.Cell::observedPpm)
        .containsExactly(0, 0);
  }

  /** Three of 12 sector-hours on the first day and twelve of 48 on the second: shelling only. */
  @Test
  void withFootprintsADayIsObservedInItsShareOfSectorHoursForAnActThatTheProvisionNames() {
    truce.agreement =
        WatchedCase.agreement(
            List.of(Fixtures.wide()), about("p", "fire.*"), about("q", "strike.*"));
    truce.seesOnly(Act.FIRE_SHELLING, hours(3, 18), 35, 37, 700_000);
    truce.seesOnly(Act.STRIKE_DRONE, hours(0, 6), 33, 37, 700_000);

    assertThat(rows())
        .extracting(row -> row.cells().stream().map(CalendarRow.Cell::observedPpm).toList())
        .containsExactly(List.of(250_000, 250_000), List.of(1_000_000, 0));
  }
}
