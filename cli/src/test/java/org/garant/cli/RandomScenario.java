package org.garant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Small scenarios of every shape, drawn at random: all that a scenario can have, or not have. */
final class RandomScenario {
  private static final List<String> ACTS =
      List.of(
          "fire.shelling",
          "fire.small-arms",
          "strike.drone",
          "strike.missile",
          "strike.air-bomb",
          "strike.unspecified",
          "assault.ground");
  private static final List<String> CAUSES =
      List.of("weather", "outage", "jamming", "access-denied");

  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder();
  private final double length;
  private final double depth;
  private final int sectors;

  private RandomScenario(SplittableRandom random) {
    this.random = random;
    this.length = 5 + random.nextInt(60);
    this.depth = 4 + random.nextInt(20);
    this.sectors = 1 + random.nextInt(4);
  }

  /** Returns the next scenario's file. */
  static String next(SplittableRandom random) {
    RandomScenario scenario = new RandomScenario(random);
    scenario.write();
    return scenario.text.toString();
  }

  private void write() {
    add("garant: scenario/1");
    add("id: drawn");
    add("title: SYNTHETIC drawn scenario");
    add("time: {tz: Atlantic/Azores}");
    int hours = 2 + random.nextInt(20);
    add(
        "ceasefire: {from: \"2026-03-14T00:00\", until: \"2026-03-14T%02d:00\", before: PT%dH,"
            + " after: PT%dH}",
        hours, 1 + random.nextInt(20), 1 + random.nextInt(10));
    add("parties:");
    add("  - {id: BEE, side: B, name: Bee}");
    add("  - {id: AYE, side: A, name: Aye}");
    add("land:");
    add("  name: Nowhere");
    add("  country: XZ");
    add(
        "  middle: {latitude: %.3f, longitude: %.3f}",
        random.nextDouble(-60, 60), random.nextDouble(-170, 170));
    add("  heading_deg: %.1f", random.nextDouble(0, 359));
    add("  length_km: %.1f", length);
    add("  sectors: %d", sectors);
    add("  depth_km: %.1f", depth);
    add("  belt_km: %.1f", depth * random.nextDouble(0.3, 0.9));
    add("  accuracy_m: %d", 1 + random.nextInt(500));
    if (random.nextBoolean()) {
      add("  contested: {from_km: 0.5, to_km: %.1f}", Math.min(length, 5 + random.nextInt(20)));
    }
    add("  settlements:");
    for (int i = 0; i <= random.nextInt(5); i++) {
      add("    - {name: Place %d, %s}", i, spot());
    }
    events();
    sensors();
    people();
  }

  private void events() {
    add("events:");
    for (int i = 0; i <= random.nextInt(4); i++) {
      add(
          "  - {act: %s, side: %s, per_day: %s, reach_km: %.1f}",
          act(), side(), rates(), depth * random.nextDouble(0.1, 1));
    }
    if (random.nextBoolean()) {
      add("hot_spots:");
      add(
          "  - {act: %s, side: %s, %s, sigma_km: %.1f, per_day: %s}",
          act(), side(), spot(), random.nextDouble(0.1, 3), rates());
    }
  }

  private void sensors() {
    add("sensors:");
    add("  - id: ears");
    add("    kind: acoustic");
    add("    title: SYNTHETIC ears");
    add("    count: %d", 1 + random.nextInt(6));
    add("    offset_km: %.1f", random.nextDouble(0, depth / 2));
    add("    range_km: %.1f", random.nextDouble(1, 20));
    add("    bands: %s", random.nextBoolean() ? "[1]" : "[0.9, 0.6, 0.2]");
    common(true);
    add("    false_alarms_per_day: %.1f", random.nextDouble(0, 4));
    if (random.nextBoolean()) {
      add("    outages:");
      add(
          "      - {stations: [1], from: \"2026-03-13T2%d:00\", until: \"2026-03-14T0%d:30\", cause:"
              + " %s}",
          random.nextInt(4), random.nextInt(9), CAUSES.get(random.nextInt(CAUSES.size())));
    }
    if (random.nextBoolean()) {
      add("  - id: wings");
      add("    kind: drone");
      add("    title: SYNTHETIC wings");
      add("    sorties_per_day: %d", random.nextInt(12));
      add("    path_km: %.1f", length * random.nextDouble(0.2, 1));
      add("    width_km: %.1f", depth * random.nextDouble(0.2, 1.5));
      add("    duration: PT%dM", 20 + random.nextInt(300));
      add("    weather_share: %.2f", random.nextDouble());
      common(true);
      add("    false_alarms_per_day: %.1f", random.nextDouble(0, 4));
    }
    if (random.nextBoolean()) {
      add("  - id: feet");
      add("    kind: patrol");
      add("    title: SYNTHETIC feet");
      add("    visits_per_day: %d", random.nextInt(12));
      add("    radius_km: %.1f", random.nextDouble(0.5, 8));
      add("    duration: PT%dM", 20 + random.nextInt(600));
      add("    denied_share: %.2f", random.nextDouble());
      common(true);
      add("    false_alarms_per_day: %.1f", random.nextDouble(0, 4));
    }
    if (random.nextBoolean()) {
      add("  - id: eye");
      add("    kind: thermal");
      add("    title: SYNTHETIC eye");
      add("    passes: [\"01:30\", \"13:%02d\"]", random.nextInt(60));
      add("    swath_km: %.1f", random.nextDouble(5, 200));
      add("    cloud_share: %.2f", random.nextDouble());
      add("    burns: PT%dM", 30 + random.nextInt(300));
      add("    pixel_m: %d", 300 + random.nextInt(700));
      common(false);
      add("    fires_per_pass: %.2f", random.nextDouble());
    }
  }

  private void common(boolean reports) {
    List<String> detection = new ArrayList<>();
    for (String act : ACTS) {
      if (random.nextInt(3) > 0) {
        detection.add(String.format(Locale.ROOT, "%s: %.3f", act, random.nextDouble(0.01, 1)));
      }
    }
    if (detection.isEmpty()) {
      detection.add("fire.shelling: 0.5");
    }
    add("    detection: {%s}", String.join(", ", detection));
    if (reports) {
      int minor = 10 + random.nextInt(800);
      add(
          "    reports: {sigma_major_m: %d, sigma_minor_m: %d, time_s: %d, %s, clear_if_true: %.2f,"
              + " clear_if_false: %.2f}",
          minor + random.nextInt(2_000),
          minor,
          1 + random.nextInt(600),
          wording(),
          random.nextDouble(),
          random.nextDouble());
    }
  }

  private void people() {
    if (random.nextBoolean()) {
      add("press:");
      add("  delay: PT%dM", 10 + random.nextInt(600));
      add("  copies: %.2f", random.nextDouble());
      add("  outlets:");
      for (int i = 0; i <= random.nextInt(3); i++) {
        add(
            "    - {id: paper-%d, title: SYNTHETIC paper, %scovers: {A: %.2f, B: %.2f},"
                + " rumours_per_day: %.1f, %s}",
            i,
            random.nextBoolean() ? "side: " + side() + ", " : "",
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(0, 5),
            wording());
      }
    }
    if (random.nextBoolean()) {
      add("alerts:");
      add("  id: sirens");
      add("  title: SYNTHETIC sirens");
      add("  acts: {strike.drone: 0.7, fire.shelling: 0.2}");
      add("  lead: PT%dM", random.nextInt(30));
      add("  length: PT%dM", 1 + random.nextInt(60));
      add("  false_per_day: %.1f", random.nextDouble(0, 3));
    }
    if (random.nextBoolean()) {
      add("demining:");
      add(
          "  - {side: %s, activity: blasting of mines, %s, radius_m: %d, given_at:"
              + " \"2026-03-%dT01:00\", from: \"2026-03-14T00:10\", until: \"2026-03-14T01:%02d\","
              + " blasts: %d}",
          side(),
          spot(),
          100 + random.nextInt(1_000),
          11 + random.nextInt(3),
          random.nextInt(60),
          random.nextInt(6));
    }
    if (random.nextBoolean()) {
      add("spoofed:");
      add("  - id: channel");
      add("    title: SYNTHETIC channel");
      add("    modality: press");
      add("    relevance: %.2f", random.nextDouble());
      add("    sigma_m: %d", 10 + random.nextInt(3_000));
      add("    reports:");
      add(
          "      - {at: \"2026-03-14T00:%02d\", %s, act: %s, side: %s, copies: %d}",
          random.nextInt(60), spot(), act(), side(), 1 + random.nextInt(4));
    }
    if (random.nextBoolean()) {
      add("claims:");
      add(
          "  - {side: %s, office: staff, claim: drone strikes, until: \"2026-03-14\", value: %d,"
              + " unit: drone strikes}",
          side(), random.nextInt(90));
    }
  }

  private String wording() {
    return String.format(
        Locale.ROOT,
        "act_right: %.2f, actor_named: %.2f, actor_right: %.2f",
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble());
  }

  private String rates() {
    return String.format(
        Locale.ROOT,
        "{before: %.1f, window: %.1f, after: %.1f}",
        random.nextDouble(0, 8),
        random.nextDouble(0, 8),
        random.nextDouble(0, 8));
  }

  private String spot() {
    return String.format(
        Locale.ROOT,
        "along_km: %.2f, offset_km: %.2f",
        length * random.nextDouble(0.01, 0.99),
        depth * random.nextDouble(-0.9, 0.9));
  }

  private String act() {
    return ACTS.get(random.nextInt(ACTS.size()));
  }

  private String side() {
    return random.nextBoolean() ? "A" : "B";
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation belongs to a library we do not use
  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
