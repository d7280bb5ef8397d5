package org.garant.sim.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.Sensor;
import org.garant.sim.Scenarios;
import org.garant.sim.draw.Seed;
import org.garant.sim.watch.View;
import org.garant.sim.watch.Views;
import org.garant.sim.world.TrueEvent;
import org.garant.sim.world.TrueEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the generator draws against its parameters, and what feeds state against the truth. Seeds
 * are fixed: a test that passes passes always. Bounds are those of the binomial, Poisson and normal
 * distributions at 99.9 % (3.29 standard errors).
 */
class CalibrationTest {
  private static final double Z = 3.29;
  private static final int RUNS = 20;

  /** A row of a mission's file with the event it follows. */
  private record Row(Map<String, String> fields, String source, TrueEvent event, boolean followed) {
    double number(String column) {
      return Double.parseDouble(fields.getOrDefault(column, ""));
    }

    String text(String column) {
      return fields.getOrDefault(column, "");
    }
  }

  private static final List<Row> ROWS = new ArrayList<>();
  private static final List<Stage> STAGES = new ArrayList<>();

  @BeforeAll
  static void draw() throws Exception {
    Scenario scenario = Scenarios.shipped();
    Stage first = Stage.of(scenario, Seed.of(1));
    for (int run = 0; run < RUNS; run++) {
      Seed seed = Seed.of(1_000 + run);
      Stage stage =
          new Stage(
              scenario,
              first.terrain(),
              seed,
              TrueEvents.draw(scenario, seed),
              first.rehearsed(), // the law is the same in every run
              first.runs(),
              first.acts());
      STAGES.add(stage);
      for (Feed feed : Feeds.of(stage)) {
        if (feed.reader().equals("mission-csv") && !feed.source().equals("channel-nine")) {
          read(feed, stage);
        }
      }
    }
  }

  private static void read(Feed feed, Stage stage) {
    List<String> lines = feed.content().lines().toList();
    String[] columns = lines.getFirst().split(",", -1);
    for (int i = 1; i < lines.size(); i++) {
      String[] values = lines.get(i).split(",", -1);
      assertThat(values).hasSameSizeAs(columns);
      Map<String, String> fields = new TreeMap<>();
      for (int c = 0; c < columns.length; c++) {
        fields.put(columns[c], values[c]);
      }
      int event = feed.events().get(i - 1);
      ROWS.add(
          new Row(fields, feed.source(), stage.events().get(Math.max(0, event - 1)), event > 0));
    }
  }

  @Test
  void eventsAreAsManyAsTheRatesSay() {
    double expected = 0;
    double found = 0;
    for (Stage stage : STAGES) {
      expected += stage.scenario().expectedEvents();
      found += stage.events().stream().filter(event -> event.kind() == TrueEvent.Kind.ACT).count();
    }

    assertThat(found).isCloseTo(expected, within(Z * Math.sqrt(expected)));
  }

  @Test
  void eachRuleAndPeriodHasItsOwnRate() {
    Scenario scenario = STAGES.getFirst().scenario();
    Scenario.EventRule rule = scenario.rules().getFirst(); // shelling by A in all eight sectors
    long from = scenario.ceasefire().window().start().toEpochMilli();
    long until = scenario.ceasefire().window().end().toEpochMilli();
    double[] found = new double[3];
    for (Stage stage : STAGES) {
      for (TrueEvent event : stage.events()) {
        if (event.act() == rule.act()
            && event.side() == rule.side()
            && event.kind() == TrueEvent.Kind.ACT) {
          found[event.timeMillis() < from ? 0 : event.timeMillis() < until ? 1 : 2]++;
        }
      }
    }
    double[] expected = {
      8 * RUNS * rule.rates().before(),
      8 * RUNS * 2 * rule.rates().window(),
      8 * RUNS * rule.rates().after() / 2
    };
    for (int i = 0; i < 3; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(Z * Math.sqrt(expected[i])));
    }
  }

  /** A 90 % ellipse of two dimensions has the squared radius -2 ln 0.1 = 4.605. */
  @Test
  void nineTenthsOfPositionsLieInTheirNinetyPercentEllipse() {
    for (String source : List.of("ground", "aerial", "patrols")) {
      int count = 0;
      int inside = 0;
      double sum = 0;
      for (Row row : ROWS) {
        if (row.source.equals(source) && row.followed) {
          double square = squaredRadius(row);
          count++;
          inside += square < 4.60517 ? 1 : 0;
          sum += square;
        }
      }
      assertThat(count).isGreaterThan(300);
      assertThat(inside / (double) count)
          .as(source)
          .isCloseTo(0.9, within(Z * Math.sqrt(0.09 / count)));
      // Chi-square with two degrees of freedom: mean 2, variance 4.
      assertThat(sum / count).as(source).isCloseTo(2, within(Z * 2 / Math.sqrt(count)));
    }
  }

  /** Names of settlements err by no normal distribution, but by as much as is stated. */
  @Test
  void pressPositionsErrByAsMuchAsIsStated() {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (Row row : ROWS) {
      if (row.text("group").startsWith("statement-" + row.source) && row.followed) {
        double square = squaredRadius(row);
        sum += square;
        squares += square * square;
        count++;
      }
    }
    double mean = sum / count;
    assertThat(mean).isCloseTo(2, within(Z * Math.sqrt((squares / count - mean * mean) / count)));
  }

  private static double squaredRadius(Row row) {
    Position told = Position.ofDegrees(row.number("latitude"), row.number("longitude"));
    Position at = STAGES.getFirst().terrain().position(row.event.spot());
    LocalFrame frame = new LocalFrame(at);
    double azimuth = Math.toRadians(row.number("azimuth_deg"));
    double east = frame.eastMeters(told);
    double north = frame.northMeters(told);
    double along = east * Math.sin(azimuth) + north * Math.cos(azimuth);
    double across = east * Math.cos(azimuth) - north * Math.sin(azimuth);
    double major = along / row.number("sigma_major_m");
    double minor = across / row.number("sigma_minor_m");
    return major * major + minor * minor;
  }

  @Test
  void eventsLieInTheirStatedTimesAnywhereAlike() {
    double sum = 0;
    int count = 0;
    for (Row row : ROWS) {
      if (row.followed) {
        double start = Instant.parse(row.text("start")).toEpochMilli();
        double end = Instant.parse(row.text("end")).toEpochMilli();
        double share = (row.event.timeMillis() - start) / (end - start);
        assertThat(share).isBetween(0.0, 1.0);
        sum += share;
        count++;
      }
    }
    assertThat(sum / count).isCloseTo(0.5, within(Z * Math.sqrt(1 / 12.0 / count)));
  }

  /** Statements, not their copies: copies repeat them and are no trials of their own. */
  private static boolean isOwn(Row row) {
    return row.text("group").isEmpty() || row.text("group").startsWith("statement-" + row.source);
  }

  @Test
  void statedRelevanceIsTrueOnAverage() {
    for (String source : List.of("ground", "aerial", "patrols", "herald", "courier", "oceanwire")) {
      double stated = 0;
      double found = 0;
      for (Row row : ROWS) {
        if (row.source.equals(source) && isOwn(row)) {
          stated += row.number("relevance");
          found += row.followed ? 1 : 0;
        }
      }
      // Both the events and the false reports are Poisson numbers.
      assertThat(found).as(source).isCloseTo(stated, within(Z * Math.sqrt(stated)));
    }
  }

  @Test
  void eachStatedRelevanceIsAFrequency() {
    Map<String, double[]> groups = new TreeMap<>();
    for (Row row : ROWS) {
      if (isOwn(row)) {
        double[] group =
            groups.computeIfAbsent(row.source + " " + row.text("relevance"), it -> new double[3]);
        group[0]++;
        group[1] += row.followed ? 1 : 0;
        group[2] = row.number("relevance");
      }
    }
    assertThat(groups).hasSizeGreaterThan(8);
    groups.forEach((name, group) ->
        assertThat(group[1] / group[0])
            .as(name)
            .isCloseTo(
                group[2], within(Z * Math.sqrt(group[2] * (1 - group[2]) / group[0]) + 0.02)));
  }

  @Test
  void namedActsAndActorsAreRightAsOftenAsStated() {
    double[] acts = new double[3];
    double[] actors = new double[3];
    for (Row row : ROWS) {
      if (row.followed && isOwn(row)) {
        count(acts, row.number("act_probability"), row.text("act").equals(row.event.act().code()));
        if (!row.text("actor").isEmpty()) {
          Scenario scenario = STAGES.getFirst().scenario();
          String actor = scenario.party(row.event.side()).id().code();
          count(actors, row.number("actor_probability"), row.text("actor").equals(actor));
        }
      }
    }
    assertThat(acts[1]).isCloseTo(acts[0], within(Z * Math.sqrt(acts[2])));
    assertThat(actors[1]).isCloseTo(actors[0], within(Z * Math.sqrt(actors[2])));
  }

  /** Adds a trial: what is stated, what was found, the variance. */
  private static void count(double[] sums, double stated, boolean right) {
    sums[0] += stated;
    sums[1] += right ? 1 : 0;
    sums[2] += stated * (1 - stated);
  }

  @Test
  void actsInAViewAreDetectedAsOftenAsItStates() {
    for (String source : List.of("ground", "aerial", "patrols")) {
      double stated = 0;
      double variance = 0;
      double found = 0;
      for (Stage stage : STAGES) {
        Sensor sensor =
            stage.scenario().sensors().stream()
                .filter(it -> it.common().id().equals(source))
                .findFirst()
                .orElseThrow();
        List<View> views = Views.of(stage.scenario(), sensor, stage.seed());
        for (TrueEvent event : stage.events()) {
          for (View view : views) {
            double probability = view.detects(event);
            stated += probability;
            variance += probability * (1 - probability);
          }
        }
      }
      for (Row row : ROWS) {
        found += row.source.equals(source) && row.followed ? 1 : 0;
      }
      assertThat(found).as(source).isCloseTo(stated, within(Z * Math.sqrt(variance)));
    }
  }

  /** Outages: nothing is reported from inside while they last. */
  @Test
  void impededViewsSeeNothing() {
    for (Stage stage : STAGES) {
      for (Sensor sensor : stage.scenario().sensors()) {
        for (View view : Views.of(stage.scenario(), sensor, stage.seed())) {
          assertThat(view.impediment().isPresent()).isEqualTo(view.detection().isEmpty());
          if (view.impediment().isPresent()) {
            assertThat(view.expectedFalse()).isZero();
          }
        }
      }
    }
  }

  @Test
  void mediaOfASideTellMoreOfTheOther() {
    double[] byHerald = new double[2];
    for (Row row : ROWS) {
      if (row.source.equals("herald") && isOwn(row) && row.followed) {
        byHerald[row.event.side().ordinal()]++;
      }
    }
    assertThat(byHerald[1]).isGreaterThan(2.5 * byHerald[0]);
  }
}
