package org.garant.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.observation.Alert;
import org.garant.core.observation.Claim;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.observation.SourceId;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
  private static final PartyId UA = new PartyId("UA");
  private static final SourceId PRESS = new SourceId("press/uk");
  private static final Interval DAY =
      Interval.ofEpochMillis(1_745_010_000_000L, 1_745_096_400_000L);
  private static final ContentId ROW = ContentId.of("row");

  static List<Entry> entries() {
    JsonObject content = JsonObject.builder().put("a", 1).put("b", "c").build();
    TreeMap<String, Integer> notes = new TreeMap<>();
    notes.put("time-unknown", 3);
    return List.of(
        new Entry.EngineDeclared("0.1.0", "identity/1", "2026a"),
        new Entry.AgreementAdopted(content),
        new Entry.PolicyAdopted(content),
        new Entry.CaseOpened(content),
        new Entry.RegionsDefined(List.of(square())),
        new Entry.SourceRegistered(source(Optional.of(UA))),
        new Entry.SourceRegistered(source(Optional.empty())),
        new Entry.FileRead(
            new FileReceipt(
                "f.csv", ROW, 1234, "ODbL-1.0", 10, 5, 2, 1, 2, notes, List.of("f.csv:3: x"))),
        new Entry.ObservationReceived(detection("Вибухи", 500_000), "f.csv", 7),
        new Entry.ObservationReceived(
            Alert.of(new SourceId("alerts"), new RegionId("UA-59"), "", DAY, 287, true, ROW),
            "a.csv",
            1),
        new Entry.ClaimReceived(claim(Optional.of(DAY)), "c.csv", 2),
        new Entry.ClaimReceived(claim(Optional.empty()), "c.csv", 3),
        new Entry.Tick(Instant.ofEpochSecond(1_745_200_020L)),
        new Entry.ReportPublished(ROW, ContentId.of("digest"), 12));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void whatIsWrittenIsReadBack(Entry entry) {
    byte[] bytes = CanonicalJson.write(EntryCodec.encode(entry));
    assertThat(EntryCodec.decode(CanonicalJson.parseObject(bytes))).isEqualTo(entry);
  }

  @Test
  void anObservationIsNamedByItsContentNotByWhereItWasRead() {
    var first = new Entry.ObservationReceived(detection("x", 400_000), "a.csv", 1);
    var again = new Entry.ObservationReceived(detection("x", 400_000), "b.csv", 99);
    assertThat(first.observation().id()).isEqualTo(again.observation().id());
    assertThat(detection("x", 400_001).id()).isNotEqualTo(first.observation().id());
  }

  /** Expected: the list of kinds in docs/RECORD.md. */
  @Test
  void everyEntryTravelsInItsKindOfLeaf() {
    assertThat(entries().stream().map(EntryCodec::kind))
        .containsExactly(
            "engine",
            "agreement",
            "policy",
            "policy",
            "policy",
            "custody",
            "custody",
            "custody",
            "observation",
            "observation",
            "claim",
            "claim",
            "tick",
            "report");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "\"row\":7; \"row\":-1; 'row'",
        "\"row\":7; \"row\":2147483648; 'row'",
        "\"rows\":10; \"rows\":-10; 'rows'",
        "\"rows\":10; \"rows\":11; accounted for once",
        "\"time-unknown\":3; \"time-unknown\":3000000000; 'time-unknown'",
        "\"manifest\":\"; \"manifest\":\"x; a hash in 'manifest'",
        "\"digest\":\"; \"digest\":\"x; a hash in 'digest'",
      })
  void aMemberOutOfRangeIsRefusedByItsName(String member, String changed, String reason) {
    int refused = 0;
    for (Entry entry : entries()) {
      String written =
          new String(CanonicalJson.write(EntryCodec.encode(entry)), StandardCharsets.UTF_8);
      if (written.contains(member)) {
        JsonObject content =
            CanonicalJson.parseObject(
                written.replace(member, changed).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> EntryCodec.decode(content))
            .isInstanceOf(JsonException.class)
            .hasMessageContaining(reason);
        refused++;
      }
    }
    assertThat(refused).isEqualTo(1);
  }

  @Test
  void theFirstAndTheLastRowThatCanBeCountedAreRead() {
    for (int row : new int[] {0, Integer.MAX_VALUE}) {
      var entry = new Entry.ObservationReceived(detection("x", 1), "a.csv", row);
      assertThat(EntryCodec.decode(EntryCodec.encode(entry))).isEqualTo(entry);
    }
  }

  @Test
  void aReceiptWithOtherNotesIsTheSameInAllElse() {
    var notes = new TreeMap<>(Map.of("date-read", 1));
    var receipt =
        new FileReceipt("f.csv", ROW, 9, "MIT", 4, 1, 1, 1, 1, new TreeMap<>(), List.of("f.csv:1"));
    assertThat(receipt.withNotes(notes))
        .isEqualTo(
            new FileReceipt("f.csv", ROW, 9, "MIT", 4, 1, 1, 1, 1, notes, List.of("f.csv:1")));
  }

  @Test
  void anEntryOfAnotherVersionIsRefusedWithItsName() {
    assertThatThrownBy(
            () -> EntryCodec.decode(JsonObject.builder().put("entry", "prophecy").build()))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("prophecy");
  }

  /**
   * Whatever single byte changes, decoding gives another entry or a JsonException, nothing else.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void changedBytesAreRefusedOrReadAsWhatTheyNowSay(long seed) {
    var random = new SplittableRandom(seed);
    for (Entry entry : entries()) {
      byte[] bytes = CanonicalJson.write(EntryCodec.encode(entry));
      for (int i = 0; i < 50; i++) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(7));
        try {
          assertThat(EntryCodec.decode(CanonicalJson.parseObject(changed))).isNotEqualTo(entry);
        } catch (JsonException e) {
          assertThat(e.getMessage()).isNotBlank();
        }
      }
    }
  }

  private static Detection detection(String text, int ppm) {
    Map<Act, Integer> acts = new EnumMap<>(Act.class);
    acts.put(Act.STRIKE_DRONE, ppm);
    return Detection.of(
        PRESS,
        Modality.PRESS,
        DAY,
        new Place(
            List.of(
                new Place.Point(
                    "Kharkiv",
                    Position.ofDegrees(49.98, 36.25),
                    new Covariance(9_000_000, 4_000_000, -1_000),
                    300_000),
                new Place.Area(new RegionId("UA-63"), 700_000))),
        ActTable.ofPpm(acts),
        ActorTable.of(UA, 10),
        ContentId.of("group"),
        text,
        ROW);
  }

  private static Claim claim(Optional<Interval> period) {
    return new Claim(
        UA,
        "Ukraine (X)",
        "shellings",
        "20 April",
        period,
        901,
        "shellings",
        Claim.Kind.SHELLINGS,
        "https://example.org",
        "");
  }

  private static Source source(Optional<PartyId> affiliation) {
    return new Source(
        PRESS, "Press", Modality.PRESS, "outlets", "a person", affiliation, "why", "MIT", "here");
  }

  private static Region square() {
    return new Region(
        new RegionId("UA-63"),
        "Kharkivska",
        List.of(
            List.of(
                List.of(
                    Position.ofDegrees(49, 36),
                    Position.ofDegrees(49, 37),
                    Position.ofDegrees(50, 37),
                    Position.ofDegrees(49, 36)))));
  }
}
