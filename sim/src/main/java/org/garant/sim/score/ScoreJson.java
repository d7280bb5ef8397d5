package org.garant.sim.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Proportion;
import org.garant.json.JsonArray;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/**
 * Writes a score as canonical JSON, format {@code score/1}: integers only, shares and scores in
 * parts per million ({@code …Ppm}), distances in metres. What cannot be computed is left out.
 */
public final class ScoreJson {
  private static final double PPM = 1e6;

  private ScoreJson() {}

  /** Returns {@code score} of {@code subject}. */
  public static JsonObject of(Subject subject, Score score) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("garant", "score/1")
            .put("nature", "SYNTHETIC")
            .put("title", subject.title())
            .put(
                "scenario",
                JsonObject.builder()
                    .put("id", subject.scenario())
                    .put("seed", subject.seed())
                    .build())
            .put("truth", subject.truth().hex())
            .put(
                "record",
                JsonObject.builder()
                    .put("origin", subject.origin())
                    .put("entries", subject.entries())
                    .put("root", subject.root())
                    .put("engine", subject.engine())
                    .build())
            .put(
                "gate",
                JsonObject.builder()
                    .put("meters", score.gate().meters())
                    .put("seconds", score.gate().seconds())
                    .build())
            .put("events", score.events())
            .put("eventsReported", score.observed())
            .put("floors", array(score.floors().stream().map(ScoreJson::floor).toList()))
            .put(
                "thresholds", array(score.thresholds().stream().map(ScoreJson::threshold).toList()))
            .put("coverage", coverage(score.coverage()))
            .put("acts", array(score.acts().stream().map(ScoreJson::act).toList()))
            .put("mixes", array(score.mixes().stream().map(ScoreJson::mix).toList()))
            .put("feeds", array(score.feeds().stream().map(ScoreJson::feed).toList()));
    score.calibration().ifPresent(it -> json.put("calibration", calibration(it)));
    return json.build();
  }

  private static JsonObject floor(FloorScore floor) {
    JsonObject.Builder pairs =
        JsonObject.builder()
            .put("right", floor.pairs().right())
            .put("together", floor.pairs().together())
            .put("real", floor.pairs().real());
    put(pairs, "precisionPpm", floor.pairs().precision());
    put(pairs, "recallPpm", floor.pairs().recall());
    put(pairs, "f1Ppm", floor.pairs().f1());
    JsonObject.Builder json =
        JsonObject.builder()
            .put("floorPpm", ppm(floor.floor()))
            .put("incidents", floor.incidents())
            .put("areaWide", floor.areaWide())
            .put("pairs", pairs.build())
            .put("precision", proportion(floor.precision()))
            .put("recall", proportion(floor.recall()))
            .put("held", proportion(floor.held()))
            .put("linked", proportion(floor.linked()));
    put(json, "f1Ppm", floor.f1());
    floor.duplicates().ifPresent(it -> json.put("duplicatesPpm", estimate(it, PPM)));
    floor.error50().ifPresent(it -> json.put("error50Meters", estimate(it, 1)));
    floor.error90().ifPresent(it -> json.put("error90Meters", estimate(it, 1)));
    return json.build();
  }

  private static JsonObject threshold(Threshold threshold) {
    return JsonObject.builder()
        .put("floorPpm", threshold.percent() * 10_000L)
        .put("precision", proportion(threshold.precision()))
        .put("recall", proportion(threshold.recall()))
        .build();
  }

  private static JsonObject calibration(Calibration calibration) {
    List<JsonObject> bins = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      JsonObject.Builder json =
          JsonObject.builder()
              .put("fromPpm", ppm(bin.from()))
              .put("toPpm", ppm(bin.to()))
              .put("real", proportion(bin.real()));
      put(json, "meanPpm", bin.mean());
      bins.add(json.build());
    }
    JsonObject.Builder json =
        JsonObject.builder()
            .put("brierPpm", estimate(calibration.brier(), PPM))
            .put("basePpm", ppm(calibration.base()))
            .put("real", proportion(calibration.real()))
            .put("expectedErrorPpm", ppm(calibration.expectedError()))
            .put("bins", array(bins));
    put(json, "skillPpm", calibration.skill());
    return json.build();
  }

  private static JsonObject coverage(Coverage coverage) {
    List<JsonObject> steps = new ArrayList<>();
    for (Coverage.Step step : coverage.steps()) {
      steps.add(
          JsonObject.builder()
              .put("ellipsePpm", step.percent() * 10_000L)
              .put("held", proportion(step.held()))
              .build());
    }
    return JsonObject.builder()
        .put("in50", proportion(coverage.in50()))
        .put("in90", proportion(coverage.in90()))
        .put("areaWide", coverage.areaWide())
        .put("steps", array(steps))
        .build();
  }

  private static JsonObject act(ActScore act) {
    return JsonObject.builder()
        .put("kind", act.kind())
        .put("act", act.act())
        .put("matched", proportion(act.matched()))
        .put("named", proportion(act.named()))
        .build();
  }

  private static JsonObject mix(MixScore mix) {
    JsonObject.Builder json =
        JsonObject.builder()
            .putStrings("modalities", mix.modalities().stream().map(Modality::code).toList())
            .put("matched", proportion(mix.matched()))
            .put("real", proportion(mix.real()))
            .put("in90", proportion(mix.in90()));
    mix.error50().ifPresent(it -> json.put("error50Meters", estimate(it, 1)));
    return json.build();
  }

  private static JsonObject feed(FeedScore feed) {
    return JsonObject.builder()
        .put("file", feed.file())
        .put("taken", proportion(feed.taken()))
        .put("trueLinked", proportion(feed.trueLinked()))
        .put("clutterLinked", proportion(feed.clutterLinked()))
        .put("clutterLinkedBelow", feed.clutterLinkedBelow())
        .put("clutterRelated", feed.clutterRelated())
        .put("clutterUnlinked", feed.clutterUnlinked())
        .build();
  }

  /** A proportion of nothing says so by its {@code of}, and has no share. */
  private static JsonObject proportion(Proportion proportion) {
    JsonObject.Builder json =
        JsonObject.builder().put("count", proportion.count()).put("of", proportion.of());
    if (proportion.share().isPresent()) {
      put(json, "ppm", proportion.share());
      json.put("lowPpm", ppm(proportion.low())).put("highPpm", ppm(proportion.high()));
    }
    return json.build();
  }

  private static JsonObject estimate(Estimate estimate, double scale) {
    JsonObject.Builder json =
        JsonObject.builder().put("value", StrictMath.round(estimate.value() * scale));
    estimate
        .interval95()
        .ifPresent(span ->
            json.put("low", StrictMath.round(span.low() * scale))
                .put("high", StrictMath.round(span.high() * scale)));
    return json.build();
  }

  private static void put(JsonObject.Builder json, String name, OptionalDouble share) {
    share.ifPresent(value -> json.put(name, ppm(value)));
  }

  private static long ppm(double share) {
    return StrictMath.round(share * PPM);
  }

  private static JsonArray array(List<JsonObject> objects) {
    return new JsonArray(new ArrayList<JsonValue>(objects));
  }
}
