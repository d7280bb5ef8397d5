package org.garant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A small invented case in files: a truce of thirty hours, a week on either side of it, three
 * square regions, six villages that do not exist, 66 headlines nobody wrote. Its agreement has the
 * form of the Easter truce's.
 *
 * @param root holds {@code cases/small}, {@code agreements/truce.small}, {@code data} and {@code
 *     reference}
 */
record SmallCase(Path root) {
  static final String PRESS = "press.csv";
  static final String ALERTS = "alerts.csv";
  static final String CLAIMS = "claims.csv";
  static final String REGIONS = "regions.geojson";
  static final String GAZETTEER = "gazetteer.csv";
  static final String PSEUDO_PLACES = "pseudo-places.csv";

  static final int PRESS_ROWS = 66;
  static final int ALERT_ROWS = 40;

  /** First day of the week before, in May 2024. */
  private static final int FIRST_DAY = 4;

  private static final int TRUCE_DAY = 12;

  private static final List<String> THINGS =
      List.of(
          "школу", "лікарню", "міст", "ферму", "млин", "склад", "церкву", "пошту", "депо", "парк",
          "клуб");

  private record Village(String english, String ukrainian, String russian, String lat, String lon) {
    String row(int number) {
      return String.join(
          ",",
          Integer.toString(9_000_001 + number),
          english,
          english,
          ukrainian,
          russian,
          english,
          "PPL",
          number < 2 ? "07" : number < 4 ? "21" : "05",
          Integer.toString(40_000 - 6_000 * number),
          lon,
          lat);
    }
  }

  private static final List<Village> VILLAGES =
      List.of(
          new Village("Vyhadane", "Вигадане", "Выдуманное", "49.50000", "36.80000"),
          new Village("Nebuvalivka", "Небувалівка", "Небываловка", "49.90000", "37.40000"),
          new Village("Kazkove", "Казкове", "Сказочное", "50.90000", "34.30000"),
          new Village("Mriinivka", "Мріїнівка", "Мриевка", "50.70000", "33.70000"),
          new Village("Uiavne", "Уявне", "Воображаемое", "48.30000", "37.90000"),
          new Village("Prymarivka", "Примарівка", "Призраковка", "48.70000", "37.60000"));

  /** Writes the case below {@code root}. */
  static SmallCase write(Path root) throws IOException {
    SmallCase written = new SmallCase(root);
    Files.createDirectories(written.folder());
    Files.createDirectories(written.data());
    Files.createDirectories(written.reference());
    Files.createDirectories(written.agreement().getParent());
    Files.writeString(written.caseFile(), CASE);
    Files.writeString(written.folder().resolve("policy.yaml"), POLICY);
    Files.writeString(written.agreement(), AGREEMENT);
    Files.writeString(written.agreement().resolveSibling("zones.geojson"), ZONES);
    writeLines(written.data().resolve(PRESS), pressRows());
    writeLines(written.data().resolve(ALERTS), alertRows());
    Files.writeString(written.data().resolve(CLAIMS), CLAIM_ROWS);
    Files.writeString(written.reference().resolve(REGIONS), REGION_SQUARES);
    List<String> gazetteer = new ArrayList<>();
    gazetteer.add(
        "geonameid,name,name_en,name_uk,name_ru,name_fr,feature_code,admin1_code,population,"
            + "longitude,latitude");
    for (int i = 0; i < VILLAGES.size(); i++) {
      gazetteer.add(VILLAGES.get(i).row(i));
    }
    writeLines(written.reference().resolve(GAZETTEER), gazetteer);
    Files.writeString(
        written.reference().resolve(PSEUDO_PLACES),
        """
        place_name,lon,lat,reports_2025_03_to_07,oblast_most_mentioned,share_of_headlines_naming_that_oblast
        Prymarivka,37.60000,48.70000,61,Donetsk,0.95
        """);
    return written;
  }

  Path folder() {
    return root.resolve("cases/small");
  }

  Path caseFile() {
    return folder().resolve("case.yaml");
  }

  Path agreement() {
    return root.resolve("agreements/truce.small/agreement.yaml");
  }

  Path data() {
    return root.resolve("data");
  }

  Path reference() {
    return root.resolve("reference");
  }

  Path press() {
    return data().resolve(PRESS);
  }

  Path out() {
    return root.resolve("out");
  }

  /** Assesses the case into {@code out}. */
  Ran assess(Path out, Object... more) {
    return Ran.garant(arguments(out, more).toArray());
  }

  /** Assesses the case into {@link #out()}, which must succeed. */
  Path record() {
    assess(out()).exits(0);
    return out();
  }

  List<Object> arguments(Path out, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "assess", folder(), "--data", data(), "--reference", reference(), "--out", out));
    Collections.addAll(arguments, more);
    return arguments;
  }

  /** Puts the rows of a file in another order; the header stays. */
  void shuffle(String file, RandomGenerator random) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(data().resolve(file)));
    Collections.shuffle(lines.subList(1, lines.size()), Random.from(random));
    writeLines(data().resolve(file), lines);
  }

  /** Replaces a text that must be there in a file of the case. */
  static void mend(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }

  private static void writeLines(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static List<String> pressRows() {
    List<String> lines = new ArrayList<>();
    lines.add("\"datetime\",\"lon\",\"lat\",\"place_name\",\"event_type\",\"headline\"");
    for (int i = 0; i < PRESS_ROWS; i++) {
      Village village = VILLAGES.get(i % VILLAGES.size());
      // Three a day, and twenty-four on the truce's one whole day.
      int day = i < 24 ? FIRST_DAY + i / 3 : i < 48 ? TRUCE_DAY : TRUCE_DAY + 1 + (i - 48) / 3;
      // Midnight says that the time is not known, as in the files of this form.
      String time =
          i % 5 == 0
              ? "00:00:00"
              : String.format(Locale.ROOT, "%02d:%02d:00", 13 + (7 * i) % 11, (11 * i) % 60);
      lines.add(
          String.format(
              Locale.ROOT,
              "\"2024-05-%02d %s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\"",
              day,
              time,
              village.lon,
              village.lat,
              village.english,
              i % 4 == 3 ? "" : "artillery|civcas",
              headline(i, village)));
    }
    return lines;
  }

  /** Returns a headline like no other: equal ones would count as copies of one. */
  private static String headline(int number, Village village) {
    String thing = THINGS.get(number % THINGS.size());
    int harmed = 2 + number;
    return switch (number % 4) {
      case 0 ->
          "Російські війська обстріляли з артилерії "
              + village.ukrainian
              + ": пошкоджено "
              + thing
              + ", "
              + harmed
              + " поранених";
      case 1 ->
          "Удар дрона по селу "
              + village.ukrainian
              + ": армія РФ атакувала \"\"Шахедами\"\" "
              + thing
              + ", загинули "
              + harmed
              + " людей";
      case 2 ->
          "ВСУ обстреляли из артиллерии "
              + village.russian
              + ", повреждены здания: "
              + harmed
              + ", попадание в "
              + thing;
      default -> "У громаді " + village.ukrainian + " відкрили " + thing + " № " + number;
    };
  }

  private static List<String> alertRows() {
    List<String> lines = new ArrayList<>();
    lines.add("region,started_at,finished_at,n_subalerts,duration_minutes");
    List<String> regions = List.of("Kharkivska oblast", "Sumska oblast", "Donetska oblast");
    for (int i = 0; i < ALERT_ROWS; i++) {
      int day = FIRST_DAY + i * 16 / ALERT_ROWS;
      int hour = (5 * i) % 23;
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,2024-05-%02dT%02d:10:00.000Z,2024-05-%02dT%02d:55:00.000Z,1,45",
              regions.get(i % regions.size()),
              day,
              hour,
              day,
              hour));
    }
    return lines;
  }

  private static final String CLAIM_ROWS =
      """
      claimed_by,claim,period_as_stated,value,unit,source_url,note
      Ukraine (General Staff),attacks by Russian forces,2024-05-12 00:00-12:00 Kyiv,7,attacks,invented,invented
      Russia (MoD),drone strikes,truce to 2024-05-12 midday,9,"drone strikes (""over 9"")",invented,invented
      """;

  private static final String REGION_SQUARES =
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"shapeISO": "UA-63"}, "geometry": {"type": "Polygon",
        "coordinates": [[[35, 49], [38, 49], [38, 50.5], [35, 50.5], [35, 49]]]}},
      {"type": "Feature", "properties": {"shapeISO": "UA-59"}, "geometry": {"type": "Polygon",
        "coordinates": [[[33, 50.5], [35, 50.5], [35, 52], [33, 52], [33, 50.5]]]}},
      {"type": "Feature", "properties": {"shapeISO": "UA-14"}, "geometry": {"type": "Polygon",
        "coordinates": [[[36.5, 47], [39, 47], [39, 49], [36.5, 49], [36.5, 47]]]}}
      ]}
      """;

  private static final String ZONES =
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "theatre", "properties": {"synthetic": true},
        "geometry": {"type": "Polygon",
          "coordinates": [[[22, 44], [42, 44], [42, 53], [22, 53], [22, 44]]]}},
      {"type": "Feature", "id": "north", "properties": {"synthetic": true},
        "geometry": {"type": "Polygon",
          "coordinates": [[[33, 50.8], [35, 50.8], [35, 52], [33, 52], [33, 50.8]]]}}
      ]}
      """;

  private static final String CASE =
      """
      garant: case/1
      id: small
      title: An invented truce
      nature: synthetic
      agreement: ../../agreements/truce.small/agreement.yaml
      policy: policy.yaml
      window: w-truce
      before: P7D
      after: P7D
      time: {tz: Europe/Kyiv}
      country: UA
      reference:
        - {role: regions, file: regions.geojson, licence: CC0-1.0, origin: invented}
        - {role: gazetteer, file: gazetteer.csv, licence: CC0-1.0, origin: invented}
        - {role: pseudo-places, file: pseudo-places.csv, licence: CC0-1.0, origin: invented}
      sources:
        - id: press
          reader: viina-csv
          file: press.csv
          title: Invented headlines
          operator: nobody
          custodian: nobody
          licence: CC0-1.0
          origin: invented
          attribution: "Headlines: invented"
          tz: Europe/Kyiv
          streams:
            - {language: uk, affiliation: UA, note: Invented}
            - {language: ru, affiliation: RU, note: Invented}
            - {language: und, note: Invented}
        - id: alerts
          reader: alerts-merged-csv
          file: alerts.csv
          title: Invented alerts
          operator: nobody
          custodian: nobody
          affiliation: UA
          affiliation_note: Invented
          licence: CC0-1.0
          origin: invented
          tz: UTC
        - id: claims
          reader: claims-csv
          file: claims.csv
          title: Invented claims
          operator: nobody
          custodian: nobody
          licence: CC0-1.0
          origin: invented
          tz: Europe/Kyiv
          holders:
            - {name: Ukraine, party: UA}
            - {name: Russia, party: RU}
      output: {licence: CC0-1.0, because: all of it is invented}
      limits:
        - Nothing in this case happened.
      """;

  private static final String POLICY =
      """
      garant: policy/1
      standards:
        basis: assumed
        note: invented
        reasonable-suspicion: 0.30
        balance-of-probabilities: 0.50
        clear-and-convincing: 0.75
        beyond-reasonable-doubt: 0.95
        floor: 0.10
        attribution: 0.75
      press:
        basis: assumed
        note: invented
        lag_hours: 12
        sigma_small_m: 3000
        sigma_town_m: 5000
        sigma_city_m: 8000
        town_population: 100000
        city_population: 500000
        min_other_population: 10000
      coverage: {basis: assumed, note: invented, min_reports: 3}
      fusion:
        basis: assumed
        note: invented
        prior_incidents_per_1000km2_day: 0.2
        reports_per_incident: 2
        relevance: 0.20
        base_rate: 0.34
        link_hard: 0.80
        independent_cap_log_odds: 3.0
        modalities:
          drone: {detection: 0.90, veracity: 0.97}
          acoustic: {detection: 0.70, veracity: 0.90}
          patrol: {detection: 0.50, veracity: 0.95}
          thermal: {detection: 0.30, veracity: 0.40}
          press: {detection: 0.40, veracity: 0.80}
      """;

  private static final String AGREEMENT =
      """
      garant: agreement/1
      id: truce.small
      kind: ceasefire
      title: {en: Invented truce, fr: Trêve inventée}
      encoding: {level: secondary, note: invented}
      legal: {force: unilateral-act, basis: invented}
      languages: [{lang: ru, authentic: true}]
      time: {tz: Europe/Moscow}
      sources:
        - {id: s-order, kind: official-quoted, publisher: nobody, at: 2024-05-11}
        - {id: s-answer, kind: official-quoted, publisher: nobody, at: 2024-05-11}
      status:
        - {state: announced, at: "2024-05-11", source: s-order}
        - {state: in-force, at: "2024-05-11T18:00", source: s-order}
        - {state: expired, at: "2024-05-13T00:00", source: s-order}
      parties:
        - {id: RU, name: Side B, side: B, role: [declarant, belligerent]}
        - {id: UA, name: Side A, side: A, role: [belligerent]}
      participation:
        - {party: RU, act: declared, at: "2024-05-11", source: s-order}
        - {party: UA, act: declared-conditional, at: "2024-05-11", source: s-answer, note: invented}
      zones:
        - id: z-theatre
          label: All of it
          from: {file: zones.geojson, feature: theatre}
          accuracy_m: 5000
          basis: assumed
          valid: {from: "2024-05-01", until: "2024-06-01"}
          note: invented
        - id: z-north
          label: The north
          from: {file: zones.geojson, feature: north}
          accuracy_m: 5000
          basis: assumed
          valid: {from: "2024-05-01", until: "2024-06-01"}
          note: invented
      windows:
        - {id: w-truce, from: "2024-05-11T18:00", until: "2024-05-13T00:00", bounds: "[)", source: s-order, expect_elapsed: PT30H}
      provisions:
        - id: p-halt
          cite: {source: s-order, locator: invented}
          quote: invented words that halt all fire
          deontic: prohibition
          bearer: [RU]
          counterparty: [UA]
          act: {types: [fire.*, strike.*, assault.*], time_of_act: release-or-effect}
          where: {zone: z-theatre}
          when: {window: w-truce}
          unless: [x-repel]
          finding: {standard: balance-of-probabilities, corroboration: {min_independent: 2}}
        - id: p-mirror
          cite: {source: s-answer, locator: invented}
          quote: invented words that answer in kind
          deontic: commitment
          strength: political
          bearer: [UA]
          counterparty: [RU]
          act: {types: [fire.*, strike.*, assault.*], time_of_act: release-or-effect}
          where: {zone: z-theatre}
          when: {window: w-truce}
          depends_on: {reciprocal: p-halt}
          finding: {standard: balance-of-probabilities, corroboration: {min_independent: 2}}
      exceptions:
        - id: x-repel
          kind: self-defence-claim
          cite: {source: s-order, locator: invented}
          claimant: [RU]
          requires: {prior_incident_by: UA, within: PT2H, radius_m: 10000, decided_by: verification-officer}
          basis: assumed
          note: invented
      readings:
        - id: r-narrow
          of: p-halt
          held_by: [RU]
          change: {where: {minus: z-north}}
          note: invented
        - id: r-wide
          of: p-halt
          held_by: [UA]
          change: {}
          note: invented
      """;
}
