package org.garant.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Measures the whole main job as a user runs it: the launcher, a fresh JVM with its 512 MB of heap,
 * every file written; then verify on what it wrote.
 */
final class AssessEaster implements Benchmark {
  private static final int RUNS = 5;

  @Override
  public String name() {
    return "assess-easter";
  }

  @Override
  public String summary() {
    return "garant assess and verify on the Easter truce, wall time, fresh JVM each"
        + " (-Dgarant.shared=DIR with data/)";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    String shared = System.getProperty("garant.shared", "");
    if (shared.isEmpty()) {
      context.figure("skipped: set GARANT_JAVA_OPTS=-Dgarant.shared=DIR", "", "");
      return;
    }
    Launcher launcher = Launcher.here();
    Path data = Path.of(shared).toAbsolutePath().resolve("data");
    // A folder of its own for each run: a file system is slow to take back what was just removed.
    IntFunction<Path> out = run -> context.folder().resolve("easter-" + run);
    long[] assess =
        launcher.time(
            RUNS,
            run ->
                List.of(
                    "assess",
                    launcher.path("cases/easter-truce-2025"),
                    "--data",
                    data.resolve("cases/easter-truce-2025").toString(),
                    "--reference",
                    data.resolve("reference").toString(),
                    "--out",
                    out.apply(run).toString()));
    context.latency("assess, " + RUNS + " runs", assess);
    Launcher.reportDigests(context, RUNS, out);
    long[] verify = launcher.time(RUNS, run -> List.of("verify", out.apply(1).toString()));
    context.latency("verify, " + RUNS + " runs", verify);
  }
}
