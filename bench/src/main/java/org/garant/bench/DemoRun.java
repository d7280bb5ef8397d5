package org.garant.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Measures the first command of a new user, once it is built: an exercise invented, assessed and
 * held against its truth, every file written.
 */
final class DemoRun implements Benchmark {
  private static final int RUNS = 5;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary() {
    return "garant demo --no-serve on its SYNTHETIC exercise, wall time, fresh JVM each";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    int runs = context.scaled(RUNS);
    IntFunction<Path> out = run -> context.folder().resolve("demo-" + run);
    long[] nanos =
        Launcher.here()
            .time(
                runs,
                run ->
                    List.of(
                        "demo",
                        "--no-serve",
                        "--seed",
                        Long.toString(context.seed()),
                        "--out",
                        out.apply(run).toString()));
    context.latency("demo, " + runs + " runs", nanos);
    Launcher.reportDigests(context, runs, out);
  }
}
