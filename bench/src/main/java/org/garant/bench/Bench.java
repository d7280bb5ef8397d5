package org.garant.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command {@code bench list | all | NAME...}. */
public final class Bench {
  /** Every benchmark, in the order of {@code all}; add new ones here. */
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new LogAppend(), new LogVerify(), new FuseAndCheck(), new AssessEaster(), new DemoRun());

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;
  private static final long SEED = 1;

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final Path work;
  private final int scalePercent;

  /**
   * Makes the command.
   *
   * @param out where figures go
   * @param err where complaints go
   * @param clock tells the date of the run
   * @param work an existing folder on the disk to be measured
   * @param scalePercent share of the full amount of work, 1 to 100
   */
  public Bench(PrintStream out, PrintStream err, Clock clock, Path work, int scalePercent) {
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.work = work;
    this.scalePercent = scalePercent;
  }

  /**
   * Runs from the command line. {@code -Dgarant.bench.dir} is the folder on the disk to be measured
   * (default: the current one), {@code -Dgarant.bench.scale} the percentage of the work (default
   * 100).
   */
  public static void main(String[] arguments) {
    Path work = Path.of(System.getProperty("garant.bench.dir", ""));
    int scale = Math.clamp(Integer.getInteger("garant.bench.scale", 100), 1, 100);
    Bench bench =
        new Bench(System.out, System.err, Clock.systemUTC(), work.toAbsolutePath(), scale);
    System.exit(bench.run(List.of(arguments)));
  }

  /** Runs the command and returns the exit code: 0 ok, 1 a benchmark failed, 2 bad usage. */
  public int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      err.println("usage: bench list | all | NAME...");
      return BAD_USAGE;
    }
    if (arguments.equals(List.of("list"))) {
      BENCHMARKS.forEach(it -> out.printf("%-16s %s%n", it.name(), it.summary()));
      return OK;
    }
    List<Benchmark> chosen = new ArrayList<>();
    if (arguments.equals(List.of("all"))) {
      chosen.addAll(BENCHMARKS);
    } else {
      for (String name : arguments) {
        Optional<Benchmark> found =
            BENCHMARKS.stream().filter(it -> it.name().equals(name)).findFirst();
        if (found.isEmpty()) {
          err.println("no benchmark is called " + name + "; bench list shows them all");
          return BAD_USAGE;
        }
        chosen.add(found.get());
      }
    }
    return measure(chosen);
  }

  private int measure(List<Benchmark> chosen) {
    try {
      Machine.describe(work, clock).forEach(out::println);
    } catch (IOException e) {
      err.println("cannot measure in " + work + ": " + e.getMessage());
      return BAD_USAGE;
    }
    if (scalePercent < 100) {
      out.println("scale   " + scalePercent + " %: not figures to quote");
    }
    int code = OK;
    for (Benchmark benchmark : chosen) {
      out.println();
      out.println(benchmark.name() + ": " + benchmark.summary());
      try {
        Path folder = Files.createTempDirectory(work, "bench-");
        try {
          benchmark.run(new BenchContext(folder, SEED, scalePercent, out));
        } finally {
          remove(folder);
        }
      } catch (Exception e) { // one benchmark that fails must not hide the figures of the others
        err.println(benchmark.name() + " failed: " + e);
        code = FAILED;
      }
    }
    return code;
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList();
    }
    for (Path path : all.reversed()) {
      Files.delete(path);
    }
  }
}
