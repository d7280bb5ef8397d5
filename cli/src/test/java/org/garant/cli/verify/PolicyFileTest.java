package org.garant.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.garant.cli.CommandException;
import org.garant.log.note.SigningKey;
import org.garant.log.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the reader trusts. */
class PolicyFileTest {
  private static final VerifierKey KEY =
      SigningKey.generate("garant.example/invented", bytes -> {}).verifier();

  @TempDir private Path folder;

  @Test
  void theLogsKeyIsReadPastCommentsAndSpace() throws Exception {
    String text = "# mine\r\n\r\n  log\t" + KEY.text() + "  \r\nquorum none";

    assertThat(PolicyFile.read(file(text))).isEqualTo(KEY);
  }

  @Test
  void anAddressAfterTheKeyIsAllowed() throws Exception {
    assertThat(PolicyFile.read(file("log " + KEY.text() + " https://garant.example/\n")))
        .isEqualTo(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "'', policy.txt: log: expected a line",
    "'# log', policy.txt: log: expected a line",
    "'log', policy.txt:1: log: expected one log with its key",
    "'log KEY|log KEY', policy.txt:2: log: expected one log with its key",
    "'|log nonsense', policy.txt:2: log: ",
    "'log KEY|quorum two', policy.txt:2: quorum: expected none",
    "'log KEY|quorum', policy.txt:2: quorum: expected none",
    "'log KEY|witness w x', policy.txt:2: witness: this release knows no witnesses",
    "'log KEY|group g 1 w', policy.txt:2: group: this release knows no witnesses",
    "'Log KEY', 'policy.txt:1: expected log, witness, group or quorum, found Log'"
  })
  void aPolicyThatCannotBeKeptSaysWhere(String text, String told) throws Exception {
    Path file = file(text.replace('|', '\n').replace("KEY", KEY.text()));

    assertThatThrownBy(() -> PolicyFile.read(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(told);
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("policy.txt"), text);
  }
}
