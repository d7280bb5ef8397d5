package org.garant.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.garant.log.Hash;
import org.garant.log.LogException;
import org.garant.log.merkle.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  /** Key, text and signature of the example in the documentation of Go's sumdb/note. */
  private static final SigningKey KEY =
      SigningKey.parse(
          "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

  private static final String VERIFIER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;

  private static final String NOTE =
      TEXT
          + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNX"
          + "gKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  @Test
  void noteIsSignedAsGoSignsIt() {
    assertThat(new String(KEY.sign(TEXT).bytes(), UTF_8)).isEqualTo(NOTE);
    assertThat(KEY.verifier().text()).isEqualTo(VERIFIER);
    assertThat(SignedNote.parse(NOTE.getBytes(UTF_8)).findProblem(VerifierKey.parse(VERIFIER)))
        .isEmpty();
  }

  /** The key of the Go checksum database. */
  @Test
  void verifierKeyIsReadAndWrittenUnchanged() {
    String text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    assertThat(VerifierKey.parse(text).text()).isEqualTo(text);
    assertThatThrownBy(() -> VerifierKey.parse(text.replace("033de0ae", "033de0af")))
        .hasMessage("the verifier key's id is not that of its name and key");
    assertThatThrownBy(() -> VerifierKey.parse(text.replace("+Ac4", "+Bc4")))
        .hasMessage("the verifier key is not of type Ed25519 (0x01)");
    assertThatThrownBy(() -> VerifierKey.parse("sum.golang.org"))
        .hasMessage("a verifier key is written name+id+key");
  }

  @Test
  void everyChangedByteOfANoteIsSeen() {
    byte[] bytes = NOTE.getBytes(UTF_8);
    VerifierKey key = VerifierKey.parse(VERIFIER);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        bytes[at] ^= (byte) (1 << bit);
        boolean accepted;
        try {
          accepted = SignedNote.parse(bytes).findProblem(key).isEmpty();
        } catch (LogException refused) {
          accepted = false;
        }
        assertThat(accepted).as("byte %d bit %d", at, bit).isFalse();
        bytes[at] ^= (byte) (1 << bit);
      }
    }
  }

  @Test
  void checkpointHasThreeLines() {
    var checkpoint = new Checkpoint("garant.example/ua-2026", 0, MerkleTree.EMPTY_ROOT);

    assertThat(checkpoint.text())
        .isEqualTo("garant.example/ua-2026\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", // the same 32 bytes when decoded
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n",
        "o o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
      })
  void otherSpellingsOfACheckpointAreRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(LogException.class);
  }

  @Test
  void secretIsNotShown() {
    assertThat(KEY.toString()).isEqualTo("SigningKey[PeterNeumann]");
    assertThat(SigningKey.parse(KEY.secretText()).verifier()).isEqualTo(KEY.verifier());
    assertThat(Hash.ofHex(MerkleTree.EMPTY_ROOT.hex())).isEqualTo(MerkleTree.EMPTY_ROOT);
  }
}
