package org.garant.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garant.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {
  private static final String ZEROS = "0".repeat(64);
  private static final Instant TIME = Instant.parse("2026-11-20T12:00:59.9Z");

  @Test
  void fullLeafIsOneCanonicalText() {
    Leaf leaf =
        Leaf.of(
                LeafKind.OBSERVATION,
                "garant.example/ua-2026",
                TIME,
                List.of(
                    new FacetCommitment(
                        "public", Hash.ofHex(ZEROS), Optional.of("application/geo+json"), 12),
                    new FacetCommitment("restricted", Hash.ofHex(ZEROS), Optional.empty(), 16)))
            .withSource("s:7f3c")
            .withPrevious(List.of(1234L))
            .withMarking(JsonObject.builder().put("tlp", "GREEN").build())
            .withSignature(JsonObject.builder().put("k", "s:7f3c#4").put("v", "x").build());

    String text =
        "{\"f\":[{\"c\":\"sha256:%s\",\"lb\":12,\"mt\":\"application/geo+json\",\"n\":\"public\"},"
                .formatted(ZEROS)
            + "{\"c\":\"sha256:%s\",\"lb\":16,\"n\":\"restricted\"}],".formatted(ZEROS)
            + "\"kind\":\"observation\",\"log\":\"garant.example/ua-2026\",\"mk\":{\"tlp\":\"GREEN\"},"
            + "\"prev\":[1234],\"rt\":1795176000,\"sig\":{\"k\":\"s:7f3c#4\",\"v\":\"x\"},"
            + "\"src\":\"s:7f3c\",\"v\":1}";
    assertThat(new String(leaf.bytes(), UTF_8)).isEqualTo(text);
    assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
  }

  @ParameterizedTest
  @EnumSource(LeafKind.class)
  void everyKindIsReadBack(LeafKind kind) {
    Leaf leaf = Leaf.of(kind, "o", TIME, List.of());

    assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    assertThat(leaf.recordedAt()).isEqualTo("2026-11-20T12:00:00Z");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"kind\":\"tick\",\"log\":\"o\",\"rt\":60,\"v\":1,\"x\":1};leaf: unknown member \"x\"",
        "{\"kind\":\"tock\",\"log\":\"o\",\"rt\":60,\"v\":1};unknown leaf kind \"tock\"",
        "{\"kind\":\"TICK\",\"log\":\"o\",\"rt\":60,\"v\":1};unknown leaf kind \"TICK\"",
        "{\"kind\":\"tick\",\"log\":\"o\",\"rt\":60,\"v\":2};leaf: unknown version 2",
        "{\"kind\":\"tick\",\"log\":\"o\",\"rt\":61,\"v\":1};\"rt\" must be a multiple of 60, not"
            + " negative, was 61",
        "{\"kind\":\"tick\",\"log\":\"o\",\"v\":1};leaf: member \"rt\": expected an integer, is"
            + " missing",
        "{\"kind\":\"tick\",\"log\":\"\",\"rt\":60,\"v\":1};a leaf names its log",
        "{\"f\":[],\"kind\":\"tick\",\"log\":\"o\",\"rt\":60,\"v\":1};leaf: \"f\" is empty: leave it"
            + " out instead",
        "{\"kind\":\"tick\",\"log\":\"o\",\"prev\":[-1],\"rt\":60,\"v\":1};\"prev\" has a negative"
            + " index: -1",
        "{\"kind\":\"tick\",\"log\":\"o\",\"rt\":60,\"sig\":{\"k\":\"a\"},\"v\":1};\"sig\" has"
            + " exactly the strings \"k\" and \"v\"",
        "{\"f\":[{\"c\":\"md5:0\",\"lb\":1,\"n\":\"a\"}],\"kind\":\"tick\",\"log\":\"o\",\"rt\":60,"
            + "\"v\":1};a facet's commitment starts with sha256:",
        "{\"f\":[{\"c\":\"sha256:0\",\"lb\":1,\"n\":\"a\"}],\"kind\":\"tick\",\"log\":\"o\","
            + "\"rt\":60,\"v\":1};a hash is written with 64 hexadecimal digits, not 1",
        "{\"kind\":\"tick\", \"log\":\"o\",\"rt\":60,\"v\":1};leaf is not canonical JSON:"
            + " whitespace is not allowed at byte 15",
        "[];leaf is not canonical JSON: expected an object at byte 0",
      })
  void whatIsNotALeafIsRefusedWithItsReason(String text, String message) {
    assertThatThrownBy(() -> Leaf.parse(text.getBytes(UTF_8)))
        .isInstanceOf(LogException.class)
        .hasMessage(message);
  }

  @Test
  void leafHasAtMostOneKibibyte() {
    Leaf leaf = Leaf.of(LeafKind.TICK, "o", TIME, List.of());
    int room = Leaf.BYTES_MAX - leaf.withSource("x").bytes().length + 1;

    assertThat(leaf.withSource("x".repeat(room)).bytes()).hasSize(1024);
    assertThatThrownBy(() -> leaf.withSource("x".repeat(room + 1)).bytes())
        .hasMessage("a leaf has at most 1024 bytes, this one 1025");
    assertThatThrownBy(() -> Leaf.parse(new byte[1025]))
        .hasMessage("a leaf has at most 1024 bytes, this one 1025");
  }

  /** Expected value: Python's hashlib over the same bytes. */
  @Test
  void facetCommitsToDomainSaltAndBytes() {
    Facet facet = new Facet("public", "text/plain", new byte[32], "hello".getBytes(UTF_8));

    assertThat(facet.commitment().hex())
        .isEqualTo("892ad9790b82f8eb39f494cd711b726acd8c7372b656856de8f564e942e403eb");
    assertThat(Facet.ofReleased(facet.promise(), facet.released())).isEqualTo(facet);
    assertThat(facet.released()).hasSize(37);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 1", "3, 2", "4096, 12", "4097, 13", "268435456, 28"})
  void sizeBucketIsTheNextPowerOfTwo(long size, int bucket) {
    assertThat(Facet.sizeBucket(size)).isEqualTo(bucket);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Public", "a b", "a/b"})
  void facetNamesArePlain(String name) {
    assertThatThrownBy(() -> new Facet(name, "text/plain", new byte[32], new byte[0]))
        .hasMessageContaining("lower-case letters");
  }
}
