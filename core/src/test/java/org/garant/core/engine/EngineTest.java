package org.garant.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.garant.core.event.Entry;
import org.garant.json.JsonException;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void timePassesByTicksAlone() {
    State state =
        Engine.replay(List.of(new Entry.Tick(NOON), new Entry.Tick(NOON.plusSeconds(60))));
    assertThat(state.asOf()).contains(NOON.plusSeconds(60));
    assertThat(state.size()).isEqualTo(2);
  }

  @Test
  void timeDoesNotGoBack() {
    State state = Engine.apply(State.empty(), new Entry.Tick(NOON));
    assertThatThrownBy(() -> Engine.apply(state, new Entry.Tick(NOON.minusSeconds(60))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time does not go back");
  }

  @Test
  void anEarlierStateIsNotChangedByALaterEntry() {
    State before = Engine.apply(State.empty(), new Entry.Tick(NOON));
    State after = Engine.apply(before, new Entry.EngineDeclared("0.1.0", "identity/1", "2026a"));
    assertThat(before.engine()).isEmpty();
    assertThat(after.engine()).isPresent();
    assertThat(after.asOf()).contains(NOON);
  }

  @Test
  void aRecordThatLacksItsCaseIsRefusedInWords() {
    assertThatThrownBy(() -> new CaseEngine(State.empty()))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("expected the record to hold a case");
  }

  @Test
  void aTrailKeepsItsOrderAndSharesItsBeginning() {
    Trail<String> one = Trail.<String>empty().plus("a");
    Trail<String> two = one.plus("b").plus("c");
    assertThat(one.toList()).containsExactly("a");
    assertThat(two.toList()).containsExactly("a", "b", "c");
    assertThat(two.size()).isEqualTo(3);
    assertThat(Trail.empty().toList()).isEmpty();
  }
}
