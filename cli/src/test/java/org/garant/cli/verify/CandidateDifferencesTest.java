package org.garant.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of candidates that are not those which the record gives. */
class CandidateDifferencesTest {
  private static final String A = "{\"id\":\"a\",\"withinTerms\":{\"low\":1,\"point\":2}}";
  private static final String B = "{\"id\":\"b\",\"withinTerms\":{\"low\":3,\"point\":4}}";
  private static final String C = "{\"id\":\"c\",\"withinTerms\":{\"low\":5,\"point\":6}}";

  @Test
  void theSameBytesAreReproduced() {
    var same = compare(List.of(A, B), List.of(A, B));

    assertThat(same.reproduced()).isEqualTo(2);
    assertThat(same.differences()).isEmpty();
    assertThat(CandidateDifferences.countLines(file(List.of(A, B)))).isEqualTo(2);
  }

  @Test
  void noCandidatesAreReproducedToo() {
    assertThat(compare(List.of(), List.of()).differences()).isEmpty();
  }

  @Test
  void aChangedMemberIsNamedByItsPath() {
    assertThat(told(List.of(A, B.replace("4", "9")), List.of(A, B)))
        .containsExactly(
            "candidates.json [1]: this candidate differs from what the record gives in"
                + " withinTerms.point");
  }

  @Test
  void aChangedIdIsNamed() {
    assertThat(told(List.of(A, B.replace("\"b\"", "\"bb\"")), List.of(A, B)))
        .containsExactly(
            "candidates.json [1]: this candidate differs from what the record gives in id");
  }

  @Test
  void aMissingOneIsToldWithoutBlamingTheOthers() {
    var missing = compare(List.of(B, C), List.of(A, B, C));

    assertThat(missing.reproduced()).isEqualTo(2);
    assertThat(texts(missing))
        .containsExactly(
            "candidates.json [0]: candidate a is not published, the record gives it here",
            "candidates.json: 2 candidates are published, the record gives 3");
  }

  @Test
  void anAddedOneIsToldWithoutBlamingTheOthers() {
    var added = compare(List.of(A, B, C), List.of(A, C));

    assertThat(added.reproduced()).isEqualTo(2);
    assertThat(texts(added))
        .containsExactly(
            "candidates.json [1]: candidate b is published, the record does not give it",
            "candidates.json: 3 candidates are published, the record gives 2");
  }

  @Test
  void anotherOrderIsTold() {
    var swapped = compare(List.of(B, A), List.of(A, B));

    assertThat(swapped.reproduced()).isEqualTo(2);
    assertThat(texts(swapped))
        .containsExactly(
            "candidates.json [1]: this candidate is not in its place: the record gives them in"
                + " order of id");
  }

  @Test
  void oneThatNoLongerParsesIsTold() {
    assertThat(told(List.of(A, B.substring(3)), List.of(A, B)))
        .singleElement()
        .asString()
        .startsWith("candidates.json [1]: this candidate no longer parses: ");
  }

  @Test
  void theSameMembersInAnotherSpellingDiffer() {
    assertThat(told(List.of(A + " ", B), List.of(A, B))).hasSize(1);
  }

  @Test
  void aChangedHeadOrFootIsTold() {
    byte[] derived = file(List.of(A));
    assertThat(texts(CandidateDifferences.of(bytes("{\"x\":[\n" + A + "\n]}\n"), derived)))
        .containsExactly("candidates.json: its head differs from what the record gives");
    assertThat(texts(CandidateDifferences.of(bytes("{\n" + A + "\n]} \n"), derived)))
        .containsExactly("candidates.json: its form differs from what the record gives");
  }

  @Test
  void bytesThatAreNoTextAreTold() {
    byte[] derived = file(List.of(A));
    for (byte[] published :
        List.of(
            new byte[0],
            new byte[] {'\n'},
            new byte[] {(byte) 0xFF, '\n', (byte) 0xFE},
            bytes("\n\n\n\n\n"))) {
      assertThat(CandidateDifferences.of(published, derived).differences()).isNotEmpty();
    }
  }

  @Test
  void theListIsCappedAndTheCountIsNot() {
    List<String> derived =
        IntStream.range(0, 1_500).mapToObj(i -> "{\"id\":\"%04d\"}".formatted(i)).toList();
    List<String> published =
        derived.stream().map(record -> record.replace("}", ",\"x\":1}")).toList();

    var all = compare(published, derived);

    assertThat(all.count()).isEqualTo(1_500);
    assertThat(all.differences()).hasSize(CandidateDifferences.LISTED_MAX);
    assertThat(all.reproduced()).isZero();
  }

  private static CandidateDifferences compare(List<String> published, List<String> derived) {
    return CandidateDifferences.of(file(published), file(derived));
  }

  private static List<String> told(List<String> published, List<String> derived) {
    return texts(compare(published, derived));
  }

  private static List<String> texts(CandidateDifferences compared) {
    assertThat(compared.count()).isEqualTo(compared.differences().size());
    return compared.differences().stream().map(Difference::text).toList();
  }

  private static byte[] file(List<String> records) {
    return bytes("{\n" + String.join(",\n", records) + "\n]}\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
