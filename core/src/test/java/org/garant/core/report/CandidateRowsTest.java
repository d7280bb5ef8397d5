package org.garant.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.agreement.Attribution;
import org.garant.core.agreement.Fixtures;
import org.garant.core.agreement.Judgement;
import org.garant.core.agreement.Reason;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.core.quantity.ProbabilityBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateRowsTest {
  private static final RegionId EAST = new RegionId("XX-1");
  private static final Position TOWN = Position.ofDegrees(49.5, 35.5);
  private static final Interval EARLY = hours(0, 1);
  private static final Interval LATE = hours(5, 6);

  /** Axes 300 and 100 m, the longer one turned by 30°. */
  private static final Place.Point POINT =
      new Place.Point("Town", TOWN, new Covariance(70_000, 30_000, 34_641), 1_000_000);

  private final TreeMap<ContentId, Numbered<Entry.ObservationReceived>> received = new TreeMap<>();
  private final CandidateRows rows =
      new CandidateRows(
          new RegionIndex(
              List.of(
                  new Region(
                      EAST,
                      "East",
                      List.of(
                          List.of(
                              List.of(
                                  Position.ofDegrees(49, 35),
                                  Position.ofDegrees(49, 36),
                                  Position.ofDegrees(50, 36),
                                  Position.ofDegrees(50, 35),
                                  Position.ofDegrees(49, 35))))))),
          received);

  private static Interval hours(int from, int until) {
    return new Interval(
        Fixtures.WINDOW.start().plus(Duration.ofHours(from)),
        Fixtures.WINDOW.start().plus(Duration.ofHours(until)));
  }

  private static Incident incident(String id, Interval time, Place place, double exists) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    acts.put(Act.STRIKE_DRONE, 700_000);
    acts.put(Act.STRIKE_MISSILE, 300_000);
    return new Incident(
        ContentId.of(id),
        time,
        place,
        ActTable.ofPpm(acts),
        ActorTable.unstated(),
        new Probability(exists),
        1,
        List.of(ContentId.of(id)),
        List.of(),
        List.of(new SourceId("press")));
  }

  private static Candidate candidate(
      Incident incident, String provision, String reading, Verdict verdict) {
    return Candidate.of(
        "truce",
        incident,
        new Judgement(
            provision,
            reading,
            verdict,
            new ProbabilityBounds(new Probability(0.1), new Probability(0.2), new Probability(0.3)),
            Optional.of(new Probability(0.4)),
            new Probability(0.5),
            new Probability(0.6),
            Optional.empty(),
            incident.exists(),
            List.of(
                new Reason(Reason.Code.TIME_UNCERTAIN, List.of("1")),
                new Reason(Reason.Code.SELF_DEFENCE_CLAIM_OPEN, List.of("x")),
                new Reason(Reason.Code.SELF_DEFENCE_CLAIM_OPEN, List.of("y"))),
            new Attribution(
                List.of(Fixtures.RU),
                new Probability(0.8),
                Probability.ZERO,
                Attribution.State.POINTS_TO)));
  }

  private static Candidate candidate(String id, Interval time, String provision, String reading) {
    return candidate(
        incident(id, time, new Place(List.of(POINT)), 0.9), provision, reading, Verdict.POSSIBLE);
  }

  private Incident reported(String text, long entry) {
    Detection detection =
        Detection.of(
            new SourceId("press"),
            Modality.PRESS,
            EARLY,
            new Place(List.of(POINT)),
            ActTable.none(),
            ActorTable.unstated(),
            ContentId.of(text),
            text,
            ContentId.of(text));
    received.put(
        detection.id(),
        new Numbered<>(entry, new Entry.ObservationReceived(detection, "p.csv", 3)));
    Incident like = incident(text, EARLY, detection.place(), 0.9);
    return new Incident(
        detection.id(),
        EARLY,
        like.place(),
        like.acts(),
        like.actors(),
        like.exists(),
        1,
        List.of(detection.id()),
        List.of(),
        like.sources());
  }

  @Test
  void aRowSaysWhatTheJudgementSays() {
    CandidateRow row = rows.rows(List.of(candidate("a", EARLY, "p", "r"))).getFirst();
    assertThat(row.placeName()).isEqualTo("Town");
    assertThat(row.spot()).contains(new CandidateRow.Spot(TOWN, 300, 100, 524)); // π/6
    assertThat(row.regions()).containsExactly(EAST);
    assertThat(row.act()).isEqualTo(Act.STRIKE_DRONE);
    assertThat(row.actPpm()).isEqualTo(700_000);
    assertThat(List.of(row.lowPpm(), row.pointPpm(), row.highPpm(), row.placePpm(), row.timePpm()))
        .containsExactly(100_000, 200_000, 300_000, 400_000, 500_000);
    assertThat(row.typePpm()).isEqualTo(600_000);
    assertThat(row.existsPpm()).isEqualTo(900_000);
    assertThat(row.bearerPpm()).isEqualTo(800_000);
    assertThat(row.verdict()).isEqualTo("possible");
    assertThat(row.attribution()).isEqualTo("points-to");
    assertThat(row.reasons()).containsExactly("time-uncertain", "self-defence-claim-open");
    assertThat(row.groups()).isEqualTo(1);
  }

  @Test
  void rowsGoByTimeThenProvisionAndReading() {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(candidate("c", LATE, "p", ""));
    candidates.add(candidate("a", EARLY, "q", ""));
    candidates.add(candidate("a", EARLY, "p", "r2"));
    candidates.add(candidate("b", hours(0, 2), "p", ""));
    candidates.add(candidate("a", EARLY, "p", "r1"));
    assertThat(rows.rows(candidates))
        .extracting(row -> row.time().end() + " " + row.provision() + " " + row.reading())
        .containsExactly(
            EARLY.end() + " p r1",
            EARLY.end() + " p r2",
            EARLY.end() + " q ",
            hours(0, 2).end() + " p ",
            LATE.end() + " p ");
  }

  @ParameterizedTest(name = "{0} ppm at the point, the rest in {1}: {2}")
  @CsvSource({
    "600000, XX-1, Town",
    "500000, XX-1, Town",
    "499999, XX-1, East",
    "400000, XX-9, XX-9"
  })
  void aPlaceIsCalledWhatItsHeaviestPartIsCalled(int ppm, String region, String name) {
    Place.Point point = new Place.Point("Town", TOWN, POINT.covariance(), ppm);
    Place place = new Place(List.of(point, new Place.Area(new RegionId(region), 1_000_000 - ppm)));
    CandidateRow row =
        rows.rows(List.of(candidate(incident("a", EARLY, place, 1), "p", "", Verdict.POSSIBLE)))
            .getFirst();
    assertThat(row.placeName()).isEqualTo(name);
    assertThat(row.spot().isPresent()).isEqualTo(name.equals("Town"));
  }

  @Test
  void theEvidenceIsQuotedInTheOrderOfTheLog() {
    Incident one = reported("one", 9);
    Incident two = reported("two", 4);
    List<ContentId> evidence = new ArrayList<>(List.of(one.id(), two.id()));
    evidence.add(ContentId.of("what nobody received"));
    Incident both =
        new Incident(
            one.id(),
            EARLY,
            two.place(),
            one.acts(),
            one.actors(),
            one.exists(),
            2,
            evidence,
            List.of(),
            one.sources());
    assertThat(rows.rows(List.of(candidate(both, "p", "", Verdict.POSSIBLE))).getFirst().quotes())
        .containsExactly(
            new CandidateRow.Quote(4, "press", "p.csv", 3, "two"),
            new CandidateRow.Quote(9, "press", "p.csv", 3, "one"));
  }

  /** Bands: ICD 203 (2015), section D.6.e.2.a, "likelihood". */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0.049999, almost-no-chance",
    "0.05, very-unlikely",
    "0.199999, very-unlikely",
    "0.2, unlikely",
    "0.45, roughly-even",
    "0.55, likely",
    "0.799999, likely",
    "0.8, very-likely",
    "0.95, almost-certain",
    "1, almost-certain",
  })
  void occurrenceIsTalliedInTheWordsOfEstimation(double exists, String band) {
    Incident incident = incident("a", EARLY, new Place(List.of(POINT)), exists);
    Tally tally = tally(candidate(incident, "p", "", Verdict.POSSIBLE)).getFirst();
    assertThat(tally.occurrence().stream().filter(line -> line.count() == 1))
        .extracting(Tally.Line::code)
        .containsExactly(band);
    assertThat(tally.occurrence())
        .extracting(Tally.Line::code)
        .startsWith("almost-certain", "very-likely")
        .hasSize(7);
  }

  private List<Tally> tally(Candidate... candidates) {
    return CandidateRows.tallies(rows.rows(List.of(candidates)));
  }

  @Test
  void everyReadingIsTalliedApart() {
    Place place = new Place(List.of(POINT));
    Candidate first = candidate(incident("a", EARLY, place, 0.9), "p", "", Verdict.MEETS_STANDARD);
    Candidate second = candidate(incident("b", LATE, place, 0.9), "p", "", Verdict.POSSIBLE);
    Candidate third = candidate(incident("c", LATE, place, 0.9), "p", "r", Verdict.POSSIBLE);
    List<Tally> tallies = tally(third, second, first);
    assertThat(tallies).extracting(Tally::reading).containsExactly("", "r");
    assertThat(tallies.getFirst().verdicts())
        .extracting(Tally.Line::code)
        .containsExactly("meets-standard", "possible", "below-standard", "exempt", "undetermined");
    assertThat(tallies.getFirst().verdicts().getFirst())
        .isEqualTo(new Tally.Line("meets-standard", 1, List.of(first.id())));
    assertThat(tallies.getFirst().verdicts().get(1))
        .isEqualTo(new Tally.Line("possible", 1, List.of(second.id())));
    assertThat(tallies.getFirst().attributions())
        .containsExactly(
            new Tally.Line("points-to", 2, List.of(first.id(), second.id())),
            new Tally.Line("undetermined", 0, List.of()),
            new Tally.Line("points-elsewhere", 0, List.of()));
  }
}
