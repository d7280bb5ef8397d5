package org.garant.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garant.core.engine.Engine;
import org.garant.core.engine.State;
import org.garant.core.observation.Act;
import org.garant.core.observation.Footprint;
import org.garant.core.observation.Modality;
import org.garant.core.observation.Notice;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What sources could see, and notices, as entries of the log. */
class WatchEntryTest {
  private static final Interval HOUR =
      new Interval(Instant.parse("2026-03-14T02:00:00Z"), Instant.parse("2026-03-14T03:00:00Z"));
  private static final List<Position> RING =
      List.of(
          Position.ofDegrees(45, -30),
          Position.ofDegrees(45, -29),
          Position.ofDegrees(46, -29),
          Position.ofDegrees(45, -30));
  private static final Entry.CoverageReceived COVERAGE =
      new Entry.CoverageReceived(
          Footprint.of(
              new SourceId("eye"),
              Modality.DRONE,
              HOUR,
              RING,
              new TreeMap<>(Map.of(Act.FIRE_SHELLING, 750_000)),
              Optional.empty(),
              ContentId.of("row")),
          "watch.csv",
          3);
  private static final Entry.NoticeReceived NOTICE =
      new Entry.NoticeReceived(
          Notice.of(
              new SourceId("notices"),
              new PartyId("AL"),
              HOUR.start().minusSeconds(60),
              "blasting of mines",
              List.of("fire.*"),
              HOUR,
              RING,
              "words",
              ContentId.of("row")),
          "notices.csv",
          1);

  private static Entry again(Entry entry) {
    return EntryCodec.decode(
        CanonicalJson.parseObject(CanonicalJson.write(EntryCodec.encode(entry))));
  }

  @Test
  void entriesAreReadBackWithoutLossAndHaveTheirOwnKind() {
    assertThat(again(COVERAGE)).isEqualTo(COVERAGE);
    assertThat(again(NOTICE)).isEqualTo(NOTICE);
    assertThat(EntryCodec.kind(COVERAGE)).isEqualTo("coverage");
    assertThat(EntryCodec.kind(NOTICE)).isEqualTo("notice");
  }

  @Test
  void stateKeepsThemWithTheirPlaceInTheLog() {
    State state = Engine.replay(List.of(COVERAGE, NOTICE, COVERAGE));

    assertThat(state.footprints().toList()).extracting(Numbered::index).containsExactly(0L, 2L);
    assertThat(state.notices().toList()).containsExactly(new Numbered<>(1, NOTICE));
  }

  @Test
  void footprintThatContradictsItselfIsBadData() {
    String text = CanonicalJson.text(EntryCodec.encode(COVERAGE));
    String nothing = text.replace("{\"fire.shelling\":750000}", "{}");
    JsonObject entry = CanonicalJson.parseObject(nothing.getBytes(UTF_8));

    assertThat(nothing).isNotEqualTo(text);
    assertThatThrownBy(() -> EntryCodec.decode(entry)).isInstanceOf(JsonException.class);
  }
}
