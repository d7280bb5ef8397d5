package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.garant.core.report.CaseReport;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;

class OpenDataTest {
  private static final CaseReport REPORT = SampleReport.build();

  @Test
  void reportDataAreCanonicalAndHoldEveryRow() {
    byte[] bytes = ReportJson.write(REPORT);
    JsonObject json = CanonicalJson.parseObject(bytes);

    assertThat(json.array("candidates").objects()).hasSize(REPORT.candidates().size());
    assertThat(json.array("claims").objects()).hasSize(REPORT.claims().size());
    assertThat(json.array("coverage").objects()).hasSize(27);
    JsonObject first = json.array("headline").objects().getFirst();
    assertThat(first.string("rule")).isEqualTo("events/1");
    assertThat(first.object("amount").integer("pointMilli")).isEqualTo(41_200);
    assertThat(first.array("trace").integers()).containsExactly(1001L, 1002L, 1017L);
    assertThat(json.object("basis").string("status")).isEqualTo("SYNTHETIC");
    assertThat(ReportJson.write(SampleReport.build())).isEqualTo(bytes);
  }

  @Test
  void eachComparisonCarriesItsRatioWithRuleAndTrace() {
    List<JsonObject> comparisons =
        CanonicalJson.parseObject(ReportJson.write(REPORT)).array("comparisons").objects();

    JsonObject ratio = comparisons.getFirst().object("ratioInToBefore");
    assertThat(ratio.string("id")).isEqualTo("alert-starts.ratio");
    assertThat(ratio.string("rule")).isEqualTo("alert-starts/1");
    assertThat(ratio.array("trace").integers()).isNotEmpty();
    assertThat(ratio.object("amount").integer("pointMilli")).isBetween(1L, 1000L);
    assertThat(comparisons.stream().map(it -> it.string("change")))
        .containsExactly("fell", "fell", "cannot-be-told", "fell");
    assertThat(comparisons.get(2).findObject("ratioInToBefore")).isEmpty();
    assertThat(comparisons.get(3).string("series")).isEqualTo("press-reports");
  }

  @Test
  void incidentKnownOnlyToRegionsHasNoPoint() {
    List<Map<String, Object>> features = features(IncidentsGeoJson.write(REPORT));

    assertThat(features).hasSize(40);
    assertThat(features.stream().map(it -> it.get("id"))).doesNotHaveDuplicates();
    for (Map<String, Object> feature : features) {
      Map<String, Object> properties = MiniJson.object(feature, "properties");
      boolean located = MiniJson.string(properties, "placeKnownTo").equals("ellipse");
      assertThat(MiniJson.NULL.equals(feature.get("geometry"))).isEqualTo(!located);
      assertThat(MiniJson.list(properties, "regions")).isNotEmpty();
      assertThat(MiniJson.list(properties, "candidates")).hasSize(2);
      if (located) {
        double ratio =
            MiniJson.integer(properties, "semiMajor90Meters")
                / (double) MiniJson.integer(properties, "semiMajor50Meters");
        assertThat(ratio).isBetween(1.82, 1.83);
      }
    }
  }

  @Test
  void regionsRunRightHandedAndLieInTheirBox() {
    List<Map<String, Object>> features = features(CoverageGeoJson.write(REPORT));

    assertThat(features).hasSize(27 + REPORT.notices().size());
    for (Map<String, Object> feature : features) {
      List<?> box = MiniJson.list(feature, "bbox");
      Map<String, Object> geometry = MiniJson.object(feature, "geometry");
      assertThat(MiniJson.string(geometry, "type")).isEqualTo("Polygon");
      List<?> ring = MiniJson.list(MiniJson.list(geometry, "coordinates").getFirst());
      assertThat(ring.getFirst()).isEqualTo(ring.getLast());
      double area = 0;
      for (int i = 0; i + 1 < ring.size(); i++) {
        double x1 = number(ring.get(i), 0);
        double y1 = number(ring.get(i), 1);
        area += x1 * number(ring.get(i + 1), 1) - number(ring.get(i + 1), 0) * y1;
        assertThat(x1).isBetween(number(box, 0), number(box, 2));
        assertThat(y1).isBetween(number(box, 1), number(box, 3));
      }
      assertThat(area).isPositive();
    }
  }

  @Test
  void reportDataHoldCalendarWatchChecksAndNotices() {
    JsonObject json = CanonicalJson.parseObject(ReportJson.write(REPORT));

    JsonObject day = json.array("calendar").objects().getFirst().array("cells").objects().getLast();
    assertThat(day.integer("observedPpm")).isEqualTo(410_000);
    assertThat(day.integer("possibleOrUndetermined")).isEqualTo(17);
    JsonObject watch = json.array("watch").objects().getFirst();
    assertThat(watch.integer("observedFromPpm")).isEqualTo(500_000);
    int hours = watch.object("hours").array("startEpochMillis").integers().size();
    for (JsonObject sector : watch.array("sectors").objects()) {
      assertThat(sector.array("detectionPpm").integers()).hasSize(hours);
      assertThat(sector.array("state").strings())
          .hasSize(hours)
          .contains("observed", "nothing-planned");
    }
    JsonObject check = json.array("sourceChecks").objects().get(1);
    assertThat(check.string("reading")).isEqualTo("fewer-than-expected");
    assertThat(json.array("notices").objects().stream().map(it -> it.string("given")))
        .containsExactly("before-it-began", "after-it-began");
    assertThat(json.array("zones").objects().getLast().string("shape")).isEqualTo("illustrative");
  }

  @Test
  void coverageMapHoldsTheHoursOfWatchedSectorsAndTheNotices() {
    List<Map<String, Object>> features = features(CoverageGeoJson.write(REPORT));

    Map<String, Object> sector = MiniJson.object(features.getFirst(), "properties");
    assertThat(MiniJson.list(MiniJson.object(sector, "watch"), "state")).isNotEmpty();
    assertThat(MiniJson.object(features.get(20), "properties")).doesNotContainKey("watch");
    assertThat(MiniJson.object(features.getLast(), "properties")).containsEntry("kind", "notice");
  }

  @Test
  void exportsSayWhatTheyAre() {
    for (byte[] bytes : List.of(IncidentsGeoJson.write(REPORT), CoverageGeoJson.write(REPORT))) {
      Map<String, Object> root = MiniJson.object(MiniJson.parse(text(bytes)));
      assertThat(root.get("type")).isEqualTo("FeatureCollection");
      assertThat(MiniJson.list(root, "bbox")).hasSize(4);
      Map<String, Object> about = MiniJson.object(root, "garant");
      assertThat(about.get("status")).isEqualTo("SYNTHETIC");
      assertThat(about.get("licence")).isEqualTo("ODbL-1.0");
      assertThat(MiniJson.string(about, "boundaries")).contains("the land is invented");
    }
  }

  @Test
  void mapsOfRealLandNameTheResolutionsThatTheyAreConsistentWith() {
    assertThat(MapSection.boundaries(SampleReport.basisOfRealLand(), List.of()))
        .contains("68/262")
        .contains("ES-11/4");
  }

  private static List<Map<String, Object>> features(byte[] bytes) {
    Map<String, Object> root = MiniJson.object(MiniJson.parse(text(bytes)));
    return MiniJson.list(root, "features").stream().map(MiniJson::object).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static double number(Object list, int index) {
    return Double.parseDouble(MiniJson.list(list).get(index).toString());
  }
}
