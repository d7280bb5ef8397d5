package org.garant.intake.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Judgement;
import org.garant.core.agreement.Standards;
import org.garant.core.agreement.Terms;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlReader;
import org.garant.intake.yaml.YamlText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that stand beside the agreements. */
class CasesTest {
  private static final BigDecimal LEAST = BigDecimal.valueOf(-1_000_000);
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final double TOLERANCE = 0.005;

  private final Messages messages = new Messages("cases.yaml");

  @TestFactory
  Stream<DynamicTest> everyCaseHolds() throws IOException {
    List<Path> agreements;
    try (Stream<Path> found = Files.list(EasterFiles.ROOT.resolve("agreements"))) {
      agreements = found.filter(it -> Files.exists(it.resolve("cases.yaml"))).sorted().toList();
    }
    assertThat(agreements).contains(EasterFiles.FOLDER);
    return agreements.stream().flatMap(this::cases);
  }

  private Stream<DynamicTest> cases(Path folder) {
    YamlMap file = YamlReader.read(folder.resolve("cases.yaml"), messages).orElseThrow();
    Agreement agreement =
        AgreementReader.read(folder.resolve(file.string("agreement"))).agreement().orElseThrow();
    YamlMap numbers = file.map("standards").orElseThrow();
    Standards standards =
        new Standards(
            probability(numbers, "reasonable-suspicion"),
            probability(numbers, "balance-of-probabilities"),
            probability(numbers, "clear-and-convincing"),
            probability(numbers, "beyond-reasonable-doubt"),
            probability(numbers, "floor"),
            probability(numbers, "attribution"));
    List<Region> regions = file.maps("regions").stream().map(CasesTest::region).toList();
    Terms terms = Terms.of(agreement, regions, standards);
    List<YamlMap> cases = file.maps("cases");
    assertThat(cases).hasSizeGreaterThan(6);
    return cases.stream()
        .map(map ->
            DynamicTest.dynamicTest(
                agreement.head().id() + ", " + map.string("id") + ": " + map.string("says"),
                () -> run(terms, map)));
  }

  private void run(Terms terms, YamlMap map) {
    Map<String, Judgement> judgements = new TreeMap<>();
    for (Judgement judgement : terms.check(incident(map))) {
      judgements.put(judgement.provision() + "/" + judgement.reading(), judgement);
    }
    YamlMap expected = map.map("expect").orElseThrow();
    for (String key : expected.keys()) {
      Judgement judgement = judgements.get(key);
      assertThat(judgement).as(key).isNotNull();
      if (judgement == null) {
        return;
      }
      YamlMap expect = expected.map(key).orElseThrow();
      assertThat(judgement.verdict().code()).as(key).isEqualTo(expect.string("verdict"));
      assertThat(judgement.p().point().value())
          .as(key)
          .isCloseTo(number(expect, "p"), within(TOLERANCE));
      if (expect.has("p_low")) {
        assertThat(judgement.p().low().value())
            .isCloseTo(number(expect, "p_low"), within(TOLERANCE));
      }
      if (expect.has("p_high")) {
        assertThat(judgement.p().high().value())
            .isCloseTo(number(expect, "p_high"), within(TOLERANCE));
      }
      if (expect.has("attribution")) {
        assertThat(judgement.attribution().state().code())
            .as(key)
            .isEqualTo(expect.string("attribution"));
      }
      assertThat(judgement.why())
          .extracting(reason -> reason.code().code())
          .as(key)
          .containsAll(expect.texts("why").stream().map(YamlText::value).toList());
      expect.finish();
    }
    map.finish();
    assertThat(messages.list()).isEmpty();
  }

  private static Incident incident(YamlMap map) {
    YamlMap time = map.map("time").orElseThrow();
    YamlMap acts = map.map("acts").orElseThrow();
    Map<Act, Integer> shares = new EnumMap<>(Act.class);
    for (String code : acts.keys()) {
      shares.put(Act.findByCode(code).orElseThrow(), probability(acts, code).toPpm());
    }
    YamlMap actors = map.map("actors").orElseThrow();
    TreeMap<PartyId, Integer> parties = new TreeMap<>();
    for (String code : actors.keys()) {
      parties.put(new PartyId(code), probability(actors, code).toPpm());
    }
    int groups = (int) map.integer("groups", 1, 10);
    List<ContentId> evidence = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      evidence.add(ContentId.of("evidence " + i));
    }
    TreeMap<ObjectClass, Integer> objects = new TreeMap<>();
    map.findMap("objects")
        .ifPresent(named -> {
          for (String code : named.keys()) {
            objects.put(
                ObjectClass.findByCode(code).orElseThrow(), probability(named, code).toPpm());
          }
        });
    return new Incident(
        ContentId.of(map.string("id")),
        new Interval(Instant.parse(time.string("from")), Instant.parse(time.string("until"))),
        place(map.map("place").orElseThrow()),
        ActTable.ofPpm(shares),
        new ActorTable(parties),
        new ObjectTable(objects),
        map.has("exists") ? probability(map, "exists") : Probability.ONE,
        groups,
        evidence,
        List.of(),
        List.of(new SourceId("case")));
  }

  private static Place place(YamlMap place) {
    return place.has("region")
        ? Place.within(new RegionId(place.string("region")))
        : Place.about(
            "",
            Position.ofDegrees(number(place, "lat"), number(place, "lon")),
            Covariance.circular(place.integer("sigma_m", 1, 100_000)));
  }

  private static Region region(YamlMap map) {
    List<Double> box = map.texts("box").stream().map(text -> Double.valueOf(text.value())).toList();
    Position southWest = Position.ofDegrees(box.get(1), box.get(0));
    Position northEast = Position.ofDegrees(box.get(3), box.get(2));
    List<Position> ring =
        List.of(
            southWest,
            new Position(southWest.latitudeE7(), northEast.longitudeE7()),
            northEast,
            new Position(northEast.latitudeE7(), southWest.longitudeE7()),
            southWest);
    return new Region(new RegionId(map.string("id")), "a box", List.of(List.of(ring)));
  }

  private static Probability probability(YamlMap map, String key) {
    return new Probability(number(map, key));
  }

  private static double number(YamlMap map, String key) {
    return map.decimal(key, LEAST, MOST).orElseThrow().doubleValue();
  }
}
