package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped at any moment leaves nothing under the final name that is not whole. */
class KillTest {
  private static final int KILLS = 60;

  @TempDir private Path folder;

  @Test
  void whateverIsUnderTheFinalNameAfterAKillIsWhole() throws Exception {
    SplittableRandom random = Seeds.next(KillTest.class);
    SmallCase small = SmallCase.write(folder.resolve("case"));
    long wholeMillis = millisOfWholeRun(small);
    int found = 0;
    int kills = Seeds.runs(KILLS);
    for (int kill = 0; kill < kills; kill++) {
      Child child = Child.garant(folder, List.of("-Xmx128m"), small.arguments(small.out()));
      // Most of the time Java starts and reads; the later, the more there is to leave half done.
      long life = wholeMillis * (30 + random.nextInt(75)) / 100;
      child.process().waitFor(life, TimeUnit.MILLISECONDS);
      child.process().destroyForcibly().waitFor();
      if (Files.exists(small.out())) {
        found++;
        Ran.garant("verify", small.out()).exits(0);
      }
    }
    System.out.println("KillTest: " + kills + " kills, a whole record after " + found);

    small.record();
    Ran.garant("verify", small.out()).exits(0);
    nothingElse(small);
  }

  /** Control-C. */
  @Test
  void anInterruptedRunLeavesTheEarlierRecordAndTheNextSweepsUp() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")));
    SmallCase small = SmallCase.write(folder.resolve("case"));
    small.record();
    String manifest = Files.readString(small.out().resolve("manifest.json"));
    Child child = Child.garant(folder, List.of("-Xmx128m"), small.arguments(small.out()));
    Path unfinished = small.root().resolve(".out.unfinished");
    while (child.process().isAlive() && !Files.exists(unfinished)) {
      Thread.onSpinWait();
    }

    new ProcessBuilder("kill", "-INT", Long.toString(child.process().pid())).start().waitFor();
    Ran ran = child.waitFor();

    if (ran.code() != 0) { // else it was faster
      assertThat(ran.code()).isEqualTo(130);
      assertThat(ran.err()).doesNotContain("\tat ");
      assertThat(small.out().resolve("manifest.json")).hasContent(manifest);
    }
    Ran.garant("verify", small.out()).exits(0);
    small.record();
    nothingElse(small);
  }

  /** Between its two renames: the earlier record lies aside, the new one is not there yet. */
  @Test
  void anEarlierRecordThatAKilledRunSetAsideIsPutBack() throws Exception {
    SmallCase small = SmallCase.write(folder.resolve("case"));
    small.record();
    String manifest = Files.readString(small.out().resolve("manifest.json"));
    Files.move(small.out(), small.root().resolve(".out.replaced"));
    Files.createDirectory(small.root().resolve(".out.unfinished"));
    Files.delete(small.press());

    small.assess(small.out()).exits(2);

    assertThat(small.out().resolve("manifest.json")).hasContent(manifest);
    nothingElse(small);
  }

  @Test
  void twoRunsDoNotBuildOneFolder() throws Exception {
    SmallCase small = SmallCase.write(folder.resolve("case"));
    Child first = Child.garant(folder, List.of("-Xmx128m"), small.arguments(small.out()));
    Child second = Child.garant(folder, List.of("-Xmx128m"), small.arguments(small.out()));

    List<Ran> both = List.of(first.waitFor(), second.waitFor());

    assertThat(both).extracting(Ran::code).contains(0).allMatch(code -> code == 0 || code == 2);
    both.stream()
        .filter(ran -> ran.code() == 2)
        .forEach(ran -> ran.complainsOnce("--out: expected a folder that no other run writes"));
    Ran.garant("verify", small.out()).exits(0);
    nothingElse(small);
  }

  private long millisOfWholeRun(SmallCase small) throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    long start = System.nanoTime();
    Child.garant(folder, List.of("-Xmx128m"), small.arguments(elsewhere)).waitFor().exits(0);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void nothingElse(SmallCase small) throws IOException {
    assertThat(AssessTest.names(small.root()).stream().filter(name -> name.contains("out")))
        .containsExactly("out");
  }
}
