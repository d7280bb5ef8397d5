package org.garant.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path folder;
  private final Bench bench;

  BenchTest(@TempDir Path folder) {
    this.folder = folder;
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    this.bench =
        new Bench(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), clock, folder, 1);
  }

  @Test
  void listNamesEveryBenchmark() {
    assertThat(bench.run(List.of("list"))).isZero();
    assertThat(out.toString(UTF_8)).contains("log-append ", "log-verify ");
  }

  @Test
  void unknownNameIsOneLineAndCodeTwo() {
    assertThat(bench.run(List.of("log-append", "nothing"))).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly("no benchmark is called nothing; bench list shows them all");
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(bench.run(List.of())).isEqualTo(2);
  }

  @Test
  void allBenchmarksRunSmallWithTheMachineAboveAndLeaveNothing() throws IOException {
    int code = bench.run(List.of("all"));

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString(UTF_8))
        .contains("date    2026-11-20", "cores used", "disk    ", "not figures to quote")
        .contains("256 clients, second run, p99", "verify, one thread, run 3")
        .containsPattern("same digest on repeated runs +yes");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void percentileIsTheNearestRank() {
    assertThat(BenchContext.percentile(new long[] {10, 20, 30, 40}, 50)).isEqualTo(20);
    assertThat(BenchContext.percentile(new long[] {10, 20, 30, 40}, 99)).isEqualTo(40);
    assertThat(BenchContext.percentile(new long[] {10}, 50)).isEqualTo(10);
  }
}
