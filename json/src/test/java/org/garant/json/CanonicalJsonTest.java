package org.garant.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  /** RFC 8785, section 3.2.3: the sorting example. */
  @Test
  void membersAreSortedByUtf16CodeUnits() {
    JsonObject object =
        JsonObject.builder()
            .put("\u20ac", "Euro Sign")
            .put("\r", "Carriage Return")
            .put("1", "One")
            .put("\ud83d\ude00", "Emoji: Grinning Face")
            .put("\u0080", "Control")
            .put("\u00f6", "Latin Small Letter O With Diaeresis")
            .build();

    assertThat(object.names())
        .containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00");
    assertThat(CanonicalJson.text(object))
        .startsWith("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",");
  }

  /** RFC 8785, sections 3.2.2 and 3.2.4: the string of the example, and its bytes in UTF-8. */
  @Test
  void stringsHaveTheShortestEscapes() {
    String string = "\u20ac$\u000f\nA'B\"\\\\\"/";

    byte[] written = CanonicalJson.write(JsonObject.builder().put("string", string).build());

    assertThat(HexFormat.ofDelimiter(" ").formatHex(written))
        .isEqualTo(
            "7b 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22"
                + " 5c 5c 5c 5c 5c 22 2f 22 7d");
    assertThat(CanonicalJson.parse(written))
        .isEqualTo(JsonObject.builder().put("string", string).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "9007199254740991",
        "-9007199254740991",
        "\"\"",
        "[]",
        "{}",
        "[1,\"a\",[],{\"a\":{}}]",
        "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028\ud83d\ude00\""
      })
  void canonicalTextIsReadAndWrittenUnchanged(String text) {
    assertThat(CanonicalJson.text(CanonicalJson.parse(text.getBytes(UTF_8)))).isEqualTo(text);
  }

  /** The quote character is {@code `}; text is in ISO 8859-1, so that any byte can be written. */
  @ParameterizedTest(name = "{0}: {1} at byte {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":2};duplicate member \"a\";7",
        "{\"a\":1,\"b\":2,\"a\":2};duplicate member \"a\";13",
        "{\"b\":1,\"a\":2};member \"a\" must come before \"b\";7",
        "` 1`;whitespace is not allowed;0",
        "[1, 2];whitespace is not allowed;3",
        "{\"a\" :1};whitespace is not allowed;4",
        "{ };whitespace is not allowed;1",
        "`1\n`;trailing bytes after the value;1",
        "{}{};trailing bytes after the value;2",
        "\"\\/\";escape is not the shortest form;1",
        "\"\\u0041\";escape is not the shortest form;1",
        "\"\\u000a\";escape is not the shortest form;1",
        "\"\\u001F\";escape is not the shortest form;1",
        "\"\\ud83d\\ude00\";escape is not the shortest form;1",
        "\"\\ud83d\";string has a lone surrogate;1",
        "\"\\ude00\\ud83d\";string has a lone surrogate;1",
        "\"\u00ed\u00a0\u0080\";string has a lone surrogate;1",
        "\"\\x\";no such escape;1",
        "\"\\u00g0\";\\u needs four hexadecimal digits;1",
        "`\"\u0001\"`;control character must be escaped;1",
        "\"a\u00cc\u0081\";string is not in Unicode normalization form C;0",
        "\"\u00c0\u0080\";bad UTF-8;1",
        "\"\u00e0\u0080\u0080\";bad UTF-8;1",
        "\"\u00f4\u0090\u0080\u0080\";bad UTF-8;1",
        "\"\u00ff\";bad UTF-8;1",
        "\"\u00e2\u0082\";bad UTF-8;1",
        "01;integer with a leading zero;0",
        "-01;integer with a leading zero;0",
        "-0;negative zero is not allowed;0",
        "1.5;floats are not allowed;1",
        "0.0;floats are not allowed;1",
        "1e3;exponents are not allowed;1",
        "1E3;exponents are not allowed;1",
        "-;expected a digit;1",
        "9007199254740992;integer outside -(2^53 - 1) to 2^53 - 1;0",
        "-9007199254740992;integer outside -(2^53 - 1) to 2^53 - 1;0",
        "99999999999999999999;integer outside -(2^53 - 1) to 2^53 - 1;0",
        "true;booleans are not allowed: true;0",
        "[false];booleans are not allowed: false;1",
        "null;null is not allowed;0",
        "[1,];expected a value;3",
        "{\"a\":1,};expected a member name;7",
        "{\"a\"1};expected ':';4",
        "[1}];expected ',' or ']';2",
        "{\"a\":1];expected ',' or '}';6",
        "[1;the bytes end too early;2",
        "\"a;string does not end;2",
        "[[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]];nested deeper than 16;16",
        "``;the bytes end too early;0",
      })
  void eachOtherFormIsRefusedWithItsReasonAndPlace(String text, String message, int offset) {
    var refusal =
        catchThrowableOfType(
            JsonException.class, () -> CanonicalJson.parse(text.getBytes(ISO_8859_1)));

    assertThat(refusal).hasMessage(message + " at byte " + offset);
    assertThat(refusal.offset()).isEqualTo(offset);
  }

  @Test
  void sixteenLevelsAreTheDeepest() {
    JsonValue value = new JsonInteger(0);
    for (int i = 0; i < CanonicalJson.MAX_DEPTH; i++) {
      value = JsonArray.of(value);
    }
    JsonValue deepest = value;

    assertThat(CanonicalJson.parse(CanonicalJson.write(deepest))).isEqualTo(deepest);
    assertThatThrownBy(() -> CanonicalJson.write(JsonArray.of(deepest)))
        .hasMessage("nested deeper than 16");
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    SplittableRandom random = seeded();
    for (int i = 0; i < 2_000; i++) {
      JsonValue value = randomValue(random, 4);

      assertThat(CanonicalJson.parse(CanonicalJson.write(value))).isEqualTo(value);
    }
  }

  @Test
  void everyChangeOfOneByteIsRefusedOrIsAnotherCanonicalText() {
    SplittableRandom random = seeded();
    for (int i = 0; i < 300; i++) {
      byte[] bytes = CanonicalJson.write(randomValue(random, 3));
      for (int at = 0; at < bytes.length; at++) {
        byte original = bytes[at];
        bytes[at] = (byte) (original ^ (1 + random.nextInt(255)));
        try {
          assertThat(CanonicalJson.write(CanonicalJson.parse(bytes))).isEqualTo(bytes);
        } catch (JsonException refused) {
          assertThat(refused.offset()).isBetween(0, bytes.length);
        }
        bytes[at] = original;
      }
    }
  }

  private static SplittableRandom seeded() {
    long seed = Long.getLong("garant.seed", System.nanoTime());
    System.out.println("CanonicalJsonTest: -Dgarant.seed=" + seed);
    return new SplittableRandom(seed);
  }

  private static JsonValue randomValue(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 0 ? 4 : 2)) {
      case 0 -> new JsonString(randomString(random));
      case 1 ->
          new JsonInteger(
              random.nextLong(-JsonInteger.MAX, JsonInteger.MAX + 1) >> random.nextInt(53));
      case 2 -> {
        List<JsonValue> values = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
          values.add(randomValue(random, depth - 1));
        }
        yield new JsonArray(values);
      }
      default -> {
        var builder = JsonObject.builder();
        for (int n = random.nextInt(5); n > 0; n--) {
          builder.put(n + randomString(random), randomValue(random, depth - 1));
        }
        yield builder.build();
      }
    };
  }

  /** Characters of one to four bytes; none combines with another, so any sequence is NFC. */
  private static String randomString(SplittableRandom random) {
    String alphabet = "\u0000\u001f\n\t\"\\/aZ \u007f\u0080\u00e9\u0456\u20ac\u4e2d\ud83d\ude00";
    int[] codePoints = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(12); n > 0; n--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }
}
