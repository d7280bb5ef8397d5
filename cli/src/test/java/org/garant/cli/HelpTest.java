package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.garant.core.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user meets first. */
class HelpTest {
  @Test
  void helpNamesEveryCommandAndEveryExitCode() {
    Ran ran = Ran.garant("--help").exits(0);

    assertThat(ran.out())
        .contains("demo", "fetch", "assess", "verify", "lint", "simulate", "score", "bench");
    assertThat(ran.out()).contains("0", "1", "2", "3", "4", "69", "70", "Exit codes:");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void helpIsACommandToo() {
    assertThat(Ran.garant("help").exits(0).out()).isEqualTo(Ran.garant("--help").out());
    assertThat(Ran.garant("help", "assess").exits(0).out())
        .isEqualTo(Ran.garant("assess", "--help").out());
  }

  @Test
  void versionIsOneLine() {
    assertThat(Ran.garant("--version").exits(0).out().lines())
        .containsExactly("garant " + Engine.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "fetch", "assess", "verify", "lint", "simulate", "score"})
  void everyCommandTellsItsOptionsAndExitCodes(String command) {
    Ran ran = Ran.garant(command, "--help").exits(0);

    assertThat(ran.out()).startsWith("Usage: garant " + command).contains("--json", "Exit codes:");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void noArgumentsShowTheUsageAndFail() {
    Ran ran = Ran.garant().exits(2);

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Usage: garant ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"asess", "assess --nothing case", "assess", "verify", "lint", "assess a b"})
  void wrongUsageIsOneLine(String words) {
    Ran.garant((Object[]) words.split(" ", -1)).exits(2).complainsOnce();
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheLikelyOne() {
    Ran.garant("asess").exits(2).complainsOnce("asess", "assess");
  }

  @Test
  void benchmarksAreReferredToTheLauncher() {
    Ran.garant("bench", "list").exits(2).complainsOnce("./garant bench list");
  }
}
