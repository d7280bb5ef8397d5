package org.garant.intake.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.AgreementCodec;
import org.garant.core.agreement.Zone;
import org.garant.core.quantity.Interval;
import org.garant.intake.yaml.Message;
import org.garant.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementReaderTest {
  @TempDir private Path folder = Path.of("");

  private static List<String> told(AgreementReader.Result result) {
    return result.messages().stream()
        .map(message ->
            message.line() + ":" + message.column() + " " + message.code() + " " + message.text())
        .toList();
  }

  @Test
  void easterTruceIsReadWithoutAMessage() {
    AgreementReader.Result result =
        AgreementReader.read(EasterFiles.FOLDER.resolve("agreement.yaml"));

    assertThat(result.messages()).isEmpty();
    Agreement agreement = result.agreement().orElseThrow();
    assertThat(agreement.findWindow("w-truce").orElseThrow().interval())
        .isEqualTo(
            new Interval(
                Instant.parse("2025-04-19T15:00:00Z"), Instant.parse("2025-04-20T21:00:00Z")));
    assertThat(agreement.head().tzdata()).matches("20\\d\\d[a-z]");
    assertThat(agreement.findZone("z-theatre").orElseThrow())
        .isInstanceOfSatisfying(Zone.Drawn.class, zone -> assertThat(zone.illustrative()).isTrue());
  }

  @Test
  void easterTruceGoesThroughTheLogWithoutLoss() {
    Agreement agreement =
        AgreementReader.read(EasterFiles.FOLDER.resolve("agreement.yaml"))
            .agreement()
            .orElseThrow();

    byte[] bytes = CanonicalJson.write(AgreementCodec.encode(agreement));

    assertThat(AgreementCodec.decode(CanonicalJson.parseObject(bytes))).isEqualTo(agreement);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: ceasefire | kind: ceasefire~kind: moratorium | 6:1 E01 duplicate key 'kind'
          until: "2025-04-21T00:00" | until: "2025-04-19T00:00" | 43:52 E08 window ends before it starts
          until: "2025-04-21T00:00" | until: "2025-04-22T00:00" | 43:119 E09 window lasts PT54H, source says PT30H
          where: {zone: z-theatre} | where: {zone: z-theater} | 52:19 E10 no zones entry 'z-theater', did you mean 'z-theatre'?
          tz: Europe/Moscow | tz: "+03:00" | 10:12 E05 use a region name such as Europe/Kyiv, not '+03:00'
          tz: Europe/Moscow | tz: Europe/Moskva | 10:12 E05 unknown time zone 'Europe/Moskva'
          accuracy_m: 5000 | label2: 5000 | 28:5 E15 zone 'z-theatre' has no accuracy_m; border tests would be falsely sharp
          at: "2025-04-19T18:00" | at: "2025-04-31T18:00" | 18:27 E06 not a real date or time: 2025-04-31T18:00
          expired, at: "2025-04-21T00:00" | expired, at: "2025-04-18T00:00" | 19:26 E12 status history goes back in time
          deontic: prohibition | deontic: prohibtion | 48:14 E03 'prohibtion' is not one of prohibition, commitment, did you mean 'prohibition'?
          deontic: prohibition | deontic: obligation | 48:14 E30 'obligation' is not read by this version; it reads prohibition, commitment
          bearer: [RU] | bearer: [] | 49:13 E17 a prohibition must bind someone
          bearer: [RU] | bearer: [UA] | 49:14 E24 'UA' has not signed or declared: it cannot owe this
          when: {window: w-truce} | note2: none | 45:5 E19 provision has neither when nor deadline: it would apply for ever
          act: {types: [fire.* | act: &x {types: [fire.* | 51:10 E02 anchors are not allowed: write each value out
          act: {types: [fire.* | act: *x #{ | 51:10 E02 aliases are not allowed: write the value out
          types: [fire.*, strike.* | types: [fire.*, strik.* | 51:27 E37 no act is called 'strik.*', did you mean 'strike.*'?
          min_independent: 2 | min_independent: 0 | 55:84 E38 0 does not lie from 1 to 10
          min_independent: 2 | min_independent: two | 55:84 E03 'two' is not a decimal number
          stance: conditional | stance: contitional | 88:38 E03 'contitional' is not one of proposes, supports, accepts, reported-accepts, conditional, silent, contests-sincerity, contests, rejects, did you mean 'conditional'?
          {holder: RU, on: p-halt, stance: conditional, source: s-mod, text: observed provided that it is mutually observed, attribution: institution} | {holder: RU, on: p-halt, stance: accepts, source: s-mod, attribution: media} | 88:38 E25 'accepts' needs an official attribution; use reported-accepts
          quote: I order | quot: I order | 47:5 E03 unknown key 'quot', did you mean 'quote'?
          text: "Gives 6 p.m. in Moscow as 1 p.m. GMT. 18:00 in Moscow is 15:00 GMT; the name of the zone wins over the conversion" | text: Gives 6 p.m., as 1 p.m. GMT | 91:5 E03 unknown key 'as 1 p.m. GMT' (a comma inside unquoted text in {}?)
          windows: | guarantees: []~windows: | 42:1 E30 'guarantees' is not read by this version
          id: z-kursk-belgorod | id: z-theatre | 35:9 E11 id 'z-theatre' is used twice
          feature: theatre | feature: theater | 30:42 E34 no feature 'theater' in zones.geojson, did you mean 'theatre'?
          file: zones.geojson | file: zone.geojson | 30:18 E34 no file 'zone.geojson'
          bounds: "[)" | bounds: "[]" | 43:80 E30 only '[)' is read
          within: PT2H | within: 2 h | 73:47 E03 not a duration such as PT2H: '2 h'
          change: {where: {minus: z-kursk-belgorod}} | change: {where: {minus: z-kursk}} | 80:29 E10 no zones entry 'z-kursk'
          """)
  void brokenFileIsToldAtItsPlace(String old, String changed, String expected) throws Exception {
    Path file =
        EasterFiles.edit(folder, "agreement.yaml", old.strip(), changed.strip().replace("~", "\n"));

    AgreementReader.Result result = AgreementReader.read(file);

    assertThat(told(result)).contains(expected.strip());
    assertThat(result.agreement()).isEmpty();
    assertThat(result.messages().getFirst().toString()).startsWith(file + ":");
  }

  @Test
  void tabIsToldAtItsPlace() throws Exception {
    Path file = EasterFiles.edit(folder, "agreement.yaml", "  - id: p-halt", "\t- id: p-halt");

    assertThat(told(AgreementReader.read(file))).singleElement().asString().startsWith("45:1 E00 ");
  }

  @Test
  void localTimeThatTheClocksSkipOrDoubleIsRefused() throws Exception {
    String kyiv = "tz: Europe/Moscow";
    Path file = EasterFiles.edit(folder, "agreement.yaml", kyiv, "tz: Europe/Kyiv");
    String text = java.nio.file.Files.readString(file);
    java.nio.file.Files.writeString(
        file,
        text.replace("in-force, at: \"2025-04-19T18:00\"", "in-force, at: \"2025-03-30T03:30\"")
            .replace("expired, at: \"2025-04-21T00:00\"", "expired, at: \"2025-10-26T03:30\""));

    assertThat(told(AgreementReader.read(file)))
        .contains(
            "18:27 E07 local time 2025-03-30T03:30 is skipped in Europe/Kyiv",
            "19:26 E07 local time 2025-10-26T03:30 occurs twice in Europe/Kyiv");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [22, 53], [22, 44]]] | [22, 53]]] | 10:25 E31 ring is not closed: repeat its first position
          [42, 44], [42, 53] | [42, 53], [42, 44] | 10:24 E32 edges cross at
          [42, 44], [42, 53] | [42, 94], [42, 53] | 10:41 E33 latitude 94 is beyond 90 degrees; longitude comes first
          {"synthetic": true, "note": "illustrative shape, not a line or border"} | {} | 4:5 E36 a shape says synthetic: true or its source
          "type": "Polygon" | "type": "LineString" | 9:17 E03 a zone is a Polygon or MultiPolygon
          [38.8, 50.1] | [48.8, 50.1] | E35
          """)
  void brokenShapeIsToldAtItsPlace(String old, String changed, String expected) throws Exception {
    Path file = EasterFiles.edit(folder, "zones.geojson", old.strip(), changed.strip());

    AgreementReader.Result result = AgreementReader.read(file);

    assertThat(told(result)).anyMatch(message -> message.contains(expected.strip()));
    assertThat(result.agreement()).isEmpty();
  }

  @Test
  void otherReleaseOfTheTimeZoneDataIsAWarning() throws Exception {
    Path file =
        EasterFiles.edit(
            folder, "agreement.yaml", "{tz: Europe/Moscow}", "{tz: Europe/Moscow, tzdata: 1999a}");

    AgreementReader.Result result = AgreementReader.read(file);

    assertThat(result.messages())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.severity()).isEqualTo(Message.Severity.WARNING);
          assertThat(it.code()).isEqualTo("W05");
        });
    assertThat(result.agreement()).isPresent();
  }

  @Test
  void everyProblemIsToldAtOnce() throws Exception {
    Path file = EasterFiles.edit(folder, "agreement.yaml", "kind: ceasefire", "kind: cease");
    String text = java.nio.file.Files.readString(file);
    java.nio.file.Files.writeString(
        file, text.replace("side: B", "side: D").replace("radius_m: 10000", "radius_m: far"));

    assertThat(AgreementReader.read(file).messages())
        .extracting(Message::code)
        .containsExactly("E03", "E03", "E03");
  }
}
