package org.garant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  private static final JsonObject OBJECT =
      JsonObject.builder()
          .put("text", "a")
          .put("number", 7)
          .put("inner", JsonObject.builder().put("x", 1).build())
          .putStrings("list", List.of("b", "c"))
          .build();

  @Test
  void membersAreReadByTheirType() {
    assertThat(OBJECT.string("text")).isEqualTo("a");
    assertThat(OBJECT.integer("number")).isEqualTo(7);
    assertThat(OBJECT.object("inner").integer("x")).isEqualTo(1);
    assertThat(OBJECT.array("list").strings()).containsExactly("b", "c");
    assertThat(OBJECT.findString("absent")).isEmpty();
    assertThat(OBJECT.findInteger("absent")).isEmpty();
    assertThat(OBJECT.findObject("absent")).isEmpty();
    assertThat(OBJECT.findArray("absent")).isEmpty();
  }

  @Test
  void missingOrOtherMembersAreNamed() {
    assertThatThrownBy(() -> OBJECT.string("absent"))
        .isInstanceOf(JsonException.class)
        .hasMessage("member \"absent\": expected a string, is missing");
    assertThatThrownBy(() -> OBJECT.integer("text"))
        .hasMessage("member \"text\": expected an integer, was a string");
    assertThatThrownBy(() -> OBJECT.findArray("inner"))
        .hasMessage("member \"inner\": expected an array, was an object");
    assertThatThrownBy(() -> OBJECT.array("list").integers())
        .hasMessage("element 0: expected an integer, was a string");
    assertThatThrownBy(() -> JsonArray.ofIntegers(List.of(1L)).objects())
        .hasMessage("element 0: expected an object, was an integer");
  }

  @Test
  void membersAreSortedWhateverTheOrderOfTheMapGiven() {
    var reversed = new TreeMap<String, JsonValue>(Collections.reverseOrder());
    reversed.put("a", new JsonInteger(1));
    reversed.put("b", new JsonInteger(2));

    assertThat(CanonicalJson.text(new JsonObject(reversed))).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void valuesThatHaveNoCanonicalFormAreNotMade() {
    assertThatThrownBy(() -> new JsonString("e\u0301")).hasMessageContaining("form C");
    assertThatThrownBy(() -> new JsonString("\ud800")).hasMessage("string has a lone surrogate");
    assertThatThrownBy(() -> new JsonInteger(1L << 53)).hasMessageContaining("outside");
    assertThatThrownBy(() -> JsonObject.builder().put("\udc00", 1).build())
        .hasMessage("member name: string has a lone surrogate");
    assertThatThrownBy(() -> JsonObject.builder().put("a", 1).put("a", 2))
        .hasMessage("member \"a\" is put twice");
  }
}
