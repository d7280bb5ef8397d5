package org.garant.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationCodecTest {
  private static final ContentId ZERO = new ContentId("0".repeat(64));
  private final Detection detection =
      Detection.of(
          new SourceId("press/uk"),
          Modality.PRESS,
          Interval.ofEpochMillis(1000, 3000),
          new Place(
              List.of(
                  new Place.Point(
                      "Kharkiv", new Position(2, -3), new Covariance(5, 6, -4), 400_000),
                  new Place.Area(new RegionId("UA-63"), 600_000))),
          ActTable.ofPpm(Map.of(Act.STRIKE_DRONE, 700_000)),
          ActorTable.of(new PartyId("RU"), 800_000),
          ZERO,
          "words",
          ZERO);

  /** RFC 8785 by hand: members sorted, no spaces. */
  private static final String WRITTEN =
      """
      {"actors":{"RU":800000},"acts":{"strike.drone":700000},"group":"%1$s","modality":"press",\
      "phenomenonTime":[1000,3000],"place":[{"ee":5,"en":-4,"lat":2,"lon":-3,"name":"Kharkiv",\
      "nn":6,"ppm":400000},{"ppm":600000,"region":"UA-63"}],"record":"%1$s","source":"press/uk",\
      "text":"words","type":"detection"}\
      """
          .formatted("0".repeat(64));

  private static JsonObject parse(String json) {
    return CanonicalJson.parseObject(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDetectionIsWrittenAsItsCanonicalContentAndNamedByIt() {
    byte[] bytes = CanonicalJson.write(ObservationCodec.encode(detection));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(WRITTEN);
    assertThat(detection.id()).isEqualTo(ContentId.of(WRITTEN));
    assertThat(ObservationCodec.decode(parse(WRITTEN))).isEqualTo(detection);
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "\"type\":\"detection\"; \"type\":\"vision\"; expected type detection or alert, was vision",
        "\"modality\":\"press\"; \"modality\":\"rumour\"; expected a modality of this version",
        "strike.drone; strike.sword; expected an act of this version",
        "[1000,3000]; [1000]; an interval has a start and an end",
        "[1000,3000]; [1000,3000,4000]; an interval has a start and an end",
        "[1000,3000]; [3000,1000]; an interval ends after it starts",
        "\"ppm\":600000; \"ppm\":600001; weights add up",
        "\"ppm\":600000; \"ppm\":4294967296; integer overflow",
        "\"lat\":2; \"lat\":900000001; latitude",
        "\"RU\":800000; \"ru\":800000; a party id",
        "\"text\":\"words\"; \"text\":7; text",
      })
  void whatARecordRefusesIsBadDataWithItsReason(String member, String other, String reason) {
    JsonObject changed = parse(WRITTEN.replace(member, other));
    assertThatThrownBy(() -> ObservationCodec.decode(changed))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aRegionWithAHoleIsReadBackAndAHalfPositionRefused() {
    String outer = "[0,0,0,90,90,90,0,0]";
    String hole = "[10,20,10,30,20,30,10,20]";
    String json = "{\"id\":\"UA-63\",\"name\":\"K\",\"polygons\":[[" + outer + "," + hole + "]]}";
    Region region = ObservationCodec.decodeRegion(parse(json));
    assertThat(region.polygons().getFirst().getLast())
        .containsExactly(
            new Position(10, 20), new Position(10, 30), new Position(20, 30), new Position(10, 20));
    assertThat(CanonicalJson.write(ObservationCodec.encode(region)))
        .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    JsonObject half = parse(json.replace("[10,20,", "[20,"));
    assertThatThrownBy(() -> ObservationCodec.decodeRegion(half))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("as many longitudes as latitudes");
    JsonObject flat = parse("{\"id\":\"UA-63\",\"name\":\"K\",\"polygons\":[7]}");
    assertThatThrownBy(() -> ObservationCodec.decodeRegion(flat))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("expected an array");
  }
}
