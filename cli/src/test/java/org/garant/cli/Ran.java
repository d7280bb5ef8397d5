package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a run of the command gave.
 *
 * @param code its exit code
 * @param out what it wrote for the user
 * @param err progress and complaints
 */
record Ran(int code, String out, String err) {
  private static final List<String> PROGRESS =
      List.of("reading ", "writing ", "fetching ", "filtering ", "[");

  /** Runs the command in this process. */
  static Ran garant(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int code =
        Main.run(
            words,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Returns the lines of {@link #err} that do not only say how far the work is. */
  List<String> complaints() {
    return err.lines().filter(line -> PROGRESS.stream().noneMatch(line::startsWith)).toList();
  }

  /** Checks the exit code, showing what was said if it is another. */
  Ran exits(int expected) {
    assertThat(code).as("exit code; out: %s err: %s", out, err).isEqualTo(expected);
    return this;
  }

  /** Checks that the command complained in one line that holds all of {@code parts}. */
  Ran complainsOnce(String... parts) {
    assertThat(complaints()).as("err: %s", err).hasSize(1);
    assertThat(complaints().getFirst()).startsWith("garant: ");
    for (String part : parts) {
      assertThat(complaints().getFirst()).contains(part);
    }
    return this;
  }
}
