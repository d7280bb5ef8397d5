package org.garant.log.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.garant.log.Leaf;
import org.garant.log.Seeds;
import org.garant.log.verify.LogReport;
import org.garant.log.verify.LogVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault plan F1: SIGKILL at any moment loses no acknowledged entry and no published one. */
class KillTest {
  private static final int KILLS = 500;
  private static final int KILLS_PER_LOG = 25;
  private static final int LIFE_MILLIS_MAX = 120;
  private static final int IN_FLIGHT = 64;

  @Test
  void everyAcknowledgedEntrySurvivesEveryKill(@TempDir Path folder) throws Exception {
    SplittableRandom random = Seeds.next(KillTest.class);
    Path root = folder;
    long total = 0;
    long acknowledged = 0;
    long published = 0;
    for (int kill = 0; kill < Seeds.runs(KILLS); kill++) {
      if (kill % KILLS_PER_LOG == 0) {
        root = folder.resolve("mission-" + kill);
        LogWriter.create(root, SampleLog.ORIGIN, SampleLog.setup(random)).close();
        total += acknowledged;
        acknowledged = 0;
        published = 0;
      }
      Process child = start(root);
      List<String> lines = new ArrayList<>();
      CountDownLatch opened = new CountDownLatch(1);
      Thread reader = new Thread(() -> read(child, opened, lines));
      reader.start();
      opened.await();
      Thread.sleep(random.nextInt(LIFE_MILLIS_MAX));
      child.toHandle().destroyForcibly(); // unlike Process, leaves what is in the pipe
      child.waitFor();
      reader.join();
      for (String line : lines) {
        if (line.startsWith("a") && line.endsWith(".")) { // a whole line
          acknowledged = Math.max(acknowledged, number(line) + 1);
        } else if (line.startsWith("p") && line.endsWith(".")) {
          published = Math.max(published, number(line));
        }
      }
      check(root, random, acknowledged, published);
    }
    System.out.println(
        "KillTest: " + Seeds.runs(KILLS) + " kills, " + (total + acknowledged) + " acknowledged");
    assertThat(total + acknowledged).isPositive();
  }

  private static void read(Process child, CountDownLatch opened, List<String> lines) {
    try (BufferedReader out = child.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        opened.countDown();
      }
    } catch (IOException e) {
      // the pipe broke with the child; what was read counts
    } finally {
      opened.countDown();
    }
  }

  private static void check(Path root, SplittableRandom random, long acknowledged, long published) {
    try (LogWriter writer = LogWriter.open(root, SampleLog.setup(random))) {
      assertThat(writer.size()).isGreaterThanOrEqualTo(acknowledged);
      assertThat(writer.published().size()).isGreaterThanOrEqualTo(published);
      writer.replay(0, KillTest::assertSample);
    }
    // The child alone published: what a crash left, once reopened, is whole.
    var report =
        (LogReport.Checked)
            new LogVerifier(Runnable::run)
                .verify(
                    root.resolve("log"),
                    Optional.empty(),
                    leaf -> assertSample(leaf.index(), leaf.leaf()));
    assertThat(report.problems()).isEmpty();
    assertThat(report.leavesRead()).isGreaterThanOrEqualTo(published);
  }

  private static void assertSample(long index, Leaf leaf) {
    if (!leaf.equals(SampleLog.leaf(index))) { // far faster than an assertion for each
      assertThat(leaf).as("leaf %d", index).isEqualTo(SampleLog.leaf(index));
    }
  }

  private static long number(String line) {
    return Long.parseLong(line, 1, line.length() - 1, 10);
  }

  private static Process start(Path root) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            root.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Appends without end and tells what was acknowledged ({@code a}) and published ({@code p}). */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
      SplittableRandom random = new SplittableRandom(1);
      Semaphore inFlight = new Semaphore(IN_FLIGHT);
      try (LogWriter writer = LogWriter.open(Path.of(arguments[0]), SampleLog.setup(random))) {
        System.out.println("open");
        for (long index = writer.size(); ; index++) {
          inFlight.acquire();
          CompletableFuture<Void> _ =
              writer
                  .append(SampleLog.leaf(index))
                  .thenAccept(at -> {
                    inFlight.release();
                    System.out.println("a" + at + ".");
                  });
          if (random.nextInt(50) == 0) {
            System.out.println("p" + writer.publish().size() + ".");
          }
        }
      }
    }
  }
}
